import type { Bilingual } from './bilingual.ts'

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** An expected "no": a closed code for machines and, where a person reads it, a sentence in both languages. */
export interface Refusal<Code extends string = string> {
  readonly ok: false
  readonly code: Code
  readonly say?: Bilingual
}

export type Outcome<T, Code extends string = string> = Ok<T> | Refusal<Code>

export function ok<T>(value: T): Ok<T> {
  return Object.freeze({ ok: true, value })
}

/**
 * Refuses as a value; exceptions are for bugs and lost machines.
 * @example return refuse('consent-withdrawn')
 */
export function refuse<const Code extends string>(code: Code, sentence?: Bilingual): Refusal<Code> {
  return Object.freeze(sentence === undefined ? { ok: false, code } : { ok: false, code, say: sentence })
}

/** The value, or an exception where a refusal would be a bug of ours (start-up code, tests). */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`refused: ${outcome.code}${outcome.say ? ` (${outcome.say.en})` : ''}`)
}
