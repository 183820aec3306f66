import { page, routeTable } from '@fanal/http'

export const duplicatesRoutes = routeTable({
  twins: page('GET', { en: '/en/cases/:case/duplicates', fr: '/fr/dossiers/:case/doublons' }, { islands: ['person', 'twins'] }),
  keepTokens: page('POST', { en: '/en/cases/:case/duplicates/compare', fr: '/fr/dossiers/:case/doublons/comparer' }),
  mergeSubjects: page('POST', { en: '/en/cases/:case/duplicates/same', fr: '/fr/dossiers/:case/doublons/meme' }),
  splitSubjects: page('POST', { en: '/en/cases/:case/duplicates/two', fr: '/fr/dossiers/:case/doublons/deux' }),
})
