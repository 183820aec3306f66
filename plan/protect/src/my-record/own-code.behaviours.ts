import { type Behaviours, type Context, runs } from '@fanal/http'
import { fromBase64Url, type Id, refuse } from '@fanal/kernel'
import type { CaseId } from '../cases/case.ts'
import { asUuid, readCaseForm } from '../cases/read-case-form.ts'
import { copyForPerson } from './copy-for-person.ts'
import { CopyPage } from './copy.page.tsx'
import { endOwnCode } from './end-own-code.ts'
import { lookedAt } from './looked-at.ts'
import { makeOwnCode } from './make-own-code.ts'
import { ownCodeDesk } from './own-code-desk.ts'
import { LookedAtPage, OwnCodePage } from './own-code.pages.tsx'
import { ownCodePageText as text } from './own-code.page-text.ts'
import { ownCopyText } from './own-copy.text.ts'
import { ownCodeRoutes } from './own-code.routes.ts'
import { ownCodeRefusals } from './own-code.text.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

type OnCase = Context<DeskServices, { readonly case: string }>

const backTo = (c: OnCase) => c.redirect(ownCodeRoutes.ownCode.href({ language: c.language, case: c.params.case }))

/** What the pages of a person's own code do, and who looked. */
export const ownCodeBehaviours: Behaviours<typeof ownCodeRoutes, DeskServices> = {
  ownCode: runs(ownCodeDesk, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const view = await c.run(ownCodeDesk, { caseId: caseId as CaseId, at: world.now() })
    if (!view.ok) return view
    const freshId = freshIds(world)
    const { signInPage, publicSite = null } = c.services
    const signIn = signInPage(c.language)
    const body = OwnCodePage({ language: c.language, view: view.value, csrf: c.csrf, freshId, signIn, publicSite })
    return c.page(body, { title: text.title[c.language] })
  }),
  makeOwnCode: runs(makeOwnCode, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const code = asUuid(form.value.get('code'))
    const [locatorHash, fetchHash] = ['locatorHash', 'fetchHash'].map((name) => fromBase64Url(form.value.get(name) ?? ''))
    if (code === null || !locatorHash || !fetchHash) return ownCodeRefusals.badCode
    const { command, subject, wraps } = read.value
    const at = c.services.world.now()
    const done = await c.run(makeOwnCode, { command, subject, wraps, code: code as Id<'own-code'>, locatorHash, fetchHash, at })
    return done.ok ? backTo(c) : done
  }),
  endOwnCode: runs(endOwnCode, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const { command, subject } = read.value
    const done = await c.run(endOwnCode, { command, subject, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  copyForPerson: runs(copyForPerson, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const view = await c.run(copyForPerson, { caseId: caseId as CaseId, at: world.now() })
    if (!view.ok) return view
    const body = CopyPage({ language: c.language, view: view.value, signIn: c.services.signInPage(c.language) })
    return c.page(body, { title: ownCopyText.title[c.language] })
  }),
  lookedAt: runs(lookedAt, async (c) => {
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const view = await c.run(lookedAt, { caseId: caseId as CaseId })
    if (!view.ok) return view
    return c.page(LookedAtPage({ language: c.language, view: view.value }), { title: text.lookedTitle[c.language] })
  }),
}
