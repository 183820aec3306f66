import { type Behaviours, runs } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import { z } from 'zod'
import type { CaseId } from '../cases/case.ts'
import { casesRoutes } from '../cases/cases.routes.ts'
import { casesRefusals } from '../cases/cases.text.ts'
import { asUuid, noonOf, readCaseForm } from '../cases/read-case-form.ts'
import { type GrantId, grantClasses } from './access-grant.ts'
import { grantAccess } from './grant-access.ts'
import { revokeAccess } from './revoke-access.ts'
import { TeamPage } from './team.page.tsx'
import { teamRoutes } from './team.routes.ts'
import { teamText as text } from './team.text.ts'
import { caseTeam } from './team.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'
import { shareKeys } from '../subjects/share-keys.ts'

const operationsOf = {
  read: ['see'],
  write: ['see', 'add', 'change'],
  share: ['see', 'add', 'change', 'share'],
} as const

/** What the page of who may see a person does. */
export const teamBehaviours: Behaviours<typeof teamRoutes, DeskServices> = {
  caseTeam: runs(caseTeam, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const now = world.now()
    const view = await c.run(caseTeam, { caseId: caseId as CaseId, at: now })
    if (!view.ok) return view
    const freshId = freshIds(world)
    const signIn = c.services.signInPage(c.language)
    return c.page(TeamPage({ language: c.language, view: view.value, csrf: c.csrf, now, freshId, signIn }), {
      title: text.title[c.language],
    })
  }),
  giveAccess: runs(grantAccess, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const said = z
      .object({ acts: z.enum(['read', 'write', 'share']), classes: z.array(z.enum(grantClasses)).min(1) })
      .safeParse({ acts: form.value.get('acts') ?? null, classes: [...new Set(['C1', ...form.value.all('classes')])] })
    const [member, grant] = [asUuid(form.value.get('recipient')), asUuid(form.value.get('grant'))]
    const until = form.value.get('until') ?? ''
    const to = noonOf(until)
    // a day that cannot be read is no access without an end
    if (!said.success || member === null || grant === null || (until !== '' && to === null)) return casesRefusals.badForm
    const { command, subject, wraps } = read.value
    const at = c.services.world.now()
    const done = await c.run(grantAccess, {
      command,
      subject,
      wraps,
      at,
      grant: grant as GrantId,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whoever is no member has no duty, and is refused
      grantee: { kind: 'member', id: member as never },
      classes: said.data.classes,
      operations: operationsOf[said.data.acts],
      purpose: 'services',
      basis: 'team',
      basisId: null,
      from: at,
      to,
      sealOk: false,
    })
    return done.ok ? c.redirect(teamRoutes.caseTeam.href({ language: c.language, case: c.params.case })) : done
  }),
  shareKeys: runs(shareKeys, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const { command, subject, wraps, caseId } = read.value
    const done = await c.run(shareKeys, { command, subject, wraps, at: c.services.world.now() })
    return done.ok ? c.redirect(casesRoutes.oneCase.href({ language: c.language, case: caseId })) : done
  }),
  takeAccess: runs(revokeAccess, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const reason = z
      .enum(['work-ended', 'left-the-team', 'mistake', 'person-asked', 'conflict-of-interest'])
      .safeParse(form.value.get('why'))
    const grant = asUuid(form.value.get('grant'))
    if (!reason.success || grant === null) return casesRefusals.badForm
    const { command, subject } = read.value
    const done = await c.run(revokeAccess, { command, subject, grant: grant as GrantId, reason: reason.data, at: c.services.world.now() })
    return done.ok ? c.redirect(teamRoutes.caseTeam.href({ language: c.language, case: c.params.case })) : done
  }),
}
