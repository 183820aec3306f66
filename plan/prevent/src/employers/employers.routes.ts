import { publicPlaces } from '@fanal/handover'
import { publicPage, routeTable } from '@fanal/http'

const posted = { en: '/en/search/employer', fr: '/fr/search/employeur' } as const

/**
 * The look-up of an employer. What is typed travels in the body and never in an address; the address that takes it has
 * `/search/` in it (decisions/0028), and whoever chooses it from a history is led to where it begins.
 */
export const employersRoutes = routeTable({
  employer: publicPage('GET', publicPlaces.employer.path),
  findEmployer: publicPage('POST', posted, { bodyLimit: 1024 * 1024, compress: false }),
  foundEmployer: publicPage('GET', posted),
})
