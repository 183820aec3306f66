import { createHash } from 'node:crypto'
import {
  type Actor,
  type Json,
  type LedgerEvent,
  type OrganizationId,
  type Place,
  type StreamId,
  type UnitId,
  type World,
  canonicalBytes,
  decided,
  entryBytes,
  operation,
  query,
  refuse,
  timedId,
} from '@fanal/kernel'
import { appendEntries } from '@fanal/ledger'
import { type Database, type Transaction, unitOfWork } from '@fanal/postgres'
import { planKeepers, planReaders, secretariatUnit } from './access.ts'
import { planText } from './plan.text.ts'
import type { Plan } from './plan.ts'
import { type HeldPlan, type PlanNamed, insertPlan, lastVersion, planOf, plansOf } from './plan.store.ts'

/** SHA-256 of a plan as it was read: the order of its fields does not matter. */
export const planDigest = (plan: Plan): Uint8Array =>
  createHash('sha256')
    .update(canonicalBytes(plan as unknown as Json))
    .digest()

/** The version that an import makes; `null` where exactly this plan is held already. */
function nextVersion(plan: Plan, last: Awaited<ReturnType<typeof lastVersion>>): number | null {
  if (last === null) return 1
  return Buffer.from(last.digest).equals(planDigest(plan)) ? null : last.version + 1
}

function imported(plan: Plan, version: number, organization: OrganizationId, stream: StreamId): LedgerEvent {
  const counts = { commitments: plan.commitments.length, indicators: plan.indicators.length, values: plan.observations.length }
  const digest = Buffer.from(planDigest(plan)).toString('hex')
  return {
    type: 'oversee.plan.imported',
    version: 1,
    organization,
    stream,
    data: { plan: plan.id, planVersion: version, digest, ...counts },
  }
}

interface ImportFacts extends Place {
  readonly actor: Extract<Actor, { kind: 'member' }>
  readonly version: number | null
  /** The version that was held before; null where none was. */
  readonly before: number | null
}

export interface PlanImport {
  readonly plan: Plan
  /** The version that whoever imports had before their eyes, null for none: another one that came meanwhile is not written over. Left out, nobody looked. */
  readonly seen?: number | null
  readonly world: World
}

/** The secretariat takes in a plan as it was read. The same plan again changes nothing. */
export const importPlan = operation({
  name: 'oversee.import-plan',
  access: planKeepers,
  async load({ plan }: PlanImport, tx: Transaction, actor: Actor): Promise<ImportFacts | null> {
    const unit = secretariatUnit(actor)
    if (actor.kind !== 'member' || unit === null) return null
    const { organization } = actor
    const last = await lastVersion(organization, plan.id, tx)
    return { actor, organization, unit, version: nextVersion(plan, last), before: last?.version ?? null }
  },
  place: (facts: ImportFacts) => facts,
  decide({ organization, unit, version, before }: ImportFacts, { plan, seen }) {
    if (seen !== undefined && seen !== before) return refuse('changed-meanwhile', planText.changedMeanwhile)
    return decided(version === null ? [] : [imported(plan, version, organization, unit as string as StreamId)])
  },
  async apply(_events, tx: Transaction, { plan, world }, { organization, actor, version }): Promise<number | null> {
    if (version !== null) await insertPlan(plan, { version, digest: planDigest(plan), organization, member: actor.member, world }, tx)
    return version
  },
})

/**
 * The same by whoever runs the machine, for an organization.
 * @returns the version that was made; `null` where exactly this plan is held already
 */
export async function importPlanByCommand(
  database: Database,
  { plan, organization }: { readonly plan: Plan; readonly organization: OrganizationId },
  world: World,
): Promise<number | null> {
  return await unitOfWork(database, { organization, duties: ['secretariat'] }, async (tx) => {
    const version = nextVersion(plan, await lastVersion(organization, plan.id, tx))
    if (version === null) return null
    await insertPlan(plan, { version, digest: planDigest(plan), organization, member: null, world }, tx)
    const stream = organization as string as StreamId
    const id = timedId<'entry'>(world.now(), world.chance(10))
    const event = imported(plan, version, organization, stream)
    const body = entryBytes(event, { id, at: world.now(), actor: { kind: 'system', process: 'command' } })
    await appendEntries([{ organization, stream, id, body }], tx)
    return version
  })
}

/** What is held of one plan, for whoever is about to change it. */
export interface PlanHeld {
  /** Null where no plan has this code yet. */
  readonly held: HeldPlan | null
  /** The version that somebody had before their eyes, where that is another one by now. */
  readonly seen: Plan | null
}

/** What a secretariat changes a plan against; nothing is changed by it. */
export const planHeld = query({
  name: 'oversee.plan-held',
  access: planKeepers,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ plan, seen = null }: { plan: string; seen?: number | null }, tx: Transaction, actor: Actor): Promise<PlanHeld | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const held = await planOf(organization, plan, tx)
    const isOther = held !== null && seen !== null && seen !== held.version
    return { held, seen: isOther ? ((await planOf(organization, plan, tx, seen))?.plan ?? null) : null }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

export interface PlansDesk {
  readonly plans: readonly PlanNamed[]
  /** The unit for which the reader may take in a plan; `null` for whoever reads only. */
  readonly keeps: UnitId | null
}

/** The plans of the reader's organization. */
export const plansDesk = query({
  name: 'oversee.plans',
  access: planReaders,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load(_input: object, tx: Transaction, actor: Actor): Promise<PlansDesk | null> {
    if (actor.kind !== 'member') return null
    return { plans: await plansOf(actor.organization, tx), keeps: secretariatUnit(actor) }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

/** A plan and whether its reader may change it. */
export interface PlanSeen extends HeldPlan {
  readonly keeps: boolean
}

/** One plan with everything in it, its newest version or the one that is named. */
export const planRead = query({
  name: 'oversee.plan',
  access: planReaders,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ plan, version = null }: { plan: string; version?: number | null }, tx: Transaction, actor: Actor): Promise<PlanSeen | null> {
    const held = actor.kind === 'member' ? await planOf(actor.organization, plan, tx, version) : null
    return held === null ? null : { ...held, keeps: secretariatUnit(actor) !== null }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
