import {
  type Actor,
  type MemberId,
  type OrganizationId,
  type Place,
  type StreamId,
  byDuty,
  decided,
  operation,
  query,
  refuse,
} from '@fanal/kernel'
import { membersOf } from '@fanal/identity'
import type { Transaction } from '@fanal/postgres'
import { plansOf } from '../plan/plan.store.ts'
import { type AskFacts, type TypedAsk, readAsk } from './ask.ts'
import { askText as text } from './ask.text.ts'
import { type AskedEdition, type AskedId } from './asked.ts'
import { askedOf, insertAsked } from './asked.store.ts'
import type { EditionId } from './release.ts'
import { editionsOf } from './releases.store.ts'
import { secretariatOf } from './secretariat.ts'

async function factsFor(
  organization: OrganizationId,
  corrects: EditionId | null,
  asked: readonly AskedEdition[],
  tx: Transaction,
): Promise<AskFacts> {
  const editions = await editionsOf(organization, tx)
  return {
    plans: await plansOf(organization, tx),
    members: await membersOf(organization, tx),
    editions,
    open: asked.filter(({ state }) => state === 'waiting' || state === 'making'),
    corrected: editions.find(({ id }) => id === corrects) ?? null,
  }
}

export interface AskDesk {
  readonly facts: AskFacts
  readonly asked: readonly AskedEdition[]
}

/** What a secretariat needs to ask for an edition, and what came of what it asked. */
export const askDesk = query({
  name: 'oversee.ask-desk',
  access: byDuty('secretariat'),
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ corrects }: { readonly corrects: EditionId | null }, tx: Transaction, actor: Actor): Promise<AskDesk | null> {
    const here = secretariatOf(actor)
    if (here === null) return null
    const asked = await askedOf(here.organization, tx)
    return { asked, facts: await factsFor(here.organization, corrects, asked, tx) }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

export interface AskEdition {
  readonly id: AskedId
  readonly typed: TypedAsk
  /** The edition that is to be corrected. */
  readonly corrects: EditionId | null
  readonly at: Date
}

interface AskingFacts extends Place {
  readonly member: MemberId
  readonly known: AskFacts
}

/** The secretariat asks for an edition, or for a correction of one that is published: the worker makes it. */
export const askEdition = operation({
  name: 'oversee.ask-edition',
  access: byDuty('secretariat'),
  async load({ corrects }: AskEdition, tx: Transaction, actor: Actor): Promise<AskingFacts | null> {
    const here = secretariatOf(actor)
    if (here === null) return null
    const known = await factsFor(here.organization, corrects, await askedOf(here.organization, tx), tx)
    return corrects !== null && known.corrected === null ? null : { ...here, known }
  },
  place: (facts: AskingFacts) => facts,
  decide({ organization, known }: AskingFacts, { id, typed, at }) {
    if (known.corrected !== null && known.corrected.published === null) return refuse('conflict', text.notPublished)
    const { asking, faults } = readAsk(typed, known, at)
    if (faults[0] !== undefined) return refuse('bad-field', faults[0].say)
    const { plan, period, corrects, publishAt } = asking
    const data = { asked: id, plan, period, corrects: corrects?.edition ?? null, publishAt: publishAt?.toISOString() ?? null }
    return decided([{ type: 'oversee.edition.asked', version: 1, organization, stream: id as string as StreamId, data }])
  },
  async apply(_events, tx: Transaction, { id, typed, at }, { organization, member, known }) {
    await insertAsked(readAsk(typed, known, at).asking, { id, organization, member, at }, tx)
  },
})
