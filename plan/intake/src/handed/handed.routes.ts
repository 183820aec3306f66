import { api, page, routeTable } from '@fanal/http'
import { handedAnswer, handedListAnswer, handedStateAnswer, sealedHandedAnswer } from './handed.schema.ts'

export const handedRoutes = routeTable({
  handedList: page('GET', { en: '/en/handed', fr: '/fr/transmis' }),
  handed: page('GET', { en: '/en/handed/:id', fr: '/fr/transmis/:id' }, { islands: ['handed'] }),
  answerHanded: page('POST', { en: '/en/handed/:id/answer', fr: '/fr/transmis/:id/reponse' }),
  listHanded: api('GET', '/api/v1/handed', {
    summary: { en: 'What was handed to the units of the signed-in member', fr: 'Ce qui a été transmis aux unités du membre' },
    responses: { 200: { description: 'Packages / Envois', schema: handedListAnswer } },
  }),
  openHanded: api('GET', '/api/v1/handed/:id', {
    summary: {
      en: 'One package, sealed, with the wraps that this member can open',
      fr: 'Un envoi, scellé, avec les enveloppes de clés que ce membre peut ouvrir',
    },
    responses: { 200: { description: 'The sealed package / L’envoi scellé', schema: sealedHandedAnswer } },
  }),
  sayHanded: api('POST', '/api/v1/handed/:id/answer', {
    summary: { en: 'Answers the sender, in codes', fr: 'Répond à l’expéditeur, par codes' },
    request: handedAnswer,
    responses: { 200: { description: 'Where it stands / Où cela en est', schema: handedStateAnswer } },
  }),
})
