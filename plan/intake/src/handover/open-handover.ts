import { type Package, readPackage } from '@fanal/handover'
import { type Json, fromBase64url, openEnvelope, readEnvelope } from '@fanal/seal'
import { type UnitKeys, readableEpoch } from '../inbox/open-sealed.ts'
import type { PackageSeal } from './seal-handover.ts'

export interface PackagePlace {
  readonly deployment: string
  readonly unit: string
  /** The report of a copy, the package's own id at the receiver's. */
  readonly id: string
}

/** Opens something of a hand-over with the unit's keys; `null` where it is not what it should be, whatever the reason. */
async function openContent(text: string, at: PackagePlace, keys: Pick<UnitKeys, 'inbox'>): Promise<Json | null> {
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
  const opened = readPackage(await openContent(text, at, keys))
  return opened?.to === said.to && opened.basis === said.basis ? opened : null
}

export interface OpenedCopy {
  readonly package: Package
  readonly version: number
  readonly member: string
  readonly toUnit: string
  /** Names and opens the package that was sealed with it. */
  readonly seal: PackageSeal
}

type JsonObject = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the sender's unit reads of its own. */
export async function openCopy(text: string, at: PackagePlace, keys: Pick<UnitKeys, 'inbox'>): Promise<OpenedCopy | null> {
  const content: unknown = await openContent(text, at, keys)
  if (!isObject(content) || content['kind'] !== 'copy') return null
  const written = readPackage({ ...content, kind: 'package' })
  const { version, member, toUnit, package: seal } = content
  if (written === null || typeof version !== 'number' || typeof member !== 'string' || typeof toUnit !== 'string' || !isSeal(seal))
    return null
  return { package: written, version, member, toUnit, seal: { digest: seal.digest, key: seal.key } }
}

function isSeal(value: unknown): value is PackageSeal {
  return isObject(value) && typeof value['digest'] === 'string' && typeof value['key'] === 'string'
}

/** Why something was returned. */
export async function openRemarks(text: string, at: PackagePlace, keys: Pick<UnitKeys, 'inbox'>): Promise<string | null> {
  const content: unknown = await openContent(text, at, keys)
  return isObject(content) && content['kind'] === 'remarks' && typeof content['text'] === 'string' ? content['text'] : null
}
