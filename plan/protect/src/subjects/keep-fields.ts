import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from '../grants/act.ts'
import type { FieldToKeep, SealedField } from './subject.ts'
import { fieldsOf, insertField } from './subjects.store.ts'
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

const named = /^[a-z][a-zA-Z0-9-]{0,79}$/
const digested = /^[A-Za-z0-9_-]{43}$/

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
    const classes = [...new Set(input.fields.map((field) => field.class))]
    const all = await fieldsOf(stands.actor.organization, input.subject, { classes }, tx)
    const now = all.filter((one) => input.fields.some((field) => field.class === one.class && field.field === one.field))
    return { ...stands, now, kept: all.filter(({ command }) => command === input.command) }
  },
  place: () => null,
  decide(facts: Facts, { fields, subject, at }: KeepFields) {
    // Whoever writes a field also has to be able to see it: what is written blindly is written over somebody's words.
    const classes = [...new Set(fields.map((field) => field.class))]
    const sees = allows(facts, { classes, operation: 'see', at })
    if (!sees.ok) return sees
    if (sees.value === 'done-before') return decided<LedgerEvent>([])
    if (fields.length === 0 || !fields.every(isSound) || !areDifferent(fields)) return subjectRefusals.badField
    for (const field of fields) {
      const isThere = facts.now.some((one) => one.class === field.class && one.field === field.field)
      const may = allows(facts, { classes: [field.class], operation: isThere ? 'change' : 'add', at })
      if (!may.ok) return may
    }
    const data = {
      fields: fields.map((field) => `${field.class}:${field.field}`),
      basedOn: fields.map(({ basedOn }) => String(basedOn)),
      digests: fields.map(({ digest }) => digest),
    }
    return decided([{ type: 'protect.fields.kept', version: 1, organization: facts.actor.organization, stream: streamOf(subject), data }])
  },
  async apply(
    events,
    tx: Transaction,
    { fields, subject, command, at }: KeepFields,
    { actor, kept }: Facts,
  ): Promise<readonly KeptField[]> {
    if (events.length === 0) return kept.map(keptOf)
    const done: KeptField[] = []
    for (const field of fields) {
      // oxlint-disable-next-line no-await-in-loop -- one connection, and versions in the order that was sent
      const version = await insertField(field, { actor, subject, command, at }, tx)
      done.push(keptOf({ ...field, version }))
    }
    return done
  },
})

const keptOf = ({ class: of, field, version, basedOn }: Pick<SealedField, 'class' | 'field' | 'version' | 'basedOn'>): KeptField => ({
  class: of,
  field,
  version,
  besideAnother: basedOn < version - 1,
})

function isSound({ field, bytes, digest, basedOn, epoch }: FieldToKeep): boolean {
  if (!named.test(field) || !digested.test(digest)) return false
  if (!Number.isInteger(basedOn) || basedOn < 0 || !Number.isInteger(epoch) || epoch < 1) return false
  return bytes[0] === 1 && bytes.length >= 93 && bytes.length <= 1_048_576
}

function areDifferent(fields: readonly FieldToKeep[]): boolean {
  return new Set(fields.map((field) => `${field.class}:${field.field}`)).size === fields.length
}
