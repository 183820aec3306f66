import { z } from 'zod'
import { useAnswer } from './passkeys/passkey.schema.ts'

const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const name = z.string().max(200)

/** Bodies and answers of the sign-in addresses; bytes are base64url without padding. */
export const saltRequest = z.object({ name })

export const saltAnswer = z.object({
  salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  parameters: z.object({ algorithm: z.literal('argon2id'), memoryKiB: z.literal(65_536), passes: z.literal(3), lanes: z.literal(1) }),
})

const wanted = { name, login: bytes32, kind: z.enum(['browser', 'command']) }

/** With a one-time code, or with a passkey's answer to the challenge given before. */
export const signInRequest = z.union([z.object({ ...wanted, totp: z.string().max(20) }), z.object({ ...wanted, passkey: useAnswer })])

export const passkeyChallengeRequest = z.object({ name, login: bytes32 })

const heldDuty = z.object({ duty: z.string(), unit: z.string() })
const wrappedSeeds = z.object({ v: z.literal(1), nonce: z.string(), ct: z.string() })

export const sessionAnswer = z.object({
  memberId: z.string(),
  organization: z.string(),
  name: z.string(),
  held: z.array(heldDuty),
  wrappedSeeds,
  /** The server's half of the key that guards the seeds on the device. */
  serverHalf: bytes32,
  /** A fresh form token of this session; `null` where there is none to sign for: at sign-in, and for a command. */
  csrf: z.string().nullable(),
})

/** A browser gets the token as a cookie that scripts cannot read, and `null` here. */
export const signInAnswer = sessionAnswer.extend({ token: bytes32.nullable(), first: z.string() })

export const refusalAnswer = z.object({
  error: z.object({ code: z.string(), message: z.string(), waitSeconds: z.number().int().optional() }),
})

export type SessionAnswer = z.infer<typeof sessionAnswer>
export type SignInAnswer = z.infer<typeof signInAnswer>
