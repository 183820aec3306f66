import type { Bilingual } from '@fanal/kernel'
import { dayFault } from './days.ts'
import type { Faults, Spot } from './fault.ts'
import type { Given } from './parse-json.ts'

const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/
export const isCode = (text: string): boolean => code.test(text)

const mostWords = 2000
const isObject = (given: Given | undefined): given is { readonly [key: string]: Given } =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

/** What stands in for words that are there in English only: nothing is lost, and nothing is passed off as a translation. */
const inEnglishOnly = (words: string): Bilingual => ({ en: words, fr: `En anglais seulement\u00A0: ${words}` })

const inBoth = (en: string, fr: string): Bilingual => ({ en, fr })

/** One object of a file, field by field. Whatever is wrong is noted, and something harmless is given in its place so that the reading goes on. */
export class Fields {
  readonly spot: Spot
  readonly #given: { readonly [key: string]: Given }
  readonly #faults: Faults

  /** @param known  every field that this object may have: another one is a misspelling */
  constructor(given: Given | undefined, spot: Spot, faults: Faults, known: readonly string[]) {
    this.spot = spot
    this.#faults = faults
    this.#given = isObject(given) ? given : {}
    if (!isObject(given)) faults.add(spot, '', 'wrong-shape', { allowed: ['{ }'] })
    for (const key of Object.keys(this.#given)) if (!known.includes(key)) faults.add(spot, key, 'unknown-field')
  }

  get(field: string): Given | undefined {
    return this.#given[field]
  }

  has(field: string): boolean {
    const given = this.get(field)
    return given !== undefined && given !== null && given !== ''
  }

  wrong(field: string, fault: Parameters<Faults['add']>[2], more?: Parameters<Faults['add']>[3]): void {
    this.#faults.add(this.spot, field, fault, more)
  }

  /** Something that is kept back from nobody, and should be mended. */
  noted(field: string, fault: Parameters<Faults['notice']>[2]): void {
    this.#faults.notice(this.spot, field, fault)
  }

  /** Where something inside stands. */
  under(field: string): Spot {
    return { row: this.spot.row, path: this.spot.path === '' ? field : `${this.spot.path}.${field}` }
  }

  /** Something inside that was found by another way, field by field. */
  inside(given: Given, spot: Spot, known: readonly string[]): Fields {
    return new Fields(given, spot, this.#faults, known)
  }

  object(field: string, known: readonly string[]): Fields | null {
    return this.has(field) ? new Fields(this.get(field), this.under(field), this.#faults, known) : null
  }

  /** The members of a list; where the field is not there, none. */
  list<T>(field: string, read: (given: Given, spot: Spot) => T): readonly T[] {
    const given = this.get(field)
    if (given === undefined || given === null) return []
    if (Array.isArray(given)) return (given as readonly Given[]).map((one, at) => read(one, this.under(`${field}[${at}]`)))
    this.wrong(field, 'wrong-shape', { allowed: ['[ ]'] })
    return []
  }

  /** The members of an object that has a code as the key of each. */
  keyed<T>(field: string, read: (given: Given, spot: Spot, key: string) => T): readonly T[] {
    const given = this.get(field)
    if (given === undefined || given === null) return []
    if (isObject(given)) return Object.entries(given).map(([key, one]) => read(one, this.under(`${field}.${key}`), key))
    this.wrong(field, 'wrong-shape', { allowed: ['{ }'] })
    return []
  }

  text(field: string): string {
    if (!this.has(field)) {
      this.wrong(field, 'missing')
      return ''
    }
    const given = this.get(field)
    if (typeof given !== 'string' || given.trim() === '') {
      this.wrong(field, typeof given === 'string' ? 'missing' : 'wrong-shape', typeof given === 'string' ? {} : { allowed: ['" "'] })
      return ''
    }
    if (given.length > mostWords) this.wrong(field, 'too-long')
    return given.trim()
  }

  code(field: string): string {
    const text = this.text(field)
    if (text !== '' && !isCode(text)) this.wrong(field, 'bad-code')
    return text
  }

  maybeCode(field: string): string | null {
    return this.has(field) ? this.code(field) : null
  }

  codes(field: string): readonly string[] {
    const found = this.list(field, (given) => {
      if (typeof given === 'string' && isCode(given)) return given
      this.wrong(field, 'bad-code')
      return ''
    }).filter((one) => one !== '')
    if (new Set(found).size < found.length) this.wrong(field, 'duplicate-code')
    return [...new Set(found)]
  }

  word<const Word extends string>(field: string, allowed: readonly Word[], usual?: Word): Word {
    if (!this.has(field) && usual !== undefined) return usual
    const text = this.text(field)
    const found = allowed.find((word) => word === text)
    if (found === undefined && text !== '') this.wrong(field, 'unknown-word', { allowed })
    return found ?? allowed[0]!
  }

  flag(field: string, usual = false): boolean {
    const given = this.get(field)
    if (given === undefined || given === null) return usual
    if (typeof given !== 'boolean') this.wrong(field, 'not-yes-or-no', { allowed: ['true', 'false'] })
    return given === true
  }

  /** A number that one can count with; NaN stands in for one that is not, and is never kept. */
  number(field: string): number {
    const given = this.get(field)
    if (given === undefined || given === null) this.wrong(field, 'missing')
    else if (typeof given !== 'number' || !Number.isFinite(given)) this.wrong(field, 'not-a-number')
    else return given
    return Number.NaN
  }

  maybeNumber(field: string): number | null {
    return this.get(field) === undefined || this.get(field) === null ? null : this.number(field)
  }

  whole(field: string, usual: number): number {
    const given = this.maybeNumber(field) ?? usual
    if (!Number.isNaN(given) && (!Number.isSafeInteger(given) || given < 1)) this.wrong(field, 'not-whole')
    return given
  }

  /** A day. Words in its place are refused; of a commitment they are offered as its timeline. */
  day(field: string, prose: 'refused' | 'offered' = 'refused'): string | null {
    if (!this.has(field)) return null
    const text = this.text(field)
    if (text === '') return null
    const fault = dayFault(text)
    if (fault === null) return text
    if (fault === 'not-a-day' && prose === 'offered') this.wrong(field, 'due-prose', { offer: text })
    else this.wrong(field, fault)
    return null
  }

  /**
   * Words in both languages, `{ "en": …, "fr": … }`.
   * @param alone  what becomes of a plain text: `refused`, or `noted` where the first form of these files has one
   */
  words(field: string, alone: 'refused' | 'noted' = 'refused'): Bilingual {
    const given = this.get(field)
    if (!this.has(field)) this.wrong(field, 'missing')
    else if (typeof given === 'string') {
      if (given.length > mostWords) this.wrong(field, 'too-long')
      if (alone === 'noted') {
        this.#faults.notice(this.spot, field, 'one-language')
        return inEnglishOnly(given.trim())
      }
      this.wrong(field, 'twin-missing')
    } else return twins(new Fields(given, this.under(field), this.#faults, ['en', 'fr']))
    return { en: '', fr: '' }
  }

  maybeWords(field: string, alone: 'refused' | 'noted' = 'refused'): Bilingual | null {
    return this.has(field) ? this.words(field, alone) : null
  }

  /** Two lists of sentences, `{ "en": [ … ], "fr": [ … ] }`, one the twin of the other. */
  sentences(field: string): readonly Bilingual[] {
    const both = this.object(field, ['en', 'fr'])
    if (both === null) return []
    const [en, fr] = (['en', 'fr'] as const).map((language) =>
      both.list(language, (given) => {
        if (typeof given === 'string' && given.trim() !== '') return given
        both.wrong(language, 'wrong-shape', { allowed: ['" "'] })
        return ''
      }),
    ) as [readonly string[], readonly string[]]
    if (en.length !== fr.length) both.wrong(en.length > fr.length ? 'fr' : 'en', 'twin-missing')
    return en.map((words, at): Bilingual => inBoth(words, fr[at] ?? ''))
  }
}

/** The twins of an object that has `en` and `fr` among its fields. */
export function twins(fields: Fields): Bilingual {
  const [en, fr] = [fields.has('en'), fields.has('fr')]
  if (!en && !fr) fields.wrong('en', 'missing')
  else if (!en || !fr) fields.wrong(en ? 'fr' : 'en', 'twin-missing')
  return { en: en ? fields.text('en') : '', fr: fr ? fields.text('fr') : '' }
}
