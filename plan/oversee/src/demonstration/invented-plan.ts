import type { Bilingual } from '@fanal/kernel'
import type { Period } from '../edition/edition.ts'
import { readPeriod, yearsBetween } from '../indicators/period.ts'
import type { Plan } from '../plan/plan.ts'
import { readPlan } from '../plan/reading/read-plan.ts'
import { daysAfter } from '../updates/reporting-period.ts'

/** The code of the plan that is made up for the demonstration. */
export const inventedPlanId = 'invented-plan'

/** Reports are told of the last days, and departments are asked weeks before: the period has run for so long. */
const hasRun = 90

/** The year that begins on a day: a fiscal year in April, else a calendar year. */
export function yearFrom(from: string): Period {
  const [year = ''] = yearsBetween(from, daysAfter(from, 1), from.endsWith('-04-01') ? 'fiscal' : 'calendar')
  const read = readPeriod(year)
  if (read === null) throw new RangeError(`no year begins on ${from}`)
  return { id: read.id, from: read.from, until: read.until }
}

/**
 * The year that an edition made today is about: the fiscal year, or the calendar year where the fiscal year has only begun. Whatever the day, the reports of the
 * last days and what departments were asked before fall in it; it is still running.
 */
export function inventedPeriod(today: string): Period {
  const thisYear = Number(today.slice(0, 4))
  const fiscal = yearFrom(`${today.slice(5) < '04-01' ? thisYear - 1 : thisYear}-04-01`)
  return daysAfter(fiscal.from, hasRun) <= today ? fiscal : yearFrom(`${thisYear}-01-01`)
}

const invented = ({ en, fr }: Bilingual, ending: 'inventé' | 'inventée' | 'inventés' | 'inventées' = 'inventé'): Bilingual => ({
  en: `${en} (invented)`,
  fr: `${fr} (${ending})`,
})

/** The pillars, departments and source: nothing here is anybody’s. */
const frame = {
  schema_version: '1.0',
  title: { en: 'Invented plan, for the demonstration', fr: 'Plan inventé, pour la démonstration' },
  pillars: [
    { id: 'prevention', en: 'Prevention', fr: 'Prévention' },
    { id: 'protection', en: 'Protection', fr: 'Protection' },
    { id: 'prosecution', en: 'Detection and prosecution', fr: 'Détection et poursuites' },
    { id: 'partnerships', en: 'Partnerships', fr: 'Partenariats' },
  ],
  departments: {
    WORK: { en: 'Department of Fair Work (invented)', fr: 'Ministère du Travail équitable (inventé)' },
    ROADS: { en: 'Department of Safe Roads (invented)', fr: 'Ministère des Routes sûres (inventé)' },
    LINE: { en: 'Harbour Line (invented)', fr: 'Ligne du Havre (inventée)' },
  },
  sources: {
    INVENTED: { title: { en: 'Made up for this demonstration', fr: 'Inventé pour la présente démonstration' }, address: null },
  },
  known_gaps: [
    {
      en: 'Nothing of this plan is real: neither what is promised, nor who promises it, nor a figure.',
      fr: 'Rien de ce plan n’est réel\u00A0: ni ce qui est promis, ni qui le promet, ni aucun chiffre.',
    },
  ],
}

interface Promise {
  readonly id: string
  readonly pillar: string
  readonly title: Bilingual
  readonly lead: 'WORK' | 'ROADS'
  readonly due: string
  readonly partners?: readonly string[]
  readonly milestones?: readonly object[]
  readonly indicators?: readonly string[]
}

/** The promises of the plan, seen from the day that the demonstration is made: one is late. */
const promisesOn = (day: (from: number) => string): readonly Promise[] => [
  {
    id: 'INV-01',
    pillar: 'prevention',
    title: invented({
      en: 'Teach hotel and transport staff the signs',
      fr: 'Enseigner les signes au personnel des hôtels et des transports',
    }),
    lead: 'ROADS',
    due: day(150),
    milestones: [
      {
        id: 'INV-01.1',
        title: invented({ en: 'A course that hotels can use', fr: 'Un cours que les hôtels peuvent donner' }),
        due: day(60),
        evidence_required: true,
      },
    ],
  },
  {
    id: 'INV-02',
    pillar: 'prevention',
    title: invented({
      en: 'Tell workers their rights in their language',
      fr: 'Informer les travailleuses et travailleurs de leurs droits dans leur langue',
    }),
    lead: 'WORK',
    due: day(-20),
    milestones: [
      {
        id: 'INV-02.1',
        title: invented({ en: 'A fact sheet in seven languages', fr: 'Un feuillet en sept langues' }),
        due: day(-60),
        evidence_required: true,
      },
    ],
  },
  {
    id: 'INV-03',
    pillar: 'protection',
    title: invented({ en: 'Answer every report that comes in', fr: 'Répondre à chaque signalement reçu' }),
    lead: 'WORK',
    partners: ['LINE'],
    due: day(200),
    indicators: ['reports-by-channel', 'first-answers', 'answered-in-a-day'],
  },
  {
    id: 'INV-04',
    pillar: 'protection',
    title: invented({ en: 'A safe bed for one night in every region', fr: 'Un lit sûr pour une nuit, dans chaque région' }),
    lead: 'WORK',
    due: day(250),
  },
  {
    id: 'INV-05',
    pillar: 'prosecution',
    title: invented({
      en: 'Screen every report against the three legal tests',
      fr: 'Évaluer chaque signalement selon les trois critères juridiques',
    }),
    lead: 'ROADS',
    due: day(120),
    partners: ['LINE'],
    indicators: ['reports-by-form-and-gender', 'reports-screened', 'screening-rate', 'reports-by-decision'],
  },
  {
    id: 'INV-06',
    pillar: 'prosecution',
    title: invented({ en: 'Inspect recruiters of workers from abroad', fr: 'Inspecter les recruteurs de main-d’œuvre étrangère' }),
    lead: 'WORK',
    due: day(-40),
    indicators: ['inspections'],
  },
  {
    id: 'INV-07',
    pillar: 'partnerships',
    title: invented({
      en: 'Hand over with a yes, and hear what came of it',
      fr: 'Transmettre avec l’accord de la personne, et savoir ce qu’il en est advenu',
    }),
    lead: 'WORK',
    due: day(180),
    partners: ['LINE'],
    indicators: ['handovers'],
  },
  {
    id: 'INV-08',
    pillar: 'partnerships',
    title: invented(
      { en: 'A meeting each year with survivors', fr: 'Une rencontre par an avec des survivantes et survivants' },
      'inventée',
    ),
    lead: 'ROADS',
    due: day(220),
  },
]

const counted = (id: string, query: string, en: string, fr: string): object => ({
  id,
  name: { en, fr },
  unit: 'reports',
  reading: 'not-scorable',
  source: { kind: 'query', name: query, version: 1 },
})

/** Figures that nobody types: each is a named query over what was told on the line. */
const indicators: readonly object[] = [
  counted('reports-by-channel', 'reports-by-channel', 'Reports, by how they came in', 'Signalements, selon la voie d’arrivée'),
  counted('reports-by-form-and-gender', 'reports', 'Reports, by form and gender', 'Signalements, selon la forme et le genre'),
  counted('reports-screened', 'screening', 'Reports that were screened', 'Signalements qui ont été évalués'),
  counted('screening-rate', 'screening', 'Share of reports screened', 'Part des signalements évalués'),
  counted('reports-by-decision', 'decisions', 'Reports, by decision', 'Signalements, selon la décision'),
  counted('first-answers', 'first-answers', 'Time to first answer', 'Délai de première réponse'),
  counted('answered-in-a-day', 'first-answers', 'Share answered within a day', 'Part des réponses données en un jour'),
  counted('handovers', 'handovers', 'Hand-overs', 'Transmissions'),
  {
    id: 'inspections',
    name: invented({ en: 'Inspections of recruiters', fr: 'Inspections de recruteurs' }, 'inventées'),
    definition: {
      en: 'Visits to a recruiter’s office. Made up for this demonstration.',
      fr: 'Visites au bureau d’un recruteur. Inventé pour la présente démonstration.',
    },
    unit: 'inspections',
    kind: 'flow',
    detection: false,
    reading: 'higher-is-better',
    source: { kind: 'entered', instrument: { en: 'Count of visits (invented)', fr: 'Compte des visites (inventé)' }, department: 'WORK' },
  },
]

/**
 * The plan that is told beside the real ones, made up from its first word to its last figure.
 * @param today  the day on which it is told, `2026-11-27`
 */
export function inventedPlan(today: string): Plan {
  const period = inventedPeriod(today)
  const rhythm = period.from.endsWith('-04-01') ? 'fiscal' : 'calendar'
  const [before = '', last = ''] = yearsBetween(`${Number(period.from.slice(0, 4)) - 2}${period.from.slice(4)}`, period.from, rhythm)
  const day = (from: number) => daysAfter(today, from)
  const fromBegin = (days: number) => daysAfter(period.from, days)
  const value = (year: string, how: number, vintage: string) => ({
    indicator: 'inspections',
    year,
    value: how,
    source: 'INVENTED',
    verification: 'verified',
    vintage,
  })
  const commitments = promisesOn(day).map((promise) => ({
    ...promise,
    lead: [promise.lead],
    lead_verified: true,
    due_verified: true,
    verification: 'verified',
    sources: ['INVENTED'],
  }))
  const values = [
    value(before, 24, fromBegin(-300)),
    value(last, 31, fromBegin(30)),
    value(last, 33, fromBegin(60)),
    value(period.id, 18, day(-25)),
  ]
  const targets = [{ indicator: 'inspections', period: period.id, kind: 'number', value: 40, set_on: fromBegin(-30) }]
  const file = { ...frame, from: period.from, until: null, commitments, indicators, values, targets }
  const read = readPlan(new TextEncoder().encode(JSON.stringify(file)), 'json', inventedPlanId)
  if (!read.ok) throw new Error(`the invented plan has faults: ${read.faults.map(({ path, code }) => `${path} ${code}`).join(', ')}`)
  return read.plan
}
