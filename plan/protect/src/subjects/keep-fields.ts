import { type Actor, type DecideWith, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type SubjectCommand, type Standing, protecting, standing } from '../grants/act.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { memberAct } from '../record-act.ts'
import { type PlanBeside, callEntries, planBeside, writeCall } from '../safety/call-along.ts'
import { fieldsKept, fieldsNow, fieldsProblem, keepAlong } from './keep-along.ts'
import { type FieldToKeep, type SealedField, whereNow } from './subject.ts'
import { subjectById } from './subjects.store.ts'
import { subjectRefusals } from './subjects.text.ts'

export interface KeepFields extends SubjectCommand {
  /** One or more, each sealed in the browser with the key of its class. */
  readonly fields: readonly FieldToKeep[]
}

interface Facts extends Standing {
  /** What this command kept before, where it comes a second time. */
  readonly kept: readonly SealedField[]
  readonly now: readonly SealedField[]
  /** The person's safety plan, where the address is among what is kept. */
  readonly beside: PlanBeside | null
}

export interface KeptField {
  readonly class: string
  readonly field: string
  readonly version: number
  /** Somebody else wrote it meanwhile: both versions stand until a person decides. */
  readonly besideAnother: boolean
}

/**
 * Keeps sealed fields, each as a further version: nothing is written over. Sent twice it is kept once; written by two at the same time, both
 * are kept and both are shown. Another address calls for a look at the safety plan.
 */
export const keepFields = operation({
  name: 'protect.keep-fields',
  access: protecting,
  async load(input: KeepFields, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.keep-fields', input, tx, actor)
    if (stands === null) return null
    const now = await fieldsNow(stands.actor.organization, input.subject, input.fields, tx)
    const { organization } = stands.actor
    const person = input.fields.some(isAddress) ? await subjectById(organization, input.subject, tx) : null
    const beside = person === null ? null : await planBeside(organization, person, tx)
    return { ...stands, now, beside, kept: now.filter(({ command }) => command === input.command) }
  },
  place: () => null,
  decide(facts: Facts, { fields, subject, at }: KeepFields, { world }: DecideWith) {
    if (facts.sent === 'repeated') return decided<LedgerEvent>([])
    if (facts.sent === 'taken') return grantRefusals.commandTaken
    const problem = fields.length === 0 ? subjectRefusals.badField : fieldsProblem(facts, fields, facts.now, at)
    if (problem !== null) return problem
    const calls = facts.beside === null ? [] : callEntries(facts.beside, 'address-changed', memberAct(facts, at), world)
    return decided([fieldsKept(facts.actor.organization, subject, fields), ...calls])
  },
  async apply(
    events,
    tx: Transaction,
    { fields, subject, command, at }: KeepFields,
    { actor, kept, beside }: Facts,
  ): Promise<readonly KeptField[]> {
    if (events.length === 0) return kept.map(keptOf)
    const versions = await keepAlong(fields, { actor, subject, command, at }, tx)
    if (beside !== null) await writeCall(beside, 'address-changed', memberAct({ actor }, at), events, tx)
    return fields.map((field, index) => keptOf({ ...field, version: versions[index]! }))
  },
})

const isAddress = (one: FieldToKeep): boolean => one.class === whereNow.class && one.field === whereNow.field

const keptOf = ({ class: of, field, version, basedOn }: Pick<SealedField, 'class' | 'field' | 'version' | 'basedOn'>): KeptField => ({
  class: of,
  field,
  version,
  besideAnother: basedOn < version - 1,
})
