import { folded, isOneSlip } from './fold.ts'
import { isProvince, provinceCodes, provinces, provincesOfPostalCode, type Province } from './provinces.ts'

/** A town that the directory knows. */
export interface Town {
  /** Folded, as it is compared. */
  readonly key: string
  readonly name: string
  readonly province: Province
}

/** Where somebody is looking, as far as what they typed says it. Nobody asks their device. */
export type Where =
  | { readonly kind: 'anywhere' }
  | { readonly kind: 'provinces'; readonly provinces: readonly Province[] }
  | { readonly kind: 'town'; readonly key: string; readonly name: string; readonly provinces: readonly Province[] }
  /** Nothing that we know; `near` are towns that differ by one slip. */
  | { readonly kind: 'unknown'; readonly near: readonly Town[] }

/** What was typed, before the directory is asked which towns it knows. */
export interface ReadPlace {
  readonly typed: string
  /** The provinces that it names, by name, letters or postal code; empty where it names none. */
  readonly provinces: readonly Province[]
  /** What is left and may be a town, folded; `null` where nothing is left. */
  readonly town: string | null
}

/** Ways of writing that are nobody's official name. */
const alsoCalled: Readonly<Record<string, Province>> = {
  'b c': 'BC',
  'p e i': 'PE',
  pei: 'PE',
  ipe: 'PE',
  newfoundland: 'NL',
  labrador: 'NL',
  'terre neuve': 'NL',
  tnl: 'NL',
  nwt: 'NT',
  tno: 'NT',
  cb: 'BC',
  pq: 'QC',
  ont: 'ON',
  alta: 'AB',
  sask: 'SK',
  man: 'MB',
  'yukon territory': 'YT',
  安大略: 'ON',
  魁北克: 'QC',
  卑诗省: 'BC',
  卑诗: 'BC',
}

const byName: ReadonlyMap<string, Province> = new Map([
  ...Object.entries(alsoCalled),
  ...provinceCodes.flatMap((code): [string, Province][] => [
    [code.toLowerCase(), code],
    ...Object.values(provinces[code]).map((name): [string, Province] => [folded(name), code]),
  ]),
])

const country = new Set(['canada', 'canadá', 'kanada', 'ਕੈਨੇਡਾ', 'كندا', '加拿大'].map(folded))

/** Characters of what was typed that are looked at: no town's name is longer. */
export const longestPlace = 100

/** The provinces that a part of an address names; `null` where it names none. */
function provincesIn(part: string): readonly Province[] | null {
  const named = byName.get(part)
  if (named !== undefined) return [named]
  return provincesOfPostalCode(part.replaceAll(' ', ''))
}

/** The province that a part ends with, as in “toronto on”, and what stands before it. */
function splitEnd(part: string): { town: string; provinces: readonly Province[] } | null {
  const words = part.split(' ')
  for (let taken = Math.min(4, words.length - 1); taken > 0; taken -= 1) {
    const found = provincesIn(words.slice(-taken).join(' '))
    if (found !== null) return { town: words.slice(0, -taken).join(' '), provinces: found }
  }
  return null
}

/** Reads what was typed: a town, a province's name or letters, a postal code or how it begins, or several of them. */
export function readPlace(typed: string): ReadPlace {
  const said = typed.slice(0, longestPlace)
  const parts = said
    .split(/[,،、，;\n/()]+/)
    .map(folded)
    .filter((part) => part !== '' && !country.has(part))
  const found: Province[] = []
  const towns: string[] = []
  for (const part of parts) {
    const whole = provincesIn(part)
    const split = whole === null ? splitEnd(part) : null
    found.push(...(whole ?? split?.provinces ?? []))
    if (whole === null) towns.push(split?.town ?? part)
  }
  return { typed: said.trim(), provinces: [...new Set(found)], town: towns[0] ?? null }
}

/**
 * Where that is.
 * @param towns  those of the directory that bear the name, or nearly
 */
export function whereIs(read: ReadPlace, towns: readonly Town[]): Where {
  const { town } = read
  if (town === null) return read.provinces.length === 0 ? { kind: 'anywhere' } : { kind: 'provinces', provinces: read.provinces }
  const inside = (one: Town) => read.provinces.length === 0 || read.provinces.includes(one.province)
  const same = towns.filter((one) => one.key === town && inside(one))
  const [first] = same
  if (first !== undefined)
    return { kind: 'town', key: town, name: first.name, provinces: [...new Set(same.map(({ province }) => province))] }
  // a province is enough to go on, even where the town is none that we know
  if (read.provinces.length > 0) return { kind: 'provinces', provinces: read.provinces }
  const near = town.length < 4 ? [] : towns.filter(({ key }) => isOneSlip(key, town))
  return { kind: 'unknown', near: near.slice(0, 5) }
}

/** A province from a hidden field or an address of ours. */
export function provinceOf(value: string | undefined): Province | null {
  return isProvince(value) ? value : null
}
