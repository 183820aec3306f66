import {
  type Actor,
  type MemberId,
  type Place,
  type StreamId,
  type UnitId,
  decided,
  hourOf,
  momentOf,
  operation,
  refuse,
} from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { intakeAccess } from '../inbox/inbox.ts'
import { type BriefContactId, type BriefKind, type ContactChannel, undoWithinHours } from './contact.ts'
import { type BriefContact, briefOf, deleteBrief, insertBrief } from './contact.store.ts'
import { contactRefusals as say } from './contact.text.ts'

export interface NoteBrief {
  readonly id: BriefContactId
  readonly unit: UnitId
  readonly kind: BriefKind
  readonly channel: ContactChannel
  readonly at: Date
}

interface NoteFacts extends Place {
  readonly member: MemberId
}

/** A silent, abusive or test contact: one step, no words, counted. */
export const noteBrief = operation({
  name: 'intake.note-brief-contact',
  access: intakeAccess,
  load: (input: NoteBrief, _tx: Transaction, actor: Actor): Promise<NoteFacts | null> =>
    Promise.resolve(actor.kind === 'member' ? { organization: actor.organization, unit: input.unit, member: actor.member } : null),
  place: (facts: NoteFacts) => facts,
  decide: (facts: NoteFacts, { id, kind, channel, unit }) => decided([briefEvent(facts, id, 'noted', { kind, channel, unit })]),
  async apply(_events, tx: Transaction, { id, unit, kind, channel, at }, { organization, member }): Promise<BriefContactId> {
    await insertBrief({ id, organization, unit, member, kind, channel, hour: hourOf(at) }, tx)
    return id
  },
})

export interface UndoBrief {
  readonly id: BriefContactId
  readonly at: Date
}

interface UndoFacts extends BriefContact {
  readonly isMine: boolean
}

/** Takes a brief contact back that was noted by mistake: whoever noted it, within the hour. */
export const undoBrief = operation({
  name: 'intake.undo-brief-contact',
  access: intakeAccess,
  async load(input: UndoBrief, tx: Transaction, actor: Actor): Promise<UndoFacts | null> {
    if (actor.kind !== 'member') return null
    const brief = await briefOf(actor.organization, input.id, tx)
    return brief && { ...brief, isMine: brief.member === actor.member }
  },
  place: (facts: UndoFacts) => facts,
  decide(facts: UndoFacts, { id, at }) {
    if (!facts.isMine) return refuse('not-allowed', say.notYours)
    if (at.getTime() - momentOf(id).getTime() > undoWithinHours * 3_600_000) return refuse('conflict', say.tooLate)
    return decided([briefEvent(facts, id, 'undone', { kind: facts.kind, unit: facts.unit })])
  },
  apply: (_events, tx: Transaction, { id }, facts: UndoFacts): Promise<void> => deleteBrief(facts.organization, id, tx),
})

function briefEvent({ organization }: Place, id: BriefContactId, what: 'noted' | 'undone', data: Readonly<Record<string, string>>) {
  return { type: `intake.brief-contact.${what}`, version: 1, organization, stream: id as string as StreamId, data }
}
