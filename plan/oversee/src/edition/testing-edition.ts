import type { Bilingual } from '@fanal/kernel'
import type { Cell, Edition, Making, Table } from './edition.ts'

const both = (en: string, fr: string): Bilingual => ({ en, fr })

const making = (indicator: string, more: Partial<Making> = {}): Making => ({
  indicator,
  version: 1,
  definition: both('Persons whom a court found guilty of trafficking.', 'Personnes reconnues coupables de traite par un tribunal.'),
  provisions: ['CC-279.01', 'IRPA-118'],
  reading: 'not-scorable',
  how: { kind: 'entered', instrument: both('Invented count', 'Compte inventé') },
  disclosure: { threshold: 5, round: 5 },
  cutoff: '2014-06-30T00:00:00Z',
  ...more,
})

const cell = (at: readonly string[], value: number | null, more: Partial<Cell> = {}): Cell => ({
  id: at.join('.'),
  at,
  value,
  status: '',
  symbol: '',
  from: null,
  mark: null,
  source: null,
  vintage: null,
  approximate: false,
  note: null,
  ...more,
})

/** An invented edition that has one of everything: a secret cell, a ratio, a missing figure, a marked one, a silence, a differing review. */
export function anEdition(): Edition {
  const answered: Table = {
    id: 'reports-answered',
    title: both('Reports, by form and first answer', 'Signalements, selon la forme et la première réponse'),
    unit: 'reports',
    unitName: both('reports', 'signalements'),
    dimensions: [
      {
        id: 'form',
        name: both('Form', 'Forme'),
        members: [
          { code: 'labour', name: both('Labour', 'Travail') },
          { code: 'sexual', name: both('Sexual', 'Sexuelle') },
          { code: 'all', name: both('All forms', 'Toutes les formes') },
        ],
        total: 'all',
      },
      {
        id: 'answer',
        name: both('First answer', 'Première réponse'),
        members: [
          { code: 'in-day', name: both('Within a day', 'En un jour') },
          { code: 'later', name: both('Later', 'Plus tard') },
          { code: 'both', name: both('All', 'Toutes') },
        ],
        total: 'both',
      },
    ],
    cells: [
      cell(['labour', 'in-day'], null, { status: 'x' }),
      cell(['labour', 'later'], null, { status: 'x' }),
      cell(['labour', 'both'], 15),
      cell(['sexual', 'in-day'], null, { status: 'x' }),
      cell(['sexual', 'later'], null, { status: 'x' }),
      cell(['sexual', 'both'], 1240),
      cell(['all', 'in-day'], 1010, { symbol: 'r' }),
      cell(['all', 'later'], 245),
      cell(['all', 'both'], 1255),
    ],
    making: making('reports_answered', {
      how: {
        kind: 'query',
        name: 'reports-answered',
        version: 1,
        text: 'select form, answer, count(*) from fanal.published_statistical_record group by form, answer',
        parameters: { from: '2013-04-01', until: '2014-04-01' },
      },
    }),
    notes: [both('Counts are rounded to five.', 'Les comptes sont arrondis à cinq.')],
  }
  const share: Table = {
    id: 'answered-in-a-day',
    title: both('Share of reports answered within a day', 'Part des signalements répondus en un jour'),
    unit: 'percent',
    unitName: both('percent', 'pour cent'),
    dimensions: [
      {
        id: 'year',
        name: both('Year', 'Année'),
        members: [{ code: '2013-14', name: both('2013-14', '2013-2014') }],
        total: null,
      },
    ],
    cells: [
      cell(['2013-14'], 80.5, { from: { numerator: 'reports-answered/all.in-day', denominator: 'reports-answered/all.both', per: 100 } }),
    ],
    making: making('answered_in_a_day', { how: { kind: 'formula', text: both('Within a day, of all', 'En un jour, sur l’ensemble') } }),
    notes: [],
  }
  const court: Table = {
    id: 'cases-completed',
    title: both('Court cases completed', 'Causes réglées par les tribunaux'),
    unit: 'cases',
    unitName: both('cases', 'causes'),
    dimensions: [
      {
        id: 'year',
        name: both('Year', 'Année'),
        members: [
          { code: '2012-13', name: both('2012-13', '2012-2013') },
          { code: '2013-14', name: both('2013-14', '2013-2014') },
        ],
        total: null,
      },
    ],
    cells: [
      cell(['2012-13'], null, { status: '..' }),
      cell(['2013-14'], 45, {
        mark: 'secondary',
        source: 'S1',
        vintage: '2020-06',
        approximate: true,
        note: both('Some courts are missing.', 'Il manque des tribunaux.'),
      }),
    ],
    making: making('cases_completed', { disclosure: null }),
    notes: [],
  }
  return {
    format: 'fanal-edition/1',
    plan: { id: 'plan-invented', title: both('An invented plan', 'Un plan inventé') },
    period: { id: '2013-14', from: '2013-04-01', until: '2014-04-01' },
    number: 1,
    corrects: null,
    cutoff: '2014-06-30T00:00:00Z',
    publishAt: '2014-09-15T12:30:00Z',
    pillars: [
      { code: 'prevention', name: both('Prevention', 'Prévention') },
      { code: 'protection', name: both('Protection', 'Protection') },
    ],
    departments: [
      { code: 'AA', name: both('Department of Answers (invented)', 'Ministère des Réponses (inventé)') },
      { code: 'BB', name: both('Department of Silence (invented)', 'Ministère du Silence (inventé)') },
    ],
    standings: [
      {
        commitment: 'C-01',
        pillar: 'prevention',
        title: both('Train front-line workers', 'Former les intervenants de première ligne'),
        mark: 'verified',
        sources: ['S1'],
        lead: ['AA'],
        leadVerified: true,
        due: '2014-03-31',
        timeline: null,
        standing: 'substantial',
        overdue: true,
        progress: both('Two courses were given.', 'Deux cours ont été donnés.'),
        challenge: both('Trainers were hard to find.', 'Les formateurs étaient difficiles à trouver.'),
        evidence: both('Course report', 'Rapport de cours'),
        nil: false,
        silent: null,
        reviewed: { standing: 'limited', reason: both('No course was outside the city.', 'Aucun cours hors de la ville.') },
        reply: null,
        tables: ['reports-answered'],
      },
      {
        commitment: 'C-02',
        pillar: 'protection',
        title: both('Study the gaps in services', 'Étudier les lacunes des services'),
        mark: 'unverified',
        sources: [],
        lead: ['BB'],
        leadVerified: false,
        due: null,
        timeline: both('ongoing', 'en cours'),
        standing: 'no-evidence',
        overdue: null,
        progress: null,
        challenge: null,
        evidence: null,
        nil: false,
        silent: null,
        reviewed: null,
        reply: null,
        tables: [],
      },
    ],
    tables: [answered, share, court],
    chapters: [
      {
        id: 'summary',
        title: both('In short', 'En bref'),
        paragraphs: [
          both(
            'By {date:2014-03-31}, {figure:reports-answered/all.both} reports had come in; {figure:answered-in-a-day/2013-14} were answered within a day. Trafficking is an offence under {provision:CC-279.01}.',
            'Au {date:2014-03-31}, {figure:reports-answered/all.both} signalements étaient arrivés; {figure:answered-in-a-day/2013-14} avaient reçu une réponse en un jour. La traite est une infraction visée par {provision:CC-279.01}.',
          ),
        ],
      },
    ],
    missing: [
      {
        what: both('No value for court cases of the year before.', 'Aucune valeur pour les causes de l’année précédente.'),
        department: 'BB',
      },
    ],
    changes: [],
    sources: [{ id: 'S1', title: both('Invented source', 'Source inventée'), address: 'https://example.org/source' }],
  }
}
