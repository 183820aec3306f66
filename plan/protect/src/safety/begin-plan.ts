import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type KnownPlan, type SafetyAct, knownPlan, mayWrite } from './plan-facts.ts'
import type { SafetyPlan } from './safety-plan.ts'
import { insertPlan, planOfSubject } from './safety.store.ts'
import { safetyRefusals } from './safety.text.ts'

export interface BeginSafetyPlan extends SafetyAct {
  readonly caseId: CaseId
}

interface Facts extends KnownPlan {
  readonly protectionCase: ProtectionCase | null
  /** The plan that holds already, or the last one. */
  readonly before: SafetyPlan | null
}

/** Begins a plan with the person: an empty draft, that nothing is asked of yet. */
export const beginSafetyPlan = operation({
  name: 'protect.begin-safety-plan',
  access: protecting,
  async load(input: BeginSafetyPlan, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownPlan('protect.begin-safety-plan', input, tx, actor)
    if (known === null) return null
    const { organization } = known
    return {
      ...known,
      protectionCase: await caseById(organization, input.caseId, tx),
      before: await planOfSubject(organization, input.subject, tx),
    }
  },
  place: () => null,
  decide(known: Facts, input: BeginSafetyPlan) {
    const may = mayWrite(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    if (known.person.status === 'erased' || known.protectionCase?.subject !== input.subject) return safetyRefusals.noCase
    if (known.plan !== null) return safetyRefusals.idTaken
    if (known.before !== null && known.before.endedAt === null) return safetyRefusals.alreadyOne
    const data = { plan: input.plan, case: input.caseId }
    return decided([
      { type: 'protect.safety-plan.begun', version: 1, organization: known.organization, stream: streamOf(input.subject), data },
    ])
  },
  async apply(events, tx: Transaction, { plan, subject, caseId, at }: BeginSafetyPlan, { organization, actor }: Facts) {
    if (events.length === 0) return { plan }
    const made = await insertPlan(organization, { id: plan, subject, caseId, begunBy: actor.member, begunAt: at }, tx)
    // @NOTE two who begin at once: the second one's act is thrown away whole, and their page then shows the first
    if (!made) throw new Error('a plan of this person was begun at the same moment')
    return { plan }
  },
})
