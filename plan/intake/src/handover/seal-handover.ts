import { type Package, contentFor } from '@fanal/handover'
import { type Directory, type Json, recipientsFor, sealEnvelope, sha256, systemChance, toBase64url, toHex, uuidOf } from '@fanal/seal'

export type SealProblem = 'unknown-unit' | 'too-large' | 'unsealable'
type Sealed<More = unknown> =
  | ({ readonly ok: true; readonly text: string; readonly id: string } & More)
  | { readonly ok: false; readonly problem: SealProblem }

/** What names one sealed package and opens it: SHA-256 of its bytes, hexadecimal, and its key, base64url. It stays in the unit's own copy. */
export interface PackageSeal {
  readonly digest: string
  readonly key: string
}

async function sealTo(unit: string, report: string, content: Json, directory: Directory): Promise<Sealed<{ readonly seal: PackageSeal }>> {
  const recipients = recipientsFor(directory, unit)
  if (recipients === undefined) return { ok: false, problem: 'unknown-unit' }
  const sealed = await sealEnvelope(
    {
      deployment: directory.deployment,
      kind: 'handover',
      unit,
      epoch: recipients[0].epoch,
      report,
      envelope: uuidOf(systemChance(16)),
      sealedBy: 'officer',
      content,
    },
    recipients,
  )
  if (!sealed.ok) return { ok: false, problem: sealed.problem === 'too-large' ? 'too-large' : 'unsealable' }
  const seal = { digest: toHex(sha256(sealed.bytes)), key: toBase64url(sealed.reportKey) }
  return { ok: true, text: toBase64url(sealed.bytes), id: report, seal }
}

/**
 * Seals a package to its receiver and the receiver's recovery, under a key of its own and an id of its own: nothing in it leads back
 * to the report, its mailbox or its key.
 * @param directory  a verified one
 */
export function sealPackage(written: Package, toUnit: string, directory: Directory): Promise<Sealed<{ readonly seal: PackageSeal }>> {
  return sealTo(toUnit, uuidOf(systemChance(16)), contentFor(written), directory)
}

/** Where a copy belongs: beside its report, of one hand-over to one unit in one version, with the very package that goes there. */
export interface CopyPlace {
  readonly unit: string
  readonly report: string
  readonly member: string
  readonly version: number
  readonly toUnit: string
  readonly seal: PackageSeal
}

/** Seals what was written, whole, for the writer's own unit: what a second person checks, and what is known later. */
export function sealCopy(written: Package, at: CopyPlace, directory: Directory): Promise<Sealed> {
  const { to, basis, reason, language, fields } = written
  const { version, member, toUnit, seal } = at
  const copied = { v: 1, kind: 'copy', version, member, toUnit, package: { ...seal }, to, basis, reason, language, fields: { ...fields } }
  return sealTo(at.unit, at.report, copied, directory)
}

/** Seals why something is returned, for the own unit. */
export function sealRemarks(
  text: string,
  at: { readonly unit: string; readonly report: string; readonly member: string },
  directory: Directory,
): Promise<Sealed> {
  return sealTo(at.unit, at.report, { v: 1, kind: 'remarks', member: at.member, text }, directory)
}
