import { type Behaviours, runs } from '@fanal/http'
import { fromBase64Url, parseId, refuse, toBase64Url } from '@fanal/kernel'
import { listOldEnvelopes } from './list-old-envelopes.ts'
import { rewrapEnvelopes } from './rewrap-envelopes.ts'
import type { rewrapRoutes } from './rewrap.routes.ts'
import { rewrapRequest, unitPlace } from './rewrap.schema.ts'

/** What the two addresses of re-wrapping do. */
export const rewrapBehaviours: Behaviours<typeof rewrapRoutes, unknown> = {
  oldEnvelopes: runs(listOldEnvelopes, async (c) => {
    const place = unitPlace.safeParse(c.params)
    if (!place.success) return refuse('not-found')
    const read = await c.run(listOldEnvelopes, { unit: place.data.unit, after: parseId<'envelope'>(c.url.searchParams.get('after')) })
    if (!read.ok) return read
    const { directory, envelopes, left } = read.value
    return c.answer({ directory, envelopes: envelopes.map((one) => ({ ...one, bytes: toBase64Url(one.bytes) })), left })
  }),
  rewrapEnvelopes: runs(rewrapEnvelopes, async (c) => {
    const place = unitPlace.safeParse(c.params)
    if (!place.success) return refuse('not-found')
    const body = await c.json()
    if (!body.ok) return body
    const asked = rewrapRequest.safeParse(body.value)
    if (!asked.success) return refuse('invalid')
    const envelopes = asked.data.envelopes.map((one) => ({ ...one, bytes: fromBase64Url(one.bytes) ?? new Uint8Array() }))
    const done = await c.run(rewrapEnvelopes, { unit: place.data.unit, envelopes })
    return done.ok ? c.answer(done.value) : done
  }),
}
