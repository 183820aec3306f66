import { ratioOf } from '@fanal/disclose'
import type { Cell, Making, Table } from '../edition/edition.ts'
import type { Indicator } from '../plan/plan.ts'
import { noCell } from './cell.ts'
import { unitName } from './units.text.ts'

/** A ratio of two published tables, made of their published figures; null where one of them is not there. */
export function formulaTable(indicator: Indicator, tables: readonly Table[], making: Making): Table | null {
  const { source } = indicator
  if (source.kind !== 'formula') return null
  const [above, below] = [source.numerator, source.denominator].map((id) => tables.find((table) => table.id === id))
  if (above === undefined || below === undefined) return null
  const cells = above.cells.flatMap((part): readonly Cell[] => {
    const whole = below.cells.find(({ id }) => id === part.id)
    return whole === undefined
      ? []
      : [
          ratioCell(
            part,
            whole,
            { numerator: `${above.id}/${part.id}`, denominator: `${below.id}/${whole.id}`, per: source.per },
            indicator.unit === 'percent',
          ),
        ]
  })
  if (cells.length === 0) return null
  const shown = new Set(cells.flatMap(({ at }) => at))
  const text = {
    en: `${above.title.en}, divided by: ${below.title.en}, per ${source.per.toLocaleString('en-CA')}`,
    fr: `${above.title.fr}, divisé par : ${below.title.fr}, pour ${source.per.toLocaleString('fr-CA')}`,
  }
  return {
    id: indicator.id,
    title: indicator.name,
    unit: indicator.unit,
    unitName: unitName(indicator.unit),
    dimensions: above.dimensions.map((dimension) => ({ ...dimension, members: dimension.members.filter(({ code }) => shown.has(code)) })),
    cells,
    making: { ...making, how: { kind: 'formula', text }, disclosure: above.making.disclosure ?? below.making.disclosure },
    notes: [],
  }
}

function ratioCell(part: Cell, whole: Cell, from: NonNullable<Cell['from']>, isShare: boolean): Cell {
  const figure = ratioOf(part, whole, { per: from.per, isShare })
  return { ...noCell(part.at), ...figure, from, mark: weaker(part.mark, whole.mark), approximate: part.approximate || whole.approximate }
}

const order = ['unverified', 'secondary', 'verified', null] as const

/** A ratio is as sure as the less sure of its parts. */
const weaker = (a: Cell['mark'], b: Cell['mark']): Cell['mark'] => order.find((mark) => mark === a || mark === b) ?? null
