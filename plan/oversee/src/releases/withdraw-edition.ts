import { type Actor, type MemberId, type Place, type StreamId, byDuty, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { EditionId, KeptEdition } from './release.ts'
import { editionsOf, holdEdition, withdraw } from './releases.store.ts'
import { releasesText as text } from './releases.text.ts'
import { secretariatOf } from './secretariat.ts'

interface WithdrawFacts extends Place {
  readonly member: MemberId
  readonly edition: KeptEdition
}

export interface WithdrawEdition {
  readonly id: EditionId
  readonly at: Date
}

/**
 * The secretariat takes back an edition that nobody published: it stays as it was frozen, and nobody signs or publishes it any more. Its number is free again:
 * outside nobody saw it, and a first edition that were the second would look as if something had been hidden.
 */
export const withdrawEdition = operation({
  name: 'oversee.withdraw-edition',
  access: byDuty('secretariat'),
  async load({ id }: WithdrawEdition, tx: Transaction, actor: Actor): Promise<WithdrawFacts | null> {
    const here = secretariatOf(actor)
    if (here === null) return null
    await holdEdition(id, tx)
    const [edition] = await editionsOf(here.organization, tx, id)
    return edition === undefined ? null : { ...here, edition }
  },
  place: (facts: WithdrawFacts) => facts,
  decide({ organization, edition }: WithdrawFacts, { id }) {
    if (edition.published !== null) return refuse('conflict', text.published)
    if (edition.withdrawnAt !== null) return decided([])
    const { plan, period, number, manifest } = edition
    const data = { edition: id, plan, period, number, manifest }
    return decided([{ type: 'oversee.edition.withdrawn', version: 1, organization, stream: id as string as StreamId, data }])
  },
  async apply(events, tx: Transaction, { id, at }, { organization, member }) {
    if (events.length > 0) await withdraw(id, { organization, member, at }, tx)
  },
})
