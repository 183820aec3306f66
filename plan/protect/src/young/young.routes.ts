import { page, routeTable } from '@fanal/http'

const sealed = { bodyLimit: 256 * 1024 } as const

export const youngRoutes = routeTable({
  young: page('GET', { en: '/en/cases/:case/young-person', fr: '/fr/dossiers/:case/jeune-personne' }, { islands: ['person', 'typing'] }),
  setAge: page('POST', { en: '/en/cases/:case/young-person/age', fr: '/fr/dossiers/:case/jeune-personne/age' }),
  askAuthority: page('POST', { en: '/en/cases/:case/young-person/ask', fr: '/fr/dossiers/:case/jeune-personne/demander' }),
  reportYoung: page('POST', { en: '/en/cases/:case/young-person/told', fr: '/fr/dossiers/:case/jeune-personne/signale' }, sealed),
  judgeGuardian: page('POST', { en: '/en/cases/:case/young-person/guardian', fr: '/fr/dossiers/:case/jeune-personne/tutelle' }, sealed),
})
