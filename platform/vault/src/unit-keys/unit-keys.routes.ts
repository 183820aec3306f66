import { api } from '@fanal/http'
import {
  compareAnswer,
  compareRequest,
  dropAnswer,
  dropRequest,
  epochAnswer,
  epochRequest,
  unitKeysAnswer,
  wrapsAnswer,
  wrapsRequest,
} from './unit-keys.schema.ts'

/** The addresses where those who hold a unit's keys look after them. */
export const unitKeysRoutes = {
  unitKeys: api('GET', '/api/v1/units/:unit/keys', {
    summary: { en: 'Who reads a unit, and who waits for keys', fr: 'Qui lit une unité, et qui attend des clés' },
    responses: { 200: { description: 'Readers / Personnes qui lisent', schema: unitKeysAnswer } },
  }),
  compareKey: api('POST', '/api/v1/units/:unit/compared', {
    summary: { en: 'A colleague compared a member’s key', fr: 'Une ou un collègue a comparé la clé d’un membre' },
    request: compareRequest,
    responses: { 200: { description: 'How many more are needed / Combien il en faut encore', schema: compareAnswer } },
  }),
  addWraps: api('POST', '/api/v1/units/:unit/wraps', {
    bodyLimit: 2_000_000,
    summary: { en: 'Gives a colleague the unit’s keys, wrapped', fr: 'Donne à une ou un collègue les clés de l’unité, enveloppées' },
    request: wrapsRequest,
    responses: { 200: { description: 'Wraps added / Clés ajoutées', schema: wrapsAnswer } },
  }),
  dropOwnWraps: api('POST', '/api/v1/units/:unit/wraps/drop', {
    summary: {
      en: 'Drops keys of one’s own that do not open, so that a colleague can give them again',
      fr: 'Retire ses propres clés qui ne s’ouvrent pas, pour qu’une ou un collègue puisse les redonner',
    },
    request: dropRequest,
    responses: { 200: { description: 'How many / Combien', schema: dropAnswer } },
  }),
  makeEpoch: api('POST', '/api/v1/units/:unit/epochs', {
    bodyLimit: 2_000_000,
    summary: { en: 'Stores the wraps of the unit’s next keys', fr: 'Conserve les enveloppes des prochaines clés de l’unité' },
    request: epochRequest,
    responses: { 201: { description: 'The epoch / L’époque', schema: epochAnswer } },
  }),
} as const
