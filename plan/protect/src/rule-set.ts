import type { SourceMark } from '@fanal/handover'
import { type Bilingual, type Outcome, type Refusal, ok } from '@fanal/kernel'
import type { IsoDay } from './calendar.ts'
import type { Region } from './directory/index.ts'

/** One thing that a rule says, with where it stands, the day it was read, and how far that was checked. */
export interface RuleFact {
  readonly says: Bilingual
  readonly sources: readonly string[]
  readonly asOf: IsoDay
  readonly mark: SourceMark
}

/** A rule for a span of days. What changed is a new row, and no row is edited once a date was computed with it. */
export interface RuleSet<Params> {
  /** What every computed date carries, as `ca/victim-permit/2025-02-04`. */
  readonly version: string
  readonly jurisdiction: 'ca' | Region | 'fanal'
  readonly kind: string
  /** The first day on which it is known to hold, and the last; `null` where no end is known. */
  readonly from: IsoDay
  readonly to: IsoDay | null
  readonly params: Params
  readonly facts: readonly RuleFact[]
}

/** No rule is known for that day: the answer is a question to somebody, never a guess. */
export interface Ask extends Refusal<'ask'> {
  readonly whom: Bilingual
}

const immigration: Bilingual = {
  en: 'a lawyer or a regulated immigration consultant, or Immigration, Refugees and Citizenship Canada through them',
  fr: 'une avocate, un avocat ou une personne consultante réglementée en immigration, ou Immigration, Réfugiés et Citoyenneté Canada par son entremise',
}

/** A refusal to guess. */
export function ask(say: Bilingual, whom: Bilingual = immigration): Ask {
  return { ok: false, code: 'ask', say, whom }
}

/** The rule that holds on a day. Where none or more than one does, it asks. */
export function ruleOn<Params>(rules: readonly RuleSet<Params>[], day: IsoDay): Outcome<RuleSet<Params>, 'ask'> {
  const held = rules.filter(({ from, to }) => from <= day && (to === null || day <= to))
  const [only] = held
  if (only !== undefined && held.length === 1) return ok(only)
  return ask({ en: 'We know no rule for that day. Ask.', fr: 'Nous ne connaissons aucune règle pour cette date. Demandez.' })
}
