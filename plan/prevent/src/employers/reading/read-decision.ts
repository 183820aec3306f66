import type { Ban, Day, Decision, Standing } from '../employer-record.ts'
import type { Oddity } from './anomaly.ts'
import { readDay, readPenalty, readReasons, readStanding } from './read-cells.ts'

export const decisionColumns = [
  'row',
  'business_operating_name',
  'business_legal_name',
  'address',
  'reasons',
  'date_of_final_decision',
  'penalty',
  'status',
] as const

type Cell = (column: string) => string
type Note = (column: string, odd: readonly Oddity[]) => void

/** “Ineligible” beside a permanent ban is for good; “Ineligible” alone does not say until when. */
function standingOf(said: Standing, ban: Ban | null): Standing {
  return said.is === 'ineligible' && ban === 'permanent' ? { is: 'ineligible-permanently' } : said
}

/** Whether a ban that was decided must still run on the day of the list, though the status says “Eligible”. */
function isStillBanned(decidedOn: Day | null, ban: Ban | null, asOf: Day): boolean {
  if (ban === 'permanent') return true
  if (ban === null || decidedOn === null) return false
  const year = Number(decidedOn.slice(0, 4)) + ban.years
  return `${year}${decidedOn.slice(4)}` > asOf
}

/** Reads the cells of a decision on an employer found non-compliant. */
export function readDecision(cell: Cell, asOf: Day, note: Note): Decision {
  const reasons = readReasons(cell('reasons'))
  const decidedOn = readDay(cell('date_of_final_decision'), asOf)
  const penalty = readPenalty(cell('penalty'))
  const standing = readStanding(cell('status'), asOf)
  note('reasons', reasons.odd)
  note('date_of_final_decision', decidedOn.odd)
  note('penalty', penalty.odd)
  note('status', standing.odd)
  const { ban, amount } = penalty.value
  if (standing.value.is === 'eligible' && isStillBanned(decidedOn.value, ban, asOf)) note('status', ['status-and-ban-differ'])
  return {
    kind: 'decision',
    reasons: reasons.value,
    decidedOn: decidedOn.value,
    amount,
    ban,
    standing: standingOf(standing.value, ban),
    statusText: cell('status'),
    penaltyText: cell('penalty'),
  }
}
