import { type Behaviours, runs } from '@fanal/http'
import { type Id, type MemberId, type World, refuse } from '@fanal/kernel'
import { z } from 'zod'
import { casesRoutes } from '../cases/cases.routes.ts'
import { asUuid } from '../cases/read-case-form.ts'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import { readSealed } from '../person-desk/read-sealed.ts'
import { sealSubject } from '../subjects/change-codes.ts'
import { type ApprovalId, approvalKinds, approvalReasons, noReasons } from './approval.ts'
import { approvalsPageText as text } from './approvals.page-text.ts'
import { ApprovalsPage } from './approvals.pages.tsx'
import { approvalsRoutes } from './approvals.routes.ts'
import { coSign, decideApproval } from './decide-approval.ts'
import { listApprovals } from './list-approvals.ts'
import { nameCoSigner } from './name-co-signer.ts'
import { requestApproval } from './request-approval.ts'
import { freshIds } from '../person-desk/desk-services.ts'

export interface ApprovalsServices {
  readonly world: World
}

const uuid = z.uuid().toLowerCase()
const why = z.enum(noReasons).nullable().catch(null)
const decision = z.object({ command: uuid, approval: uuid, does: z.enum(['approve', 'reject', 'withdraw']), why })
const signing = z.object({ command: uuid, approval: uuid, answer: z.enum(['yes', 'no']), why })
const request = z.object({
  approval: uuid,
  task: uuid,
  target: uuid,
  case: uuid.nullable(),
  kind: z.enum(approvalKinds as [(typeof approvalKinds)[number]]),
  reason: z.enum(approvalReasons),
})

const badForm = refuse('invalid', text.badForm)

/** What the page of decisions of two does. */
export const approvalsBehaviours: Behaviours<typeof approvalsRoutes, ApprovalsServices> = {
  approvals: runs(listApprovals, async (c) => {
    const { world } = c.services
    const view = await c.run(listApprovals, {})
    if (!view.ok) return view
    const freshId = freshIds(world)
    const body = ApprovalsPage({ language: c.language, csrf: c.csrf, now: world.now(), freshId, view: view.value })
    return c.page(body, { title: text.title[c.language] })
  }),
  askApproval: runs(requestApproval, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const sealed = readSealed(form.value)
    if (!sealed.ok) return sealed
    const entry = (name: string) => form.value.get(name) || null
    const read = request.safeParse({
      approval: entry('approval'),
      task: entry('task'),
      target: entry('target'),
      case: entry('case'),
      kind: entry('kind'),
      reason: entry('reason'),
    })
    const { subject, command, fields } = sealed.value
    if (!read.success || subject === null) return badForm
    const { approval, ...asked } = read.data
    const act = { ...asked, approval: approval as ApprovalId, subject, command, fields, at: c.services.world.now() }
    const done = await c.run(requestApproval, act)
    if (!done.ok) return done
    const { language } = c
    return c.redirect(
      asked.case === null ? approvalsRoutes.approvals.href({ language }) : casesRoutes.oneCase.href({ language, case: asked.case }),
    )
  }),
  decideApproval: runs(decideApproval, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const entry = (name: string) => form.value.get(name) || null
    const read = decision.safeParse({ command: entry('command'), approval: entry('approval'), does: entry('does'), why: entry('why') })
    if (!read.success) return badForm
    const { command, approval, ...said } = read.data
    const act = { ...said, command: command as CommandId, approval: approval as ApprovalId, at: c.services.world.now() }
    const done = await c.run(decideApproval, act)
    return done.ok ? c.redirect(approvalsRoutes.approvals.href({ language: c.language })) : done
  }),
  sealRecord: runs(sealSubject, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [command, subject, caseId] = ['command', 'subject', 'case'].map((name) => asUuid(form.value.get(name)))
    const sealed = form.value.get('sealed')
    if (!command || !subject || !caseId || (sealed !== 'yes' && sealed !== 'no')) return badForm
    const act = { command: command as CommandId, subject: subject as SubjectId, sealed: sealed === 'yes', at: c.services.world.now() }
    const done = await c.run(sealSubject, act)
    return done.ok ? c.redirect(casesRoutes.oneCase.href({ language: c.language, case: caseId })) : done
  }),
  coSign: runs(coSign, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const entry = (name: string) => form.value.get(name) || null
    const read = signing.safeParse({ command: entry('command'), approval: entry('approval'), answer: entry('answer'), why: entry('why') })
    if (!read.success) return badForm
    const { command, approval, answer, why: whyNot } = read.data
    const act = { command: command as CommandId, approval: approval as ApprovalId, yes: answer === 'yes', why: whyNot }
    const done = await c.run(coSign, { ...act, at: c.services.world.now() })
    return done.ok ? c.redirect(approvalsRoutes.approvals.href({ language: c.language })) : done
  }),
  nameCoSigner: runs(nameCoSigner, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [command, said] = [asUuid(form.value.get('command')), (form.value.get('member') ?? '').trim()]
    const member = said === 'nobody' ? null : asUuid(said)
    if (command === null || (member === null && said !== 'nobody')) return badForm
    const act = { command: command as Id<'command'>, member: member as MemberId | null, at: c.services.world.now() }
    const done = await c.run(nameCoSigner, act)
    return done.ok ? c.redirect(approvalsRoutes.approvals.href({ language: c.language })) : done
  }),
}
