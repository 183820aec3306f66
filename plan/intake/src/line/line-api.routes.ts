import { api, routeTable } from '@fanal/http'
import { maxEnvelope } from '@fanal/seal'
import { z } from 'zod'
import { chunkHeadBytes, submissionHeadBytes } from './submission.ts'

const base64url = z.string().regex(/^[A-Za-z0-9_-]*$/)
const secret = base64url.length(43)

const directoryAnswer = z.object({
  deployment: z.string(),
  rootPublic: base64url,
  fingerprint: z.string(),
  demonstration: z.boolean(),
  directory: z.object({ body: z.unknown(), signature: base64url }),
})
export const mailboxRequest = z.object({ locator: secret, fetchKey: secret })
const mailboxAnswer = z.object({ unit: z.uuid(), messages: z.array(z.object({ sequence: z.int(), bytes: base64url })) })
export const acknowledgeRequest = mailboxRequest.extend({ report: z.uuid(), upTo: z.int().min(0).max(1_000_000) })
const headAnswer = z.object({ deployment: z.string(), size: z.int(), root: z.string(), at: z.string(), signature: base64url }).nullable()

const healthAnswer = z.object({ status: z.enum(['ok', 'down']), version: z.string(), database: z.enum(['ok', 'down']) })

const accepted = { description: 'Durably stored / Conservé durablement', schema: z.object({ acceptedAt: z.string() }) }

/** What programs and the sealing page call; docs/protocol.md §7 has the bytes. */
export const lineApiRoutes = routeTable({
  directory: api('GET', '/api/v1/directory', {
    summary: { en: 'The signed key directory', fr: 'Le répertoire de clés signé' },
    responses: { 200: { description: 'The directory / Le répertoire', schema: directoryAnswer } },
  }),
  accept: api('POST', '/api/v1/reports', {
    summary: { en: 'Takes one sealed report or follow-up', fr: 'Reçoit un signalement ou une suite, scellés' },
    request: 'bytes',
    responses: { 201: accepted, 200: accepted },
    bodyLimit: submissionHeadBytes + maxEnvelope,
  }),
  upload: api('POST', '/api/v1/files', {
    summary: { en: 'Takes one sealed chunk of a file', fr: 'Reçoit une partie scellée d’un fichier' },
    request: 'bytes',
    responses: {
      200: {
        description: 'Stored; or, for an empty chunk, how many are held / Conservé ; ou, pour une partie vide, combien sont là',
        schema: z.union([z.object({ stored: z.literal(true) }), z.object({ held: z.int() })]),
      },
    },
    bodyLimit: chunkHeadBytes + 65_552,
  }),
  pickUp: api('POST', '/api/v1/mailbox', {
    summary: {
      en: 'What waits for a receipt; unknown receipts are answered alike',
      fr: 'Ce qui attend un reçu ; un reçu inconnu obtient la même réponse',
    },
    request: mailboxRequest,
    responses: { 200: { description: 'Sealed replies / Réponses scellées', schema: mailboxAnswer } },
  }),
  acknowledge: api('POST', '/api/v1/mailbox/acknowledge', {
    summary: { en: 'Deletes the replies that were read', fr: 'Supprime les réponses lues' },
    request: acknowledgeRequest,
    responses: { 200: { description: 'Done / Fait', schema: z.object({ acknowledged: z.literal(true) }) } },
  }),
  logHead: api('GET', '/api/v1/log/head', {
    summary: { en: 'The newest signed head of the ledger: keep it', fr: 'La plus récente tête signée du registre : gardez-la' },
    responses: { 200: { description: 'The head, or null / La tête, ou null', schema: headAnswer } },
  }),
  health: api('GET', '/healthz', {
    summary: { en: 'Whether this process can store reports', fr: 'Si ce processus peut conserver des signalements' },
    responses: {
      200: { description: 'Up / En service', schema: healthAnswer },
      503: { description: 'Down / Hors service', schema: healthAnswer },
    },
  }),
  openApi: api('GET', '/api/openapi.json', { summary: { en: 'This description', fr: 'Cette description' } }),
})
