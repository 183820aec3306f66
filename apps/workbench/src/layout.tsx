import { Notice, Page } from '@fanal/design'
import type { PageFrame } from '@fanal/http'
import { identityRoutes, passkeyRoutes } from '@fanal/identity'
import { contactRoutes, handedRoutes, inboxRoutes, dutyRoutes, rewrapRoutes, todayRoutes } from '@fanal/intake'
import type { Language } from '@fanal/kernel'
import { mayOpenInbox, peopleRoutes } from '@fanal/vault'
import type { VNode } from 'preact'
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
  const inbox = inboxRoutes.inbox.href({ language })
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
  const nav = session
    ? [
        { href: todayRoutes.today.href({ language }), label: text.today[language], current: frame.route === 'today', byKey: 'd' },
        { href: inbox, label: text.inbox[language], current: frame.route === 'inbox', byKey: 'i' },
        { href: contactRoutes.contact.href({ language }), label: text.contact[language], current: frame.route === 'contact', byKey: 'n' },
        {
          href: handedRoutes.handedList.href({ language }),
          label: text.handed[language],
          current: frame.route?.startsWith('handed') ?? false,
        },
        { href: dutyRoutes.duty.href({ language }), label: text.duty[language], current: frame.route === 'duty' },
        ...(mayOpenInbox(held)
          ? [{ href: rewrapRoutes.keys.href({ language }), label: text.keys[language], current: frame.route === 'keys' }]
          : []),
        ...(held.includes('organization-administrator')
          ? [{ href: peopleRoutes.people.href({ language }), label: text.people[language], current: frame.route === 'people' }]
          : []),
      ]
    : []
  return (
    <Page
      language={language}
      home={session ? inbox : identityRoutes.signIn.href({ language })}
      alternate={frame.alternate}
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
