import { quickExitIsland, stylesheet } from '@fanal/design'
import { placeIn } from '@fanal/handover'
import { buildAssets, createApp, createLog, openApi, routeTable, type App, type Log, type RawHandler } from '@fanal/http'
import {
  keepSite,
  lineApi,
  lineApiRoutes,
  LineLayout,
  lineIsland,
  linePages,
  lineRoutes,
  lineStyles,
  steadyLine,
  type Line,
  type LineServices,
} from '@fanal/intake'
import { publicLanguages, thisWorld, type World } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { progressPages, progressRoutes, progressStyles, publishedOf } from '@fanal/oversee/progress'
import {
  arrivingBehaviours,
  arrivingRoutes,
  arrivingStyles,
  employerSection,
  employersBehaviours,
  employersRoutes,
  knowledgePages,
  knowledgeRoutes,
  knowledgeStyles,
  lookupFrom,
  offerPages,
  offerRoutes,
  offerStyles,
  openKnowledge,
} from '@fanal/prevent'
import {
  createOwnDoor,
  findBehaviours,
  findRoutes,
  findStyles,
  hsdsApi,
  hsdsApiRoutes,
  publicPlacesOf,
  sharedBehaviours,
  sharedIslands,
  sharedPacketsOf,
  sharedRoutes,
  myRecordBehaviours,
  myRecordIsland,
  myRecordRoutes,
  myRecordStyles,
} from '@fanal/protect'
import { callsTo } from './line-calls.ts'
import { assertPlacesAnswered } from './answered-places.ts'
import { filesDoor, filesPatience } from './files-door.ts'
import { plainDoor } from './plain-door.ts'
import { openRinse, type Rinse } from './rinse.ts'
import { seededPages } from './seeded-page.ts'

export interface PublicParts extends Pick<LineServices, 'isUp' | 'logHead' | 'version'> {
  readonly line: Line
  /** Connected as the public: published views, and functions that ask for a secret. */
  readonly database: Queries
  /** The sealer's Unix socket. */
  readonly sealerSocket: string
  /** One is made where none is given. */
  readonly rinse?: Rinse
  readonly tls: boolean
  readonly log?: Log
  readonly world?: World
}

export interface PublicSite {
  readonly app: App
  /** The requests that never become strings; for `listen`. */
  readonly raw: Readonly<Record<`${string} /${string}`, RawHandler>>
  /** Milliseconds that files may take to arrive; for `listen`. */
  readonly patience: Readonly<Record<`${string} /${string}`, number>>
}

/** Every address of the public site. */
export const publicRoutes = routeTable({
  ...lineRoutes,
  ...findRoutes,
  ...knowledgeRoutes,
  ...offerRoutes,
  ...employersRoutes,
  ...arrivingRoutes,
  ...myRecordRoutes,
  ...lineApiRoutes,
  ...hsdsApiRoutes,
  ...sharedRoutes,
  ...progressRoutes,
})
assertPlacesAnswered(publicRoutes)

/** The public site over one line. It holds no private key, and words without script pass through it as bytes alone. */
export async function createPublic({
  line,
  database,
  sealerSocket,
  tls,
  rinse,
  log = createLog(),
  world = thisWorld,
  ...node
}: PublicParts): Promise<PublicSite> {
  const steady = steadyLine(line, log)
  const site = keepSite(line)
  const employers = lookupFrom(database, world)
  const islands = { 'quick-exit': quickExitIsland, line: lineIsland, own: myRecordIsland, ...sharedIslands }
  const styles = [
    stylesheet(),
    lineStyles(),
    findStyles(),
    knowledgeStyles(),
    offerStyles(),
    arrivingStyles(),
    myRecordStyles(),
    progressStyles(),
  ].join('\n')
  const assets = await buildAssets({ styles, islands })
  const description = openApi(publicRoutes, { info: { title: 'Fanal, public site', version: node.version } })
  const pages = createApp({
    routes: publicRoutes,
    behaviours: {
      ...linePages,
      ...findBehaviours,
      ...knowledgePages,
      ...offerPages,
      ...employersBehaviours,
      ...arrivingBehaviours,
      ...myRecordBehaviours,
      ...lineApi,
      ...hsdsApi,
      ...sharedBehaviours,
      ...progressPages,
    },
    services: {
      ...node,
      line: steady,
      site,
      description,
      hsds: database,
      shared: sharedPacketsOf(database, world),
      places: publicPlacesOf(database, log),
      world,
      knowledge: openKnowledge(),
      own: createOwnDoor({ database, world }),
      ownDeployment: async () => (await steady.published())?.deployment ?? null,
      published: publishedOf(database),
      employers,
      employerRecords: employerSection(employers, world),
    },
    profile: 'public',
    layout: (frame) => LineLayout({ frame, site: site.last() }),
    home: (language) => placeIn('home', language).href,
    islands: ['quick-exit'],
    tls,
    assets,
    log,
  })
  const app: App = {
    ...pages,
    async fetch(request, env) {
      // a first page typed with a slash too many is still that page
      const { pathname } = new URL(request.url)
      const typed = publicLanguages.find((language) => pathname === `/${language}/`)
      if (typed !== undefined) return new Response(null, { status: 308, headers: { ...pages.headers, location: `/${typed}` } })
      // an error's page has the same frame, so this is asked before any route is known
      await site.learn()
      return await pages.fetch(request, env)
    },
  }
  const scripts = [assets.islands['quick-exit'], assets.islands['line']].filter((link) => link !== undefined)
  const door = { site, ask: callsTo(steady), sealer: sealerSocket, style: assets.style, scripts, tls, rinse: rinse ?? (await openRinse()) }
  const raw = { ...plainDoor(door), ...filesDoor(door), ...seededPages(app) }
  const patience = Object.fromEntries(Object.values(lineRoutes.files.path).map((path) => [`POST ${path}`, filesPatience]))
  return { app, raw, patience }
}
