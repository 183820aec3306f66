import path from 'node:path'
import { api, page, routeTable } from '@fanal/http'
import { oldEnvelopesAnswer, rewrapAnswer, rewrapRequest } from './rewrap.schema.ts'

export const rewrapRoutes = routeTable({
  keys: page('GET', { en: '/en/keys', fr: '/fr/cles' }, { islands: ['keys'] }),
  oldEnvelopes: api('GET', '/api/v1/units/:unit/old-envelopes', {
    summary: {
      en: 'Some of what is sealed to the unit and wrapped to earlier keys',
      fr: 'Une partie de ce qui est scellé pour l’unité et enveloppé pour des clés antérieures',
    },
    responses: { 200: { description: 'Sealed messages / Messages scellés', schema: oldEnvelopesAnswer } },
  }),
  rewrapEnvelopes: api('POST', '/api/v1/units/:unit/rewrapped', {
    summary: { en: 'The same messages with wraps for the current keys', fr: 'Les mêmes messages, enveloppés pour les clés actuelles' },
    request: rewrapRequest,
    bodyLimit: 7_000_000,
    responses: { 200: { description: 'How many / Combien', schema: rewrapAnswer } },
  }),
})

/** The browser module of the unit's keys, for `buildAssets`. */
export const rewrapIslands = { keys: { entry: path.join(import.meta.dirname, 'keys.island.ts') } } as const
