import { type Actor, type LedgerEvent, type OrganizationId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { type Standing, type SubjectCommand, allows, protecting, standing, streamOf } from '../grants/act.ts'
import { zoneOf } from '../record-act.ts'
import type { Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { Permit, PermitId, PermitKind } from './permit.ts'
import { permitRefusals } from './permit.text.ts'
import { insertPermit, permitsOf } from './permits.store.ts'

export interface BeginPermit extends SubjectCommand {
  readonly permit: PermitId
  readonly caseId: CaseId
  readonly kind: PermitKind
}

interface Facts extends Standing {
  readonly organization: OrganizationId
  readonly person: Subject
  readonly protectionCase: ProtectionCase | null
  readonly permits: readonly Permit[]
}

/** Begins to consider a permit with the person. Nothing is applied for, and nobody is told. */
export const beginPermit = operation({
  name: 'protect.begin-permit',
  access: protecting,
  async load(input: BeginPermit, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.begin-permit', input, tx, actor)
    if (stands === null) return null
    const { organization } = stands.actor
    const person = await subjectById(organization, input.subject, tx)
    if (person === null) return null
    const protectionCase = await caseById(organization, input.caseId, tx)
    return { ...stands, organization, person, protectionCase, permits: await permitsOf(organization, input.subject, tx) }
  },
  place: () => null,
  decide(known: Facts, input: BeginPermit) {
    const may = allows(known, { classes: ['C2'], operation: 'change', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    const { person, protectionCase, permits, organization } = known
    if (person.status === 'erased' || protectionCase?.subject !== input.subject) return permitRefusals.noCase
    if (permits.some(({ id }) => id === input.permit)) return permitRefusals.idTaken
    if (permits.some(({ kind, state }) => kind === input.kind && state !== 'ended')) return permitRefusals.alreadyOne
    const data = { permit: input.permit, case: input.caseId, kind: input.kind }
    return decided([{ type: 'protect.permit.begun', version: 1, organization, stream: streamOf(input.subject), data }])
  },
  async apply(events, tx: Transaction, { permit, subject, caseId, kind, at }: BeginPermit, { organization, actor, person }: Facts) {
    if (events.length === 0) return { permit }
    const zone = zoneOf(person.safeContact)
    const made = await insertPermit(organization, { id: permit, subject, caseId, kind, zone, begunBy: actor.member, begunAt: at }, tx)
    // @NOTE two who begin at once: the second one's act is thrown away whole, and their page then shows the first
    if (!made) throw new Error('a permit of this kind was begun at the same moment')
    return { permit }
  },
})
