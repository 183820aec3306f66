import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting, streamOf } from '../grants/act.ts'
import { fieldsKept, fieldsNow, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { FieldToKeep, SealedField } from '../subjects/subject.ts'
import { type KnownPlan, type SafetyAct, knownPlan, mayWrite } from './plan-facts.ts'
import { type ItemKind, type SafetyItemId, isOver, itemClass, numberOf, wordsOf } from './safety-plan.ts'
import { changeItem, changePlan, insertItem } from './safety.store.ts'
import { safetyRefusals } from './safety.text.ts'

export interface KeepSafetyItem extends SafetyAct {
  /** Made with the form, so that a repeat is the same line. */
  readonly item: SafetyItemId
  readonly kind: ItemKind
  /** Its words, and for somebody to call their number. */
  readonly fields: readonly FieldToKeep[]
}

interface Facts extends KnownPlan {
  readonly now: readonly SealedField[]
}

/** Keeps one line of a plan, or what it says now. What the person agreed to before is then asked again. */
export const keepSafetyItem = operation({
  name: 'protect.keep-safety-item',
  access: protecting,
  async load(input: KeepSafetyItem, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownPlan('protect.keep-safety-item', input, tx, actor)
    if (known === null) return null
    return { ...known, now: await fieldsNow(known.organization, input.subject, input.fields, tx) }
  },
  place: () => null,
  decide(known: Facts, input: KeepSafetyItem) {
    const may = mayWrite(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const { plan, items, organization } = known
    if (plan === null) return safetyRefusals.noPlan
    if (isOver(plan)) return safetyRefusals.over
    const there = items.find(({ id }) => id === input.item)
    if (there !== undefined && (there.kind !== input.kind || there.state === 'dropped')) return safetyRefusals.noItem
    if (input.fields.length === 0) return safetyRefusals.nothingWritten
    if (!input.fields.every((field) => belongs(field, input))) return safetyRefusals.otherField
    const problem = fieldsProblem(known, input.fields, known.now, input.at)
    if (problem !== null) return problem
    const data = { plan: plan.id, item: input.item, kind: input.kind }
    const type = there === undefined ? 'protect.safety-item.added' : 'protect.safety-item.changed'
    const event: LedgerEvent = { type, version: 1, organization, stream: streamOf(input.subject), data }
    return decided([event, fieldsKept(organization, input.subject, input.fields)])
  },
  async apply(events, tx: Transaction, input: KeepSafetyItem, { plan, items, organization, actor }: Facts) {
    if (events.length === 0 || plan === null) return { item: input.item }
    const { item, kind, subject, at } = input
    if (items.some(({ id }) => id === item)) await changeItem(organization, item, { confirmedFor: null, confirmedAt: null }, tx)
    else await insertItem(organization, { id: item, plan: plan.id, kind, subject, by: actor.member, at }, tx)
    await keepAlong(input.fields, { actor, subject, command: input.command, at }, tx)
    await changePlan(organization, plan.id, plan, { changedAt: at }, tx)
    return { item }
  },
})

function belongs(field: FieldToKeep, { item, kind }: KeepSafetyItem): boolean {
  if (field.class !== itemClass[kind]) return false
  return field.field === wordsOf(item) || (kind === 'contact' && field.field === numberOf(item))
}
