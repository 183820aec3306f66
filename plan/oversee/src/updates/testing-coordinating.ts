import { aDoor, aMember } from '@fanal/identity/testing'
import { type Actor, type Duty, type MemberActor, type OrganizationId, must, timedId } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { importPlan } from '../plan/plan.operations.ts'
import type { Commitment, Plan } from '../plan/plan.ts'
import { aPlan } from '../plan/testing-plan.ts'
import type { ReportingPeriodId } from './reporting-period.ts'
import { openPeriod, setParty } from './period.operations.ts'
import { remindDepartments, tellSilences } from './silence-clock.ts'
import { aCommitment, aPeriod } from './testing-updates.ts'

/** A secretariat with an invented plan, and a department of another organization that answers for its first promise. */
export async function aTaskforce(database: TestDatabase) {
  const door = aDoor(database)
  const { world } = door
  const runner = createRunner({ database: door.workbench, world })
  const [secretary, department, stranger] = [
    await aMember(database, door, ['secretariat']),
    await aMember(database, door, ['department-contributor']),
    await aMember(database, door, ['department-contributor']),
  ]
  const named = (id: OrganizationId, kind: string) => ({
    id,
    kind,
    name: { en: 'Lantern House', fr: 'Maison du fanal' },
    recovery: '',
    indexCommit: '',
  })
  const body = {
    v: 1,
    version: 1,
    previous: null,
    organizations: [
      named(secretary.actor.organization, 'secretariat'),
      named(department.actor.organization, 'department'),
      named(stranger.actor.organization, 'police'),
    ],
    units: [],
    members: [],
  }
  await database.asOperator(
    `insert into fanal.key_directory (version, body, signature, previous, published_at) values (1, $1, decode(repeat('00', 64), 'hex'), null, now()) on conflict do nothing`,
    [Buffer.from(JSON.stringify(body))],
  )
  const id = <Name extends string>() => timedId<Name>(world.now(), world.chance(10))
  /** A colleague: another person, whose signature nobody needs here. */
  const beside = ({ actor }: { actor: MemberActor }, duty: Duty): Actor => {
    const [{ unit }] = actor.held as [MemberActor['held'][number]]
    return { ...actor, member: id<'member'>(), held: [{ duty, unit }] }
  }
  const plan = async (
    commitments: readonly Commitment[] = [aCommitment({ sources: [] }), aCommitment({ id: 'C-02', lead: ['BB'], sources: [] })],
  ): Promise<Plan> => {
    const taken = aPlan({
      commitments,
      departments: aPeriod().departments,
      indicators: [],
      observations: [],
      targets: [],
      baselines: [],
      funding: [],
      reports: [],
    })
    must(await runner.run(importPlan, { plan: taken, world }, secretary.actor))
    return taken
  }
  const open = async (period: string, due: string, by: Actor = secretary.actor) => {
    const opened: ReportingPeriodId = id<'reporting-period'>()
    const done = await runner.run(openPeriod, { id: opened, plan: 'invented', period, due, replyDays: 10, at: world.now() }, by)
    return { opened, done }
  }
  const answers = (departmentCode: string, organization: OrganizationId, by: Actor = secretary.actor) =>
    runner.run(setParty, { id: id<'plan-party'>(), department: departmentCode, answers: organization, at: world.now() }, by)
  const clockRunner = createRunner({ database: database.connect('worker'), world })
  /** What the worker does once: reminders, then silences. */
  const tick = async (): Promise<void> => {
    const now = { at: world.now(), limit: 200 }
    for (const act of [remindDepartments, tellSilences])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      must(await clockRunner.run(act, now, { kind: 'system', process: 'worker' }))
  }
  return { tick, world, runner, secretary, department, stranger, id, beside, plan, open, answers }
}
