import { api, routeTable } from '@fanal/http'
import {
  approveRequest,
  handOverRequest,
  handoversAnswer,
  keepReportRequest,
  returnRequest,
  stateAnswer,
  toldRequest,
  withdrawRequest,
} from './handover.schema.ts'

/** A copy and a package, as JSON. */
const sealedLimit = 320 * 1024
const state = { description: 'Where it stands / Où cela en est', schema: stateAnswer }

export const handoverRoutes = routeTable({
  listHandovers: api('GET', '/api/v1/reports/:id/handovers', {
    summary: {
      en: 'What was handed over of a report, sealed to its unit',
      fr: 'Ce qui a été transmis d’un signalement, scellé pour son unité',
    },
    responses: { 200: { description: 'Hand-overs / Transmissions', schema: handoversAnswer } },
  }),
  handOver: api('POST', '/api/v1/reports/:id/handovers', {
    summary: {
      en: 'Hands a sealed package to another unit, or keeps it until a second person has checked it',
      fr: 'Transmet un envoi scellé à une autre unité, ou le garde jusqu’à sa vérification par une deuxième personne',
    },
    request: handOverRequest,
    responses: { 201: state },
    bodyLimit: sealedLimit,
  }),
  keepReport: api('POST', '/api/v1/reports/:id/kept', {
    summary: { en: 'Says that a report goes to nobody, and why', fr: 'Dit qu’un signalement n’est transmis à personne, et pourquoi' },
    request: keepReportRequest,
    responses: { 201: state },
  }),
  approveHandover: api('POST', '/api/v1/handovers/:id/approve', {
    summary: { en: 'A second person sends what they have checked', fr: 'Une deuxième personne envoie ce qu’elle a vérifié' },
    request: approveRequest,
    responses: { 200: state },
    bodyLimit: sealedLimit,
  }),
  returnHandover: api('POST', '/api/v1/handovers/:id/return', {
    summary: { en: 'A second person returns it with sealed reasons', fr: 'Une deuxième personne le retourne avec des raisons scellées' },
    request: returnRequest,
    responses: { 200: state },
    bodyLimit: sealedLimit,
  }),
  withdrawHandover: api('POST', '/api/v1/handovers/:id/withdraw', {
    summary: { en: 'Withdraws what was not sent yet', fr: 'Retire ce qui n’a pas encore été envoyé' },
    request: withdrawRequest,
    responses: { 200: state },
  }),
  tellOutcome: api('POST', '/api/v1/handovers/:id/told', {
    summary: { en: 'Says that the person was told what came of it', fr: 'Dit que la personne a été informée de la suite' },
    request: toldRequest,
    responses: { 200: state },
  }),
})
