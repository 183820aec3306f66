import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { dayAt } from '../calendar.ts'
import { allows, protecting, streamOf } from '../grants/act.ts'
import { zoneOf } from '../record-act.ts'
import { type ThirdPartyId, isDecided } from './identification.ts'
import { insertThirdParty } from './identification.store.ts'
import { identificationRefusals } from './identification.text.ts'
import { type IdentificationAct, type KnownIdentification, knownIdentification } from './known-identification.ts'
import { type ThirdPartyResult, checkThirdParty } from './third-party.ts'

export interface KeepThirdParty extends IdentificationAct {
  readonly result: ThirdPartyId
  readonly read: Omit<ThirdPartyResult, 'by'>
}

/** Writes down what somebody trained in another’s tool read off it. */
export const keepThirdParty = operation({
  name: 'protect.keep-third-party',
  access: protecting,
  load: (input: KeepThirdParty, tx: Transaction, actor: Actor) => knownIdentification('protect.keep-third-party', input, tx, actor),
  place: () => null,
  decide(known: KnownIdentification, input: KeepThirdParty) {
    const may = allows(known, { classes: ['C2'], operation: 'change', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    const { row, organization, person, actor } = known
    if (row === null) return identificationRefusals.noRow
    if (isDecided(row)) return identificationRefusals.notNow
    const checked = checkThirdParty({ ...input.read, by: actor.member }, dayAt(input.at, zoneOf(person.safeContact)))
    if (!checked.ok) return checked
    const { tool, on } = input.read
    const data = { identification: row.id, result: input.result, tool, on }
    return decided([{ type: 'protect.third-party-result.kept', version: 1, organization, stream: streamOf(input.subject), data }])
  },
  async apply(events, tx: Transaction, { result, read, subject, at }: KeepThirdParty, { row, organization, actor }: KnownIdentification) {
    if (events.length === 0 || row === null) return
    const { tool, on, total, band } = read
    await insertThirdParty(organization, { id: result, identification: row.id, tool, on, total, band, by: actor.member, subject, at }, tx)
  },
})
