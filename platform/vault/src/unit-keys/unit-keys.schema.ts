import { type Id, parseId } from '@fanal/kernel'
import type { WrappedSecret } from '@fanal/seal'
import { z } from 'zod'

const idOf = <Name extends string>() => z.custom<Id<Name>>((value) => parseId(value) !== null)
const keyName = z.string().regex(/^[0-9a-f]{16}$/)

export const unitPlace = z.object({ unit: idOf<'unit'>() })
export const compareRequest = z.object({ member: idOf<'member'>(), key: keyName })
export const compareAnswer = z.object({ left: z.int() })

const wrapShape = z.object({
  secret: z.enum(['unit-inbox', 'unit-sign', 'index']),
  subject: z.string(),
  epoch: z.int().min(1).max(100_000),
  recipientKind: z.enum(['member', 'recovery']),
  recipient: z.string(),
  wrap: z.custom<WrappedSecret>(
    (value) => typeof value === 'object' && value !== null && 'context' in value && typeof value.context === 'object',
  ),
})

export const wrapsRequest = z.object({ wraps: z.array(wrapShape).min(1).max(500) })
export const dropRequest = z.object({
  wraps: z
    .array(wrapShape.pick({ secret: true, epoch: true }))
    .min(1)
    .max(500),
})
export const dropAnswer = z.object({ dropped: z.int() })
export const wrapsAnswer = z.object({ added: z.int() })
export const epochRequest = z.object({
  epoch: z.int().min(2),
  key: keyName,
  replaces: keyName.nullable(),
  wraps: z.array(wrapShape).max(500),
})
export const epochAnswer = z.object({ epoch: z.int() })

export const unitKeysAnswer = z.object({
  unit: z.string(),
  organization: z.string(),
  member: z.string(),
  directory: z.object({ body: z.unknown(), signature: z.string() }),
  readers: z.array(
    z.object({
      member: z.string(),
      displayName: z.string(),
      kem: z.string(),
      sign: z.string(),
      key: keyName,
      checksNeeded: z.int(),
      checkedBy: z.array(z.string()),
      signed: z.boolean(),
      missing: z.object({ epochs: z.array(z.int()), index: z.boolean() }),
    }),
  ),
  left: z.array(z.string()),
  kept: z.object({ key: z.string(), madeAt: z.string() }).nullable(),
  wraps: z.array(z.unknown()),
})
