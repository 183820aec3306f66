import { z } from 'zod'
import { fileClasses } from './case-file.ts'

const uuid = z.uuid().toLowerCase()
const base64 = z.string().regex(/^[\w-]+$/)

/** A sealed note, as the device posts it. */
const note = z.object({
  class: z.enum(fileClasses),
  field: z.string().max(80),
  basedOn: z.number(),
  epoch: z.number(),
  bytes: base64.max(16_384),
  digest: z.string().max(64),
})

export const beginFileRequest = z.object({
  command: uuid,
  subject: uuid,
  file: uuid,
  class: z.enum(fileClasses),
  padded: z.number().int().positive(),
  note,
})
export type BeginFileRequest = z.infer<typeof beginFileRequest>

/** Where a file stands: `held` of its chunks, from the first on, are there. */
export const fileStandsAnswer = z.object({ file: uuid, state: z.enum(['arriving', 'kept', 'removed']), held: z.number().int() })

export const againAnswer = z.object({ again: z.boolean() })

const count = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
export const filePlace = z.object({ case: uuid, file: uuid })
export const chunkPlace = filePlace.extend({ index: count })
