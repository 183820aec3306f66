import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting, streamOf } from '../grants/act.ts'
import { type KnownPlan, type SafetyAct, knownPlan, mayWrite } from './plan-facts.ts'
import { type SafetyItemId, checkedVersion, isOver } from './safety-plan.ts'
import { changeItem, changePlan } from './safety.store.ts'
import { safetyRefusals } from './safety.text.ts'

interface ItemAct extends SafetyAct {
  readonly item: SafetyItemId
}

export interface DropSafetyItem extends ItemAct {}

/** Takes a line out of a plan. Its words stay sealed in the record's history. */
export const dropSafetyItem = operation({
  name: 'protect.drop-safety-item',
  access: protecting,
  load: (input: DropSafetyItem, tx: Transaction, actor: Actor) => knownPlan('protect.drop-safety-item', input, tx, actor),
  place: () => null,
  decide(known: KnownPlan, input: DropSafetyItem) {
    const found = itemIn(known, input)
    if ('ok' in found) return found
    if (found.item === null) return decided<LedgerEvent>([])
    return decided([itemEvent('protect.safety-item.dropped', known, input)])
  },
  async apply(events, tx: Transaction, { item, at }: DropSafetyItem, { organization, plan }: KnownPlan): Promise<void> {
    if (events.length === 0 || plan === null) return
    await changeItem(organization, item, { state: 'dropped' }, tx)
    await changePlan(organization, plan.id, plan, { changedAt: at }, tx)
  },
})

export interface ConfirmContact extends ItemAct {}

/** Somebody checked that this contact can still be called, and that they know what to do: an act of its own for each. */
export const confirmContact = operation({
  name: 'protect.confirm-contact',
  access: protecting,
  load: (input: ConfirmContact, tx: Transaction, actor: Actor) => knownPlan('protect.confirm-contact', input, tx, actor),
  place: () => null,
  decide(known: KnownPlan, input: ConfirmContact) {
    const found = itemIn(known, input)
    if ('ok' in found) return found
    if (found.item === null) return decided<LedgerEvent>([])
    if (found.item.kind !== 'contact') return safetyRefusals.notContact
    return decided([itemEvent('protect.safety-contact.confirmed', known, input, { for: checkedVersion(found.plan) })])
  },
  async apply(events, tx: Transaction, { item, at }: ConfirmContact, { organization, plan }: KnownPlan): Promise<void> {
    if (events.length === 0 || plan === null) return
    await changeItem(organization, item, { confirmedFor: checkedVersion(plan), confirmedAt: at }, tx)
  },
})

/** The line that an act is about; a null line where the act was done before. */
function itemIn(known: KnownPlan, input: ItemAct) {
  const may = mayWrite(known, input)
  if (may !== null && may !== 'go-on') return may
  const { plan, items } = known
  if (plan === null) return safetyRefusals.noPlan
  if (may === null) return { item: null, plan }
  if (isOver(plan)) return safetyRefusals.over
  const item = items.find(({ id, state }) => id === input.item && state === 'kept')
  return item === undefined ? safetyRefusals.noItem : { item, plan }
}

function itemEvent(
  type: string,
  { organization }: KnownPlan,
  { plan, item, subject }: ItemAct,
  more: LedgerEvent['data'] = {},
): LedgerEvent {
  return { type, version: 1, organization, stream: streamOf(subject), data: { plan, item, ...more } }
}
