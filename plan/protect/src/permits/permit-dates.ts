import { type Bilingual, type Outcome, ok } from '@fanal/kernel'
import { type ClosedDays, type IsoDay, addDays, addMonths, businessDayOnOrBefore, endOfDay } from '../calendar.ts'
import {
  type AnyPermitParams,
  type ReminderParams,
  type VictimPermitParams,
  anyPermitRules,
  reminderRules,
  victimPermitRules,
} from './permit-rules.ts'
import { type Ask, type RuleSet, ask, ruleOn } from '../rule-set.ts'

/** The dates on the paper of a permit; an officer gave them, no rule computes them. */
export interface PermitPaper {
  readonly validFrom: IsoDay
  readonly validTo: IsoDay
  readonly first: boolean
}

/** A date with the version of the rule that it was computed with. */
export interface RuledDay {
  readonly what: 'renewal-reminder' | 'health-cover-ends' | 'bar-may-end'
  readonly day: IsoDay
  readonly rule: string
}

/** Something on the paper that a person should look at again: a slip of the pen, or an exception worth a question. */
export interface PaperDoubt {
  readonly code: 'ends-before-it-begins' | 'longer-than-any-permit' | 'shorter-than-most' | 'longer-than-most'
  readonly rule: string | null
  readonly say: Bilingual
}

const doubts = {
  'ends-before-it-begins': {
    en: 'It would end before it begins. Look at the paper again.',
    fr: 'Il finirait avant de commencer. Regardez encore le document.',
  },
  'longer-than-any-permit': {
    en: 'No permit lasts that long. Look at the paper again.',
    fr: 'Aucun permis ne dure si longtemps. Regardez encore le document.',
  },
  'shorter-than-most': {
    en: 'Most first permits are longer. Ask a lawyer whether it can be longer too.',
    fr: 'La plupart des premiers permis sont plus longs. Demandez à une avocate ou un avocat s’il peut l’être aussi.',
  },
  'longer-than-most': {
    en: 'Most first permits of that time were shorter. Look at the paper again.',
    fr: 'La plupart des premiers permis de cette période étaient plus courts. Regardez encore le document.',
  },
} as const satisfies Record<PaperDoubt['code'], Bilingual>

const doubt = (code: PaperDoubt['code'], rule: string | null): PaperDoubt => ({ code, rule, say: doubts[code] })

/** The last day of a permit that begins on `from` and lasts so many months: the day before the same day. */
const lastAfter = (from: IsoDay, months: number): IsoDay => addDays(addMonths(from, months), -1)

/** What to look at again on a paper. Nothing is refused for it: the paper is what the officer wrote. */
export function doubtsOf(
  paper: PermitPaper,
  rules: { readonly victim: readonly RuleSet<VictimPermitParams>[]; readonly any: readonly RuleSet<AnyPermitParams>[] } = {
    victim: victimPermitRules,
    any: anyPermitRules,
  },
): readonly PaperDoubt[] {
  const { validFrom, validTo, first } = paper
  if (validTo < validFrom) return [doubt('ends-before-it-begins', null)]
  const found: PaperDoubt[] = []
  const any = ruleOn(rules.any, validFrom)
  if (any.ok && validTo > addMonths(validFrom, any.value.params.atMostMonths))
    found.push(doubt('longer-than-any-permit', any.value.version))
  const victim = ruleOn(rules.victim, validFrom)
  if (!victim.ok || !first) return found
  const { version, params } = victim.value
  if (params.firstAtLeastMonths !== null && validTo < lastAfter(validFrom, params.firstAtLeastMonths))
    found.push(doubt('shorter-than-most', version))
  if (params.firstAtMostDays !== null && validTo > addDays(validFrom, params.firstAtMostDays))
    found.push(doubt('longer-than-most', version))
  return found
}

/**
 * Days on which somebody is reminded that a permit ends: never before it begins, on business days, in order.
 * @param closed  days on which the house is closed
 */
export function remindersOf(
  { validFrom, validTo }: PermitPaper,
  closed: ClosedDays,
  rules: readonly RuleSet<ReminderParams>[] = reminderRules,
): Outcome<readonly RuledDay[], 'ask'> {
  const rule = ruleOn(rules, validFrom)
  if (!rule.ok) return rule
  const { version, params } = rule.value
  const days = params.daysBefore.map((before) => businessDayOnOrBefore(addDays(validTo, -before), closed)).filter((day) => day >= validFrom)
  return ok([...new Set(days)].toSorted().map((day) => ({ what: 'renewal-reminder', day, rule: version })))
}

/** The moment at which a permit is over where the person is: at the end of its last day there. */
export function endsAt({ validTo }: PermitPaper, zone: string): Date {
  return endOfDay(validTo, zone)
}

/** Until when interim health cover lasts with this permit, where there is no other cover. */
export function healthCoverUntil(
  { validFrom, validTo }: PermitPaper,
  rules: readonly RuleSet<VictimPermitParams>[] = victimPermitRules,
): Outcome<RuledDay, 'ask'> {
  const rule = ruleOn(rules, validFrom)
  if (!rule.ok) return rule
  if (rule.value.params.healthCoverEndsWithPermit !== true) return unknownCover
  return ok({ what: 'health-cover-ends', day: validTo, rule: rule.value.version })
}
const unknownCover: Ask = ask({
  en: 'How long health cover lasts with a permit of that time was not verified. Ask.',
  fr: 'La durée de la couverture de santé avec un permis de cette période n’a pas été vérifiée. Demandez.',
})

/** Whether the fees of a work or study permit are waived with this one. */
export function workAndStudyFees(
  { validFrom, validTo }: PermitPaper,
  rules: readonly RuleSet<VictimPermitParams>[] = victimPermitRules,
): Outcome<'waived', 'ask'> {
  const rule = ruleOn(rules, validFrom)
  const months = rule.ok ? rule.value.params.workAndStudyFromMonths : null
  return months !== null && validTo >= lastAfter(validFrom, months) ? ok('waived') : unknownFee
}
const unknownFee: Ask = ask({
  en: 'Whether this fee is waived for a permit of that length was not verified. Ask before somebody pays.',
  fr: 'La dispense de frais pour un permis de cette durée n’a pas été vérifiée. Demandez avant que quelqu’un paie.',
})

/** From which day on the bar after a refused refugee claim may no longer stand. A lawyer says whether it stands at all. */
export function barMayEnd(claimRefusedOn: IsoDay, rules: readonly RuleSet<AnyPermitParams>[] = anyPermitRules): Outcome<RuledDay, 'ask'> {
  const rule = ruleOn(rules, claimRefusedOn)
  if (!rule.ok) return rule
  const { version, params } = rule.value
  return ok({ what: 'bar-may-end', day: addMonths(claimRefusedOn, params.barMonthsAfterRefusedClaim), rule: version })
}
