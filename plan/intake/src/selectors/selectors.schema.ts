import * as z from 'zod'
import { selectorKinds } from './selector.ts'

/** HMAC-SHA-256 in base64url. */
const token = z.base64url().length(43)
const pair = z.object({ kind: z.enum(selectorKinds), token })

/** Identifiers of one report: more are a list, not a report. */
const mostSelectors = 100

export const lookUpRequest = z.object({ selectors: z.array(pair).max(mostSelectors), except: z.uuid().toLowerCase().nullable() })
export type LookUpRequest = z.infer<typeof lookUpRequest>

const seen = z.object({
  token,
  kind: z.enum(selectorKinds),
  /** Reports that the asking member may open; at most 50, and whether there are more. */
  reports: z.array(z.object({ id: z.uuid(), unit: z.uuid(), receivedHour: z.iso.datetime(), state: z.string() })),
  more: z.boolean(),
})
export const lookUpAnswer = z.object({ seen: z.array(seen) })
export type LookUpAnswer = z.infer<typeof lookUpAnswer>

export const keepRequest = z.object({ add: z.array(pair).max(mostSelectors), remove: z.array(pair).max(mostSelectors) })
export const keepAnswer = z.object({ kept: z.array(pair) })
