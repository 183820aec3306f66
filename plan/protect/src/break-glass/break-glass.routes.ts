import { page, routeTable } from '@fanal/http'

export const breakGlassRoutes = routeTable({
  breakGlass: page('GET', { en: '/en/break-glass', fr: '/fr/acces-urgent' }),
  openBreak: page('POST', { en: '/en/break-glass/open', fr: '/fr/acces-urgent/ouvrir' }),
  oneBreak: page('GET', { en: '/en/break-glass/:break', fr: '/fr/acces-urgent/:break' }, { islands: ['person'] }),
  endBreak: page('POST', { en: '/en/break-glass/:break/end', fr: '/fr/acces-urgent/:break/terminer' }),
  reviewBreak: page('POST', { en: '/en/break-glass/:break/review', fr: '/fr/acces-urgent/:break/examiner' }),
  hideBreak: page('POST', { en: '/en/break-glass/:break/person', fr: '/fr/acces-urgent/:break/personne' }),
})
