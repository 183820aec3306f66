import type { UnitKeys } from '@fanal/handover/open'
import { type PublicLanguage } from '@fanal/kernel'
import {
  type Directory,
  currentEpoch,
  fromBase64url,
  isoHour,
  mailboxHash,
  recipientsFor,
  sealEnvelope,
  sealReply,
  signPublicKey,
  systemChance,
  toBase64url,
  uuidOf,
} from '@fanal/seal'
import type { ReplyRequest, ReportAnswer } from './inbox.schema.ts'

export interface Answer {
  readonly language: PublicLanguage
  readonly text: string
  readonly sequence: number
  /** Who answers, for colleagues; the reporter sees the unit only. */
  readonly member: string
  readonly at: Date
  /** The mailbox that the reporter's own words named when they were opened (`vouchedMailbox`); a server that names another later gets nothing. */
  readonly mailbox: string | null
}

/**
 * `no-key`: this member holds no signing key of the unit's present epoch, or it is not the one the directory names;
 * `other-mailbox`: the mailbox is not the one that the reporter's words named, or none of them was opened.
 */
export type AnswerProblem = 'other-mailbox' | 'no-key' | 'too-large' | 'unsealable'

/**
 * Signs an answer for the unit, seals it to the receipt, and seals the unit's own copy to the unit.
 * @param directory  a verified one
 */
export async function sealAnswer(
  report: Pick<ReportAnswer, 'id' | 'unit' | 'deployment' | 'mailbox'>,
  answer: Answer,
  keys: UnitKeys,
  directory: Directory,
): Promise<{ readonly ok: true; readonly request: ReplyRequest } | { readonly ok: false; readonly problem: AnswerProblem }> {
  const { id, unit, deployment } = report
  const { language, text, sequence, member } = answer
  const mailboxPublic = fromBase64url(report.mailbox) ?? new Uint8Array()
  if (answer.mailbox === null || mailboxHash(mailboxPublic) !== answer.mailbox) return { ok: false, problem: 'other-mailbox' }
  const now = currentEpoch(directory, unit)
  const recipients = recipientsFor(directory, unit)
  const signSeed = now && keys.sign.get(now.epoch)
  if (!now || !signSeed || !recipients || toBase64url(await signPublicKey(signSeed)) !== now.sign) return { ok: false, problem: 'no-key' }
  const at = isoHour(answer.at)
  const reply = await sealReply(
    { deployment, mailboxPublic, report: id, sequence, unit, epoch: now.epoch, directory: directory.version, at, language, text },
    signSeed,
  )
  if (!reply.ok) return { ok: false, problem: reply.problem === 'too-large' ? 'too-large' : 'unsealable' }
  const place = {
    deployment,
    kind: 'answer',
    unit,
    epoch: now.epoch,
    report: id,
    envelope: uuidOf(systemChance(16)),
    sealedBy: 'officer',
  } as const
  const copy = await sealEnvelope({ ...place, content: { v: 1, language, text, sequence, at, member } }, recipients)
  if (!copy.ok) return { ok: false, problem: copy.problem === 'too-large' ? 'too-large' : 'unsealable' }
  return { ok: true, request: { sequence, reply: toBase64url(reply.bytes), copy: toBase64url(copy.bytes) } }
}
