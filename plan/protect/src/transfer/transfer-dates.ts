import { addDays, dayAt } from '../calendar.ts'
import { type HouseRule, houseDay } from '../house-rules.ts'

const zone = 'America/Toronto'
/** Noon of the east of the country: the same day everywhere in it. */
const noon = (day: string): Date => new Date(`${day}T17:00:00Z`)

interface DueDay {
  readonly at: Date
  readonly rule: string
}

function by(kind: HouseRule, now: Date): DueDay {
  const found = houseDay(kind, dayAt(now, zone))
  // before there was a habit nobody transferred anything
  return found.ok ? { at: noon(found.value.day), rule: found.value.rule } : { at: noon(addDays(dayAt(now, zone), 1)), rule: 'ask' }
}

/** By when whoever is asked answers. */
export const answerDue = (now: Date): DueDay => by('transfer-answer', now)

/** Until when both see the case, where nobody chooses another day. */
export const overlapDue = (now: Date): DueDay => by('transfer-overlap', now)
