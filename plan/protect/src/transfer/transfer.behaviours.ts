import { type Behaviours, runs } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import { casesRoutes } from '../cases/cases.routes.ts'
import type { CaseId } from '../cases/case.ts'
import { asUuid, noonOf, readCaseForm } from '../cases/read-case-form.ts'
import { casesRefusals } from '../cases/cases.text.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'
import { answerTransfer } from './answer-transfer.ts'
import { proposeTransfer } from './propose-transfer.ts'
import { formRefusals, readAnswer, readProposal } from './read-transfer-form.ts'
import { readTransfer } from './read-transfer.ts'
import type { TransferId } from './transfer.ts'
import { TransferPage } from './transfer.page.tsx'
import { transferRoutes } from './transfer.routes.ts'
import { transferText as text } from './transfer.text.ts'
import { withdrawTransfer } from './withdraw-transfer.ts'

/** What the page does on which a case moves to somebody else. */
export const transferBehaviours: Behaviours<typeof transferRoutes, DeskServices> = {
  caseTransfer: runs(readTransfer, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const now = world.now()
    const view = await c.run(readTransfer, { caseId: caseId as CaseId, at: now })
    if (!view.ok) return view
    const signIn = c.services.signInPage(c.language)
    return c.page(TransferPage({ language: c.language, view: view.value, csrf: c.csrf, now, freshId: freshIds(world), signIn }), {
      title: text.title[c.language],
    })
  }),
  proposeTransfer: runs(proposeTransfer, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const proposed = readProposal(form.value)
    if (proposed === null) return formRefusals.choose
    const { command, subject, caseId, wraps } = read.value
    const done = await c.run(proposeTransfer, { command, subject, caseId, wraps, ...proposed, at: c.services.world.now() })
    return done.ok ? c.redirect(transferRoutes.caseTransfer.href({ language: c.language, case: c.params.case })) : done
  }),
  answerTransfer: runs(answerTransfer, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readAnswer(form.value)
    if (read === null) return formRefusals.chooseReason
    const { said, ...act } = read
    const at = c.services.world.now()
    if (said.answer === 'reject') {
      const done = await c.run(answerTransfer, { ...act, said, at })
      // whoever said no has no page of this case any more
      return done.ok ? c.redirect(casesRoutes.cases.href({ language: c.language })) : done
    }
    const done = await c.run(answerTransfer, { ...act, said: { ...said, overlapEnds: noonOf(form.value.get('until')) }, at })
    return done.ok ? c.redirect(casesRoutes.oneCase.href({ language: c.language, case: c.params.case })) : done
  }),
  withdrawTransfer: runs(withdrawTransfer, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const transfer = asUuid(form.value.get('transfer'))
    if (transfer === null) return casesRefusals.badForm
    const { command, subject } = read.value
    const done = await c.run(withdrawTransfer, { command, subject, transfer: transfer as TransferId, at: c.services.world.now() })
    return done.ok ? c.redirect(transferRoutes.caseTransfer.href({ language: c.language, case: c.params.case })) : done
  }),
}
