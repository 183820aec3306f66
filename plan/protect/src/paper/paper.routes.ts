import { page, routeTable } from '@fanal/http'

/** Blank forms to print: nothing of anybody is on them, and no script is needed. */
export const paperRoutes = routeTable({
  paperForms: page('GET', { en: '/en/forms-on-paper', fr: '/fr/formulaires-papier' }),
  paperForm: page('GET', { en: '/en/forms-on-paper/:form', fr: '/fr/formulaires-papier/:form' }),
})
