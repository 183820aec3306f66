import { parseArgs, type ParseArgsConfig } from 'node:util'
import { type Bilingual, type Language, type Refusal, say } from '@fanal/kernel'

/** What a command is given: its words after the name, its environment, and where it speaks. */
export interface Console {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly language: Language
  out(text: string): void
  err(text: string): void
}

export interface Command {
  readonly name: string
  readonly usage: string
  readonly about: Bilingual
  /** @returns the exit code */
  run(console: Console): Promise<number>
}

/** Ends a command with one sentence in the reader's language. */
export class Stop extends Error {
  readonly sentence: Bilingual
  readonly code: string
  constructor(sentence: Bilingual, code = 'stopped') {
    super(sentence.en)
    this.sentence = sentence
    this.code = code
  }
}

export function stopFor(refusal: Refusal): Stop {
  return new Stop(refusal.say ?? { en: `Refused: ${refusal.code}.`, fr: `Refusé : ${refusal.code}.` }, refusal.code)
}

/** French where the machine's locale is; English otherwise. */
export function consoleLanguage(env: Console['env']): Language {
  return /^fr/i.test(env.FANAL_LANGUAGE ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '') ? 'fr' : 'en'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads options; an unknown or half one is answered with how the command is used. */
export function readOptions<const T extends Options>(console: Console, usage: string, options: T) {
  try {
    return parseArgs({ args: [...console.args], options, allowPositionals: true, strict: true })
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : ''
    throw new Stop({ en: `${why}\nUse: fanal ${usage}`, fr: `${why}\nUtilisation : fanal ${usage}` }, 'usage')
  }
}

/** The value of an option that must be there. */
export function needed(value: string | undefined, name: string, usage: string): string {
  if (value !== undefined && value !== '') return value
  throw new Stop({ en: `${name} is needed. Use: fanal ${usage}`, fr: `${name} est nécessaire. Utilisation : fanal ${usage}` }, 'usage')
}

/** Prints a result: as JSON where it was asked for, else as lines for a person. */
export function print(console: Console, json: boolean | undefined, value: unknown, lines: Bilingual | string): void {
  if (json === true) console.out(JSON.stringify(value))
  else console.out(typeof lines === 'string' ? lines : say(lines, console.language))
}
