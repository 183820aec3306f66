import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type SubjectCommand, type Standing, protecting, standing } from '../grants/act.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { fieldsKept, fieldsNow, fieldsProblem, keepAlong } from './keep-along.ts'
import type { FieldToKeep, SealedField } from './subject.ts'
import { subjectRefusals } from './subjects.text.ts'

export interface KeepFields extends SubjectCommand {
  /** One or more, each sealed in the browser with the key of its class. */
  readonly fields: readonly FieldToKeep[]
}

interface Facts extends Standing {
  /** What this command kept before, where it comes a second time. */
  readonly kept: readonly SealedField[]
  readonly now: readonly SealedField[]
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
 * are kept and both are shown.
 */
export const keepFields = operation({
  name: 'protect.keep-fields',
  access: protecting,
  async load(input: KeepFields, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.keep-fields', input, tx, actor)
    if (stands === null) return null
    const now = await fieldsNow(stands.actor.organization, input.subject, input.fields, tx)
    return { ...stands, now, kept: now.filter(({ command }) => command === input.command) }
  },
  place: () => null,
  decide(facts: Facts, { fields, subject, at }: KeepFields) {
    if (facts.sent === 'repeated') return decided<LedgerEvent>([])
    if (facts.sent === 'taken') return grantRefusals.commandTaken
    const problem = fields.length === 0 ? subjectRefusals.badField : fieldsProblem(facts, fields, facts.now, at)
    return problem ?? decided([fieldsKept(facts.actor.organization, subject, fields)])
  },
  async apply(
    events,
    tx: Transaction,
    { fields, subject, command, at }: KeepFields,
    { actor, kept }: Facts,
  ): Promise<readonly KeptField[]> {
    if (events.length === 0) return kept.map(keptOf)
    const versions = await keepAlong(fields, { actor, subject, command, at }, tx)
    return fields.map((field, index) => keptOf({ ...field, version: versions[index]! }))
  },
})

const keptOf = ({ class: of, field, version, basedOn }: Pick<SealedField, 'class' | 'field' | 'version' | 'basedOn'>): KeptField => ({
  class: of,
  field,
  version,
  besideAnother: basedOn < version - 1,
})
