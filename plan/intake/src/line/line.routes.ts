import { mostPlainBytes } from './file-limits.ts'
import { page, routeTable } from '@fanal/http'

/** 2 MB of text are still read, though no envelope holds them: three bytes to a letter at worst, to show them again and say how much is too much. */
export const typedLimit = 8 * 1024 * 1024

const written = { sealing: true, compress: false, bodyLimit: typedLimit, islands: ['line'] } as const

/**
 * The pages of the line. Addresses and titles are neutral: a browser's history shows them.
 * @NOTE forms post to addresses with `/search/` in them: of any other form Chromium tells its maker the shape, to ask what
 * might be filled in, and so that this page was open (decisions/0028)
 */
export const lineRoutes = routeTable({
  start: page('GET', '/'),
  home: page('GET', { en: '/en', fr: '/fr' }),
  write: page('GET', { en: '/en/write', fr: '/fr/ecrire' }),
  teams: page('GET', { en: '/en/write/:path', fr: '/fr/ecrire/:path' }),
  form: page('GET', { en: '/en/write/:path/:team', fr: '/fr/ecrire/:path/:team' }, written),
  send: page('POST', { en: '/en/search/write', fr: '/fr/search/ecrire' }, written),
  sent: page('GET', { en: '/en/search/write', fr: '/fr/search/ecrire' }),
  back: page('GET', { en: '/en/back', fr: '/fr/retour' }, written),
  open: page('POST', { en: '/en/search/back', fr: '/fr/search/retour' }, written),
  opened: page('GET', { en: '/en/search/back', fr: '/fr/search/retour' }),
  more: page('POST', { en: '/en/search/back/more', fr: '/fr/search/retour/suite' }, written),
  read: page('POST', { en: '/en/search/back/read', fr: '/fr/search/retour/lus' }, written),
  step: page('GET', { en: '/en/search/back/:step', fr: '/fr/search/retour/:step' }),
  files: page('POST', { en: '/en/search/back/files', fr: '/fr/search/retour/fichiers' }, { ...written, bodyLimit: mostPlainBytes }),
  privacy: page('GET', { en: '/en/privacy', fr: '/fr/confidentialite' }),
})
