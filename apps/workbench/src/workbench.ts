import { stylesheet } from '@fanal/design'
import {
  type App,
  type Assets,
  type Behaviours,
  type Log,
  type Run,
  buildAssets,
  createApp,
  open,
  openApi,
  sessionCookie,
} from '@fanal/http'
import {
  type DemonstrationMember,
  type IdentityServices,
  type ServerSecret,
  type RelyingParty,
  createPasskeyDoor,
  createSignIn,
  identityBehaviours,
  identityIslands,
  identityRoutes,
  passkeyBehaviours,
  passkeyIslands,
  whoAsks,
} from '@fanal/identity'
import {
  type ContactServices,
  type HandedServices,
  type InboxServices,
  type TriageServices,
  type TemplatesServices,
  type WorkServices,
  type DutyServices,
  type TodayServices,
  type NewsServices,
  type PublishedSource,
  answers,
  contactBehaviours,
  contactIslands,
  contactStyles,
  handedBehaviours,
  handoverBehaviours,
  handoverIslands,
  handoverStyles,
  rewrapBehaviours,
  templatesBehaviours,
  templatesIslands,
  rewrapIslands,
  triageBehaviours,
  workBehaviours,
  dutyBehaviours,
  todayBehaviours,
  newsBehaviours,
  newsIslands,
  newsRoutes,
  shortcutsBehaviours,
  sessionIslands,
  shortcutsIslands,
  triageIslands,
  triageStyles,
  inboxBehaviours,
  inboxIslands,
  inboxStyles,
  publishedFrom,
} from '@fanal/intake'
import { type Bilingual, type Language, type MemberActor, type World, duties, preferredLanguage, refuse } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import {
  type MeetingsServices,
  meetingsBehaviours,
  type UpdatesServices,
  updatesBehaviours,
  updatesToday,
  type PlanServices,
  planBehaviours,
  type ReleasesServices,
  releasesBehaviours,
  releasesIslands,
  type SeriesServices,
  seriesBehaviours,
} from '@fanal/oversee'
import { type CampaignsServices, type TrainingServices, campaignsBehaviours, penaltyBehaviours, trainingBehaviours } from '@fanal/prevent'
import {
  type DirectoryServices,
  directoryToday,
  ownBehaviours,
  ownCodeBehaviours,
  ownCodeIslands,
  requestsBehaviours,
  ownImportBehaviours,
  personIslands,
  type DeskServices,
  casesBehaviours,
  casesIslands,
  casesStyles,
  type ApprovalsServices,
  type BreakGlassServices,
  approvalsBehaviours,
  approvalsToday,
  casesToday,
  referredToday,
  breakGlassBehaviours,
  breakGlassToday,
  consentBehaviours,
  demandsBehaviours,
  demandsToday,
  duplicatesBehaviours,
  duplicatesIslands,
  linkedBehaviours,
  paperBehaviours,
  paperStyles,
  reachBehaviours,
  teamBehaviours,
  numbersBehaviours,
  timelineBehaviours,
  transferBehaviours,
  referralBehaviours,
  referralIslands,
  identificationBehaviours,
  identificationIslands,
  permitsBehaviours,
  filesBehaviours,
  filesIslands,
  filesStyles,
  permitsIslands,
  permitsStyles,
  safetyBehaviours,
  safetyIslands,
  safetyStyles,
  youngBehaviours,
  placesDeskBehaviours,
  type PlacesDeskServices,
  placesDeskStyles,
} from '@fanal/protect'
import { createRunner } from '@fanal/runner'
import {
  type PeopleServices,
  type UnitKeysServices,
  directoryVersion,
  peopleBehaviours,
  peopleIslands,
  peoplePageBehaviours,
  peopleStyles,
  unitKeysBehaviours,
} from '@fanal/vault'
import { firstPage } from './first-page.ts'
import { type AboutNode, WorkbenchLayout } from './layout.tsx'
import { signOut } from './sign-out.ts'
import { workbenchRoutes } from './workbench.routes.ts'
import { dutyAt } from './workbench.text.ts'

export interface WorkbenchParts {
  /** Connected as the workbench. */
  readonly database: Database
  readonly secret: ServerSecret
  readonly assets: Assets
  readonly world: World
  readonly version: string
  /** Whether the reader's connection is encrypted. */
  readonly tls: boolean
  /** Whose passkeys are taken; null or nothing where the address that members type is not known. */
  readonly site?: RelyingParty | null
  /** The origin of the public pages, for what is written down for somebody; null or nothing where it is not known. */
  readonly publicSite?: string | null
  /** Invented members, only where the deployment is a demonstration. */
  readonly members: readonly DemonstrationMember[]
  readonly log?: Log
}

interface Services
  extends
    IdentityServices,
    InboxServices,
    ContactServices,
    HandedServices,
    TriageServices,
    TemplatesServices,
    WorkServices,
    DutyServices,
    TodayServices,
    NewsServices,
    DirectoryServices,
    PlacesDeskServices,
    DeskServices,
    ApprovalsServices,
    BreakGlassServices,
    PeopleServices,
    CampaignsServices,
    PlanServices,
    ReleasesServices,
    UpdatesServices,
    MeetingsServices,
    SeriesServices,
    TrainingServices,
    UnitKeysServices {
  readonly version: string
  isUp(): Promise<boolean>
}

/** The stylesheet and browser modules of the workbench. */
export function workbenchAssets(): Promise<Assets> {
  return buildAssets({
    styles: [
      stylesheet(),
      inboxStyles(),
      contactStyles(),
      handoverStyles(),
      triageStyles(),
      peopleStyles(),
      placesDeskStyles(),
      casesStyles(),
      safetyStyles(),
      permitsStyles(),
      paperStyles(),
      filesStyles(),
    ].join('\n'),
    islands: {
      ...identityIslands,
      ...passkeyIslands,
      ...inboxIslands,
      ...contactIslands,
      ...handoverIslands,
      ...templatesIslands,
      ...rewrapIslands,
      ...releasesIslands,
      ...peopleIslands,
      ...triageIslands,
      ...sessionIslands,
      ...shortcutsIslands,
      ...newsIslands,
      ...ownCodeIslands,
      ...personIslands,
      ...casesIslands,
      ...referralIslands,
      ...safetyIslands,
      ...permitsIslands,
      ...filesIslands,
      ...identificationIslands,
      ...duplicatesIslands,
    },
  })
}

const own: Pick<Behaviours<typeof workbenchRoutes, Services>, 'home' | 'openapi' | 'health'> = {
  home: open('the bare address only leads on', (c) => {
    const language = preferredLanguage(c.request.headers.get('accept-language'))
    return c.redirect(c.session === null ? identityRoutes.signIn.href({ language }) : firstPage(language, c.session.held ?? []))
  }),
  openapi: open('how to talk to this server is no secret', (c) =>
    c.answer(openApi(workbenchRoutes, { info: { title: 'Fanal workbench', version: c.services.version } })),
  ),
  health: open('whoever runs the machine asks whether it works; the answer names no person', async (c) => {
    const up = await c.services.isUp()
    return c.answer({ status: up ? 'ok' : 'down', version: c.services.version, database: up ? 'ok' : 'down' }, up ? 200 : 503)
  }),
}

/** The staff's site: sign-in, the inbox, and their API. */
export function createWorkbench(parts: WorkbenchParts): App {
  const { database, secret, world, tls, version } = parts
  const runner = createRunner({ database, world })
  const passkeys = parts.site ? createPasskeyDoor({ database, site: parts.site, world, secret }) : null
  const published = publishedFrom(database, world)
  let about: AboutNode = { demonstration: parts.members.length > 0, fingerprint: null }
  const node: PublishedSource = async () => {
    const now = await published()
    about = { demonstration: now?.demonstration ?? false, fingerprint: now?.fingerprint ?? null }
    return now
  }
  const signInPage = (language: Language) => identityRoutes.signIn.href({ language })
  const services: Services = {
    identity: {
      signIn: createSignIn({ database, runner, secret, world, passkeys }),
      passkeys,
      database,
      cookie: sessionCookie(tls),
      world,
      first: firstPage,
      // a page that asks by itself is no sign of life
      isQuiet: ({ pathname }) => pathname === newsRoutes.news.path,
      members: parts.members,
    },
    people: { database, secret, world },
    world,
    version,
    node,
    signedVersion: (asked) => directoryVersion(asked, database),
    signInPage,
    publicSite: parts.publicSite ?? null,
    isUp: () => answers(database),
  }
  // @NOTE without this, "not signed in" would look like "signed in, but not allowed", and lead nowhere
  const run: Run = (declared, input, actor) =>
    actor.kind === 'public' ? Promise.resolve(refuse('not-signed-in')) : runner.run(declared, input, actor)
  return createApp({
    routes: workbenchRoutes,
    behaviours: {
      ...identityBehaviours,
      ...passkeyBehaviours,
      ...inboxBehaviours,
      ...contactBehaviours,
      ...handoverBehaviours,
      ...handedBehaviours,
      ...templatesBehaviours,
      ...triageBehaviours,
      ...workBehaviours,
      ...rewrapBehaviours,
      ...peopleBehaviours,
      ...peoplePageBehaviours,
      ...unitKeysBehaviours,
      ...dutyBehaviours,
      ...todayBehaviours([directoryToday, breakGlassToday, approvalsToday, demandsToday, referredToday, casesToday]),
      ...todayBehaviours([directoryToday, breakGlassToday, approvalsToday, demandsToday, updatesToday]),
      ...newsBehaviours,
      ...shortcutsBehaviours,
      ...penaltyBehaviours,
      ...ownBehaviours,
      ...ownImportBehaviours,
      ...placesDeskBehaviours,
      ...casesBehaviours,
      ...consentBehaviours,
      ...reachBehaviours,
      ...teamBehaviours,
      ...numbersBehaviours,
      ...timelineBehaviours,
      ...transferBehaviours,
      ...referralBehaviours,
      ...ownCodeBehaviours,
      ...requestsBehaviours,
      ...safetyBehaviours,
      ...permitsBehaviours,
      ...filesBehaviours,
      ...identificationBehaviours,
      ...linkedBehaviours,
      ...paperBehaviours,
      ...youngBehaviours,
      ...duplicatesBehaviours,
      ...breakGlassBehaviours,
      ...approvalsBehaviours,
      ...demandsBehaviours,
      ...campaignsBehaviours,
      ...planBehaviours,
      ...seriesBehaviours,
      ...releasesBehaviours,
      ...updatesBehaviours,
      ...meetingsBehaviours,
      ...trainingBehaviours,
      ...own,
      signOut,
    },
    services,
    run,
    actorOf: async (request) => {
      // a page may be shown without it, and a changed root is never shown as the old one
      if ((await node().catch(() => null)) === null) about = { ...about, fingerprint: null }
      const asks = await whoAsks(request, services)
      if (asks.actor.kind !== 'member' || asks.session === null) return asks
      return { ...asks, session: { ...asks.session, duty: await dutyOf(asks.actor, node), held: asks.actor.held.map(({ duty }) => duty) } }
    },
    profile: 'workbench',
    islands: ['hours'],
    layout: (frame) => WorkbenchLayout({ frame, node: about }),
    assets: parts.assets,
    home: (language, session) => (session === null ? signInPage(language) : firstPage(language, session.held ?? [])),
    signIn: (language, from) => identityRoutes.signIn.href({ language }, { from: from ?? undefined }),
    csrfKey: secret.key('csrf'),
    tls,
    world,
    ...(parts.log && { log: parts.log }),
  })
}

/** The first duty a member holds and where, in the names of the signed directory. */
async function dutyOf(actor: MemberActor, node: PublishedSource): Promise<Bilingual | null> {
  const held = actor.held[0]
  if (held === undefined) return null
  const unit = (await node())?.directory.units.find((candidate) => candidate.id === held.unit)
  return dutyAt(duties[held.duty], unit?.name ?? null)
}
