import { type Id, parseId } from '@fanal/kernel'
import * as z from 'zod'

const idOf = <Name extends string>() => z.custom<Id<Name>>((value) => parseId(value) !== null)

export const unitPlace = z.object({ unit: idOf<'unit'>() })
const envelope = z.object({ report: idOf<'report'>(), envelope: idOf<'envelope'>(), bytes: z.base64url().max(260_000) })

export const oldEnvelopesAnswer = z.object({
  directory: z.object({ body: z.unknown(), signature: z.string() }),
  envelopes: z.array(envelope),
  left: z.int(),
})
export const rewrapRequest = z.object({ envelopes: z.array(envelope).min(1).max(25) })
export const rewrapAnswer = z.object({ rewrapped: z.int() })
