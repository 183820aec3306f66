import { endOfDay, dayAt } from '../calendar.ts'
import { houseDay } from '../house-rules.ts'

/** The largest part of the country's clock: what a person asks is not answered a day later because of where a server stands. */
const zone = 'America/Toronto'

/** By when an answer is due, and by which rule; where no rule is known for that day, at once, so that somebody asks. */
export function requestDue(at: Date): { readonly due: Date; readonly rule: string } {
  const found = houseDay('request-answer', dayAt(at, zone))
  return found.ok ? { due: endOfDay(found.value.day, zone), rule: found.value.rule } : { due: at, rule: 'ask' }
}
