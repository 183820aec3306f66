import { type Behaviours, type FormEntries, runs } from '@fanal/http'
import { type Id, refuse, timedId } from '@fanal/kernel'
import { z } from 'zod'
import { asUuid } from '../cases/read-case-form.ts'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import { contactChannels } from '../subjects/safe-contact.ts'
import { askRequest } from './ask-request.ts'
import { listRequests } from './list-requests.ts'
import { moveErasure } from './move-erasure.ts'
import { moveRequest } from './move-request.ts'
import { readRequest } from './read-request.ts'
import { requestKinds } from './request-machine.ts'
import { legalHolds, type RequestId, refusalReasons, workerChannels, workerChecks } from './request.ts'
import { RequestPage, RequestsPage } from './requests.pages.tsx'
import { requestsRoutes } from './requests.routes.ts'
import { badRequest, requestsText as text } from './requests.text.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

const uuid = z.uuid().toLowerCase()
const checks = z.enum(workerChecks)

const asked = z.object({
  subject: uuid,
  command: uuid,
  request: uuid,
  kind: z.enum(requestKinds),
  channel: z.enum(workerChannels),
  identity: checks.nullable().catch(null),
})

const moved = z.object({
  command: uuid,
  erasure: uuid,
  move: z.enum(['check-identity', 'begin', 'fulfil', 'refuse', 'withdraw']),
  identity: checks.nullable().catch(null),
  reason: z.enum(refusalReasons).nullable().catch(null),
  answered: z
    .enum(['own-view', 'here', ...contactChannels])
    .nullable()
    .catch(null),
})

const erased = z.object({
  command: uuid,
  move: z.enum(['approve', 'block', 'destroy-keys', 'confirm', 'withdraw']),
  hold: z.enum(legalHolds).nullable().catch(null),
})

/** The named values of a form, each `null` where it says nothing. */
const valuesOf = (form: FormEntries, shape: { readonly shape: object }) =>
  Object.fromEntries(Object.keys(shape.shape).map((name) => [name, form.get(name) ?? null]))

/** What the pages of requests do. */
export const requestsBehaviours: Behaviours<typeof requestsRoutes, DeskServices> = {
  requests: runs(listRequests, async (c) => {
    const ended = c.url.searchParams.get('ended') === 'yes'
    const view = await c.run(listRequests, { ended })
    if (!view.ok) return view
    const body = RequestsPage({ language: c.language, view: view.value, ended, now: c.services.world.now() })
    return c.page(body, { title: text.title[c.language] })
  }),
  oneRequest: runs(readRequest, async (c) => {
    const { world } = c.services
    const request = asUuid(c.params.request)
    if (request === null) return refuse('not-found')
    const now = world.now()
    const view = await c.run(readRequest, { request: request as RequestId, at: now })
    if (!view.ok) return view
    const freshId = freshIds(world)
    const signIn = c.services.signInPage(c.language)
    const body = RequestPage({ language: c.language, view: view.value, csrf: c.csrf, now, freshId, signIn })
    return c.page(body, { title: text.one[c.language] })
  }),
  askRequest: runs(askRequest, async (c) => {
    const { world } = c.services
    const form = await c.form()
    if (!form.ok) return form
    const read = asked.safeParse(valuesOf(form.value, asked))
    if (!read.success) return badRequest
    const { subject, command, request, kind, channel, identity } = read.data
    const done = await c.run(askRequest, {
      subject: subject as SubjectId,
      command: command as CommandId,
      request: request as RequestId,
      kind,
      channel,
      identityCheck: identity,
      task: timedId<'task'>(world.now(), world.chance(10)),
      at: world.now(),
    })
    return done.ok ? c.redirect(requestsRoutes.oneRequest.href({ language: c.language, request })) : done
  }),
  moveRequest: runs(moveRequest, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const request = asUuid(c.params.request)
    const read = moved.safeParse(valuesOf(form.value, moved))
    if (!read.success || request === null) return badRequest
    const { command, erasure, move, identity, reason, answered } = read.data
    const done = await c.run(moveRequest, {
      command: command as CommandId,
      request: request as RequestId,
      move,
      identityCheck: identity,
      refusalReason: reason,
      complaintRouteSaid: form.value.get('complaint') === 'yes',
      done: form.value.get('done') === 'yes',
      answeredBy: answered,
      erasure: erasure as Id<'erasure'>,
      at: c.services.world.now(),
    })
    return done.ok ? c.redirect(requestsRoutes.oneRequest.href({ language: c.language, request })) : done
  }),
  moveErasure: runs(moveErasure, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const request = asUuid(c.params.request)
    const read = erased.safeParse(valuesOf(form.value, erased))
    if (!read.success || request === null) return badRequest
    const { command, move, hold } = read.data
    const done = await c.run(moveErasure, {
      command: command as CommandId,
      request: request as RequestId,
      move,
      legalHold: hold,
      toldWhatRemains: form.value.get('told') === 'yes',
      at: c.services.world.now(),
    })
    return done.ok ? c.redirect(requestsRoutes.oneRequest.href({ language: c.language, request })) : done
  }),
}
