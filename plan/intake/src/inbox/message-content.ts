import { isPublicLanguage, type PublicLanguage } from '@fanal/kernel'
import type { EnvelopeKind, FileNote, Json } from '@fanal/seal'

/** What somebody said about passing it on. */
export type OnwardAnswer = 'yes' | 'ask' | 'no'
export interface Onward {
  readonly services: OnwardAnswer
  readonly police: OnwardAnswer
}

/** What a reporter wrote: the answers by question, in the order of the form, and the notes of the files. */
export interface ReporterWords {
  readonly kind: 'reporter'
  readonly language: PublicLanguage
  readonly answers: Readonly<Record<string, string>>
  readonly files: readonly FileNote[]
  /** SHA-256 of the mailbox that the reporter made, hexadecimal; `null` where the message does not say. */
  readonly mailbox: string | null
  /** Whether it may be passed on; `null` where the message does not say. */
  readonly onward: Onward | null
  /** From where it was written; `null` where the message does not say. */
  readonly path: 'own' | 'witness' | 'work' | null
  /** Whoever wrote it wanted no receipt, and said that they will not come back. */
  readonly noReturn: boolean
}

/** The unit's own copy of a reply. */
export interface UnitWords {
  readonly kind: 'unit'
  readonly language: PublicLanguage
  readonly text: string
  readonly sequence: number
  readonly at: string
  readonly member: string
}

export type MessageContent = ReporterWords | UnitWords

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

function isFileNote(value: unknown): value is FileNote {
  if (!isObject(value)) return false
  const whole = [value['part'], value['size'], value['chunks']].every((number) => Number.isSafeInteger(number) && (number as number) >= 0)
  return whole && [value['name'], value['type'], value['sha256']].every((text) => typeof text === 'string')
}

/** One answer as text; several choices are joined. */
function answerText(value: unknown): string | null {
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(', ') : null
}

function onwardIn(value: unknown): Onward | null {
  if (!isObject(value)) return null
  const said = (answer: unknown): OnwardAnswer => (answer === 'yes' || answer === 'no' ? answer : 'ask')
  return { services: said(value['services']), police: said(value['police']) }
}

const pathIn = (value: unknown): ReporterWords['path'] => (['own', 'witness', 'work'] as const).find((path) => path === value) ?? null

function reporterWords(content: JsonObject, language: PublicLanguage): ReporterWords | null {
  if (!isObject(content['answers'])) return null
  const answers = Object.entries(content['answers']).flatMap(([question, value]) => {
    const text = answerText(value)
    return text === null || text === '' ? [] : [[question, text] as const]
  })
  const files = content['files'] ?? []
  if (!Array.isArray(files) || !files.every(isFileNote)) return null
  const mailbox = typeof content['mailbox'] === 'string' ? content['mailbox'] : null
  return {
    kind: 'reporter',
    language,
    answers: Object.fromEntries(answers),
    files,
    mailbox,
    onward: onwardIn(content['onward']),
    path: pathIn(content['path']),
    noReturn: content['noReturn'] === true,
  }
}

function unitWords(content: JsonObject, language: PublicLanguage): UnitWords | null {
  const { text, sequence, at, member } = content
  if (typeof text !== 'string' || !Number.isSafeInteger(sequence) || typeof at !== 'string' || typeof member !== 'string') return null
  return { kind: 'unit', language, text, sequence: sequence as number, at, member }
}

/**
 * Reads the content of an opened envelope. Its writer may be anybody, so nothing is believed but its form.
 * @returns `null` where it has another form than version 1's
 */
export function readContent(content: Json, kind: EnvelopeKind): MessageContent | null {
  if (!isObject(content) || content['v'] !== 1) return null
  const said = content['language']
  const language = isPublicLanguage(said) ? said : 'en'
  return kind === 'answer' ? unitWords(content, language) : reporterWords(content, language)
}
