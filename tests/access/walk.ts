import type { App, Assets } from '@fanal/http'
import { must } from '@fanal/kernel'
import { newSession } from '@fanal/identity'
import { aboutThings, type AboutThing, type RouteName, type Who } from './answers.ts'
import { openToAll } from './expected-open.ts'
import { own } from './expected-own.ts'
import { replies } from './expected-replies.ts'
import { reports } from './expected-reports.ts'
import { contactDesk, contacts } from './expected-contacts.ts'
import { handedDesk, handovers } from './expected-handovers.ts'
import { triage } from './expected-triage.ts'
import { planDesks, plans } from './expected-plans.ts'
import { editionDesks, editions } from './expected-editions.ts'
import { updateThings, updates } from './expected-updates.ts'
import { values } from './expected-values.ts'
import { prevention, preventionDesks } from './expected-prevention.ts'
import { shortcuts } from './expected-shortcuts.ts'
import { penalty } from './expected-penalty.ts'
import { templateDesk, templates } from './expected-templates.ts'
import { leaving, people, unitKeys } from './expected-people.ts'
import { caseDesks, cases } from './expected-cases.ts'
import { paperDesks, paperThings } from './expected-paper.ts'
import { recordDesks, recordThings } from './expected-record.ts'
import { files } from './expected-files.ts'
import { safety } from './expected-safety.ts'
import { transfer } from './expected-transfer.ts'
import { wallDesks, walls } from './expected-walls.ts'
import { directory, services } from './expected-directory.ts'
import { desks, shifts } from './expected-duty.ts'
import { placesDesk } from './expected-places.ts'
import { referralDesk, referralThings } from './expected-referrals.ts'
import { passkeys } from './expected-passkeys.ts'
import { type House, type Place, type Somebody, type Thing, markOf } from './house.ts'
import { type Held, type Manner, plainRequests, requestOf, site, thingRequests } from './requests.ts'
import type * as Subject from './subject.ts'

/** One answer that is not what the table says. */
export interface Difference {
  readonly what: string
  readonly expected: string
  readonly found: string
}

export const plainTable = {
  ...openToAll,
  ...own,
  ...contactDesk,
  ...templateDesk,
  ...passkeys,
  ...handedDesk,
  ...people,
  ...desks,
  ...placesDesk,
  ...referralDesk,
  ...preventionDesks,
  ...editionDesks,
  ...planDesks,
  ...updates,
  ...shortcuts,
  ...penalty,
  ...directory,
  ...caseDesks,
  ...recordDesks,
  ...paperDesks,
  ...wallDesks,
}
export const thingTable = {
  ...reports,
  ...replies,
  ...contacts,
  ...templates,
  ...services,
  ...handovers,
  ...triage,
  ...unitKeys,
  ...leaving,
  ...shifts,
  ...prevention,
  ...editions,
  ...updateThings,
  ...plans,
  ...values,
  ...cases,
  ...recordThings,
  ...paperThings,
  ...referralThings,
  ...safety,
  ...files,
  ...transfer,
  ...walls,
}

export interface Walked {
  readonly house: House
  readonly app: App
  readonly subject: typeof Subject
}

/** The workbench over the house, as whoever walks sees it. */
export function open(house: House, subject: typeof Subject, assets: Assets): Walked {
  const { world, secret, workbench: database } = house
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const app = subject.createWorkbench({
    database,
    secret,
    assets,
    world,
    version: '0',
    tls: false,
    members: [],
    log: silent,
    site: { id: 'workbench.test', origin: site },
  })
  return { house, app, subject }
}

/** A session of this member, begun as sign-in begins one. */
export async function session({ house, subject }: Walked, { actor }: Somebody): Promise<Held> {
  const { world, workbench: database } = house
  const made = newSession(world.chance)
  const runner = subject.createRunner({ database, world })
  must(await runner.run(subject.startSession, { member: actor, ...made, kind: 'browser', step: house.nextStep(), at: world.now() }, actor))
  return made
}

const nobodysSession: Held = { token: 'A'.repeat(43), sessionId: new Uint8Array(32) }

/** What one request is answered, in the words of the table. */
export async function answerTo(walked: Walked, request: Request, asked: { who: Somebody | null; thing: Thing | null }): Promise<string> {
  const { house, app } = walked
  const before = await whereItStood(house, asked.who)
  const response = await app.fetch(request)
  const body = await response.text()
  const { status } = response
  const last = await lastEntry(house, asked.who)
  if (asked.who !== null && last !== null) stood.set(asked.who, last.seq)
  const code = last?.refused !== undefined && last.seq !== before ? ` ${last.refused}` : ''
  const leads = status === 303 ? ` to ${leadsTo(response)}` : ''
  const isList = /\/(inbox|boite)(\?|$)/.test(request.url)
  const shows = status === 200 && isList && asked.thing !== null && body.includes(asked.thing.report) ? ' shows it' : ''
  return `${status}${leads}${code}${shows}${tells(status, body)}${leak(walked, body, status, asked)}`
}

/** A 404 that does not say "not found" tells that there is something. */
function tells(status: number, body: string): string {
  if (status !== 404 || !body.startsWith('{')) return ''
  const { error } = JSON.parse(body) as { error: { code: string } }
  return error.code === 'not-found' ? '' : ` and says ${error.code}`
}

/** Where the bare address leads somebody without an inbox. */
const firstPages: Readonly<Record<string, string>> = {
  '/en/cases': 'the cases',
  '/en/requests': 'the requests',
  '/en/your-sign-in': 'one’s own sign-in',
  '/en/campaigns': 'the campaigns',
  '/en/updates': 'the updates',
  '/en/people': 'the people',
  '/en/plans': 'the plans',
}

function leadsTo(response: Response): string {
  const { pathname } = new URL(response.headers.get('location') ?? '', site)
  if (/^\/(en\/sign-in|fr\/ouvrir-session)$/.test(pathname)) return 'sign-in'
  if (/^\/(en\/reports|fr\/signalements)\/[\w-]+$/.test(pathname)) return 'the report'
  if (/^\/(en\/templates|fr\/modeles)$/.test(pathname)) return 'templates'
  if (/^\/(en\/directory|fr\/repertoire)$/.test(pathname)) return 'services'
  if (/^\/(en\/campaigns|fr\/campagnes)\/[\w-]+$/.test(pathname)) return 'campaigns'
  if (/^\/(en|fr)\/plans\/[\w-]+$/.test(pathname)) return 'a plan'
  if (/^\/(en|fr)\/editions\/[\w-]{36}$/.test(pathname)) return 'the edition'
  if (/^\/(en\/training|fr\/formation)$/.test(pathname)) return 'training'
  if (/^\/(en\/duty|fr\/garde)$/.test(pathname)) return 'duty'
  if (/^\/(en\/shortcuts|fr\/raccourcis)$/.test(pathname)) return 'shortcuts'
  if (/^\/(en\/penalty|fr\/sanction)$/.test(pathname)) return 'penalty'
  if (/^\/(en|fr)\/contact$/.test(pathname)) return 'contacts'
  if (/^\/(en\/handed|fr\/transmis)\/[^/]+$/.test(pathname)) return 'the package'
  if (/^\/(en\/break-glass|fr\/acces-urgent)\/[\w-]{36}$/.test(pathname)) return 'the opening'
  if (/^\/(en\/demands|fr\/demandes-de-dossiers)\/[\w-]{36}$/.test(pathname)) return 'the demand'
  if (/^\/(en\/cases|fr\/dossiers)\/[\w-]{36}/.test(pathname)) return 'the case'
  return firstPages[pathname] ?? (/^\/(en\/inbox|fr\/boite)$/.test(pathname) ? 'the inbox' : pathname)
}

/** What an answer tells that its reader may not know: a refused object's ids, another unit's reports, another member's keys. */
function leak({ house }: Walked, body: string, status: number, { who, thing }: { who: Somebody | null; thing: Thing | null }): string {
  const mine = new Set((who?.actor.held ?? []).map(({ unit }) => unit))
  const foreign = house.places.filter((place) => !mine.has(place.thing.unit)).flatMap(({ thing: other }) => [other.report, other.envelope])
  const ownHouse = thing?.organization === who?.actor.organization
  const refused =
    thing !== null && status >= 400 ? [thing.report, thing.envelope, thing.unit, ...(ownHouse ? [] : [thing.organization])] : []
  const marks = house.places.flatMap(({ members }) => members.filter((one) => one !== who).map(({ actor }) => markOf(actor.member)))
  return [...foreign, ...refused, ...marks].some((word) => body.includes(word)) ? ' and tells more' : ''
}

/** The last entry of each member's own stream after their last request: nobody else writes into it, and asking again takes as long as a request. */
const stood = new WeakMap<Somebody, number>()

async function whereItStood(house: House, who: Somebody | null): Promise<number | undefined> {
  return who === null ? undefined : (stood.get(who) ?? (await lastEntry(house, who))?.seq)
}

async function lastEntry({ auditor }: House, who: Somebody | null): Promise<{ seq: number; refused?: string } | null> {
  if (who === null) return null
  const [row] = await auditor.query<{ seq: number; body: Buffer }>(
    'select seq, body from fanal.ledger_entry where organization_id = $1 and stream_id = $2 order by seq desc limit 1',
    [who.actor.organization, who.actor.member],
  )
  if (row === undefined) return null
  const entry = JSON.parse(row.body.toString()) as { type: string; data: { code?: string } }
  return entry.type === 'runner.refused' ? { seq: row.seq, refused: entry.data.code ?? '' } : { seq: row.seq }
}

const endsSession: ReadonlySet<RouteName> = new Set(['signOut', 'signOutApi'])

/** A row of the table in which a difference is looked for before all others. */
export type Row = AboutThing | RouteName

/**
 * Walks every route for one member of a place, or for nobody, and yields what is not as the table says.
 * @param first  the row that is walked before the others
 */
export async function* walkAs(walked: Walked, home: Place, who: Somebody | null, first?: Row): AsyncGenerator<Difference> {
  const { house } = walked
  const name: Who = who === null ? 'nobody' : who.duty
  const manner: Manner = who === null ? 'nobody' : 'cookie'
  const at = house.places.indexOf(home)
  const others = [home, house.places[at ^ 1]!, house.places[at ^ 2]!]
  const held = who === null ? nobodysSession : await session(walked, who)
  const compare = async function* (what: string, expected: string, request: Request, thing: Thing | null): AsyncGenerator<Difference> {
    const found = await answerTo(walked, request, { who, thing })
    if (found !== expected) yield { what: `${what} as ${name} of ${home.name}`, expected, found }
  }
  const things = async function* (route: AboutThing): AsyncGenerator<Difference> {
    for (const language of languagesOf(route))
      for (const [index, place] of others.entries()) {
        const request = requestOf(thingRequests[route](place.thing, home.thing, language), manner, held, house)
        yield* compare(`${route} (${language}) of ${place.name}`, thingTable[route][name][index]!, request, place.thing)
      }
  }
  const plain = async function* (route: keyof typeof plainTable): AsyncGenerator<Difference> {
    for (const language of languagesOf(route)) {
      house.world.pass(/^(signIn|passkeyChallenge)/.test(route) ? 1 : 0)
      const ownSession = who !== null && endsSession.has(route) ? await session(walked, who) : held
      const request = requestOf(plainRequests[route](language), manner, ownSession, house)
      yield* compare(`${route} (${language})`, plainTable[route][name], request, home.thing)
    }
  }
  const plainRows = Object.keys(plainTable) as (keyof typeof plainTable)[]
  const rows: readonly (readonly [Row, () => AsyncGenerator<Difference>])[] = [
    ...aboutThings.map((route) => [route, () => things(route)] as const),
    ...plainRows.map((route) => [route, () => plain(route)] as const),
  ]
  for (const [, walk] of rows.toSorted(([a], [b]) => Number(b === first) - Number(a === first))) yield* walk()
}

/** Walks the routes about a report as somebody whose duties lie in two units: here another one, there the right one. */
export async function* walkBetween(walked: Walked, home: Place): AsyncGenerator<Difference> {
  const { house } = walked
  const there = house.places[house.places.indexOf(home) ^ 1]!
  const held = await session(walked, home.between)
  for (const route of ['report', 'openReport', 'takeReport', 'readChunk', 'sendReply'] as const)
    for (const [place, expected] of [
      [home, '404 not-allowed'],
      [there, thingTable[route]['intake-officer'][0]],
    ] as const) {
      const request = requestOf(thingRequests[route](place.thing, there.thing, 'en'), 'cookie', held, house)
      const found = await answerTo(walked, request, { who: home.between, thing: place.thing })
      if (found !== expected) yield { what: `${route} of ${place.name}, with two duties`, expected, found }
    }
  for (const place of [home, there]) {
    const list = requestOf(plainRequests.listInbox('en'), 'cookie', held, house)
    const found = await answerTo(walked, list, { who: home.between, thing: place.thing })
    const expected = place === home ? '200' : '200 shows it'
    if (found !== expected) yield { what: `list of ${place.name}, with two duties`, expected, found }
  }
}

function languagesOf(route: RouteName | AboutThing): readonly ('en' | 'fr')[] {
  return [
    ...Object.keys(caseDesks),
    ...Object.keys(cases),
    ...Object.keys(recordDesks),
    ...Object.keys(paperDesks),
    ...Object.keys(paperThings),
    ...Object.keys(recordThings),
    ...Object.keys(referralThings),
    ...Object.keys(safety),
    'caseFiles',
    'removeFile',
    ...Object.keys(transfer),
    'report',
    'inbox',
    'inbox of a unit',
    'signIn',
    'signOut',
    'contact',
    'briefContact',
    'templates',
    'penalty',
    'workOutPenalty',
    'workedOutPenalty',
    'keepTemplate',
    'removeTemplate',
    'markYoung',
    'childProtectionStep',
    'confirmRecord',
    'today',
    'duty',
    'places',
    'findPlaces',
    'startShift',
    'endShift',
    'setProfile',
    'shortcuts',
    'setShortcuts',
    'assignReport',
    'setQueueCodes',
    'closeReport',
    'yourSignIn',
    'removePasskey',
    'ownServices',
    'newService',
    'ownImport',
    'previewOwnImport',
    'keepOwnImport',
    'ownService',
    'keepService',
    'assureService',
    'countRoom',
    'campaigns',
    'editions',
    'askEdition',
    'plans',
    'takePlan',
    ...Object.keys(planDesks),
    ...Object.keys(plans),
    ...Object.keys(editions),
    ...Object.keys(updates),
    ...Object.keys(updateThings),
    ...Object.keys(values),
    'training',
    'activity',
    'keepActivity',
    'keepCount',
    'keepCourse',
    'keepCompletion',
    'importTraining',
  ].includes(route)
    ? ['en', 'fr']
    : ['en']
}
