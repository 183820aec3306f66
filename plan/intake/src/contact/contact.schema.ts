import { languages } from '../inbox/inbox.ts'
import * as z from 'zod'
import { briefKinds, contactChannels } from './contact.ts'

/** Bytes of a sealed contact in base64url: the receipt's public side and the largest envelope. */
const submissionText = z.base64url().max(130_000)

export const contactRequest = z.object({
  submission: submissionText,
  channel: z.enum(contactChannels),
  language: z.enum(languages),
  urgency: z.enum(['unset', 'now', 'soon', 'routine']),
  minor: z.enum(['unknown', 'possible', 'no']),
})
export type ContactRequest = z.infer<typeof contactRequest>
export const contactAnswer = z.object({ report: z.uuid(), again: z.boolean() })

export const briefRequest = z.object({ kind: z.enum(briefKinds), channel: z.enum(contactChannels), unit: z.uuid().toLowerCase() })
export const briefPlace = z.object({ id: z.uuid().toLowerCase() })
