import { type Actor, type LedgerEvent, type Place, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting } from '../grants/act.ts'
import { startOf } from '../machine.ts'
import { fieldsKept, keepAlong } from '../subjects/keep-along.ts'
import { type RegisterSubject, registerSubject } from '../subjects/register-subject.ts'
import type { FieldToKeep } from '../subjects/subject.ts'
import { subjectRefusals } from '../subjects/subjects.text.ts'
import { caseEvent, caseRefusals } from './case-act.ts'
import { dueIn } from './case-dates.ts'
import { caseMachine } from './case-machine.ts'
import type { CaseId, ProtectionCase } from './case.ts'
import { insertCase, isHandedTaken } from './cases.store.ts'

export interface BeginCase extends RegisterSubject {
  readonly caseId: CaseId
  /** Random, tried in their order. */
  readonly numbers: readonly string[]
  /** What was handed over, where the case begins with it. */
  readonly fromHanded: string | null
  readonly fields: readonly FieldToKeep[]
}

type Registering = Extract<Awaited<ReturnType<typeof registerSubject.load>>, Place>

interface Facts extends Place {
  readonly registering: Registering
  readonly handedTaken: boolean
}

/** Somebody is written down for the first time, with keys of their own, and a case begins: one act, so that neither is there without the other. */
export const beginCase = operation({
  name: 'protect.begin-case',
  access: protecting,
  async load(input: BeginCase, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const registering = await registerSubject.load(input, tx, actor)
    if (registering === null) return null
    const { organization, unit, sent } = registering
    const handedTaken = sent === 'fresh' && input.fromHanded !== null && (await isHandedTaken(input.fromHanded, tx))
    return { organization, unit, registering, handedTaken }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, input: BeginCase, withWhat) {
    const registered = registerSubject.decide(facts.registering, input, withWhat)
    if (!registered.ok || registered.value.events.length === 0) return registered
    if (facts.handedTaken) return caseRefusals.handedTaken
    // keys of every class were just made, so every class can be written
    if (!input.fields.every(({ basedOn, epoch }) => basedOn === 0 && epoch === 1)) return subjectRefusals.badField
    const row = rowOf(facts, input)
    const begun = caseEvent({ organization: facts.organization, row }, 'begun', {
      from: 'new',
      to: row.state,
      handed: input.fromHanded,
      rule: dueIn('intake', null, input.at).rule,
    })
    const kept = input.fields.length === 0 ? [] : [fieldsKept(facts.organization, input.subject, input.fields)]
    return decided<LedgerEvent>([...registered.value.events, begun, ...kept])
  },
  async apply(events, tx: Transaction, input: BeginCase, facts: Facts) {
    if (events.length > 0) {
      await registerSubject.apply(events, tx, input, facts.registering)
      const { number: _, ...row } = rowOf(facts, input)
      await insertCase(row, input.numbers, facts.registering.actor.member, tx)
      await keepAlong(input.fields, { actor: facts.registering.actor, ...input }, tx)
    }
    return { caseId: input.caseId }
  },
})

function rowOf({ organization, unit }: Facts, { caseId, subject, fromHanded, at }: BeginCase): ProtectionCase {
  const nothingYet = {
    lead: null,
    risk: null,
    vitalInterest: null,
    planReviewedAt: null,
    closingReason: null,
    closureAskedBy: null,
    closureAgreedBy: null,
    closedAt: null,
  }
  const nextAt = dueIn('intake', null, at).at
  return { id: caseId, organization, subject, unit, number: '', ...startOf(caseMachine), ...nothingYet, fromHanded, nextAt, openedAt: at }
}
