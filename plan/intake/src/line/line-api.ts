import { open, type Behaviours } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import { fromBase64url, toBase64url } from '@fanal/seal'
import { acknowledgeRequest, type lineApiRoutes, mailboxRequest } from './line-api.routes.ts'
import type { LineServices } from './line-services.ts'
import { lineRefusals as say } from './line.text.ts'

const secretOf = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array()

/** What the line does at each address for programs. All of it is open: whoever reports is nobody to us. */
export const lineApi: Behaviours<typeof lineApiRoutes, LineServices> = {
  directory: open('whoever seals must be able to check the keys', async (c) => {
    const here = await c.services.site.published()
    if (here === null) return refuse('busy', say.nobodyReceives)
    const { deployment, rootPublic, fingerprint, demonstration, signed } = here
    return c.answer({ deployment, rootPublic: toBase64url(rootPublic), fingerprint, demonstration, directory: signed })
  }),

  accept: open('anybody may send a sealed report', async (c) => {
    const body = await c.bytes()
    if (!body.ok) return body
    const accepted = await c.services.line.accept(body.value)
    if (!accepted.ok) return accepted
    return c.answer({ acceptedAt: accepted.value.acceptedAt }, accepted.value.again ? 200 : 201)
  }),

  upload: open('a file is taken with the receipt’s own key', async (c) => {
    const body = await c.bytes()
    if (!body.ok) return body
    const stored = await c.services.line.upload(body.value)
    return stored.ok ? c.answer(stored.value) : stored
  }),

  pickUp: open('a mailbox opens with the receipt’s own key, and an unknown one is answered alike', async (c) => {
    const body = await c.json()
    if (!body.ok) return body
    const asked = mailboxRequest.safeParse(body.value)
    if (!asked.success) return refuse('invalid', say.broken)
    const box = await c.services.line.pickUp({ locator: secretOf(asked.data.locator), fetchKey: secretOf(asked.data.fetchKey) })
    if (!box.ok) return box
    const { unit, messages } = box.value
    return c.answer({ unit, messages: messages.map(({ sequence, bytes }) => ({ sequence, bytes: toBase64url(bytes) })) })
  }),

  acknowledge: open('a mailbox is emptied with the receipt’s own key, and an unknown one is answered alike', async (c) => {
    const body = await c.json()
    if (!body.ok) return body
    const asked = acknowledgeRequest.safeParse(body.value)
    if (!asked.success) return refuse('invalid', say.broken)
    const { locator, fetchKey, report, upTo } = asked.data
    const done = await c.services.line.acknowledge({ locator: secretOf(locator), fetchKey: secretOf(fetchKey) }, report, upTo)
    return done.ok ? c.answer(done.value) : done
  }),

  logHead: open('heads are public, so that anybody can keep one', async (c) => c.answer(await c.services.logHead())),

  health: open('whoever runs the machine asks whether it works; the answer names no person', async (c) => {
    const state = (await c.services.isUp()) ? 'ok' : 'down'
    return c.answer({ status: state, version: c.services.version, database: state }, state === 'ok' ? 200 : 503)
  }),

  openApi: open('the description of the addresses', (c) => c.answer(c.services.description)),
}
