import { type Duty, type MemberActor, type OrganizationId, type UnitId, type World, thisWorld, timedId } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { applyImport } from './import/apply-import.ts'

/** A clock that tests turn by hand; chance stays real. */
export function turnedWorld(start = '2026-05-06T07:45:00Z'): World & { pass(days: number): void } {
  let now = new Date(start)
  return { now: () => now, chance: thisWorld.chance, pass: (days) => void (now = new Date(now.getTime() + days * 86_400_000)) }
}

/** Two organizations that keep entries, without keys: nothing here is sealed. */
export async function aDirectory(database: TestDatabase, world = turnedWorld()) {
  const id = <Name extends string>() => timedId<Name>(world.now(), world.chance(10))
  async function organization(name: string) {
    const [organizationId, unit] = [id<'organization'>() as OrganizationId, id<'unit'>() as UnitId]
    await database.asOperator(
      `insert into fanal.organization (organization_id, name_en, name_fr, kind, recovery_public, created_at) values ($1, $2, $2, 'service-provider', '', now())`,
      [organizationId, name],
    )
    await database.asOperator(
      `insert into fanal.unit (organization_id, unit_id, name_en, name_fr, languages, receives) values ($1, $2, 'Door', 'Porte', '{en,fr}', true)`,
      [organizationId, unit],
    )
    const somebody = (duty: Duty): MemberActor => ({
      kind: 'member',
      member: id<'member'>(),
      organization: organizationId,
      held: [{ duty, unit }],
    })
    return { id: organizationId, unit, somebody }
  }
  const [lantern, harbour] = [await organization('Lantern House (made up)'), await organization('Harbour House (made up)')]
  const workbench = database.connect('workbench')
  const asPublic = database.connect('public')
  const runner = createRunner({ database: workbench, world })
  const imports = (of: OrganizationId, name: string, value: unknown, onLot?: (done: number) => void) =>
    applyImport(workbench, { organization: of, source: 'test', files: [{ name, bytes: Buffer.from(JSON.stringify(value)) }] }, world, onLot)
  return { world, lantern, harbour, workbench, asPublic, runner, imports }
}
