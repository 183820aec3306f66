import type { Bilingual } from '@fanal/kernel'
import { planFaultText } from './fault.text.ts'

export type PlanFaultCode = keyof typeof planFaultText

/** Where something stands: the row of a table as a spreadsheet counts (the header is 1), or a line of JSON; the path inside JSON. */
export interface Spot {
  readonly row: number | null
  readonly path: string
}

/** What is wrong with a plan that was given, and where. */
export interface PlanFault extends Spot {
  readonly field: string
  readonly code: PlanFaultCode
  readonly say: Bilingual
  /** Where the words that stand there belong instead. */
  readonly offer: { readonly field: 'timeline'; readonly words: string } | null
}

/** Collects every fault of a reading, so that all of them are told at once; notices keep nothing back. */
export interface Faults {
  readonly faults: PlanFault[]
  readonly notices: PlanFault[]
  add(spot: Spot, field: string, code: PlanFaultCode, more?: { readonly allowed?: readonly string[]; readonly offer?: string }): void
  notice(spot: Spot, field: string, code: PlanFaultCode): void
}

export function collectFaults(): Faults {
  const [faults, notices]: [PlanFault[], PlanFault[]] = [[], []]
  const made = ({ row, path }: Spot, field: string, code: PlanFaultCode, allowed: readonly string[], offer: string | null): PlanFault => {
    const { en, fr } = planFaultText[code]
    const words = allowed.length === 0 ? '' : ` ${allowed.join(', ')}.`
    return {
      row,
      path,
      field,
      code,
      say: { en: `${en}${words}`, fr: `${fr}${words}` },
      offer: offer === null ? null : { field: 'timeline', words: offer },
    }
  }
  return {
    faults,
    notices,
    add: (spot, field, code, { allowed = [], offer } = {}) => void faults.push(made(spot, field, code, allowed, offer ?? null)),
    notice: (spot, field, code) => void notices.push(made(spot, field, code, [], null)),
  }
}
