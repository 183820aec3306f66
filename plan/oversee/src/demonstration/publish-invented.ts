import { type MemberActor, must } from '@fanal/kernel'
import type { Database, Queries } from '@fanal/postgres'
import { type Declared, createRunner } from '@fanal/runner'
import { buildEdition } from '../edition/build.ts'
import { editionFaults, faultLine } from '../edition/faults.ts'
import { knownOf } from '../edition/known.ts'
import { type SignOffLevel, signOff } from '../edition/sign-off.ts'
import type { DisclosureRule } from '../indicators/index.ts'
import type { Terms } from '../edition/terms.ts'
import { publishedPlan, publishedPlans } from '../plan/plan.store.ts'
import type { EditionId } from '../releases/release.ts'
import { keepFolder } from '../releases/keep-folder.ts'
import { openRelease, publishEdition, releaseList, signEdition } from '../releases/releases.operations.ts'
import { publishedEditions } from '../releases/releases.store.ts'
import { dayOf, daysAfter } from '../updates/reporting-period.ts'
import { inventedPlanId, yearFrom } from './invented-plan.ts'
import type { PlanStage } from './tell-invented-plan.ts'

export interface PublishStage extends PlanStage {
  /** A pool of the auditor's role. */
  readonly auditor: Database
  readonly rule: DisclosureRule
  readonly terms: Terms
  /** Ed25519 seed of one of the cast, as signing in gives it. */
  signSeedOf(name: string): Promise<Uint8Array>
}

/** Whether a node has the invented plan and no edition of it is out, as the published views tell. */
export async function awaitsEdition(db: Queries): Promise<boolean> {
  if (!(await publishedPlans(db)).some(({ plan }) => plan === inventedPlanId)) return false
  return !(await publishedEditions(db)).some(({ plan }) => plan === inventedPlanId)
}

/** Who says yes, by login name, and in how many days they are asked to. */
const signers = [
  { level: 'working', by: 'ines', inDays: 7 },
  { level: 'director', by: 'lea', inDays: 14 },
  { level: 'minister', by: 'simone', inDays: 21 },
] as const satisfies readonly { level: SignOffLevel; by: string; inDays: number }[]

/**
 * Brings out the edition of the invented plan for the year that is running: what is known now is frozen, three of the cast sign it with their own keys, and it is
 * published. What was done before is not done twice: a node that was stopped meanwhile goes on where it was.
 * @returns whether the node has the invented plan
 */
export async function publishInvented(stage: PublishStage): Promise<boolean> {
  const { members, asWorkbench, world } = stage
  const held = await publishedPlan(inventedPlanId, stage.auditor)
  if (held === null || held.plan.from === null) return false
  const runner = createRunner({ database: asWorkbench, world })
  const somebody = (name: string): MemberActor => {
    const found = members.get(name)
    if (found === undefined) throw new Error(`the cast has no ${name}`)
    return found
  }
  const act = async <I, R>(declared: Declared<I, R>, input: I, by: string): Promise<R> =>
    must(await runner.run(declared, input, somebody(by)))

  const kept = (await act(releaseList, {}, 'ines')).find(({ edition }) => edition.plan === inventedPlanId)
  const id = kept?.edition.id ?? (await freezeNow(stage, yearFrom(held.plan.from)))
  for (const { level, by } of signers) {
    // oxlint-disable-next-line no-await-in-loop -- nobody signs before those below
    const { edition, directory, deployment, signers: asked } = await act(openRelease, { id }, by)
    if (asked.some((one) => one.level === level && one.signed !== null)) continue
    const { organization, member } = somebody(by)
    const at = world.now()
    const statement = { deployment, manifest: edition.manifest, level, organization, signer: member, directory, at: at.toISOString() }
    // oxlint-disable-next-line no-await-in-loop -- nobody signs before those below
    await act(signEdition, { id, signOff: await signOff(statement, await stage.signSeedOf(by)), at }, by)
  }
  await act(publishEdition, { id, at: world.now() }, 'ines')
  return true
}

/** Freezes what is known now, with every file of it, as the secretariat does. */
async function freezeNow(
  { members, auditor, asWorkbench, asWorker, rule, terms, world }: PublishStage,
  period: ReturnType<typeof yearFrom>,
): Promise<EditionId> {
  const now = world.now()
  const cutoff = now.toISOString()
  const known = await knownOf({ plan: inventedPlanId, period, cutoff, rule, terms }, { auditor, workbench: asWorkbench })
  if (known === null) throw new Error('the invented plan is held, and is not known')
  const { edition, files } = await buildEdition(known, { period, cutoff, publishAt: cutoff, corrected: null })
  const faults = editionFaults(edition)
  if (faults.length > 0) throw new Error(`the invented edition has faults: ${faults.map((fault) => faultLine(fault).en).join('; ')}`)
  const asked = signers.map(({ level, by, inDays }) => {
    const member = members.get(by)?.member
    if (member === undefined) throw new Error(`the cast has no ${by}`)
    return { level, member, due: daysAfter(dayOf(now), inDays) }
  })
  const folder = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const organization = members.get('ines')?.organization
  if (organization === undefined) throw new Error('the cast has no ines')
  return must(await keepFolder(asWorker, { folder, organization, signers: asked, asked: null }, world))
}
