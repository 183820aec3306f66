import type { Outcome } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import * as approvalsSlice from './approvals/index.ts'
import * as breakGlassSlice from './break-glass/index.ts'
import type { CaseId } from './cases/case.ts'
import * as demandsSlice from './demands/index.ts'
import * as duplicatesSlice from './duplicates/index.ts'
import type { Purpose } from './grants/access-grant.ts'
import type { Person, Protected, aShelter } from './grants/testing-people.ts'
import * as linkedSlice from './linked/index.ts'
import { aCaseOf } from './testing-walls.ts'
import * as youngSlice from './young/index.ts'

export const wallSlices: Record<string, unknown> = {
  ...approvalsSlice,
  ...breakGlassSlice,
  ...demandsSlice,
  ...duplicatesSlice,
  ...linkedSlice,
  ...youngSlice,
}

/** Lists that everybody with the duty may ask for, and of which each shows only what its reader may see. */
export const wallLists: ReadonlySet<string> = new Set([
  'protect.list-break-glass',
  'protect.break-glass-today',
  'protect.list-approvals',
  'protect.approvals-today',
  'protect.list-demands',
  'protect.demands-today',
])

interface Asking {
  readonly by: Person
  readonly who: Protected
  readonly purpose: Purpose
}

/** Every query of the walls, asked of one person by one member. */
export function wallSurfaces(
  shelter: Awaited<ReturnType<typeof aShelter>>,
  database: TestDatabase,
): Readonly<Record<string, (asking: Asking) => Promise<readonly Outcome<unknown>[]>>> {
  const { runner, world, people, id } = shelter
  const known = new Map<string, { readonly case: CaseId; readonly number: string }>()
  async function caseOf(who: Protected) {
    const found = known.get(who.subject)
    if (found !== undefined) return found
    const number = await aCaseOf(shelter, database, who, people.amina)
    const [row] = await database.asOperator<{ case_id: CaseId }>('select case_id from fanal.protection_case where number = $1', [number])
    const made = { case: row!.case_id, number }
    known.set(who.subject, made)
    return made
  }
  const lately = async (text: string, who: Protected): Promise<string> =>
    (await database.asOperator<{ id: string }>(text, [who.subject]))[0]?.id ?? id()
  const { listApprovals, approvalsToday } = approvalsSlice
  const { listBreaks, oneBreak, breaksOfPerson, breakGlassToday } = breakGlassSlice
  const { listDemands, oneDemand, caseForDemand, demandsToday } = demandsSlice
  const now = () => ({ now: world.now() })
  /** Pages of a case are read for services, whatever else somebody may do. */
  const forServices =
    (ask: (caseId: CaseId, by: Person) => Promise<Outcome<unknown>>) =>
    async ({ by, who, purpose }: Asking) =>
      purpose === 'services' ? [await ask((await caseOf(who)).case, by)] : []
  return {
    'protect.list-approvals': async ({ by }) => [await runner.run(listApprovals, {}, by.actor)],
    'protect.approvals-today': async ({ by }) => [await runner.run(approvalsToday, now(), by.actor)],
    'protect.list-break-glass': async ({ by }) => [await runner.run(listBreaks, {}, by.actor)],
    'protect.break-glass-today': async ({ by }) => [await runner.run(breakGlassToday, now(), by.actor)],
    'protect.break-glass-of-person': async ({ by, who }) => [await runner.run(breaksOfPerson, { subject: who.subject }, by.actor)],
    'protect.one-break-glass': async ({ by, who }) => {
      // whoever opened it sees that they did, also after the hour
      if (by === people.chantal) return []
      const broken = await lately('select break_id as id from fanal.break_glass where subject_id = $1 limit 1', who)
      return [await runner.run(oneBreak, { id: broken as breakGlassSlice.BreakId }, by.actor)]
    },
    'protect.list-demands': async ({ by }) => [await runner.run(listDemands, {}, by.actor)],
    'protect.demands-today': async ({ by }) => [await runner.run(demandsToday, now(), by.actor)],
    'protect.one-demand': async ({ by, who }) => {
      const demand = await lately('select demand_id as id from fanal.records_demand where subject_id = $1 limit 1', who)
      return [await runner.run(oneDemand, { demand: demand as demandsSlice.DemandId }, by.actor)]
    },
    'protect.case-for-demand': async ({ by, who }) => {
      const { number } = await caseOf(who)
      return [await runner.run(caseForDemand, { number }, by.actor)]
    },
    'protect.read-linked': forServices((caseId, by) => runner.run(linkedSlice.readLinked, { caseId, at: world.now() }, by.actor)),
    'protect.read-young': forServices((caseId, by) => runner.run(youngSlice.readYoung, { caseId, at: world.now() }, by.actor)),
    'protect.read-twins': forServices((caseId, by) => runner.run(duplicatesSlice.readTwins, { caseId, at: world.now() }, by.actor)),
  }
}
