import { type Actor, type MemberId, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { streamOfSubject, subjectById } from './subjects.store.ts'

/** One reading of a person's record: who, when, what kind of field, and why. */
export interface Look {
  readonly at: Date
  /** `null` where a code of the person's own was used. */
  readonly member: MemberId | null
  readonly query: string
  readonly classes: readonly string[]
  readonly purpose: string
}

export interface Looks {
  readonly subject: SubjectId
  readonly looks: readonly Look[]
}

interface ReadEntry {
  readonly type: string
  readonly at: string
  readonly actor: string
  readonly data: { readonly query?: string; readonly class?: string; readonly classes?: readonly string[]; readonly purpose?: string }
}

/** What a code of the person's own leaves, once for each hour in which it opened something. */
const ownCodeOpened = 'protect.own-code.opened'

/** The readings in a person's stream, newest first. What is no reading is not one. */
export function looksIn(bodies: readonly Uint8Array[]): readonly Look[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- entries of the ledger, which only the runner writes
  const entries = bodies.map((body) => JSON.parse(new TextDecoder().decode(body)) as ReadEntry)
  return entries
    .filter(({ type, actor }) => type === ownCodeOpened || (type === 'runner.read' && actor.startsWith('member:')))
    .map(({ type, at, actor, data }) => ({
      at: new Date(at),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `actorCode` writes a member's id there
      member: type === ownCodeOpened ? null : (actor.slice('member:'.length) as MemberId),
      query: data.query ?? '',
      classes: data.classes ?? [data.class ?? ''],
      purpose: type === ownCodeOpened ? 'own-code' : (data.purpose ?? ''),
    }))
    .toReversed()
}

/** “Who looked at my record”: from the entries that every reading leaves. A line of a list is not an opened record and is not here. */
export const whoLooked = query({
  name: 'protect.who-looked',
  access: byDuty('case-worker', 'case-supervisor', 'privacy-officer'),
  sensitivity: 'C2',
  purpose: 'who-looked',
  async load({ subject }: { readonly subject: SubjectId }, tx: Transaction, actor: Actor): Promise<Looks | null> {
    if (actor.kind !== 'member' || (await subjectById(actor.organization, subject, tx)) === null) return null
    return { subject, looks: looksIn(await streamOfSubject(actor.organization, subject, tx)) }
  },
  place: () => null,
  shown: ({ subject }) => [streamOf(subject)],
  leaves: 'entry-per-record',
})
