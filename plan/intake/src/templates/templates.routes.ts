import { page, routeTable } from '@fanal/http'

export const templatesRoutes = routeTable({
  templates: page('GET', { en: '/en/templates', fr: '/fr/modeles' }),
  keepTemplate: page('POST', { en: '/en/templates/keep', fr: '/fr/modeles/garder' }),
  removeTemplate: page('POST', { en: '/en/templates/remove', fr: '/fr/modeles/retirer' }),
})
