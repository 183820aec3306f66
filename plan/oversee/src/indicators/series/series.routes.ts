import { page, routeTable } from '@fanal/http'

/** Some 5,000 rows with notes. */
export const mostSeriesBytes = 2 * 1024 * 1024

export const seriesRoutes = routeTable({
  values: page('GET', { en: '/en/plans/:plan/values', fr: '/fr/plans/:plan/valeurs' }),
  // somewhat above what is taken, so that a file a little too large is answered on the page itself
  enterValues: page(
    'POST',
    { en: '/en/plans/:plan/values/enter', fr: '/fr/plans/:plan/valeurs/inscrire' },
    { takesFiles: true, bodyLimit: 3 * mostSeriesBytes },
  ),
})
