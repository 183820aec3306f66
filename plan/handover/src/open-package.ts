import { type Json, type ReaderName, type WrappedSecret, fromBase64url, openEnvelope, readEnvelope, unwrapSecret } from '@fanal/seal'
import { type Package, readPackage } from './package.ts'

interface UnitPlace {
  readonly unit: string
  readonly deployment: string
}

/** A unit's seeds by epoch, 32 bytes each. They exist on the reader's device only. */
export interface UnitKeys {
  readonly inbox: ReadonlyMap<number, Uint8Array>
  readonly sign: ReadonlyMap<number, Uint8Array>
}

/** Opens whatever wraps of the unit's secrets are this member's; the others are left out. */
export async function openUnitKeys(report: UnitPlace, wraps: readonly WrappedSecret[], memberSeed: Uint8Array): Promise<UnitKeys> {
  const [inbox, sign] = await Promise.all([
    seedsOf('unit-inbox', report, wraps, memberSeed),
    seedsOf('unit-sign', report, wraps, memberSeed),
  ])
  return { inbox, sign }
}

async function seedsOf(purpose: 'unit-inbox' | 'unit-sign', report: UnitPlace, wraps: readonly WrappedSecret[], memberSeed: Uint8Array) {
  const seeds = new Map<number, Uint8Array>()
  for (const wrap of wraps.filter(({ context }) => context.purpose === purpose)) {
    const { recipient, epoch } = wrap.context
    // oxlint-disable-next-line no-await-in-loop -- a handful, one a month
    const opened = await unwrapSecret(wrap, memberSeed, { deployment: report.deployment, purpose, subject: report.unit, recipient, epoch })
    if (opened.ok) seeds.set(epoch, opened.secret)
  }
  return seeds
}

/** The epoch of a wrap that this reader opens. The head names the one it was sealed in; after a roll its wraps are for a later one. */
export function readableEpoch(wraps: readonly ReaderName[], unit: string, inbox: ReadonlyMap<number, Uint8Array>): number | undefined {
  return wraps.find((wrap) => wrap.to === 'unit' && wrap.id === unit && inbox.has(wrap.epoch))?.epoch
}

export interface PackagePlace {
  readonly deployment: string
  readonly unit: string
  /** The report of a copy, the package's own id at the receiver's. */
  readonly id: string
}

/** Opens something of a hand-over with the unit's keys; `null` where it is not what it should be, whatever the reason. */
export async function openHandover(text: string, at: PackagePlace, keys: Pick<UnitKeys, 'inbox'>): Promise<Json | null> {
  const bytes = fromBase64url(text)
  const read = bytes && readEnvelope(bytes)
  if (!bytes || !read?.ok || read.head.kind !== 'handover') return null
  const { deployment, unit, id } = at
  const epoch = readableEpoch(read.wraps, unit, keys.inbox)
  const seed = epoch === undefined ? undefined : keys.inbox.get(epoch)
  if (epoch === undefined || seed === undefined) return null
  const opened = await openEnvelope(bytes, { to: 'unit', id: unit, epoch, seed }, { report: id, unit, deployment })
  return opened.ok ? opened.content : null
}

/** @param said  as what and on which basis the server lists it: the sealed words must say the same */
export async function openPackage(
  text: string,
  at: PackagePlace,
  said: Pick<Package, 'to' | 'basis'>,
  keys: Pick<UnitKeys, 'inbox'>,
): Promise<Package | null> {
  const opened = readPackage(await openHandover(text, at, keys))
  return opened?.to === said.to && opened.basis === said.basis ? opened : null
}
