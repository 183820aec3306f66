import { type Actor, type DecideWith, type LedgerEvent, type MemberId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type AccessGrant, mayDo } from '../grants/access-grant.ts'
import { protecting } from '../grants/act.ts'
import { grantsOn } from '../grants/grants.store.ts'
import { protectorsOf } from '../grants/wraps.store.ts'
import { type PlanBeside, callEntries, planBeside, writeCall } from '../safety/call-along.ts'
import { fieldsKept, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import { type CaseAct, type KnownCase, caseActOf, caseEvent, caseRefusals, knownCase, mayWriteCase } from './case-act.ts'
import { dueIn } from './case-dates.ts'
import { type RiskLevel, caseProgress } from './case.ts'
import { type CaseChange, changeCase } from './cases.store.ts'

/** What is settled about a case beside its state. */
export type CaseSetting =
  /** How great the danger is; why is the sealed field `risk-<case>`. */
  | { readonly set: 'risk'; readonly risk: RiskLevel }
  | { readonly set: 'lead'; readonly lead: MemberId }
  | { readonly set: 'review'; readonly reviewAt: Date }
  /** Somebody went through the plan with the person. */
  | { readonly set: 'plan-reviewed' }
  /** A second person agrees to closing it. */
  | { readonly set: 'closure-agreed' }

export interface SetCase extends CaseAct {
  readonly setting: CaseSetting
}

interface Facts extends KnownCase {
  /** Everybody whom a grant lets see the person's codes. */
  readonly team: ReadonlySet<MemberId>
  /** The person's safety plan, where the danger is said anew. */
  readonly beside: PlanBeside | null
}

/** Risk, lead, next look, plan gone through, closing agreed: each an act of its own. Another risk calls for a look at the safety plan. */
export const setCase = operation({
  name: 'protect.set-case',
  access: protecting,
  async load(input: SetCase, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownCase('protect.set-case', input, tx, actor)
    if (known === null) return null
    const isOther = input.setting.set === 'risk' && input.setting.risk !== known.row.risk
    const beside = isOther ? await planBeside(known.organization, known.person, tx) : null
    // asked only where somebody is named: a house of a thousand has as many to look through
    if (input.setting.set !== 'lead') return { ...known, beside, team: new Set() }
    const grants = await grantsOn(known.organization, { kind: 'subject', id: input.subject }, tx)
    return { ...known, beside, team: teamOf(grants, await protectorsOf(known.organization, tx), known.isSealed, input.at) }
  },
  place: () => null,
  decide(known: Facts, input: SetCase, { world }: DecideWith) {
    const may = mayWriteCase(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const problem = fieldsProblem(known, input.fields, known.now, input.at) ?? settingProblem(known, input.setting)
    if (problem !== null) return problem
    const kept = input.fields.length === 0 ? [] : [fieldsKept(known.organization, input.subject, input.fields)]
    const calls = known.beside === null ? [] : callEntries(known.beside, 'risk-changed', caseActOf(known, input.at), world)
    return decided<LedgerEvent>([settingEvent(known, input), ...kept, ...calls])
  },
  async apply(events, tx: Transaction, input: SetCase, known: Facts): Promise<void> {
    if (events.length === 0) return
    await changeCase(known.row, caseProgress(known.row), changeOf(known, input), tx)
    await keepAlong(input.fields, { actor: known.actor, ...input }, tx)
    if (known.beside !== null) await writeCall(known.beside, 'risk-changed', caseActOf(known, input.at), events, tx)
  },
})

/** Who works with this person: every protector whom a grant that is in force lets see the codes. */
function teamOf(
  grants: readonly AccessGrant[],
  protectors: Awaited<ReturnType<typeof protectorsOf>>,
  isSealed: boolean,
  at: Date,
): ReadonlySet<MemberId> {
  const sees = protectors.filter((actor) =>
    grants.some((grant) => mayDo([grant], actor, { class: 'C2', operation: 'see', purpose: grant.purpose, at, isSealed })),
  )
  return new Set(sees.map(({ member }) => member))
}

function settingProblem({ row, actor, team }: Facts, setting: CaseSetting) {
  if (row.state === 'closed') return caseRefusals.closed
  if (setting.set === 'lead' && !team.has(setting.lead)) return caseRefusals.notColleague
  if (setting.set !== 'closure-agreed') return null
  if (row.state !== 'closing') return caseRefusals.notClosing
  return row.closureAskedBy === actor.member ? caseRefusals.ownClosing : null
}

function changeOf({ row, actor }: Facts, { setting, at }: SetCase): CaseChange {
  switch (setting.set) {
    case 'risk':
      return { risk: setting.risk, nextAt: dueIn(row.state, setting.risk, at).at }
    case 'lead':
      return { lead: setting.lead }
    case 'review':
      return { nextAt: setting.reviewAt }
    case 'plan-reviewed':
      return { planReviewedAt: at, nextAt: dueIn(row.state, row.risk, at).at }
    case 'closure-agreed':
      return { closureAgreedBy: actor.member }
  }
}

function settingEvent(known: Facts, { setting, at }: SetCase): LedgerEvent {
  const { rule } = dueIn(known.row.state, setting.set === 'risk' ? setting.risk : known.row.risk, at)
  return caseEvent(known, setting.set, {
    risk: setting.set === 'risk' ? setting.risk : null,
    lead: setting.set === 'lead' ? setting.lead : null,
    reviewAt: setting.set === 'review' ? setting.reviewAt.toISOString() : null,
    rule: setting.set === 'risk' || setting.set === 'plan-reviewed' ? rule : null,
  })
}
