import { api, page, routeTable } from '@fanal/http'
import { keepAnswer, keepRequest, lookUpAnswer, lookUpRequest } from '../selectors/selectors.schema.ts'
import { contactAnswer, contactRequest } from './contact.schema.ts'

/** A sealed contact with its codes, as JSON. */
const contactLimit = 160 * 1024

export const contactRoutes = routeTable({
  contact: page('GET', { en: '/en/contact', fr: '/fr/contact' }, { islands: ['contact', 'place-beside', 'typing'], sealing: true }),
  briefContact: page('POST', { en: '/en/contact/brief', fr: '/fr/contact/bref' }),
  undoBriefContact: page('POST', { en: '/en/contact/brief/:id/undo', fr: '/fr/contact/bref/:id/annuler' }),
  takeContact: api('POST', '/api/v1/contacts', {
    summary: {
      en: 'Stores a contact that a member wrote down and sealed',
      fr: 'Conserve un contact qu’un membre a noté et scellé',
    },
    request: contactRequest,
    responses: {
      201: { description: 'Stored / Conservé', schema: contactAnswer },
      200: { description: 'Was stored before / Déjà conservé', schema: contactAnswer },
    },
    bodyLimit: contactLimit,
  }),
  lookUpSelectors: api('POST', '/api/v1/selectors/look-up', {
    summary: {
      en: 'Where identifiers stand in other reports, by keyed hash',
      fr: 'Où des identifiants se trouvent dans d’autres signalements, par empreinte à clé',
    },
    request: lookUpRequest,
    responses: { 200: { description: 'Reports for each / Signalements pour chacun', schema: lookUpAnswer } },
  }),
  keepSelectors: api('POST', '/api/v1/reports/:id/selectors', {
    summary: {
      en: 'Says which identifiers stand in a report, by keyed hash',
      fr: 'Dit quels identifiants se trouvent dans un signalement, par empreinte à clé',
    },
    request: keepRequest,
    responses: { 200: { description: 'What is kept now / Ce qui est conservé', schema: keepAnswer } },
  }),
})
