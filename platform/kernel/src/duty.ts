import type { Bilingual } from './bilingual.ts'

/** What a member may do: the closed list. It stands in the kernel because operations name duties. */
export const duties = {
  'intake-officer': { en: 'Intake officer', fr: 'Agente ou agent d’accueil' },
  'hotline-operator': { en: 'Hotline operator', fr: 'Téléphoniste de la ligne d’aide' },
  'intake-supervisor': { en: 'Intake supervisor', fr: 'Superviseure ou superviseur de l’accueil' },
  'case-worker': { en: 'Case worker', fr: 'Intervenante ou intervenant' },
  'case-supervisor': { en: 'Case supervisor', fr: 'Superviseure ou superviseur des dossiers' },
  'privacy-officer': { en: 'Privacy officer', fr: 'Responsable de la protection des renseignements personnels' },
  investigator: { en: 'Investigator', fr: 'Enquêteuse ou enquêteur' },
  'team-commander': { en: 'Team commander', fr: 'Cheffe ou chef d’équipe d’enquête' },
  'disclosure-officer': { en: 'Disclosure officer', fr: 'Responsable de la communication de la preuve' },
  'program-officer': { en: 'Program officer', fr: 'Agente ou agent de programme' },
  'department-contributor': { en: 'Department contributor', fr: 'Collaboratrice ou collaborateur ministériel' },
  secretariat: { en: 'Secretariat', fr: 'Secrétariat' },
  reviewer: { en: 'Reviewer', fr: 'Réviseure ou réviseur' },
  statistician: { en: 'Statistician', fr: 'Statisticienne ou statisticien' },
  'organization-administrator': { en: 'Organization administrator', fr: 'Administratrice ou administrateur de l’organisme' },
  auditor: { en: 'Auditor', fr: 'Auditrice ou auditeur' },
} as const satisfies Record<string, Bilingual>

export type Duty = keyof typeof duties

export const dutyNames = Object.keys(duties) as readonly Duty[]

export function isDuty(value: unknown): value is Duty {
  return typeof value === 'string' && Object.hasOwn(duties, value)
}
