import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { allows, protecting, streamOf } from '../grants/act.ts'
import { fieldsKept, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { FieldToKeep } from '../subjects/subject.ts'
import { type ConfirmedBands, answersOf, identificationProgress, isDecided } from './identification.ts'
import { changeIdentification } from './identification.store.ts'
import { identificationRefusals } from './identification.text.ts'
import { ownInstrument } from './instrument.ts'
import { type IdentificationAct, type KnownIdentification, knownIdentification } from './known-identification.ts'
import { suggestedTests } from './suggest.ts'

export interface KeepScreening extends IdentificationAct {
  /** The version of the questions that were asked. */
  readonly instrument: string
  /** What the officer takes over from what their own device suggested, or read themselves; `null` where they confirm nothing. */
  readonly bands: ConfirmedBands | null
  /** The answers, sealed (C3). */
  readonly fields: readonly FieldToKeep[]
}

/** Keeps what was answered, sealed, and the bands that an officer confirmed. No answer reaches the server, and no band is anybody’s decision. */
export const keepScreening = operation({
  name: 'protect.keep-screening',
  access: protecting,
  load: (input: KeepScreening, tx: Transaction, actor: Actor) => knownIdentification('protect.keep-screening', input, tx, actor),
  place: () => null,
  decide(known: KnownIdentification, input: KeepScreening) {
    const may = allows(known, { classes: ['C2'], operation: 'change', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    const { row, organization } = known
    const { fields, bands, subject } = input
    if (row === null) return identificationRefusals.noRow
    if (row.state === 'unscreened' || isDecided(row)) return identificationRefusals.notNow
    if (input.instrument !== ownInstrument.version) return identificationRefusals.otherInstrument
    if (fields.length === 0 && bands === null) return identificationRefusals.nothing
    if (!fields.every((field) => field.class === 'C3' && field.field === answersOf(row.id))) return identificationRefusals.otherField
    const problem = fields.length === 0 ? null : fieldsProblem(known, fields, known.now, input.at)
    if (problem !== null) return problem
    const said = bands === null ? null : suggestedTests.map((test) => `${test}:${bands[test]}`)
    const data = { identification: row.id, instrument: input.instrument, validated: ownInstrument.validated, bands: said }
    const event: LedgerEvent = { type: 'protect.screening.kept', version: 1, organization, stream: streamOf(subject), data }
    return decided([event, ...(fields.length === 0 ? [] : [fieldsKept(organization, subject, fields)])])
  },
  async apply(events, tx: Transaction, input: KeepScreening, { row, organization, actor }: KnownIdentification): Promise<void> {
    if (events.length === 0 || row === null) return
    const { instrument, bands, fields, subject, command, at } = input
    const answeredBy = [...new Set([...row.answeredBy, actor.member])]
    const change = { instrument, answeredBy, ...(bands !== null && { bands }) }
    await changeIdentification(organization, row.id, identificationProgress(row), change, tx)
    await keepAlong(fields, { actor, subject, command, at }, tx)
  },
})
