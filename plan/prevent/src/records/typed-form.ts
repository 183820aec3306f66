import type { Bilingual } from '@fanal/kernel'
import { recordText as text } from './codes.text.ts'
import { isDay } from './day.ts'

/** What is wrong with a field, said after its name. */
export interface FieldFault<Field extends string> {
  readonly field: Field
  readonly say: Bilingual
}

/** Reads the fields of a form one by one and remembers what is wrong with each. */
export function formReader<Field extends string>(field: (name: Field) => string) {
  const faults: FieldFault<Field>[] = []
  const wrong = (name: Field, say: Bilingual) => void faults.push({ field: name, say })

  return {
    faults,
    wrong,
    /** One of a list. */
    code<Code extends string>(name: Field, codes: readonly Code[]): Code {
      const found = codes.find((code) => code === field(name))
      if (found === undefined) wrong(name, text.choose)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody reads it once a fault is there
      return found ?? (codes[0] as Code)
    },
    /** A day, `null` where it may stay empty and does. */
    day(name: Field, { empty }: { empty: boolean }): string | null {
      const typed = field(name)
      if (typed === '' && empty) return null
      if (!isDay(typed)) wrong(name, text.badDay)
      return typed
    },
    /** A whole number within limits, `null` where it may stay empty and does. */
    number(name: Field, { least, most, empty }: { least: number; most: number; empty: boolean }): number | null {
      const typed = field(name).replaceAll(/[\s\u00A0\u202F]/g, '')
      if (typed === '' && empty) return null
      const value = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN
      if (!(value >= least && value <= most)) wrong(name, text.badNumber)
      return value
    },
    words(name: Field, { most, empty }: { most: number; empty: boolean }): string {
      const typed = field(name)
      if (typed === '' && !empty) wrong(name, text.empty)
      if (typed.length > most) wrong(name, text.long)
      return typed
    },
  }
}
