import { api, page, routeTable } from '@fanal/http'
import { directoryAnswer, inboxAnswer, replyAnswer, replyRequest, reportAnswer, takeRequest, takenAnswer } from './inbox.schema.ts'

/** Bytes of the two sealed parts of a reply, as JSON. */
const replyLimit = 320 * 1024

export const inboxRoutes = routeTable({
  inbox: page('GET', { en: '/en/inbox', fr: '/fr/boite' }, { islands: ['shortcuts', 'news'] }),
  report: page(
    'GET',
    { en: '/en/reports/:id', fr: '/fr/signalements/:id' },
    { islands: ['sealed', 'seen', 'templates', 'handover', 'triage', 'shortcuts', 'typing', 'place-beside'] },
  ),
  listInbox: api('GET', '/api/v1/inbox', {
    summary: {
      en: 'One page of the queues of the signed-in member, newest first',
      fr: 'Une page des files du membre, du plus récent au plus ancien',
    },
    responses: { 200: { description: 'Reports / Signalements', schema: inboxAnswer } },
  }),
  openReport: api('GET', '/api/v1/reports/:id', {
    summary: {
      en: 'A report, sealed, with the wraps that this member can open',
      fr: 'Un signalement, scellé, avec les enveloppes de clés que ce membre peut ouvrir',
    },
    responses: { 200: { description: 'The sealed report / Le signalement scellé', schema: reportAnswer } },
  }),
  takeReport: api('POST', '/api/v1/reports/:id/take', {
    summary: {
      en: 'Says that a new report was read, and in which language it says it is written: it is open',
      fr: 'Dit qu’un nouveau signalement a été lu, et en quelle langue il se dit écrit : il est ouvert',
    },
    request: takeRequest,
    responses: { 200: { description: 'The state it is in now / L’état où il est', schema: takenAnswer } },
  }),
  readChunk: api('GET', '/api/v1/reports/:id/files/:envelope/:part/:index', {
    summary: { en: 'One sealed chunk of a file', fr: 'Un fragment scellé d’un fichier' },
    responses: { 200: { description: 'The chunk / Le fragment', schema: 'bytes' } },
  }),
  sendReply: api('POST', '/api/v1/reports/:id/replies', {
    summary: {
      en: 'Stores a sealed reply and the unit’s own sealed copy',
      fr: 'Conserve une réponse scellée et la copie scellée de l’unité',
    },
    request: replyRequest,
    responses: { 201: { description: 'Sent / Envoyée', schema: replyAnswer } },
    bodyLimit: replyLimit,
  }),
  directory: api('GET', '/api/v1/directory', {
    summary: { en: 'The signed key directory', fr: 'L’annuaire de clés signé' },
    responses: { 200: { description: 'The directory / L’annuaire', schema: directoryAnswer } },
  }),
})
