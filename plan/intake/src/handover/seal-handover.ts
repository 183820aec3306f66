import { type Package, contentFor } from '@fanal/handover'
import { type Directory, type Json, recipientsFor, sealEnvelope, systemChance, toBase64url, uuidOf } from '@fanal/seal'

export type SealProblem = 'unknown-unit' | 'too-large' | 'unsealable'
type Sealed = { readonly ok: true; readonly text: string; readonly id: string } | { readonly ok: false; readonly problem: SealProblem }

async function sealTo(unit: string, report: string, content: Json, directory: Directory): Promise<Sealed> {
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
  return { ok: true, text: toBase64url(sealed.bytes), id: report }
}

/**
 * Seals a package to its receiver and the receiver's recovery, under a key of its own and an id of its own: nothing in it leads back
 * to the report, its mailbox or its key.
 * @param directory  a verified one
 */
export function sealPackage(written: Package, toUnit: string, directory: Directory): Promise<Sealed> {
  return sealTo(toUnit, uuidOf(systemChance(16)), contentFor(written), directory)
}

/** Seals what was written, whole, for the writer's own unit: what a second person checks, and what is known later. */
export function sealCopy(
  written: Package,
  at: { readonly unit: string; readonly report: string; readonly member: string; readonly version: number },
  directory: Directory,
): Promise<Sealed> {
  const { to, basis, reason, language, fields } = written
  const copied = { v: 1, kind: 'copy', version: at.version, member: at.member, to, basis, reason, language, fields: { ...fields } }
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
