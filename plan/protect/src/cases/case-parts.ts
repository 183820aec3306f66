import type { Bilingual } from '@fanal/kernel'

/** What the pages of a case are about, in the order of the work. */
export const partGroups = ['person', 'help', 'law', 'record'] as const
export type PartGroup = (typeof partGroups)[number]

export const partGroupText: Readonly<Record<PartGroup, Bilingual>> = {
  person: { en: 'With the person', fr: 'Avec la personne' },
  help: { en: 'Safety and help', fr: 'Sécurité et aide' },
  law: { en: 'Status and law', fr: 'Statut et droit' },
  record: { en: 'The record', fr: 'Le dossier' },
}

/** A page of one case. */
export interface CasePart extends Place {
  readonly group: PartGroup
}

/** A page that is led to. */
interface Place {
  readonly name: string
  readonly path: Bilingual
  readonly label: Bilingual
}

/** Every page that hangs below a case, in the order of the work. The workbench checks that somebody answers at each. */
export const caseParts: readonly CasePart[] = [
  {
    name: 'case',
    group: 'person',
    path: { en: '/en/cases/:case', fr: '/fr/dossiers/:case' },
    label: { en: 'Overview', fr: 'Vue d’ensemble' },
  },
  {
    name: 'consents',
    group: 'person',
    path: { en: '/en/cases/:case/consents', fr: '/fr/dossiers/:case/consentements' },
    label: { en: 'Consent', fr: 'Consentement' },
  },
  {
    name: 'reach',
    group: 'person',
    path: { en: '/en/cases/:case/reach', fr: '/fr/dossiers/:case/joindre' },
    label: { en: 'Reaching them safely', fr: 'La joindre sans danger' },
  },
  {
    name: 'own-code',
    group: 'person',
    path: { en: '/en/cases/:case/own-code', fr: '/fr/dossiers/:case/code' },
    label: { en: 'Their own code', fr: 'Son propre code' },
  },
  {
    name: 'family',
    group: 'person',
    path: { en: '/en/cases/:case/family', fr: '/fr/dossiers/:case/proches' },
    label: { en: 'People they belong with', fr: 'Ses proches' },
  },
  {
    name: 'young-person',
    group: 'person',
    path: { en: '/en/cases/:case/young-person', fr: '/fr/dossiers/:case/jeune-personne' },
    label: { en: 'A young person', fr: 'Moins de 18 ans' },
  },
  {
    name: 'safety',
    group: 'help',
    path: { en: '/en/cases/:case/safety', fr: '/fr/dossiers/:case/securite' },
    label: { en: 'Safety plan', fr: 'Plan de sécurité' },
  },
  {
    name: 'referrals',
    group: 'help',
    path: { en: '/en/cases/:case/referrals', fr: '/fr/dossiers/:case/aiguillages' },
    label: { en: 'Referrals', fr: 'Orientations' },
  },
  {
    name: 'identification',
    group: 'law',
    path: { en: '/en/cases/:case/identification', fr: '/fr/dossiers/:case/identification' },
    label: { en: 'Identification', fr: 'Identification' },
  },
  {
    name: 'status',
    group: 'law',
    path: { en: '/en/cases/:case/status', fr: '/fr/dossiers/:case/statut' },
    label: { en: 'Permits and status', fr: 'Permis et statut' },
  },
  {
    name: 'files',
    group: 'record',
    path: { en: '/en/cases/:case/files', fr: '/fr/dossiers/:case/fichiers' },
    label: { en: 'Files', fr: 'Fichiers' },
  },
  {
    name: 'people',
    group: 'record',
    path: { en: '/en/cases/:case/people', fr: '/fr/dossiers/:case/equipe' },
    label: { en: 'Who may see this', fr: 'Qui y a accès' },
  },
  {
    name: 'transfer',
    group: 'record',
    path: { en: '/en/cases/:case/transfer', fr: '/fr/dossiers/:case/transfert' },
    label: { en: 'Another team', fr: 'Une autre équipe' },
  },
  {
    name: 'timeline',
    group: 'record',
    path: { en: '/en/cases/:case/history', fr: '/fr/dossiers/:case/historique' },
    label: { en: 'What was done', fr: 'Ce qui a été fait' },
  },
  {
    name: 'looked',
    group: 'record',
    path: { en: '/en/cases/:case/who-looked', fr: '/fr/dossiers/:case/qui-a-regarde' },
    label: { en: 'Who looked', fr: 'Qui a regardé' },
  },
  {
    name: 'duplicates',
    group: 'record',
    path: { en: '/en/cases/:case/duplicates', fr: '/fr/dossiers/:case/doublons' },
    label: { en: 'Written down twice?', fr: 'Inscrite deux fois ?' },
  },
  {
    name: 'paper',
    group: 'record',
    path: { en: '/en/forms-on-paper', fr: '/fr/formulaires-papier' },
    label: { en: 'Forms on paper', fr: 'Formulaires papier' },
  },
]

/** What is no one case's and is found beside the list of cases. */
export const besides: readonly Place[] = [
  {
    name: 'requests',
    path: { en: '/en/requests', fr: '/fr/demandes' },
    label: { en: 'What people ask about their record', fr: 'Demandes sur un dossier' },
  },
  { name: 'approvals', path: { en: '/en/approvals', fr: '/fr/approbations' }, label: { en: 'Approvals', fr: 'Approbations' } },
  {
    name: 'demands',
    path: { en: '/en/demands', fr: '/fr/demandes-de-dossiers' },
    label: { en: 'Demands for records', fr: 'Dossiers exigés' },
  },
  { name: 'glass', path: { en: '/en/break-glass', fr: '/fr/acces-urgent' }, label: { en: 'Emergency access', fr: 'Accès urgent' } },
  {
    name: 'numbers',
    path: { en: '/en/our-year', fr: '/fr/notre-annee' },
    label: { en: 'Our year in numbers', fr: 'Notre année en chiffres' },
  },
]
