import { type Actor, type LedgerEvent, type MemberActor, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { mayTask } from '../approvals/approvals.store.ts'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from '../grants/act.ts'
import { ownGrants, takeCommand } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import type { Subject } from '../subjects/subject.ts'
import { lockSubject, subjectById } from '../subjects/subjects.store.ts'
import {
  type Merge,
  type MergeId,
  type MergeReason,
  type SplitReason,
  keepTokensOf,
  mergeById,
  mergeRows,
  mergesOf,
  splitRows,
} from './duplicates.store.ts'
import { duplicateRefusals } from './duplicates.text.ts'
import type { SubjectToken } from './tokens.ts'

export interface KeepTokens extends SubjectCommand {
  /** What the device made of the name and the numbers; none takes what was kept away. */
  readonly tokens: readonly SubjectToken[]
}

/** Keeps what a device made of somebody's name and numbers, so that the same person written down twice is seen. */
export const keepTokens = operation({
  name: 'protect.keep-tokens',
  access: protecting,
  load: (input: KeepTokens, tx: Transaction, actor: Actor) => standing('protect.keep-tokens', input, tx, actor),
  place: () => null,
  decide(stands: Standing, { tokens, subject, at }: KeepTokens) {
    const allowed = allows(stands, { classes: ['C4'], operation: 'change', at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before') return decided<LedgerEvent>([])
    if (tokens.length > 40 || !tokens.every(({ token }) => token.length === 32)) return duplicateRefusals.badForm
    // the tokens themselves stay out of the ledger: an index key that became known would open what cannot be erased
    const data = { kinds: tokens.map(({ kind }) => kind) }
    return decided([{ type: 'protect.tokens.kept', version: 1, organization: stands.actor.organization, stream: streamOf(subject), data }])
  },
  async apply(events, tx: Transaction, { subject, tokens, at }: KeepTokens): Promise<void> {
    if (events.length > 0) await keepTokensOf(subject, tokens, at, tx)
  },
})

export interface MergeSubjects extends SubjectCommand {
  readonly merge: MergeId
  /** The record that points to `subject` from now on. */
  readonly other: SubjectId
  readonly reason: MergeReason
}

interface MergeFacts extends Standing {
  readonly other: Subject
  readonly kept: Subject
  readonly mayOther: boolean
  /** What points to the other one: a chain of records is none. */
  readonly standing: readonly Merge[]
}

/** Somebody found that two records are one person's. Nothing moves: one points to the other, and it can be taken back. */
export const mergeSubjects = operation({
  name: 'protect.merge-subjects',
  access: protecting,
  async load(input: MergeSubjects, tx: Transaction, actor: Actor): Promise<MergeFacts | null> {
    const stands = await standing('protect.merge-subjects', input, tx, actor)
    if (stands === null) return null
    const { organization } = stands.actor
    // @NOTE in one order, so that two who merge crosswise wait for each other, and the second is told
    for (const one of [input.subject, input.other].toSorted()) await lockSubject(organization, one, tx) // oxlint-disable-line no-await-in-loop -- one connection
    const [kept, other] = [await subjectById(organization, input.subject, tx), await subjectById(organization, input.other, tx)]
    if (kept === null || other === null) return null
    const grants = await ownGrants(stands.actor, { kind: 'subject', id: input.other }, tx)
    const mayOther = grants.some(({ classes, operations }) => classes.includes('C2') && operations.includes('change'))
    return { ...stands, kept, other, mayOther, standing: await mergesOf(organization, input.other, tx) }
  },
  place: () => null,
  decide(facts: MergeFacts, { merge, subject, other, reason, at }: MergeSubjects) {
    const allowed = allows(facts, { classes: ['C2'], operation: 'change', at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before') return decided<LedgerEvent>([])
    if (!facts.mayOther) return grantRefusals.notGranted
    if (subject === other) return duplicateRefusals.same
    if (facts.kept.status !== 'active' || facts.other.status !== 'active' || facts.standing.length > 0) return duplicateRefusals.notBoth
    const { organization } = facts.actor
    const both = [
      ['protect.subject.merged-into', streamOf(other), subject],
      ['protect.subject.took-in', streamOf(subject), other],
    ] as const
    return decided(
      both.map(([type, stream, points]) => ({ type, version: 1, organization, stream, data: { merge, other: points, reason } })),
    )
  },
  async apply(events, tx: Transaction, { merge: id, subject: kept, other: merged, reason, at }: MergeSubjects): Promise<void> {
    if (events.length === 0) return
    if (!(await mergeRows({ id, kept, merged, reason }, at, tx))) throw new Error('a record changed while it was merged')
  },
})

export interface SplitSubjects {
  readonly command: CommandId
  readonly merge: MergeId
  readonly reason: SplitReason
  readonly at: Date
}

interface SplitFacts {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly merge: Merge | null
  readonly may: boolean
}

/** Takes a merge back: both records are as they were, each with its own keys and fields. */
export const splitSubjects = operation({
  name: 'protect.split-subjects',
  access: protecting,
  async load({ command, merge: id, at }: SplitSubjects, tx: Transaction, actor: Actor): Promise<SplitFacts | null> {
    if (actor.kind !== 'member') return null
    const sent = await takeCommand(command, { operation: 'protect.split-subjects', target: id, at }, actor, tx)
    const merge = await mergeById(actor.organization, id, tx)
    if (merge === null && sent !== 'repeated') return null
    const may = merge !== null && ((await mayTask(merge.kept, tx)) || (await mayTask(merge.merged, tx)))
    return { actor, sent, merge, may }
  },
  place: () => null,
  decide({ actor, sent, merge, may }: SplitFacts, { reason }: SplitSubjects) {
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated' || merge === null) return decided<LedgerEvent>([])
    if (!may) return grantRefusals.notGranted
    const both = [streamOf(merge.merged), streamOf(merge.kept)]
    const data = { merge: merge.id, reason }
    const type = 'protect.subject.split'
    return decided(both.map((stream) => ({ type, version: 1, organization: actor.organization, stream, data })))
  },
  async apply(events, tx: Transaction, { merge, reason, at }: SplitSubjects): Promise<void> {
    if (events.length > 0 && !(await splitRows(merge, reason, at, tx))) throw new Error('a merge changed while it was split')
  },
})
