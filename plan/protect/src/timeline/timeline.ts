import { namesAtUnit } from '@fanal/identity'
import { type Actor, type Bilingual, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { ownGrants } from '../grants/grants.store.ts'
import { actsOfReceiver } from '../referral/receiver-acts.ts'
import { type Receivers, receiversOf } from '../referral/receivers-of.ts'
import { receiverName } from '../referral/referral-names.ts'
import { streamOfSubject } from '../subjects/subjects.store.ts'

/** One act as the ledger has it: what, when, by whom; codes alone. */
export interface TimelineEntry {
  readonly at: Date
  readonly type: string
  /** `null` where no member did it: then the person did, with their own code, or a date passed. */
  readonly member: MemberId | null
  readonly byDate: boolean
  /** `to` of a step, `purpose` of a yes, `risk`: whatever code says more; never a word. */
  readonly codes: readonly string[]
  /** Whoever received a referral, where the act is theirs. */
  readonly receiver: Bilingual | null
}

export interface TimelineView {
  readonly row: ProtectionCase
  readonly entries: readonly TimelineEntry[]
  readonly names: ReadonlyMap<MemberId, string>
}

const telling = ['to', 'purpose', 'risk', 'domain', 'reason', 'closingReason', 'state', 'kind', 'outcome'] as const

interface Entry {
  readonly type: string
  readonly at: string
  readonly actor: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The acts in a person's stream, newest first; readings are told elsewhere. */
export function actsIn(bodies: readonly Uint8Array[]): readonly TimelineEntry[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- entries of the ledger, which only the runner writes
  const entries = bodies.map((body) => JSON.parse(new TextDecoder().decode(body)) as Entry)
  return entries
    .filter(({ type }) => type.startsWith('protect.'))
    .map(({ at, type, actor, data }) => ({
      at: new Date(at),
      type,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `actorCode` writes a member's id there
      member: actor.startsWith('member:') ? (actor.slice('member:'.length) as MemberId) : null,
      byDate: actor.startsWith('system:'),
      codes: telling.flatMap((name) => {
        const code = data[name]
        return typeof code === 'string' && /^[a-z][a-z0-9-]{1,40}$/.test(code) ? [code] : []
      }),
      receiver: null,
    }))
    .toReversed()
}

/** What receivers of a referral did, as they told it: it stands in the referral and in their own ledger. */
const receivedIn = (receivers: Receivers): readonly TimelineEntry[] =>
  receivers.referrals.flatMap((referral) =>
    actsOfReceiver(referral).map(({ did, at }) => ({
      at,
      type: `protect.referred.${did}`,
      member: null,
      codes: [],
      byDate: false,
      receiver: receiverName(referral.to, receivers),
    })),
  )

/** What was done for a person, from the ledger: it cannot be changed unseen, and holds no word of anybody. */
export const caseTimeline = query({
  name: 'protect.case-timeline',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'services',
  async load({ caseId }: { readonly caseId: CaseId }, tx: Transaction, actor: Actor): Promise<TimelineView | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const row = await caseById(organization, caseId, tx)
    const grants = row && (await ownGrants(actor, { kind: 'subject', id: row.subject }, tx))
    // the stream is not behind row security of a person: the grant on the codes is asked for here
    if (row === null || grants === null || !grants.some(({ classes, operations }) => classes.includes('C2') && operations.includes('see')))
      return null
    const received = receivedIn(await receiversOf(organization, caseId, tx))
    const acts = actsIn(await streamOfSubject(organization, row.subject, tx))
    const entries = received.length === 0 ? acts : [...acts, ...received].toSorted((a, b) => b.at.getTime() - a.at.getTime())
    const who = [...new Set(entries.flatMap(({ member }) => (member === null ? [] : [member])))]
    return { row, entries, names: await namesAtUnit({ organization, unit: row.unit }, who, tx) }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  leaves: 'entry-per-record',
})
