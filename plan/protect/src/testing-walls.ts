import { type Outcome, must } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import type { CaseId } from './cases/case.ts'
import { decideApproval } from './approvals/decide-approval.ts'
import { requestApproval } from './approvals/request-approval.ts'
import type { Person, Protected, aShelter } from './grants/testing-people.ts'

type Shelter = Awaited<ReturnType<typeof aShelter>>

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'yes' : outcome.code)

let cases = 0
/** A case of that person, led by somebody. Answers its number. */
export async function aCaseOf(shelter: Shelter, database: TestDatabase, who: Protected, lead: Person): Promise<string> {
  const number = `T${String(Math.floor(cases / 1000)).padStart(2, '0')}-${String(cases % 1000).padStart(3, '0')}`
  cases += 1
  await database.asOperator(
    `insert into fanal.protection_case (organization_id, case_id, subject_id, unit_id, number, state, version, seq, marks, lead_id, next_at, opened_by, opened_at)
     values ($1, $2, $3, $4, $5, 'active', 1, 2, '{}', $6, now(), $6, now())`,
    [shelter.organization, shelter.id(), who.subject, shelter.units.unit, number, lead.actor.member],
  )
  return number
}

/** A case of that person by its id. */
export async function aCaseIdOf(shelter: Shelter, database: TestDatabase, who: Protected, lead: Person): Promise<CaseId> {
  const number = await aCaseOf(shelter, database, who, lead)
  const [row] = await database.asOperator<{ case_id: CaseId }>('select case_id from fanal.protection_case where number = $1', [number])
  return row!.case_id
}

/** A case of that person that was begun from something another unit handed over. Answers its bytes. */
export async function aPackageOf(shelter: Shelter, database: TestDatabase, whom: Protected, lead: Person): Promise<Uint8Array> {
  const [bytes, handedId] = [shelter.world.chance(128), shelter.id()]
  const { organization, elsewhere, units } = shelter
  await database.asOperator(
    `insert into fanal.handed (organization_id, handed_id, unit_id, from_organization, from_unit, receiver, basis, urgency, state, epoch, bucket, bytes, arrived_hour)
     values ($1, $2, $3, $4, $5, 'victim-services', 'reporter-yes', 'soon', 'waiting', 1, 1, $6, now())`,
    [organization, handedId, units.unit, elsewhere, units.farUnit, Buffer.from(bytes)],
  )
  await aCaseOf(shelter, database, whom, lead)
  await database.asOperator('update fanal.protection_case set from_handed = $1 where subject_id = $2', [handedId, whom.subject])
  return bytes
}

export interface KeptEntry<Data> {
  readonly type: string
  readonly at: Date
  readonly data: Data
}

/** What the ledger says of one record of a person, oldest first. */
export async function entriesOf<Data>(
  database: TestDatabase,
  stream: string,
  noun: string,
  id: string,
): Promise<readonly KeptEntry<Data>[]> {
  const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
    stream,
  ])
  return rows
    .map(({ body }) => JSON.parse(body.toString()) as { type: string; at: string; data: Data & Readonly<Record<string, unknown>> })
    .filter(({ type, data }) => type.startsWith(`protect.${noun}.`) && data[noun] === id)
    .map(({ type, at, data }) => ({ type, at: new Date(at), data }))
}

/** Somebody asks to lift a person's seal, and whoever answers for privacy agrees. */
export async function agreeToUnseal({ runner, command, id, people }: Shelter, { subject }: Pick<Protected, 'subject'>, asks: Person) {
  const approval = id<'approval'>()
  const asked = { subject, approval, kind: 'unseal', target: subject, case: null, reason: 'safety', task: id(), fields: [] } as const
  must(await runner.run(requestApproval, { ...command(), ...asked }, asks.actor))
  must(await runner.run(decideApproval, { ...command(), approval, does: 'approve', why: null }, people.privacy.actor))
  return approval
}
