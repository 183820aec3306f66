import { publicLanguages } from '@fanal/kernel'
import type { WrappedSecret } from '@fanal/seal'
import * as z from 'zod'
import { channels, languages, reportStates, urgencies } from './inbox.ts'

const id = z.uuid().toLowerCase()
const hour = z.iso.datetime()
const base64url = z.base64url()

export const inboxQuery = z.object({
  after: z.string().max(400).optional(),
  unit: id.optional(),
  state: z.enum(reportStates).optional(),
  urgency: z.enum(urgencies).optional(),
  language: z.enum([...languages, 'unset']).optional(),
  channel: z.enum(channels).optional(),
  minor: z.enum(['possible']).optional(),
  whose: z.enum(['mine', 'nobody']).optional(),
  order: z.enum(['newest', 'oldest']).optional(),
})

export const reportLineShape = z.object({
  id,
  state: z.enum(reportStates),
  receivedHour: hour,
  unit: id,
  messages: z.int(),
  replies: z.int(),
  bucket: z.int(),
  files: z.int(),
  sealedBy: z.string(),
  channel: z.string(),
  language: z.string().nullable(),
  urgency: z.enum(urgencies),
  minor: z.enum(['unknown', 'possible', 'no']),
  assigned: id.nullable(),
})

export const inboxAnswer = z.object({ reports: z.array(reportLineShape), next: z.string().nullable() })
export type InboxAnswer = z.infer<typeof inboxAnswer>

const envelopeShape = z.object({
  id,
  kind: z.enum(['report', 'follow-up', 'contact', 'answer', 'triage', 'handover']),
  ordinal: z.int(),
  receivedHour: hour,
  sealedBy: z.string(),
  files: z.int(),
  bytes: base64url,
})
export type EnvelopeAnswer = z.infer<typeof envelopeShape>

const fileShape = z.object({ envelope: id, part: z.int(), chunks: z.int(), complete: z.boolean() })

export const reportAnswer = z.object({
  id,
  state: z.enum(reportStates),
  unit: id,
  receivedHour: hour,
  deployment: z.string(),
  directoryVersion: z.int(),
  mailbox: base64url,
  nextSequence: z.int(),
  envelopes: z.array(envelopeShape),
  files: z.array(fileShape),
  unitWraps: z.array(z.custom<WrappedSecret>((value) => typeof value === 'object' && value !== null && 'context' in value)),
})
export type ReportAnswer = z.infer<typeof reportAnswer>

export const replyRequest = z.object({ sequence: z.int().min(1).max(100_000), reply: base64url.max(90_000), copy: base64url.max(200_000) })
export type ReplyRequest = z.infer<typeof replyRequest>

export const replyAnswer = z.object({ sequence: z.int() })
/** What whoever opened a new report says of it; nothing where no body is sent. */
export const takeRequest = z.object({ language: z.enum(publicLanguages).optional() })
export const takenAnswer = z.object({ state: z.enum(reportStates) })

/** Parts of a file's address. */
export const chunkPlace = z.object({
  id,
  envelope: id,
  part: z.coerce.number().int().min(1).max(1000),
  index: z.coerce.number().int().min(0).max(0x7fffffff),
})
export const reportPlace = z.object({ id })

/** The signed key directory, as both sites give it. */
export const directoryAnswer = z.object({
  deployment: z.string(),
  rootPublic: base64url,
  fingerprint: z.string(),
  demonstration: z.boolean(),
  directory: z.object({ body: z.unknown(), signature: z.string() }),
})
