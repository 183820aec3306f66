import { type UnitKeys, readableEpoch } from '@fanal/handover/open'
import {
  type Directory,
  type Json,
  openEnvelope,
  readEnvelope,
  recipientsFor,
  sealEnvelope,
  fromBase64url,
  toBase64url,
  uuidOf,
  systemChance,
} from '@fanal/seal'
import type { ReportAnswer } from '../inbox/inbox.schema.ts'
import { type Coding, readCoding } from './triage.ts'

type Place = Pick<ReportAnswer, 'id' | 'unit' | 'deployment'>

/**
 * Seals a coding to the unit and to recovery, as an envelope of kind `triage`.
 * @param directory  a verified one
 * @returns base64url; `null` where it cannot be sealed (too long, or the unit has no key)
 */
export async function sealCoding(report: Place, coding: Coding, directory: Directory): Promise<string | null> {
  const recipients = recipientsFor(directory, report.unit)
  if (recipients === undefined) return null
  const { labour, ...rest } = coding
  const used = labour === undefined ? {} : { labour: { ...labour, seen: [...labour.seen] } }
  const content: Json = { ...rest, facts: [...rest.facts], answers: { ...rest.answers }, rules: { ...rest.rules }, ...used }
  const sealed = await sealEnvelope(
    {
      deployment: report.deployment,
      kind: 'triage',
      unit: report.unit,
      epoch: recipients[0].epoch,
      report: report.id,
      envelope: uuidOf(systemChance(16)),
      sealedBy: 'officer',
      files: 0,
      content,
    },
    recipients,
  )
  return sealed.ok ? toBase64url(sealed.bytes) : null
}

/** Opens one coding of a report; `null` where it does not open or is none. */
export async function openCoding(bytes: string, report: Place, keys: UnitKeys): Promise<Coding | null> {
  const envelope = fromBase64url(bytes) ?? new Uint8Array()
  const read = readEnvelope(envelope)
  if (!read.ok || read.head.kind !== 'triage') return null
  const epoch = readableEpoch(read.wraps, report.unit, keys.inbox)
  const seed = epoch === undefined ? undefined : keys.inbox.get(epoch)
  if (epoch === undefined || seed === undefined) return null
  const place = { report: report.id, unit: report.unit, deployment: report.deployment }
  const opened = await openEnvelope(envelope, { to: 'unit', id: report.unit, epoch, seed }, place)
  return opened.ok ? readCoding(opened.content) : null
}
