import type { Bilingual } from '@fanal/kernel'
import { missing, figureOf } from '@fanal/disclose'
import type { Mark } from '../plan/plan.ts'
import type { Cell, Dimension, Member, Standing, Table } from './edition.ts'
import { freezeText as text } from './freeze.text.ts'
import { standingText } from './standing.text.ts'

const all = 'all'
const allMember: Member = { code: all, name: text.all }
export const marks = ['verified', 'secondary', 'unverified'] as const satisfies readonly Mark[]

function counted(at: readonly string[], value: number): Cell {
  const figure = Number.isSafeInteger(value) ? figureOf(value) : missing('..')
  return { id: at.join('.'), at, ...figure, from: null, mark: null, source: null, vintage: null, approximate: false, note: null }
}

const made = (indicator: string, definition: Bilingual, cutoff: string): Table['making'] => ({
  indicator,
  version: 1,
  definition,
  provisions: [],
  reading: 'not-scorable',
  how: { kind: 'formula', text: text.countedHere },
  disclosure: null,
  cutoff,
})

/** How many promises stand how, by pillar: promises, not people, so that nothing is suppressed. */
export function standingsTable(standings: readonly Standing[], pillars: readonly Member[], cutoff: string): Table {
  const codes = Object.keys(standingText) as readonly (keyof typeof standingText)[]
  const dimensions: Dimension[] = [
    { id: 'pillar', name: text.pillar, members: [...pillars, allMember], total: all },
    { id: 'standing', name: text.standing, members: [...codes.map((code) => ({ code, name: standingText[code] })), allMember], total: all },
  ]
  const within = (code: string, wanted: string) => wanted === all || code === wanted
  const cells = dimensions[0]!.members.flatMap(({ code: pillar }) =>
    dimensions[1]!.members.map(({ code }) =>
      counted([pillar, code], standings.filter((one) => within(one.pillar, pillar) && within(one.standing, code)).length),
    ),
  )
  const making = made('commitments-by-standing', text.commitmentDefinition, cutoff)
  return { id: 'standings', title: text.standings, unit: 'commitments', unitName: text.commitments, dimensions, cells, making, notes: [] }
}

/** How many entered figures of the period are how sure. */
export function marksTable(tables: readonly Table[], period: string, cutoff: string): Table {
  const entered = tables
    .filter(({ making }) => making.how.kind === 'entered')
    .flatMap(({ cells }) => cells)
    // a table of revisions shows the same figures again
    .filter(({ at, value }) => value !== null && at.length === 1 && at[0] === period)
  const members = [...marks.map((code) => ({ code, name: text[code] })), allMember]
  const cells = members.map(({ code }) => counted([code], entered.filter(({ mark }) => code === all || mark === code).length))
  const dimensions: Dimension[] = [{ id: 'mark', name: text.mark, members, total: all }]
  const making = made('figures-by-mark', text.markDefinition, cutoff)
  return { id: 'marks', title: text.marks, unit: 'figures', unitName: text.figures, dimensions, cells, making, notes: [] }
}
