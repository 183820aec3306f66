import { page, routeTable } from '@fanal/http'

export const handedRoutes = routeTable({
  handedList: page('GET', { en: '/en/handed', fr: '/fr/transmis' }),
  handed: page('GET', { en: '/en/handed/:id', fr: '/fr/transmis/:id' }, { islands: ['handed'] }),
  answerHanded: page('POST', { en: '/en/handed/:id/answer', fr: '/fr/transmis/:id/reponse' }),
})
