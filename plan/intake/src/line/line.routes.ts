import { mostPlainBytes } from './file-limits.ts'
import { publicPage, routeTable } from '@fanal/http'

/** 2 MB of text are still read, though no envelope holds them: three bytes to a letter at worst, to show them again and say how much is too much. */
export const typedLimit = 8 * 1024 * 1024

const written = { sealing: true, compress: false, bodyLimit: typedLimit, islands: ['line'] } as const

/**
 * The pages of the line. Addresses and titles are neutral: a browser's history shows them.
 * `code` and what follows it are the same steps with the code of a poster or page, which nothing but the address remembers.
 * @NOTE forms post to addresses with `/search/` in them: of any other form Chromium tells its maker the shape, to ask what
 * might be filled in, and so that this page was open (decisions/0028)
 */
export const lineRoutes = routeTable({
  start: publicPage('GET', '/'),
  home: publicPage('GET', { en: '/en', fr: '/fr' }),
  write: publicPage('GET', { en: '/en/write', fr: '/fr/ecrire' }),
  teams: publicPage('GET', { en: '/en/write/:path', fr: '/fr/ecrire/:path' }),
  form: publicPage('GET', { en: '/en/write/:path/:team', fr: '/fr/ecrire/:path/:team' }, written),
  code: publicPage('GET', { en: '/en/c/:code', fr: '/fr/c/:code' }),
  codeTeams: publicPage('GET', { en: '/en/c/:code/:path', fr: '/fr/c/:code/:path' }),
  codeForm: publicPage('GET', { en: '/en/c/:code/:path/:team', fr: '/fr/c/:code/:path/:team' }, written),
  send: publicPage('POST', { en: '/en/search/write', fr: '/fr/search/ecrire' }, written),
  sent: publicPage('GET', { en: '/en/search/write', fr: '/fr/search/ecrire' }),
  back: publicPage('GET', { en: '/en/back', fr: '/fr/retour' }, written),
  open: publicPage('POST', { en: '/en/search/back', fr: '/fr/search/retour' }, written),
  opened: publicPage('GET', { en: '/en/search/back', fr: '/fr/search/retour' }),
  more: publicPage('POST', { en: '/en/search/back/more', fr: '/fr/search/retour/suite' }, written),
  read: publicPage('POST', { en: '/en/search/back/read', fr: '/fr/search/retour/lus' }, written),
  step: publicPage('GET', { en: '/en/search/back/:step', fr: '/fr/search/retour/:step' }),
  files: publicPage('POST', { en: '/en/search/back/files', fr: '/fr/search/retour/fichiers' }, { ...written, bodyLimit: mostPlainBytes }),
  privacy: publicPage('GET', { en: '/en/privacy', fr: '/fr/confidentialite' }),
})
