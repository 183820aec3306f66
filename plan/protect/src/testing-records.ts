import type { Id } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import { type CaseId, caseNumber } from './cases/case.ts'
import type { Person, Protected, aShelter } from './grants/testing-people.ts'
import type { MachineEvent } from './machine.ts'

type Shelter = Awaited<ReturnType<typeof aShelter>>

/** What a test of a record needs beside people: cases, entries and rows as they lie in the database. */
export function recordsOf(database: TestDatabase, shelter: Shelter) {
  const { organization, units, id, world } = shelter

  async function aCase(who: Protected, lead: Person = shelter.people.amina): Promise<CaseId> {
    const caseId: CaseId = id()
    await database.asOperator(
      `insert into fanal.protection_case (organization_id, case_id, subject_id, unit_id, number, state, version, seq, marks, lead_id, next_at,
         opened_by, opened_at) values ($1, $2, $3, $4, $5, 'open', 1, 1, '{}', $6, now(), $6, now())`,
      [organization, caseId, who.subject, units.unit, caseNumber(world.chance(6)), lead.actor.member],
    )
    return caseId
  }

  const entries = async (who: Protected) =>
    (
      await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [who.subject])
    ).map(({ body }) => JSON.parse(body.toString()) as { type: string; at: string; data: Record<string, unknown> })

  /** The steps of one record’s life, as the ledger tells them. */
  async function lifeOf<State extends string, Name extends string>(
    who: Protected,
    { noun, key, id: record, machine }: { readonly noun: string; readonly key: string; readonly id: Id<string>; readonly machine: string },
  ): Promise<readonly MachineEvent<State, Name>[]> {
    return (await entries(who))
      .filter(({ type, data }) => type.startsWith(`protect.${noun}.`) && data[key] === record && 'command' in data)
      .map(({ data, at }) => ({ ...data, machine, at: new Date(at), rule: null }) as unknown as MachineEvent<State, Name>)
  }

  return { aCase, entries, lifeOf }
}
