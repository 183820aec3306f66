import { page, routeTable } from '@fanal/http'

export const shortcutsRoutes = routeTable({
  shortcuts: page('GET', { en: '/en/shortcuts', fr: '/fr/raccourcis' }),
  setShortcuts: page('POST', { en: '/en/shortcuts/set', fr: '/fr/raccourcis/choix' }),
})
