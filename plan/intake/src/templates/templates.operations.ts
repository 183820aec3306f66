import { type Actor, type MemberId, type Place, type StreamId, type UnitId, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { OwnTemplate, TemplateId } from './templates.ts'
import { deleteTemplate, saveTemplate, unitOfTemplate } from './templates.store.ts'

interface Facts extends Place {
  readonly member: MemberId
  readonly isThere: boolean
}

async function factsOf({ unit, id }: { unit: UnitId; id: TemplateId }, tx: Transaction, actor: Actor): Promise<Facts | null> {
  if (actor.kind !== 'member') return null
  const { organization, member } = actor
  const of = await unitOfTemplate(organization, id, tx)
  // One of another unit's is not this unit's to change, whoever asks.
  if (of !== null && of !== unit) return null
  return { organization, unit, member, isThere: of !== null }
}

const event = ({ organization, unit }: Place, type: string, template: TemplateId) => ({
  type: `intake.template.${type}`,
  version: 1,
  organization,
  stream: unit as string as StreamId,
  data: { template },
})

export interface KeepTemplate extends OwnTemplate {
  readonly at: Date
}

/** A supervisor writes a ready sentence for the unit, or changes one. */
export const keepTemplate = operation({
  name: 'intake.keep-template',
  access: byDuty('intake-supervisor'),
  load: (input: KeepTemplate, tx: Transaction, actor: Actor) => factsOf(input, tx, actor),
  place: (facts: Facts) => facts,
  decide: (facts: Facts, { id }) => decided([event(facts, facts.isThere ? 'changed' : 'written', id)]),
  apply: (_events, tx: Transaction, { at, ...template }, facts) => saveTemplate(template, { ...facts, at }, tx),
})

export interface RemoveTemplate {
  readonly id: TemplateId
  readonly unit: UnitId
}

/** A supervisor takes a ready sentence of the unit away; one that is gone already stays gone. */
export const removeTemplate = operation({
  name: 'intake.remove-template',
  access: byDuty('intake-supervisor'),
  load: (input: RemoveTemplate, tx: Transaction, actor: Actor) => factsOf(input, tx, actor),
  place: (facts: Facts) => facts,
  decide: (facts: Facts, { id }) => decided(facts.isThere ? [event(facts, 'removed', id)] : []),
  async apply(events, tx: Transaction, { id }, { organization }): Promise<void> {
    if (events.length > 0) await deleteTemplate(organization, id, tx)
  },
})
