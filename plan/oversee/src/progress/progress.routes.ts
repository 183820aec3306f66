import { publicPlaces } from '@fanal/handover'
import { api, page, routeTable } from '@fanal/http'

/** How the plan stands, for everybody: the newest edition, each of its pages, and its files. */
export const progressRoutes = routeTable({
  progress: page('GET', publicPlaces.progress.path),
  progressPage: page('GET', { en: '/en/progress/:plan/:period/:page', fr: '/fr/progres/:plan/:period/:page' }),
  progressFile: api('GET', '/progress/:plan/:period/:file', {
    summary: { en: 'A file of a published edition', fr: 'Un fichier d’une édition publiée' },
  }),
})
