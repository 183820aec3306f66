import type { Bilingual } from '@fanal/kernel'
import { type SealedClass, sealedClasses, type Json } from '@fanal/seal'

/** One entry of a packet: what it is, of which class, and the words. */
export interface PacketWords {
  readonly label: Bilingual
  readonly class: SealedClass
  readonly text: string
}

/** What the receiver sees, whole: frozen when it was offered, and nothing is read live afterwards. */
export interface Packet {
  readonly referral: string
  readonly domains: readonly string[]
  readonly urgency: string
  readonly words: readonly PacketWords[]
}

/** The longest a packet can be: what an envelope holds. */
export const longestPacket = 60_000

export function contentOf({ referral, domains, urgency, words }: Packet): Json {
  return {
    v: 1,
    kind: 'referral',
    referral,
    domains: [...domains],
    urgency,
    words: words.map(({ label, class: of, text }) => ({ label: { en: label.en, fr: label.fr }, class: of, text })),
  }
}

type JsonObject = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

function isWords(value: unknown): value is PacketWords {
  if (!isObject(value) || !isText(value['text']) || !isObject(value['label'])) return false
  return isText(value['label']['en']) && isText(value['label']['fr']) && (sealedClasses as readonly unknown[]).includes(value['class'])
}

/** Reads what was opened; `null` where it is no packet, or one of another referral. */
export function readPacket(content: unknown, referral: string): Packet | null {
  if (!isObject(content) || content['v'] !== 1 || content['kind'] !== 'referral' || content['referral'] !== referral) return null
  const { domains, urgency, words } = content
  if (!areTexts(domains) || !isText(urgency) || !Array.isArray(words) || !words.every(isWords)) return null
  return { referral, domains, urgency, words }
}
