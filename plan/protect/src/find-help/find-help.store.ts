import type { Queries } from '@fanal/postgres'
import { type PublicPlace, type Region, type StaffPlace, regions } from '../directory/directory.ts'
import { type Circles, circlesIn, mostLookedAt } from './find-help.ts'
import { isAboutRoom, type PlaceFacts } from './fit.ts'
import type { Gender, Question, Wish } from './help-question.ts'
import { isOneSlip } from './one-slip.ts'
import { roomIsOldAfterHours } from './room-now.ts'
import { type ReadPlace, type Town, type Where, bare, spellingsOf } from './typed-place.ts'

/** Who may see what: everybody the public entries, staff also those that an organization shows to partners. */
export type Shelf = 'fanal.public_place' | 'fanal.staff_place'

/** What is shown of a place. */
const columns = `place_id, service_id, location_id, address_visibility, language, translations, name, organization_name, description, eligibility,
  front_door, expect, cost, documents, alert, needs, languages, interpreter, minimum_age, maximum_age, accepts_without_id, accepts_minors,
  accepts_women, accepts_men, accepts_trans_and_two_spirit, indigenous_led, police_independent, child_care, accepts_pets,
  trafficking_specific, region, locality, serves, area, address, phones, email, url, always_open, hours, capacity_available,
  capacity_maximum, capacity_unit, capacity_updated, assured_at, modified_at, search`
/** What says whether it fits. */
const facts = `place_id, name, needs, languages, interpreter, minimum_age, region, locality, serves, capacity_available, capacity_updated,
  assured_at, accepts_without_id, accepts_minors, accepts_women, accepts_men, accepts_trans_and_two_spirit, indigenous_led, police_independent,
  child_care, accepts_pets`

/** Whoever asks: a connection or a transaction. */
export type Asked = Pick<Queries, 'query'>

/** What a “no” to turns somebody away; the same words as `fit.ts`. */
const turnedAway: Readonly<Record<Gender | Wish, string | null>> = {
  woman: 'accepts_women is false',
  man: 'accepts_men is false',
  trans: 'accepts_trans_and_two_spirit is false',
  'under-18': 'coalesce(not accepts_minors, minimum_age >= 18, false)',
  'no-papers': 'accepts_without_id is false',
  'not-police': 'police_independent is false',
  'with-children': null,
  'indigenous-led': null,
  'with-pet': null,
}

/** A value of a query, and the sign that stands for it there. */
type Bind = (value: unknown) => string

/** What comes first among more places than are looked at: who takes this person, the nearest, who speaks the language, who has room. */
function orderOf(
  { gender, wishes, need }: Question,
  { regions: near, keys }: Circles,
  language: readonly string[],
  now: Date,
  bind: Bind,
): string {
  const away = [...(gender === null ? [] : [gender]), ...wishes].flatMap((matter) => turnedAway[matter] ?? [])
  const stands = near.length === 0 ? null : `region = any (${bind(near)})`
  const room = (at: string) =>
    `coalesce(capacity_available > 0 and capacity_updated > ${at}::timestamptz - interval '${roomIsOldAfterHours} hours', false) desc`
  return [
    ...away.map((condition) => `(${condition})`),
    ...(stands === null || keys.length === 0 ? [] : [`(locality = any (${bind(keys)}) and ${stands}) desc nulls last`]),
    ...(stands === null ? [] : [`(${stands}) desc nulls last`]),
    ...(language.length === 0 ? [] : [`(languages && ${bind(language)}) desc`]),
    ...(isAboutRoom(need) ? [room(bind(now))] : []),
    'assured_at desc nulls last',
    'place_id',
  ].join(', ')
}

/** Tags by which the directory may name a language that was asked for. */
const tagsOf: Readonly<Record<string, readonly string[]>> = {
  tl: ['tl', 'fil'],
  zh: ['zh', 'zh-hans', 'zh-hant', 'cmn', 'yue'],
  fa: ['fa', 'prs', 'pes'],
}

/** Places of a question, at most `mostLookedAt`, as far as one has to know them to choose. One query, on one index (0027). */
export async function placesFor(question: Question, where: Where, now: Date, db: Asked, shelf: Shelf): Promise<PlaceFacts[]> {
  const circles = circlesIn(where)
  const language = question.language === null ? [] : (tagsOf[question.language] ?? [question.language])
  const values: unknown[] = []
  const bind: Bind = (value) => `$${values.push(value)}`
  const served = circles.everywhere ? '' : `and serves && ${bind([...circles.regions, 'CA'])}`
  const order = orderOf(question, circles, language, now, bind)
  return await db.query<PlaceFacts>(
    `select ${facts} from ${shelf} where needs @> ${bind([question.need])} ${served} order by ${order} limit ${bind(mostLookedAt)}`,
    values,
  )
}

/** A place as it is shown; on the staff's shelf it says whether the public sees it too. */
export type ShownPlace = PublicPlace & { readonly visibility?: StaffPlace['visibility'] }

/** Everything that is shown of these places. */
export async function wholePlaces(ids: readonly PublicPlace['place_id'][], db: Asked, shelf: Shelf): Promise<ShownPlace[]> {
  if (ids.length === 0) return []
  const more = shelf === 'fanal.staff_place' ? ', visibility' : ''
  return await db.query<ShownPlace>(`select ${columns}${more} from ${shelf} where place_id = any ($1)`, [ids])
}

/** The towns of the directory that bear one of these names. */
async function townsNamed(keys: readonly string[], within: readonly Region[], db: Asked, shelf: Shelf): Promise<Town[]> {
  return await db.query<Town>(
    // @NOTE lateral with a limit: with “exists” the whole index is read, a hundred times as long
    `select key, region from unnest($1::text[]) key cross join unnest($2::text[]) region
     cross join lateral (select 1 from ${shelf} place where place.region = region.region and place.locality = key.key limit 1) there`,
    [keys, within],
  )
}

/** Names of towns that begin alike, each once: the index is asked for the next one, and the next. */
async function namesLike(begin: string, db: Asked, shelf: Shelf): Promise<string[]> {
  const rows = await db.query<{ key: string }>(
    `with recursive town (key) as (
       (select locality from ${shelf} where locality ~>=~ $1 and locality ~<~ $2 order by locality using ~<~ limit 1)
       union all
       select (select locality from ${shelf} where locality ~>~ town.key and locality ~<~ $2 order by locality using ~<~ limit 1)
       from town where town.key is not null
     ) select key from town where key is not null limit 2000`,
    [begin, `${begin}\u{10FFFF}`],
  )
  return rows.map(({ key }) => key)
}

/** The towns that somebody may have meant: those of the name, or, where there is none, those that differ by one slip. */
export async function townsOf(read: ReadPlace, db: Asked, shelf: Shelf): Promise<Town[]> {
  const { town } = read
  if (town === null) return []
  const within = read.regions.length > 0 ? read.regions : regions
  const same = await townsNamed(spellingsOf(town), within, db, shelf)
  if (same.length > 0 || town.length < 4) return same
  const like = (await namesLike(town.slice(0, 2), db, shelf)).filter((key) => bare(key) === bare(town) || isOneSlip(bare(key), bare(town)))
  return like.length === 0 ? [] : await townsNamed(like.slice(0, 10), within, db, shelf)
}
