import { readFile } from 'node:fs/promises'
import type { OrganizationId, World } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import { importPlanByCommand } from '../plan/plan.operations.ts'
import { readPlan } from '../plan/reading/read-plan.ts'

/** The plans that come with Fanal, as far as they are known and with their marks. */
export const shippedPlans = ['nap-2012', 'ns-2019-2024'] as const

/** Takes in the plans that come with Fanal, for an invented secretariat: the plans are real, and say how sure they are. */
export async function tellPlans({
  organization,
  asWorkbench,
  world,
}: {
  readonly organization: OrganizationId
  readonly asWorkbench: Database
  readonly world: World
}): Promise<void> {
  for (const id of shippedPlans) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const read = readPlan(await readFile(new URL(`../../data/${id}.json`, import.meta.url)), 'json', id)
    if (!read.ok) throw new Error(`the plan ${id} that comes with Fanal has faults`)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await importPlanByCommand(asWorkbench, { plan: read.plan, organization }, world)
  }
}
