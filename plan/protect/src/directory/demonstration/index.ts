import { type MemberActor, type World, must } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import { createRunner } from '@fanal/runner'
import { countRoom, keepService, ownServicesList } from '../own/own.operations.ts'
import type { ServiceId } from '../directory.ts'
import { toldServices } from './services.ts'

export interface DirectoryStage {
  /** Of the cast, by login name. */
  readonly members: ReadonlyMap<string, MemberActor>
  /** A pool of the workbench's role. */
  readonly asWorkbench: Database
  readonly world: World
}

/** Writes the demonstration's invented services, each by somebody of the cast through the form's own operation. */
export async function tellServices({ members, asWorkbench, world }: DirectoryStage): Promise<void> {
  const before = (hours: number) => new Date(world.now().getTime() - hours * 3_600_000)
  for (const { by, daysAgo, typed, room } of toldServices) {
    const actor = members.get(by)
    if (actor === undefined) throw new Error(`the cast has no ${by}`)
    const runner = (at: Date) => createRunner({ database: asWorkbench, world: { now: () => at, chance: world.chance } })
    const written = before(daysAgo * 24)
    // oxlint-disable-next-line no-await-in-loop -- they are written one after the other
    must(await runner(written).run(keepService, { service: null, typed, at: written, chance: world.chance }, actor))
    if (room === undefined) continue
    // oxlint-disable-next-line no-await-in-loop -- the count is of the service just written
    const lines = must(await runner(written).run(ownServicesList, {}, actor))
    const service = lines.find(({ name }) => name === typed.text.name)
    const counted = before(room.hoursAgo)
    if (service === undefined) throw new Error('a service that was just written is listed')
    const input = { service: service.id as ServiceId, available: room.available, at: counted, chance: world.chance }
    // oxlint-disable-next-line no-await-in-loop -- the count is of the service just written
    must(await runner(counted).run(countRoom, input, actor))
  }
}
