import { type Duty, type HeldDuty, type MemberActor, type MemberId, type OrganizationId, must, thisWorld } from '@fanal/kernel'
import { type Database, openServer } from '@fanal/postgres'
import { type Runner, createRunner } from '@fanal/runner'
import type { Running } from './running.ts'

/** Duties of the plan that nobody has in the demonstration, given to people of its secretariat. */
const given = { lea: ['department-contributor'], omar: ['reviewer', 'statistician'] } as const satisfies Record<string, readonly Duty[]>

/** By which names they are chosen on the page where one signs in. */
export const names = { ines: 'Inès Fortin', lea: 'Léa Marchand', omar: 'Omar Singh' } as const
export type Overseer = keyof typeof names

export interface Oversight {
  readonly runner: Runner
  /** The worker's own way to the database. */
  readonly clock: Database
  readonly people: Readonly<Record<Overseer, MemberActor>>
}

async function actorOf(owner: Database, login: string): Promise<MemberActor> {
  const rows = await owner.query<HeldDuty & { organization: OrganizationId; member: MemberId }>(
    `select m.organization_id as organization, m.member_id as member, d.duty, d.unit_id as unit
     from fanal.member m join fanal.member_duty d using (organization_id, member_id) where m.login_name = $1`,
    [login],
  )
  const [{ organization, member } = { organization: '', member: '' }] = rows
  return {
    kind: 'member',
    organization: organization as OrganizationId,
    member: member as MemberId,
    held: rows.map(({ duty, unit }) => ({ duty, unit })),
  }
}

/** Runs the product's own operations in a running node, as people of its secretariat: one writes for a department, one reviews. */
export async function withOversight<T>(fanal: Running, act: (oversight: Oversight) => Promise<T>): Promise<T> {
  const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
  const owner = server.connect('migrator', { max: 1 })
  try {
    for (const [login, duties] of Object.entries(given))
      await owner.query(
        `insert into fanal.member_duty select organization_id, member_id, unit_id, unnest($2::text[])
         from fanal.member_duty join fanal.member using (organization_id, member_id) where login_name = $1 on conflict do nothing`,
        [login, duties],
      )
    const [ines, lea, omar] = [await actorOf(owner, 'ines'), await actorOf(owner, 'lea'), await actorOf(owner, 'omar')]
    const runner = createRunner({ database: server.connect('workbench', { max: 2 }), world: thisWorld })
    const clock = server.connect('worker', { max: 1 })
    return await act({ runner, clock, people: { ines, lea, omar } })
  } finally {
    await server.stop()
  }
}
