import { type Figure, ratioOf } from '@fanal/disclose'
import type { Bilingual } from '@fanal/kernel'
import type { Table } from '../../edition/edition.ts'
import { noCell } from '../cell.ts'
import { unitName } from '../units.text.ts'
import { totalMember } from './let-through.ts'
import type { QueryShare } from './named-query.ts'

/** A share of published figures, in percent, and of nothing else; null where no published table holds them. */
export function shareTable({ id, title, part: [dimension, member] }: QueryShare, tables: readonly Table[]): Table | null {
  const table = tables.find(({ dimensions }) => dimensions.some((held) => held.id === dimension))
  if (table === undefined) return null
  const [above, below] = [member, totalMember].map((code) => {
    const at = table.dimensions.map((one) => (one.id === dimension ? code : totalMember)).join('.')
    return table.cells.find((cell) => cell.id === at)!
  })
  const figure: Figure = ratioOf(above!, below!, { per: 100, isShare: true })
  const from = { numerator: `${table.id}/${above!.id}`, denominator: `${table.id}/${below!.id}`, per: 100 }
  return {
    ...table,
    id,
    title,
    unit: 'percent',
    unitName: unitName('percent'),
    dimensions: [{ id: 'share', name: { en: 'Share', fr: 'Part' }, members: [{ code: 'share', name: title }], total: null }],
    cells: [{ ...noCell(['share']), ...figure, from }],
    making: { ...table.making, how: { kind: 'formula', text: formula } },
  }
}

const formula: Bilingual = {
  en: 'The published part, divided by the published whole, in percent. Both are figures of this edition.',
  fr: 'La partie publiée, divisée par l’ensemble publié, en pour cent. Les deux sont des chiffres de cette édition.',
}
