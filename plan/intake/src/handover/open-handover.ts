import { type Package, readPackage } from '@fanal/handover'
import { type PackagePlace, type UnitKeys, openHandover } from '@fanal/handover/open'
import type { PackageSeal } from './seal-handover.ts'

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
  const content: unknown = await openHandover(text, at, keys)
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
  const content: unknown = await openHandover(text, at, keys)
  return isObject(content) && content['kind'] === 'remarks' && typeof content['text'] === 'string' ? content['text'] : null
}
