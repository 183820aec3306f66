import { type OrganizationId, type Outcome, type World, type EntryId, entryBytes, ok, refuse, timedId } from '@fanal/kernel'
import { sha256 } from '@fanal/seal'
import { type Attempted, attempt } from '../../machine.ts'
import { referralDate } from '../referral-dates.ts'
import { type ReferralCommand, type ReferralState, referralMachine } from '../referral-machine.ts'
import { factsOfReferral, referredEvent } from '../referral.ts'
import { type Asked, type Entry, type LinkAnswer, type LinkedReferral, answerLink, linkOf, openLink } from './link.store.ts'
import { sharedText as text } from './shared.text.ts'

/** What the public's site does for whoever holds a link. */
export interface SharedPackets {
  /** Opens a link, once; the packet stays sealed under a key that no server has. */
  open(token: Uint8Array): Promise<Outcome<Uint8Array>>
  /** A yes, or a no with a coded reason, once. */
  answer(token: Uint8Array, answer: LinkAnswer): Promise<Outcome<null>>
}

const gone = refuse('not-found', text.gone)

/** A link that is unknown, used, too old or taken back is answered alike. */
export function sharedPacketsOf(db: Asked, world: World): SharedPackets {
  const entryOf = (
    link: LinkedReferral,
    event: Attempted<ReferralState, ReferralCommand>['event'],
    codes: Readonly<Record<string, string>>,
  ): Entry => {
    const at = world.now()
    const id: EntryId = timedId(at, world.chance(10))
    return { id, body: entryBytes(referredEvent(link.organization, link.referral, event, codes), { id, at, actor: { kind: 'public' } }) }
  }
  return {
    async open(token) {
      const [hash, at] = [sha256(token), world.now()]
      const link = await linkOf(hash, at, db)
      const done = link === null ? null : tryBy(link, 'receive', null, at)
      if (link === null || done === null || !done.ok) return gone
      const bytes = await openLink(hash, done.value.progress.seq, entryOf(link, done.value.event, {}), at, db)
      return bytes === null ? gone : ok(bytes)
    },
    async answer(token, answer) {
      const [hash, at] = [sha256(token), world.now()]
      const link = await linkOf(hash, at, db)
      const done = link === null ? null : tryBy(link, answer.accepts ? 'accept' : 'decline', answer.reason, at)
      if (link === null || done === null) return gone
      if (!done.ok) return done
      const codes: Record<string, string> = answer.reason === null ? {} : { reason: answer.reason }
      const due = referralDate('tell', at)
      const task = { id: timedId<'task'>(at, world.chance(10)), at: due.at, rule: due.rule }
      const act = { seq: done.value.progress.seq, entry: entryOf(link, done.value.event, codes), task }
      return (await answerLink(hash, answer, act, at, db)) ? ok(null) : gone
    },
  }
}

function tryBy(link: LinkedReferral, command: 'receive' | 'accept' | 'decline', declineReason: LinkAnswer['reason'], now: Date) {
  const { organization, classes, service, respondBy, yesUntil, version, seq, state } = link
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a service without an account stands for itself
  const to = service as OrganizationId
  const facts = factsOfReferral(
    { organization, to: { kind: 'link', service }, classes, respondBy },
    { declineReason, consent: yesUntil === null ? null : { to, classes, validTo: yesUntil } },
  )
  return attempt(referralMachine, { state, version, seq, marks: [] }, command, facts, { by: { kind: 'link' }, now, rule: null })
}
