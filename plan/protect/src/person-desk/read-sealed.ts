import type { FormEntries } from '@fanal/http'
import { type Id, type Outcome, fromBase64Url, ok, refuse } from '@fanal/kernel'
import { type KeyCommitment, type WrappedSecret, isKeyCommitment, isSecretContext, sealedClasses } from '@fanal/seal'
import { z } from 'zod'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import type { SubjectWrap } from '../grants/subject-wraps.ts'
import type { FieldToKeep } from '../subjects/subject.ts'

const uuid = z.uuid().toLowerCase()
const base64 = z.string().regex(/^[\w-]+$/)
const sealed = z.object({
  class: z.enum(sealedClasses),
  field: z.string(),
  basedOn: z.number(),
  epoch: z.number(),
  bytes: base64,
  digest: z.string(),
})
const wrapped = z.object({
  class: z.enum(sealedClasses),
  epoch: z.number(),
  readerKind: z.enum(['member', 'recovery', 'supervisor', 'person']),
  reader: uuid,
  wrap: z.custom<WrappedSecret>(
    (value) => typeof value === 'object' && value !== null && 'context' in value && isSecretContext(value.context),
  ),
})

/** What a form of the person's desk brought: the act's id, words as ciphertext, and keys. */
export interface ReadSealed {
  readonly command: CommandId
  readonly fields: readonly FieldToKeep[]
  readonly wraps: readonly SubjectWrap[]
  /** What the device signed of the keys that a record begins with. */
  readonly commitments: readonly KeyCommitment[]
  /** Made on the device where somebody is written down for the first time. */
  readonly subject: SubjectId | null
}

const notWhole = refuse('invalid', {
  en: 'The form did not arrive whole, and nothing was kept. Go back, and send it again.',
  fr: 'Le formulaire n’est pas arrivé en entier et rien n’a été enregistré. Revenez en arrière et envoyez-le de nouveau.',
})

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Reads what the person's desk sealed; whoever sent it may be anybody, so nothing is believed but its form. */
export function readSealed(form: FormEntries): Outcome<ReadSealed> {
  const command = uuid.safeParse(form.get('command'))
  const subject = uuid.nullable().safeParse(form.get('subject') ?? null)
  const fields = z.array(sealed).max(60).safeParse(form.all('sealed').map(parsed))
  const wraps = z.array(wrapped).max(400).safeParse(form.all('wrap').map(parsed))
  const commitments = z
    .array(z.custom<KeyCommitment>(isKeyCommitment))
    .max(sealedClasses.length)
    .safeParse(form.all('commitment').map(parsed))
  if (!commitments.success) return notWhole
  if (!command.success || !fields.success || !wraps.success || !subject.success) return notWhole
  const kept = fields.data.map(({ bytes, ...field }) => ({ ...field, bytes: fromBase64Url(bytes) }))
  if (!kept.every((field): field is FieldToKeep => field.bytes !== undefined && field.bytes !== null)) return notWhole
  return ok({
    command: command.data as Id<'command'>,
    subject: subject.data as SubjectId | null,
    fields: kept,
    wraps: wraps.data,
    commitments: commitments.data,
  })
}
