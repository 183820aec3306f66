import { dutyNames, parseId } from '@fanal/kernel'
import type { Id } from '@fanal/kernel'
import type { WrappedSeeds } from '@fanal/seal'
import { z } from 'zod'

const idOf = <Name extends string>() => z.custom<Id<Name>>((value) => parseId(value) !== null)
const base64url = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 8) / 6)}}$`))

/** What an administrator fills in; a form gives duties as `duty@unit`. */
export const inviteRequest = z.object({
  loginName: z.string().max(64),
  displayName: z.string().trim().min(1).max(200),
  held: z
    .array(z.object({ duty: z.enum(dutyNames), unit: idOf<'unit'>() }))
    .min(1)
    .max(40),
})

export const invitationPlace = z.object({ invitation: idOf<'invitation'>() })
export const takenBackAnswer = z.object({ takenBack: z.literal(true) })
export const memberPlace = z.object({ member: idOf<'member'>() })
export const invitedAnswer = z.object({ token: z.string(), until: z.string() })
export const peopleAnswer = z.object({
  people: z.array(
    z.object({
      member: z.string(),
      loginName: z.string(),
      displayName: z.string(),
      state: z.enum(['active', 'left']),
      held: z.array(z.object({ duty: z.string(), unit: z.string() })),
    }),
  ),
  invitations: z.array(z.object({ id: z.string(), loginName: z.string(), kind: z.enum(['join', 'reset']), until: z.string() })),
})
export const leftAnswer = z.object({ sessions: z.int() })

export const tokenRequest = z.object({ token: z.string().max(100) })
export const invitationAnswer = z.object({
  deployment: z.string(),
  organizationId: z.string(),
  kind: z.enum(['join', 'reset']),
  member: z.string(),
  loginName: z.string(),
  displayName: z.string(),
  organization: z.object({ en: z.string(), fr: z.string() }),
})
export type InvitationAnswer = z.infer<typeof invitationAnswer>

/** Bytes are base64url without padding. */
export const joinRequest = z.object({
  token: z.string().max(100),
  salt: base64url(16),
  login: base64url(32),
  totpSecret: base64url(20),
  code: z.string().max(20),
  kem: base64url(1216),
  sign: base64url(32),
  wrappedSeeds: z.custom<WrappedSeeds>(
    (value) =>
      z
        .object({
          v: z.literal(1),
          deployment: z.string().regex(/^[0-9a-f]{32}$/),
          organization: z.string().max(100),
          nonce: base64url(12),
          ct: base64url(80),
        })
        .strict()
        .safeParse(value).success,
  ),
})
export type JoinRequest = z.infer<typeof joinRequest>
