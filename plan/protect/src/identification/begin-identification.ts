import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { allows, protecting, streamOf } from '../grants/act.ts'
import type { Identification } from './identification.ts'
import { identificationsOf, insertIdentification } from './identification.store.ts'
import { identificationRefusals } from './identification.text.ts'
import { type IdentificationAct, type KnownIdentification, knownIdentification } from './known-identification.ts'

export interface BeginIdentification extends IdentificationAct {
  readonly caseId: CaseId
}

interface Facts extends KnownIdentification {
  readonly protectionCase: ProtectionCase | null
  readonly rows: readonly Identification[]
}

/** Makes the row in which it is written whether somebody is recognized as a victim. Nothing is asked yet. */
export const beginIdentification = operation({
  name: 'protect.begin-identification',
  access: protecting,
  async load(input: BeginIdentification, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownIdentification('protect.begin-identification', input, tx, actor)
    if (known === null) return null
    const { organization } = known
    return {
      ...known,
      protectionCase: await caseById(organization, input.caseId, tx),
      rows: await identificationsOf(organization, input.caseId, tx),
    }
  },
  place: () => null,
  decide(known: Facts, input: BeginIdentification) {
    const may = allows(known, { classes: ['C2'], operation: 'change', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    const { person, protectionCase, rows, organization } = known
    if (person.status === 'erased' || protectionCase?.subject !== input.subject) return identificationRefusals.noCase
    if (known.row !== null) return identificationRefusals.idTaken
    // @NOTE what was decided is looked at again by a review, which somebody else asks for with reasons
    if (rows.length > 0) return identificationRefusals.alreadyOne
    const data = { identification: input.identification, case: input.caseId }
    return decided([{ type: 'protect.identification.begun', version: 1, organization, stream: streamOf(input.subject), data }])
  },
  async apply(events, tx: Transaction, { identification, subject, caseId, at }: BeginIdentification, { organization, actor }: Facts) {
    if (events.length === 0) return { identification }
    const row = { id: identification, subject, caseId, reviewOf: null, begunAt: at, by: actor.member }
    if (!(await insertIdentification(organization, row, tx))) throw new Error('an identification of this case was begun at the same moment')
    return { identification }
  },
})
