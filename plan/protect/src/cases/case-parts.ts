import type { Bilingual } from '@fanal/kernel'

/** A page of one case. */
export interface CasePart {
  readonly name: string
  readonly path: Bilingual
  readonly label: Bilingual
}

/** Every page that hangs below a case, in the order of the work. The workbench checks that somebody answers at each. */
export const caseParts: readonly CasePart[] = [
  { name: 'case', path: { en: '/en/cases/:case', fr: '/fr/dossiers/:case' }, label: { en: 'Overview', fr: 'Vue d’ensemble' } },
  {
    name: 'consents',
    path: { en: '/en/cases/:case/consents', fr: '/fr/dossiers/:case/consentements' },
    label: { en: 'Consent', fr: 'Consentement' },
  },
  {
    name: 'reach',
    path: { en: '/en/cases/:case/reach', fr: '/fr/dossiers/:case/joindre' },
    label: { en: 'Reaching them safely', fr: 'La joindre sans danger' },
  },
  {
    name: 'people',
    path: { en: '/en/cases/:case/people', fr: '/fr/dossiers/:case/equipe' },
    label: { en: 'Who may see this', fr: 'Qui peut voir ceci' },
  },
  {
    name: 'family',
    path: { en: '/en/cases/:case/family', fr: '/fr/dossiers/:case/proches' },
    label: { en: 'People they belong with', fr: 'Ses proches' },
  },
  {
    name: 'young-person',
    path: { en: '/en/cases/:case/young-person', fr: '/fr/dossiers/:case/jeune-personne' },
    label: { en: 'A young person', fr: 'Une jeune personne' },
  },
  {
    name: 'duplicates',
    path: { en: '/en/cases/:case/duplicates', fr: '/fr/dossiers/:case/doublons' },
    label: { en: 'Written down twice?', fr: 'Inscrite deux fois ?' },
  },
]
