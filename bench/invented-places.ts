// Invented places for benches: towns that do not exist, telephone numbers 555-01xx, the same ones for the same seed.
import { randomId } from '@fanal/kernel'
import { audienceFacts, needs, type PublicPlace, type Region } from '@fanal/protect'

/** A stream of numbers from 0 to below 1 that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How often each province is drawn, in hundredths, roughly as people live; a bench's shape and no statistic. */
const shares: Readonly<Record<Region, number>> = {
  ON: 39,
  QC: 22,
  BC: 14,
  AB: 12,
  MB: 4,
  SK: 3,
  NS: 2,
  NB: 2,
  NL: 1,
  PE: 0.4,
  NT: 0.2,
  YT: 0.2,
  NU: 0.2,
}
const begins = [
  'mill',
  'red',
  'saint',
  'grand',
  'old',
  'north',
  'cedar',
  'fog',
  'clear',
  'two',
  'lac',
  'pointe',
  'baie',
  'rock',
  'elm',
  'salt',
  'birch',
]
const ends = [
  'lantern',
  'harbour',
  'falls',
  'creek',
  'bridge',
  'portage',
  'lumiere',
  'riviere',
  'hill',
  'cove',
  'shore',
  'prairie',
  'lune',
  'field',
]
const noTranslations: PublicPlace['translations'] = {}
const spoken = ['en', 'fr', 'es', 'fil', 'pa', 'ar', 'zh-hans', 'uk', 'vi', 'hi']
const words =
  'Somebody meets you, listens, and looks with you for what comes next. You decide what you tell, and nothing is passed on without your yes. '

/** Places of all provinces and needs, as long as a real entry is. */
export function invented(count: number, chance: () => number, now: Date): (PublicPlace & { readonly visibility: 'public' })[] {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!
  const id = <Name extends string>() => randomId<Name>(Uint8Array.from({ length: 16 }, () => Math.floor(chance() * 256)))
  const known = () => pick([true, true, false, null, null])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
  const regions = Object.keys(shares) as Region[]
  const drawn = regions.flatMap((region) => Array.from({ length: Math.ceil(shares[region] * 5) }, () => region))
  /** A town is drawn the more often the earlier it stands in its province's list, as a few towns hold most services. */
  const town = (region: Region) => {
    const at = Math.floor(chance() ** 3 * Math.max(4, shares[region] * 12))
    return `${begins[at % begins.length]} ${ends[Math.floor(at / begins.length) % ends.length]}${at >= begins.length * ends.length ? ' east' : ''} ${region.toLowerCase()}`
  }
  return Array.from({ length: count }, (_none, at) => {
    const region = pick(drawn)
    const isTranslated = chance() < 0.2
    const isNational = chance() < 0.004
    const need = pick(needs)
    const isHidden = need === 'bed-tonight' && chance() < 0.7
    const locality = isNational ? '' : town(region)
    const daysAgo = (days: number) => new Date(now.getTime() - chance() * days * 86_400_000)
    return {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one value for each of the facts
      ...(Object.fromEntries(audienceFacts.map((fact) => [fact, known()])) as Pick<PublicPlace, (typeof audienceFacts)[number]>),
      place_id: id(),
      service_id: id(),
      location_id: isNational ? null : id(),
      visibility: 'public' as const,
      address_visibility: isHidden ? ('hidden' as const) : ('full' as const),
      language: chance() < 0.3 ? 'fr' : 'en',
      translations: isTranslated ? { fr: { name: `Maison inventée ${at}`, expect: words } } : noTranslations,
      name: `House ${at} (invented)`,
      organization_name: `Society ${at % 6000} (invented)`,
      description: words.repeat(3),
      eligibility: words,
      front_door: 'Call at any hour. You do not have to give your name.',
      expect: words,
      cost: chance() < 0.7 ? 'Nothing.' : '',
      documents: chance() < 0.3 ? ['A paper with your name'] : [],
      alert: '',
      needs: [...new Set([need, ...(chance() < 0.4 ? [pick(needs)] : [])])],
      languages: [...new Set(['en', pick(spoken), pick(spoken)])],
      interpreter: known(),
      minimum_age: pick([null, null, 16, 18]),
      maximum_age: null,
      region: isNational ? null : region,
      locality,
      serves: isNational ? ['CA' as const] : [region],
      area: locality,
      address: isHidden || isNational ? [] : [`${at} Invented Street`, `${locality} ${region}`],
      phones: [{ number: `416-555-01${String(at % 100).padStart(2, '0')}`, extension: '', description: '', languages: [] }],
      email: `house-${at}@example.org`,
      url: `https://example.org/house-${at}`,
      always_open: chance() < 0.2,
      hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'] as const, opens: '09:00', closes: '17:00', note: '' }],
      capacity_available: need === 'bed-tonight' ? Math.floor(chance() * 4) : null,
      capacity_maximum: need === 'bed-tonight' ? 12 : null,
      capacity_unit: null,
      capacity_updated: need === 'bed-tonight' ? daysAgo(2) : null,
      assured_at: chance() < 0.9 ? daysAgo(200) : null,
      modified_at: daysAgo(300),
      search: `house ${at} ${locality}`,
    }
  })
}
