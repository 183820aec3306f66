import {
  type Directory,
  type Json,
  type ReceiptKeys,
  contentBytes,
  envelopeIdFor,
  mailboxHash,
  recipientsFor,
  sealEnvelope,
  sha256,
  toBase64url,
} from '@fanal/seal'
import { writeSubmission } from '../line/submission.ts'

/** What an officer wrote down of a contact. */
export interface ContactWords {
  readonly unit: string
  readonly language: 'en' | 'fr'
  readonly answers: Readonly<Record<string, string>>
  readonly path: string | null
  readonly onward: { readonly services: string; readonly police: string }
  /** The caller wants no receipt. */
  readonly noReturn?: boolean
}

export type ContactProblem = 'unknown-unit' | 'too-large' | 'unsealable'

/**
 * Seals a contact to its unit and to recovery, under the keys of the receipt that the caller is given.
 * @param directory  a verified one
 * @returns base64url of what `POST /api/v1/contacts` takes
 */
export async function sealContact(
  words: ContactWords,
  keys: ReceiptKeys,
  directory: Directory,
): Promise<{ readonly ok: true; readonly submission: string } | { readonly ok: false; readonly problem: ContactProblem }> {
  const recipients = recipientsFor(directory, words.unit)
  if (recipients === undefined) return { ok: false, problem: 'unknown-unit' }
  const content: Json = {
    v: 1,
    language: words.language,
    answers: { ...words.answers },
    files: [],
    mailbox: mailboxHash(keys.mailboxPublic),
    onward: { ...words.onward },
    ...(words.path === null ? {} : { path: words.path }),
    ...(words.noReturn === true ? { noReturn: true } : {}),
  }
  const bytes = contentBytes(content)
  if (bytes === undefined) return { ok: false, problem: 'unsealable' }
  const sealed = await sealEnvelope(
    {
      deployment: directory.deployment,
      kind: 'contact',
      unit: words.unit,
      epoch: recipients[0].epoch,
      report: keys.reportId,
      envelope: envelopeIdFor(keys, bytes),
      sealedBy: 'officer',
      files: 0,
      content,
    },
    recipients,
  )
  if (!sealed.ok) return { ok: false, problem: sealed.problem === 'too-large' ? 'too-large' : 'unsealable' }
  const submission = writeSubmission({
    locator: keys.locator,
    uploadKey: keys.uploadKey,
    fetchHash: sha256(keys.fetchKey),
    mailbox: keys.mailboxPublic,
    envelope: sealed.bytes,
  })
  return { ok: true, submission: toBase64url(submission) }
}
