import type { Bilingual } from '@fanal/kernel'

const names: Readonly<Record<string, Bilingual>> = {
  persons: { en: 'persons', fr: 'personnes' },
  cases: { en: 'cases', fr: 'causes ou dossiers' },
  incidents: { en: 'incidents', fr: 'affaires' },
  calls: { en: 'calls', fr: 'appels' },
  permits: { en: 'permits', fr: 'permis' },
  applications: { en: 'applications', fr: 'demandes' },
  inspections: { en: 'inspections', fr: 'inspections' },
  employers: { en: 'employers', fr: 'employeurs' },
  disclosures: { en: 'disclosures', fr: 'communications' },
  organizations: { en: 'organizations', fr: 'organismes' },
  reports: { en: 'reports', fr: 'signalements' },
  referrals: { en: 'referrals', fr: 'orientations' },
  needs: { en: 'needs', fr: 'besoins' },
  consents: { en: 'consents asked for', fr: 'consentements demandés' },
  contacts: { en: 'contacts', fr: 'prises de contact' },
  tasks: { en: 'tasks', fr: 'tâches' },
  uses: { en: 'uses', fr: 'recours' },
  days: { en: 'days', fr: 'jours' },
  percent: { en: 'percent', fr: 'pour cent' },
  handovers: { en: 'hand-overs', fr: 'transmissions' },
  completions: { en: 'completions', fr: 'formations terminées' },
  'protection-cases': { en: 'cases of protection', fr: 'dossiers de protection' },
  identifications: { en: 'identifications', fr: 'identifications' },
  openings: { en: 'openings', fr: 'ouvertures' },
  reached: { en: 'people reached', fr: 'personnes rejointes' },
  pieces: { en: 'pieces given out', fr: 'exemplaires remis' },
  actions: { en: 'actions taken', fr: 'gestes faits' },
  'asked-again': { en: 'people asked again', fr: 'personnes relancées' },
  harmed: { en: 'people harmed', fr: 'personnes lésées' },
  CAD: { en: 'Canadian dollars', fr: 'dollars canadiens' },
  'per 100,000': { en: 'per 100,000 population', fr: 'pour 100 000 habitants' },
}

/** What a code of a unit is called; a unit that nobody named is called by its code. */
export const unitName = (unit: string): Bilingual => names[unit] ?? { en: unit, fr: unit }

/** Whether a unit is called by a name in both languages, or is a currency, whose code is read in every language. */
export const isNamedUnit = (unit: string): boolean => Object.hasOwn(names, unit) || /^[A-Z]{3}$/.test(unit)

/** The code of a unit by what it is called in either language; what nobody named is its own code. */
export function unitCalled(words: string): string {
  const plain = (name: string) => name.toLowerCase().replaceAll(/\s+/gu, ' ')
  const found = Object.entries(names).find(([code, { en, fr }]) => [code, en, fr].some((name) => plain(name) === plain(words)))
  return found?.[0] ?? words
}

/** What every named unit is called. */
export const unitNames: readonly Bilingual[] = Object.values(names)
