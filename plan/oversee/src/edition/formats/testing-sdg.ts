import { readFileSync } from 'node:fs'
import type { Cell, Edition, Table } from '../edition.ts'
import { anEdition } from '../testing-edition.ts'

/** Canada's own file for indicator 16.2.2: `Year,Value`, as Statistics Canada gives it. */
export const canadas: readonly (readonly [year: string, value: string])[] = readFileSync(
  new URL('../../indicators/sdg/fixtures/canada-16-2-2.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => [line.split(',')[0] ?? '', line.split(',')[1] ?? ''] as const)

const cell = (at: readonly string[], more: Partial<Cell>): Cell => ({
  id: at.join('.'),
  at,
  value: null,
  status: '',
  symbol: '',
  from: null,
  mark: 'verified',
  source: 'S1',
  vintage: '2025',
  approximate: false,
  note: null,
  ...more,
})

/** The rate of police-reported incidents by year, with Canada's own values, and a year and a fiscal year that the layout cannot hold. */
export function theRate(): Table {
  const [, share] = anEdition().tables
  const years = [...canadas.map(([year]) => year), '2014', '2025-26']
  return {
    ...share!,
    id: 'ucr_rate',
    title: { en: 'Police-reported incidents per 100,000', fr: 'Affaires déclarées par la police pour 100 000' },
    unit: 'per 100,000',
    unitName: { en: 'per 100,000 population', fr: 'pour 100 000 habitants' },
    dimensions: [
      {
        id: 'period',
        name: { en: 'Period', fr: 'Période' },
        members: years.map((code) => ({ code, name: { en: code, fr: code } })),
        total: null,
      },
    ],
    cells: [
      ...canadas.map(([year, value]) => cell([year], { value: Number(value) })),
      cell(['2014'], { status: '..' }),
      cell(['2025-26'], { value: 1.5 }),
    ],
    making: { ...share!.making, indicator: 'ucr_rate', provisions: ['CC-279.01', 'IRPA-118'] },
  }
}

/** Victims by sex and age, one cell suppressed. */
export function theVictims(): Table {
  const [answered] = anEdition().tables
  const sexes = ['f', 'm', 'all']
  const ages = ['u18', 'all']
  const named = (code: string) => ({ code, name: { en: `${code} (en)`, fr: `${code} (fr)` } })
  return {
    ...answered!,
    id: 'victims',
    title: { en: 'Victims detected', fr: 'Victimes repérées' },
    dimensions: [
      { id: 'sex', name: { en: 'Sex', fr: 'Sexe' }, members: sexes.map(named), total: 'all' },
      { id: 'age', name: { en: 'Age', fr: 'Âge' }, members: ages.map(named), total: 'all' },
    ],
    cells: sexes.flatMap((sex, row) =>
      ages.map((age, column) => cell([sex, age], sex === 'm' && age === 'u18' ? { status: 'x' } : { value: 10 * row + 5 * column + 20 })),
    ),
    making: { ...answered!.making, indicator: 'sdg_16_2_2_victims' },
  }
}

export function withTables(...tables: readonly Table[]): Edition {
  return { ...anEdition(), period: { id: '2024', from: '2024-01-01', until: '2025-01-01' }, tables }
}
