import { page, routeTable } from '@fanal/http'

/** Bytes of a form with pasted statements: a thousand of them, percent-encoded. */
const pastedLimit = 8 * 1024 * 1024

export const trainingRoutes = routeTable({
  training: page('GET', { en: '/en/training', fr: '/fr/formation' }),
  keepCourse: page('POST', { en: '/en/training/course', fr: '/fr/formation/cours' }),
  keepCompletion: page('POST', { en: '/en/training/completed', fr: '/fr/formation/termine' }),
  importTraining: page('POST', { en: '/en/training/import', fr: '/fr/formation/importer' }, { bodyLimit: pastedLimit }),
})
