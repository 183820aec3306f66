import { type Id, parseId } from '@fanal/kernel'
import * as z from 'zod'
import { type After, sealedKinds } from './old-envelope.ts'

const idOf = <Name extends string>() => z.custom<Id<Name>>((value) => parseId(value) !== null)

export const unitPlace = z.object({ unit: idOf<'unit'>() })
const envelope = z.object({
  kind: z.enum(sealedKinds),
  report: idOf<'report'>(),
  envelope: idOf<'envelope'>(),
  bytes: z.base64url().max(260_000),
})

export const oldEnvelopesAnswer = z.object({
  directory: z.object({ body: z.unknown(), signature: z.string() }),
  envelopes: z.array(envelope),
  left: z.int(),
})
export const rewrapRequest = z.object({ envelopes: z.array(envelope).min(1).max(25) })
export const rewrapAnswer = z.object({ rewrapped: z.int() })

const afterShape = z.tuple([z.enum(sealedKinds), idOf<'envelope'>()])

/** `kind.id` out of an address; null where it is none. */
export function afterIn(text: string | null): After | null {
  const read = afterShape.safeParse(text?.split('.'))
  return read.success ? { kind: read.data[0], envelope: read.data[1] } : null
}
