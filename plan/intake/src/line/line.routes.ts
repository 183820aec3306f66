import { mostPlainBytes } from './file-limits.ts'
import { page, routeTable } from '@fanal/http'

/** 2 MB of text are still read, though no envelope holds them: three bytes to a letter at worst, to show them again and say how much is too much. */
export const typedLimit = 8 * 1024 * 1024

const written = { sealing: true, compress: false, bodyLimit: typedLimit, islands: ['line'] } as const

/** The pages of the line. Addresses and titles are neutral: a browser's history shows them. */
export const lineRoutes = routeTable({
  start: page('GET', '/'),
  home: page('GET', { en: '/en', fr: '/fr' }),
  write: page('GET', { en: '/en/write', fr: '/fr/ecrire' }),
  teams: page('GET', { en: '/en/write/:path', fr: '/fr/ecrire/:path' }),
  form: page('GET', { en: '/en/write/:path/:team', fr: '/fr/ecrire/:path/:team' }, written),
  send: page('POST', { en: '/en/write', fr: '/fr/ecrire' }, written),
  back: page('GET', { en: '/en/back', fr: '/fr/retour' }, written),
  open: page('POST', { en: '/en/back', fr: '/fr/retour' }, written),
  more: page('POST', { en: '/en/back/more', fr: '/fr/retour/suite' }, written),
  read: page('POST', { en: '/en/back/read', fr: '/fr/retour/lus' }, written),
  files: page('POST', { en: '/en/back/files', fr: '/fr/retour/fichiers' }, { ...written, bodyLimit: mostPlainBytes }),
  privacy: page('GET', { en: '/en/privacy', fr: '/fr/confidentialite' }),
})
