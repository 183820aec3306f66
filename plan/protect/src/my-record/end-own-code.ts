import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from '../grants/act.ts'
import type { OwnCode } from './own-code.ts'
import { ownCodeOf, takeOwnCode } from './own-code.store.ts'

interface Facts extends Standing {
  readonly before: OwnCode | null
}

/** Ends a person's code: it was seen by somebody else, or lost. It opens nothing from now on, and nothing shows that it ever did. */
export const endOwnCode = operation({
  name: 'protect.end-own-code',
  access: protecting,
  async load(input: SubjectCommand, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.end-own-code', input, tx, actor)
    return stands && { ...stands, before: await ownCodeOf(stands.actor.organization, input.subject, tx) }
  },
  place: () => null,
  decide(facts: Facts, { subject, at }: SubjectCommand) {
    const allowed = allows(facts, { classes: ['C2'], operation: 'share', at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before') return decided<LedgerEvent>([])
    // what is ended already is ended
    if (facts.before === null) return decided<LedgerEvent>([])
    const { organization } = facts.actor
    const data = { code: facts.before.id }
    return decided([{ type: 'protect.own-code.ended', version: 1, organization, stream: streamOf(subject), data }])
  },
  async apply(events, tx: Transaction, { subject }: SubjectCommand): Promise<void> {
    if (events.length > 0) await takeOwnCode(subject, tx)
  },
})
