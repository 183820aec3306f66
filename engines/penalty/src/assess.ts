import type { Disclosure, Employer, NoticeFacts, ViolationLine } from './notice.ts'
import {
  type EmployerSize,
  banFor,
  disclosure as taken,
  historyPoints,
  mostForOneNotice,
  penaltyFor,
  severityFactors,
  smallBelow,
} from './tables.ts'
import { type ViolationKind, kindOf } from './violations.ts'

/** No ban, years, or for good. */
export type Ban = { readonly years: number } | 'permanent' | null

/** How the points of one violation come about, each sum as it stands after the step. */
export interface Points {
  readonly history: number
  readonly severity: number
  /** History and severity. */
  readonly sum: number
  /** What the disclosure takes off. */
  readonly disclosed: number
  readonly total: number
}

export interface AssessedLine {
  readonly line: ViolationLine
  readonly kind: ViolationKind
  readonly points: Points
  /** One for each worker, times the parts. */
  readonly count: number
  /** Canadian dollars for each of them; 0 is a warning. */
  readonly each: number
  /** Canadian dollars for all of them, before the cap of the notice. */
  readonly all: number
  readonly isWarning: boolean
  readonly ban: Ban
}

export interface Assessment {
  readonly size: EmployerSize
  readonly lines: readonly AssessedLine[]
  /** Canadian dollars: of all violations, and of the notice, which is at most one million. */
  readonly sum: number
  readonly penalty: number
  readonly isCapped: boolean
  /** The longest of all. */
  readonly ban: Ban
  /** Violations that bring no penalty: they count in the history, and the list does not show them. */
  readonly warnings: number
}

export type Assessed =
  | { readonly ok: true; readonly assessment: Assessment }
  | { readonly ok: false; readonly code: 'size-unknown' | 'no-violation' }

/**
 * Whether an employer is small: fewer than 100 employees, or gross yearly revenue under 5 million dollars; one is enough.
 * @returns `null` where what is known does not settle it
 */
export function sizeOf(employer: Employer): EmployerSize | null {
  if (employer.kind === 'individual') return 'small'
  const { employees, revenue } = employer
  if (employees !== null && employees < smallBelow.employees) return 'small'
  if (revenue !== null && revenue < smallBelow.revenue) return 'small'
  return employees === null || revenue === null ? null : 'large'
}

/** Points of one violation: history and severity, less an accepted disclosure, and never below 0 (209.991). */
export function pointsOf({
  code,
  history,
  severity,
  disclosure,
}: Pick<ViolationLine, 'code' | 'history' | 'severity' | 'disclosure'>): Points {
  const kind = kindOf(code)
  if (kind === null) throw new RangeError(`there is no violation ${code}`)
  const ofHistory = historyPoints[history][kind.type]
  const ofSeverity = severityFactors.reduce((sum, factor) => sum + (severity[factor] ?? 0), 0)
  const sum = ofHistory + ofSeverity
  const disclosed = takenOff(sum, disclosure)
  return { history: ofHistory, severity: ofSeverity, sum, disclosed, total: sum - disclosed }
}

function takenOff(sum: number, disclosure: Disclosure): number {
  if (disclosure !== 'accepted') return 0
  return sum >= taken.from ? taken.points : sum
}

/**
 * Works out penalties and ban of one notice, as the tables of Schedule 2 give them. An aid: an officer decides each point.
 * @param facts  whole and in range, as `readNotice` gives them
 * @throws RangeError for a violation that there is not
 */
export function assess(facts: NoticeFacts): Assessed {
  const size = sizeOf(facts.employer)
  if (size === null) return { ok: false, code: 'size-unknown' }
  if (facts.violations.length === 0) return { ok: false, code: 'no-violation' }
  const lines = facts.violations.map((line) => assessLine(line, size))
  const sum = lines.reduce((all, line) => all + line.all, 0)
  return {
    ok: true,
    assessment: {
      size,
      lines,
      sum,
      penalty: Math.min(sum, mostForOneNotice),
      isCapped: sum > mostForOneNotice,
      ban: longest(lines.map(({ ban }) => ban)),
      warnings: lines.reduce((all, { isWarning, count }) => all + (isWarning ? count : 0), 0),
    },
  }
}

function assessLine(line: ViolationLine, size: EmployerSize): AssessedLine {
  const points = pointsOf(line)
  const kind = kindOf(line.code)!
  const count = line.workers * Math.max(1, line.parts.length)
  const each = penaltyFor(points.total, kind.type, size)
  return { line, kind, points, count, each, all: each * count, isWarning: each === 0, ban: banOf(banFor(points.total, kind.type)) }
}

function banOf(years: number): Ban {
  if (years === Infinity) return 'permanent'
  return years === 0 ? null : { years }
}

const yearsOf = (ban: Ban): number => (ban === 'permanent' ? Infinity : (ban?.years ?? 0))

/** The longest of several bans: they do not add up (209.992). */
export function longest(bans: readonly Ban[]): Ban {
  return bans.reduce<Ban>((most, ban) => (yearsOf(ban) > yearsOf(most) ? ban : most), null)
}
