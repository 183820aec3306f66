import type { Bilingual } from '@fanal/kernel'
import type { OfferAnswer, OfferAnswers } from '@fanal/offer'

/** One offer of a file; `id` only where the file gives one. */
export interface CodedOffer {
  readonly id: string | number | null
  readonly facts: OfferAnswers
}

export type OfferFile =
  | { readonly ok: true; readonly offers: readonly CodedOffer[]; readonly isList: boolean }
  | { readonly ok: false; readonly say: Bilingual }

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly say: Bilingual }

const bad = (en: string, fr: string) =>
  ({ ok: false, say: { en: `${en} Nothing was checked.`, fr: `${fr} Rien n’a été vérifié.` } }) as const

const isAnswer = (value: unknown): value is OfferAnswer => value === true || value === false || value === 'unknown'
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A code as a sentence may show it: a file of another kind may hold anything. */
const shown = (code: string) => code.replace(/\p{Cc}/gu, '?').slice(0, 60)

function factsIn(given: unknown, where: Bilingual): Read<OfferAnswers> {
  if (Array.isArray(given)) {
    const odd = given.findIndex((code) => typeof code !== 'string')
    if (odd >= 0) return bad(`${where.en}: code ${odd + 1} is not text.`, `${where.fr} : le code ${odd + 1} n’est pas du texte.`)
    return { ok: true, value: Object.fromEntries((given as string[]).map((code) => [code, true])) }
  }
  if (!isObject(given))
    return bad(
      `${where.en} has no "facts" that is a list of codes or {code: true | false | "unknown"}.`,
      `${where.fr} n’a pas de « facts » qui soit une liste de codes ou {code: true | false | "unknown"}.`,
    )
  const odd = Object.entries(given).find(([, value]) => !isAnswer(value))
  if (odd !== undefined)
    return bad(
      `${where.en}: “${shown(odd[0])}” is neither true, false nor "unknown".`,
      `${where.fr} : « ${shown(odd[0])} » n’est ni true, ni false, ni "unknown".`,
    )
  return { ok: true, value: Object.fromEntries(Object.entries(given).filter((pair): pair is [string, OfferAnswer] => isAnswer(pair[1]))) }
}

function offerIn(given: unknown, place: number | null): Read<CodedOffer> {
  const where = place === null ? { en: 'The file', fr: 'Le fichier' } : { en: `Entry ${place}`, fr: `L’élément ${place}` }
  const { id = null, facts }: Readonly<Record<string, unknown>> = isObject(given) ? given : {}
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    return bad(`${where.en} has an "id" that is neither text nor a number.`, `${where.fr} a un « id » qui n’est ni du texte ni un nombre.`)
  const read = factsIn(facts, where)
  return read.ok ? { ok: true, value: { id, facts: read.value } } : read
}

function parsed(bytes: Uint8Array): Read<unknown> {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'))
    return bad('The file is a PDF and not a list of codes.', 'Le fichier est un PDF et non une liste de codes.')
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    return bad('The file is not JSON in UTF-8.', 'Le fichier n’est pas du JSON en UTF-8.')
  }
}

/**
 * Reads coded offers: `{"facts": …}`, a list of codes that are true, or an array of `{"id", "facts"}`.
 * @returns a sentence that says what is wrong, and of which entry, where the file cannot be read
 */
export function parseOfferFile(bytes: Uint8Array): OfferFile {
  const file = parsed(bytes)
  if (!file.ok) return file
  const { value } = file
  if (Array.isArray(value) && !value.some(isObject)) {
    const codes = factsIn(value, { en: 'The file', fr: 'Le fichier' })
    return codes.ok ? { ok: true, offers: [{ id: null, facts: codes.value }], isList: false } : codes
  }
  const isList = Array.isArray(value)
  const read = isList ? value.map((entry, index) => offerIn(entry, index + 1)) : [offerIn(value, null)]
  const offers: CodedOffer[] = []
  for (const one of read) {
    if (!one.ok) return one
    offers.push(one.value)
  }
  return { ok: true, offers, isList }
}
