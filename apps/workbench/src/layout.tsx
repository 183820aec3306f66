import { Notice, Page } from '@fanal/design'
import type { PageFrame } from '@fanal/http'
import { identityRoutes, passkeyRoutes } from '@fanal/identity'
import { staffPlaces } from '@fanal/handover'
import { contactRoutes, handedRoutes, inboxRoutes, dutyRoutes, rewrapRoutes, todayRoutes } from '@fanal/intake'
import { mayReadPlans, mayReadUpdates, meetingsRoutes, planRoutes, releasesRoutes, updatesRoutes } from '@fanal/oversee'
import { campaignsRoutes, mayReadPrevention, penaltyRoutes, trainingRoutes } from '@fanal/prevent'
import {
  approvalsRoutes,
  breakGlassRoutes,
  casesRoutes,
  demandsRoutes,
  mayBeReferredTo,
  mayKeep,
  mayProtect,
  ownRoutes,
  referralRoutes,
  requestsRoutes,
} from '@fanal/protect'
import { mayOpenInbox, peopleRoutes } from '@fanal/vault'
import type { Duty, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { firstPage } from './first-page.ts'
import { endsShift } from './sign-out.ts'
import { workbenchText as text } from './workbench.text.ts'

/** What is said of the node around every page. */
export interface AboutNode {
  readonly demonstration: boolean
  /** Of its root key, as posters show it; null before the ceremony. */
  readonly fingerprint: string | null
}

/** What stands around every page of the workbench: who is signed in, the node's fingerprint, and in a demonstration that it is one. */
export function WorkbenchLayout({ frame, node }: { frame: PageFrame; node: AboutNode }): VNode {
  const { language, session } = frame
  const { demonstration, fingerprint } = node
  const signedIn = session && {
    member: session.member,
    name: session.name,
    duty: session.duty?.[language] ?? null,
    account: { href: passkeyRoutes.yourSignIn.href({ language }), label: text.yourSignIn[language] },
    signOut: identityRoutes.signOut.href({ language }),
    csrf: frame.csrf,
    signOutToo: session.isOnDuty ? { ...endsShift, label: text.endShiftToo[language] } : null,
  }
  const banner = demonstration ? (
    <Notice tone="warning" title={text.demonstrationTitle[language]}>
      <p>{text.demonstration[language]}</p>
    </Notice>
  ) : null
  const held = session?.held ?? []
  const nav = session ? menuFor(held, frame) : []
  return (
    <Page
      language={language}
      home={session ? firstPage(language, held) : identityRoutes.signIn.href({ language })}
      alternates={frame.alternates}
      nav={nav}
      signedIn={signedIn}
      banner={banner}
      footer={fingerprint !== null && <Fingerprint language={language} digits={fingerprint} />}
      wide
    >
      {frame.body}
    </Page>
  )
}

/** Whoever signs in holds it against a poster: another root would show other digits. */
function Fingerprint({ language, digits }: { language: Language; digits: string }) {
  return (
    <p>
      {text.fingerprint[language]} <code>{digits}</code>
    </p>
  )
}

/** Whoever prepares or checks a notice beside the teams of an inbox. */
const weighsNotices: ReadonlySet<Duty> = new Set(['program-officer', 'department-contributor', 'investigator', 'team-commander'])

/** The pages that somebody's duties open, and no others. */
export function menuFor(held: readonly Duty[], { language, route }: Pick<PageFrame, 'language' | 'route'>) {
  const reads = [
    { href: todayRoutes.today.href({ language }), label: text.today[language], current: route === 'today', byKey: 'd' },
    { href: inboxRoutes.inbox.href({ language }), label: text.inbox[language], current: route === 'inbox', byKey: 'i' },
    { href: contactRoutes.contact.href({ language }), label: text.contact[language], current: route === 'contact', byKey: 'n' },
    { href: handedRoutes.handedList.href({ language }), label: text.handed[language], current: route?.startsWith('handed') ?? false },
    { href: staffPlaces.places[language], label: text.places[language], current: route === 'places' || route === 'findPlaces' },
    { href: dutyRoutes.duty.href({ language }), label: text.duty[language], current: route === 'duty' },
    { href: rewrapRoutes.keys.href({ language }), label: text.keys[language], current: route === 'keys' },
  ]
  const protects = [
    {
      href: casesRoutes.cases.href({ language }),
      label: text.cases[language],
      current: route === 'cases' || route === 'oneCase' || route === 'newCase',
    },
  ]
  const referred = [
    {
      href: referralRoutes.referred.href({ language }),
      label: text.referred[language],
      current: route === 'referred' || route === 'oneReferred',
    },
  ]
  // whoever works with people finds these on the page of their cases; a menu of fourteen is none
  const privacy = [
    {
      href: requestsRoutes.requests.href({ language }),
      label: text.requests[language],
      current: route === 'requests' || route === 'oneRequest',
    },
    { href: approvalsRoutes.approvals.href({ language }), label: text.approvals[language], current: route === 'approvals' },
    {
      href: demandsRoutes.demands.href({ language }),
      label: text.demands[language],
      current: route === 'demands' || route === 'oneDemand',
    },
    {
      href: breakGlassRoutes.breakGlass.href({ language }),
      label: text.breakGlass[language],
      current: route === 'breakGlass' || route === 'oneBreak',
    },
  ]
  const weighs = [
    {
      href: penaltyRoutes.penalty.href({ language }),
      label: text.penalty[language],
      current: route === 'penalty' || route === 'workOutPenalty',
    },
  ]
  const administers = [{ href: peopleRoutes.people.href({ language }), label: text.people[language], current: route === 'people' }]
  const keeps = [
    {
      href: ownRoutes.ownServices.href({ language }),
      label: text.services[language],
      current: route === 'ownServices' || route === 'ownService',
    },
  ]
  const oversight = [
    {
      href: planRoutes.plans.href({ language }),
      label: text.plans[language],
      current: route === 'plans' || route === 'plan' || route === 'commitment',
    },
    {
      href: releasesRoutes.editions.href({ language }),
      label: text.editions[language],
      current: route === 'editions' || route === 'edition',
    },
  ]
  const coordinates = [
    {
      href: updatesRoutes.updates.href({ language }),
      label: text.updates[language],
      current: route === 'updates' || route === 'update',
    },
    { href: meetingsRoutes.meetings.href({ language }), label: text.meetings[language], current: route === 'meetings' },
  ]
  const prevention = [
    {
      href: campaignsRoutes.campaigns.href({ language }),
      label: text.campaigns[language],
      current: route === 'campaigns' || route === 'activity',
    },
    { href: trainingRoutes.training.href({ language }), label: text.training[language], current: route === 'training' },
  ]
  return [
    ...(mayOpenInbox(held) ? reads : []),
    ...(mayProtect(held) ? protects : []),
    ...(mayBeReferredTo(held) ? referred : []),
    ...(held.includes('privacy-officer') && !mayProtect(held) ? privacy : []),
    ...(mayKeep(held) ? keeps : []),
    ...(mayOpenInbox(held) || held.some((duty) => weighsNotices.has(duty)) ? weighs : []),
    ...(mayReadPlans(held) ? oversight : []),
    ...(mayReadUpdates(held) ? coordinates : []),
    ...(mayReadPrevention(held) ? prevention : []),
    ...(held.includes('organization-administrator') ? administers : []),
  ]
}
