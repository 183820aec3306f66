import { page, routeTable } from '@fanal/http'

export const numbersRoutes = routeTable({
  numbers: page('GET', { en: '/en/our-year', fr: '/fr/notre-annee' }),
})
