import type { PlannedMember, PlannedOrganization } from '@fanal/vault'

/** Somebody invented; the passphrase is drawn when the demonstration is made. */
export type CastMember = Omit<PlannedMember, 'passphrase'>
export type CastOrganization = Omit<PlannedOrganization, 'members'> & { readonly members: readonly CastMember[] }

/** In a team of one the same person reads what comes in and says when somebody is there. */
const leads = [
  { unit: 0, duty: 'intake-officer' },
  { unit: 0, duty: 'intake-supervisor' },
] as const

/** In a small shelter whoever takes what is handed over also works with the person. */
const worksAtTheDoor = [
  { unit: 0, duty: 'case-worker' },
  { unit: 0, duty: 'intake-officer' },
] as const

/** The demonstration's organizations, units and people: all invented. */
export const cast: readonly CastOrganization[] = [
  {
    name: { en: 'Harbour Line (invented)', fr: 'Ligne du Havre (inventée)' },
    kind: 'helpline',
    units: [
      { name: { en: 'Intake', fr: 'Accueil' }, languages: ['en', 'fr'], receives: true },
      { name: { en: 'Youth intake', fr: 'Accueil jeunesse' }, languages: ['en', 'fr'], receives: true },
    ],
    members: [
      { loginName: 'amina', displayName: 'Amina Okafor', duties: [{ unit: 0, duty: 'intake-officer' }] },
      {
        loginName: 'luc',
        displayName: 'Luc Tremblay',
        duties: [
          { unit: 0, duty: 'intake-supervisor' },
          { unit: 1, duty: 'intake-supervisor' },
        ],
      },
      { loginName: 'noor', displayName: 'Noor Haddad', duties: [{ unit: 0, duty: 'hotline-operator' }] },
      { loginName: 'jo', displayName: 'Jo Whitefeather', duties: [{ unit: 1, duty: 'intake-officer' }] },
      { loginName: 'pat', displayName: 'Pat Nguyen', duties: [{ unit: 0, duty: 'organization-administrator' }] },
    ],
  },
  {
    name: { en: 'North Star Shelter (invented)', fr: 'Refuge Étoile du Nord (inventé)' },
    kind: 'service-provider',
    units: [{ name: { en: 'Front door', fr: 'Porte d’entrée' }, languages: ['en', 'fr'], receives: true }],
    members: [
      { loginName: 'sam', displayName: 'Sam Leblanc', duties: [...leads, { unit: 0, duty: 'case-supervisor' }] },
      { loginName: 'rose', displayName: 'Rose Cardinal', duties: worksAtTheDoor },
      { loginName: 'gita', displayName: 'Gita Rao', duties: [{ unit: 0, duty: 'privacy-officer' }] },
    ],
  },
  {
    name: { en: 'River City Police (invented)', fr: 'Police de River City (inventée)' },
    kind: 'police',
    units: [{ name: { en: 'Exploitation Unit', fr: 'Section de l’exploitation' }, languages: ['en', 'fr'], receives: true }],
    members: [{ loginName: 'dana', displayName: 'Dana Roy', duties: leads }],
  },
  {
    name: { en: 'Child and Family Services (invented)', fr: 'Services à l’enfance et à la famille (inventés)' },
    kind: 'child-protection',
    units: [{ name: { en: 'First call', fr: 'Premier appel' }, languages: ['en', 'fr'], receives: true }],
    members: [{ loginName: 'kim', displayName: 'Kim Bouchard', duties: leads }],
  },
  {
    name: { en: 'Plan Secretariat (invented)', fr: 'Secrétariat du plan (inventé)' },
    kind: 'secretariat',
    units: [{ name: { en: 'Oversight', fr: 'Suivi' }, languages: ['en', 'fr'], receives: false }],
    members: [
      { loginName: 'ines', displayName: 'Inès Fortin', duties: [{ unit: 0, duty: 'secretariat' }] },
      { loginName: 'lea', displayName: 'Léa Marchand', duties: [{ unit: 0, duty: 'program-officer' }] },
      { loginName: 'omar', displayName: 'Omar Singh', duties: [{ unit: 0, duty: 'auditor' }] },
      { loginName: 'theo', displayName: 'Théo Lavoie', duties: [{ unit: 0, duty: 'reviewer' }] },
      { loginName: 'simone', displayName: 'Simone Achebe', duties: [{ unit: 0, duty: 'program-officer' }] },
    ],
  },
  {
    name: { en: 'Cedar House (invented)', fr: 'Maison du Cèdre (inventée)' },
    kind: 'service-provider',
    units: [{ name: { en: 'Welcome', fr: 'Accueil' }, languages: ['en', 'fr'], receives: true }],
    members: [
      { loginName: 'eli', displayName: 'Eli Santos', duties: worksAtTheDoor },
      { loginName: 'ruth', displayName: 'Ruth Gagnon', duties: [{ unit: 0, duty: 'case-supervisor' }] },
    ],
  },
  {
    name: { en: 'Department of Fair Work (invented)', fr: 'Ministère du Travail équitable (inventé)' },
    kind: 'department',
    units: [{ name: { en: 'Plan desk', fr: 'Bureau du plan' }, languages: ['en', 'fr'], receives: false }],
    members: [{ loginName: 'nadia', displayName: 'Nadia Petrova', duties: [{ unit: 0, duty: 'department-contributor' }] }],
  },
  {
    name: { en: 'Department of Safe Roads (invented)', fr: 'Ministère des Routes sûres (inventé)' },
    kind: 'department',
    units: [{ name: { en: 'Plan desk', fr: 'Bureau du plan' }, languages: ['en', 'fr'], receives: false }],
    members: [{ loginName: 'hugo', displayName: 'Hugo Lemieux', duties: [{ unit: 0, duty: 'department-contributor' }] }],
  },
]
