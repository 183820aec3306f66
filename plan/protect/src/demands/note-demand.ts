import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { streamOf } from '../grants/act.ts'
import { type ContactChannel, mayContact } from '../subjects/safe-contact.ts'
import type { Subject } from '../subjects/subject.ts'
import { fieldNames, subjectById } from '../subjects/subjects.store.ts'
import type { Issuer, Told } from './demand-machine.ts'
import type { Demand } from './demand.ts'
import { changeDemand } from './demands.store.ts'
import { demandRefusals } from './demands.text.ts'
import { type DemandStanding, type OnDemand, demandStanding, mayHandle } from './move-demand.ts'
import { handlesDemands } from './receive-demand.ts'

export type DemandNote =
  | { readonly note: 'issuer'; readonly issuedBy: Issuer }
  | { readonly note: 'told'; readonly told: 'told-safely'; readonly channel: ContactChannel }
  | { readonly note: 'told'; readonly told: Exclude<Told, 'told-safely'> }
  /** Fields as `C4:familyName`; the least that answers it. */
  | { readonly note: 'package'; readonly fields: readonly string[] }

export type NoteDemand = OnDemand & { readonly said: DemandNote }

interface Facts extends DemandStanding {
  readonly person: Subject
  /** Names of fields that are there and open to whoever chooses. */
  readonly there: readonly string[]
}

/** Notes on a running demand who issued it, that the person was told or why not, and what would go out. */
export const noteDemand = operation({
  name: 'protect.note-demand',
  access: handlesDemands,
  async load(input: NoteDemand, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await demandStanding('protect.note-demand', input, tx, actor)
    const person = stands && (await subjectById(stands.actor.organization, stands.demand.subject, tx))
    if (stands === null || person === null) return null
    const there = input.said.note === 'package' ? await fieldNames(stands.actor.organization, stands.demand.subject, tx) : []
    return { ...stands, person, there }
  },
  place: () => null,
  decide(facts: Facts, { said, at }: NoteDemand) {
    const may = mayHandle(facts)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const { demand, person, there, actor } = facts
    if (demand.endedAt !== null) return demandRefusals.over
    if (said.note === 'told' && said.told === 'told-safely' && !mayContact(person.safeContact, at, said.channel).may)
      return demandRefusals.notTheirWay
    const isOffered = (one: string) => there.includes(one) && !one.startsWith('C7:counsel-')
    if (said.note === 'package' && !said.fields.every(isOffered)) return demandRefusals.notThere
    const type = `protect.demand-note.${said.note}`
    return decided([
      {
        type,
        version: 1,
        organization: actor.organization,
        stream: streamOf(demand.subject),
        data: { 'demand-note': demand.id, ...codesOf(said) },
      },
    ])
  },
  async apply(events, tx: Transaction, { said, at }: NoteDemand, { actor, demand }: Facts): Promise<void> {
    if (events.length === 0) return
    const written = await changeDemand(actor.organization, demand, noted(demand, said, actor.member, at), tx)
    if (!written) throw new Error('a demand moved while it was noted')
  },
})

function codesOf(said: DemandNote): LedgerEvent['data'] {
  if (said.note === 'issuer') return { issuedBy: said.issuedBy }
  if (said.note === 'package') return { fields: [...said.fields], count: said.fields.length }
  return { told: said.told, channel: 'channel' in said ? said.channel : null }
}

function noted(demand: Demand, said: DemandNote, by: Demand['packageBy'], at: Date): Demand {
  if (said.note === 'issuer') return { ...demand, issuedBy: said.issuedBy }
  if (said.note === 'package') return { ...demand, package: said.fields, packageBy: by }
  return { ...demand, told: said.told, toldChannel: 'channel' in said ? said.channel : null, toldAt: at }
}
