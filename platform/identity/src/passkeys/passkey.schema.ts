import { z } from 'zod'

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)
const bytes = (most: number) => base64url.max(most)
const about = { id: bytes(1364), rawId: bytes(1364), type: z.literal('public-key') }
// What browsers add beside these is not read: it is dropped here.
const attachment = z.enum(['platform', 'cross-platform']).optional()

/** What a browser answers when a passkey signs; bytes are base64url without padding. */
export const useAnswer = z.object({
  ...about,
  response: z.object({ clientDataJSON: bytes(8192), authenticatorData: bytes(8192), signature: bytes(8192) }),
  authenticatorAttachment: attachment,
  clientExtensionResults: z.object({}).default({}),
})

/** What a browser answers when a passkey was made. */
export const addAnswer = z.object({
  ...about,
  response: z.object({
    clientDataJSON: bytes(8192),
    attestationObject: bytes(16_384),
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .optional()
      .catch([]),
  }),
  authenticatorAttachment: attachment,
  clientExtensionResults: z.object({}).default({}),
})

export const prepareRequest = z.object({ code: z.string().max(20) })
export const addRequest = z.object({ name: z.string().max(400), passkey: addAnswer })

/** Options as the standard's JSON has them; what stands in them is the browser's to read. */
export const challengeAnswer = z.looseObject({ challenge: bytes(43) })
export const addedAnswer = z.object({ added: z.literal(true) })
