import { fold, regions, type Region } from '../directory/directory.ts'
import { isOneSlip } from './one-slip.ts'
import { regionNames, regionsOfPostalCode } from './region-names.ts'

/** A town that the directory knows: its name folded, and its province or territory. */
export interface Town {
  readonly key: string
  readonly region: Region
}

/** Where somebody is looking, as far as what they typed says it. Nobody asks their device. */
export type Where =
  | { readonly kind: 'anywhere' }
  | { readonly kind: 'regions'; readonly regions: readonly Region[] }
  | { readonly kind: 'town'; readonly keys: readonly string[]; readonly regions: readonly Region[] }
  /** Nothing that we know; `near` are towns that differ by one slip. */
  | { readonly kind: 'unknown'; readonly near: readonly Town[] }

/** What was typed, before the directory is asked which towns it knows. */
export interface ReadPlace {
  readonly typed: string
  /** The regions that it names, by name, letters or postal code; empty where it names none. */
  readonly regions: readonly Region[]
  /** What is left and may be a town, folded; `null` where nothing is left. */
  readonly town: string | null
}

/** Ways of writing that are nobody's official name. */
const alsoCalled: Readonly<Record<string, Region>> = {
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

const byName: ReadonlyMap<string, Region> = new Map([
  ...Object.entries(alsoCalled),
  ...regions.flatMap((code): [string, Region][] => [
    [code.toLowerCase(), code],
    ...Object.values(regionNames[code]).map((name): [string, Region] => [fold(name), code]),
  ]),
])

const country = new Set(['canada', 'canadá', 'kanada', 'ਕੈਨੇਡਾ', 'كندا', '加拿大'].map(fold))

/** Characters of what was typed that are looked at: no town's name is longer. */
export const longestPlace = 100

/** The regions that a part of an address names; `null` where it names none. */
function regionsIn(part: string): readonly Region[] | null {
  const named = byName.get(part)
  if (named !== undefined) return [named]
  return regionsOfPostalCode(part.replaceAll(' ', ''))
}

/** The region that a part ends with, as in “toronto on”, and what stands before it. */
function splitEnd(part: string): { town: string; regions: readonly Region[] } | null {
  const words = part.split(' ')
  for (let taken = Math.min(4, words.length - 1); taken > 0; taken -= 1) {
    const end = words.slice(-taken).join(' ')
    // one letter at the end is the end of a name (St. John’s), and no postal code
    const found = end.length > 1 ? regionsIn(end) : null
    if (found !== null) return { town: words.slice(0, -taken).join(' '), regions: found }
  }
  return null
}

/** Reads what was typed: a town, a region's name or letters, a postal code or how it begins, or several of them. */
export function readPlace(typed: string): ReadPlace {
  const said = typed.slice(0, longestPlace)
  const parts = said
    .split(/[,،、，;\n/()]+/)
    .map(fold)
    .filter((part) => part !== '' && !country.has(part))
  const found: Region[] = []
  const towns: string[] = []
  for (const part of parts) {
    const whole = regionsIn(part)
    const split = whole === null ? splitEnd(part) : null
    found.push(...(whole ?? split?.regions ?? []))
    if (whole === null) towns.push(split?.town ?? part)
  }
  return { typed: said.trim(), regions: [...new Set(found)], town: towns[0] ?? null }
}

/** A town's name without what people write in more than one way. */
export const bare = (key: string) =>
  key
    .replaceAll(/\bst\b/g, 'saint')
    .replaceAll(/\bste\b/g, 'sainte')
    .replaceAll(' ', '')

/** The ways in which the directory may have folded a town's name. */
export function spellingsOf(town: string): readonly string[] {
  const long = town.replaceAll(/\bst\b/g, 'saint').replaceAll(/\bste\b/g, 'sainte')
  const short = town.replaceAll(/\bsaint\b/g, 'st').replaceAll(/\bsainte\b/g, 'ste')
  return [...new Set([town, long, short])]
}

/**
 * Where that is.
 * @param towns  those of the directory that bear the name, or nearly
 */
export function whereIs(read: ReadPlace, towns: readonly Town[]): Where {
  const { town } = read
  if (town === null) return read.regions.length === 0 ? { kind: 'anywhere' } : { kind: 'regions', regions: read.regions }
  const inside = ({ region }: Town) => read.regions.length === 0 || read.regions.includes(region)
  const same = towns.filter((one) => bare(one.key) === bare(town) && inside(one))
  if (same.length > 0) {
    const each = <T>(all: readonly T[]) => [...new Set(all)]
    return { kind: 'town', keys: each(same.map(({ key }) => key)), regions: each(same.map(({ region }) => region)) }
  }
  // a province is enough to go on, even where the town is none that we know
  if (read.regions.length > 0) return { kind: 'regions', regions: read.regions }
  const near = town.length < 4 ? [] : towns.filter(({ key }) => isOneSlip(bare(key), bare(town)))
  return { kind: 'unknown', near: near.slice(0, 5) }
}
