import type { Cell, Making, Table } from '../edition/edition.ts'
import { shownDay } from '../edition/shown.ts'
import type { Indicator } from '../plan/plan.ts'
import { cellOf, noCell } from './cell.ts'
import { type ReadPeriod, periodName } from './period.ts'
import { unitName } from './units.text.ts'
import type { Vintages } from './vintages.ts'

/** Every vintage of the periods that were revised: what was published before stays to be seen. None where nothing was revised. */
export function revisionsTable(
  indicator: Indicator,
  known: readonly (Vintages & { readonly read: ReadPeriod })[],
  making: Making,
): readonly Table[] {
  const revised = known.filter(({ earlier }) => earlier.length > 0).toSorted((a, b) => (a.read.id < b.read.id ? -1 : 1))
  if (revised.length === 0) return []
  const vintages = [...new Set(revised.flatMap(({ earlier, latest }) => [...earlier, latest].map(({ vintage }) => vintage)))].toSorted()
  const cells = revised.flatMap(({ read, earlier, latest }): readonly Cell[] =>
    vintages.map((vintage) => {
      const at = [read.id, vintage]
      const then = [...earlier, latest].find((one) => one.vintage === vintage)
      return then === undefined
        ? noCell(at)
        : cellOf(at, indicator, { latest: then, earlier: then === latest ? earlier : [] }, read.isAbout)
    }),
  )
  return [
    {
      id: `${indicator.id}-revisions`,
      title: { en: `${indicator.name.en}: revisions`, fr: `${indicator.name.fr} : révisions` },
      unit: indicator.unit,
      unitName: unitName(indicator.unit),
      dimensions: [
        {
          id: 'period',
          name: { en: 'Period', fr: 'Période' },
          members: revised.map(({ read }) => ({ code: read.id, name: periodName(read) })),
          total: null,
        },
        {
          id: 'vintage',
          name: { en: 'As known in', fr: 'Connu en' },
          members: vintages.map((code) => ({ code, name: { en: shownDay(code, 'en'), fr: shownDay(code, 'fr') } })),
          total: null,
        },
      ],
      cells,
      making,
      notes: [
        {
          en: 'The youngest value holds; the others were published before it.',
          fr: 'La valeur la plus récente vaut; les autres ont été publiées avant elle.',
        },
      ],
    },
  ]
}
