import { dayAt } from '../calendar.ts'
import { houseDays } from '../house-rules.ts'
import type { Consent } from './consent.ts'

const dayMs = 86_400_000

/** From when on a person is asked again, and by which rule; `null` where nothing holds, or no habit was written for that day. */
export function renewFrom({ state, validTo }: Pick<Consent, 'state' | 'validTo'>, now: Date) {
  if ((state !== 'active' && state !== 'expiring') || validTo === null) return null
  const habit = houseDays('consent-renewal', dayAt(now, 'America/Toronto'))
  return habit.ok ? { at: new Date(validTo.getTime() - habit.value.days * dayMs), rule: habit.value.rule } : null
}

/** Whether a yes ends within the days in which the person is asked again: by its dates, whether the clock has run or not. */
export function endsSoon(consent: Pick<Consent, 'state' | 'validTo'>, now: Date): boolean {
  const from = renewFrom(consent, now)
  return from !== null && from.at <= now && consent.validTo! > now
}
