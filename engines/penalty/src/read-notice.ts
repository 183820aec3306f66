import { type Employer, type NoticeFacts, type ViolationLine, disclosures } from './notice.ts'
import { type SeverityFactor, histories, severityFactors, severityMost } from './tables.ts'
import { type Words, kindOf } from './violations.ts'

/** What is wrong with a notice, and where: `violations[0].history`. */
export interface NoticeFault extends Words {
  readonly at: string
}

export type ReadNotice =
  | { readonly ok: true; readonly notice: NoticeFacts }
  | { readonly ok: false; readonly faults: readonly NoticeFault[] }

export const mostWorkers = 10_000
const mostViolations = 1000

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
const oneOf = <T extends string>(known: readonly T[], value: unknown): value is T => known.some((one) => one === value)

/** Reads a notice from parsed JSON; every fault is named with its place, in both languages. */
export function readNotice(value: unknown): ReadNotice {
  const faults: NoticeFault[] = []
  const fault = (at: string, en: string, fr: string) => void faults.push({ at, en, fr })
  if (!isFields(value)) return { ok: false, faults: [{ at: '', en: 'a notice is an object', fr: 'un avis est un objet' }] }
  const employer = readEmployer(value['employer'], fault)
  const listed = value['violations']
  if (!Array.isArray(listed) || listed.length === 0 || listed.length > mostViolations)
    fault('violations', `a list of 1 to ${mostViolations} violations`, `une liste de 1 à ${mostViolations} violations`)
  const violations = (Array.isArray(listed) ? listed : [])
    .slice(0, mostViolations)
    .map((one, index) => readLine(one, `violations[${index}]`, fault))
  if (faults.length > 0 || employer === null) return { ok: false, faults }
  return { ok: true, notice: { employer, violations: violations.filter((line) => line !== null) } }
}

type Say = (at: string, en: string, fr: string) => void

function readEmployer(value: unknown, fault: Say): Employer | null {
  const { kind, employees = null, revenue = null } = isFields(value) ? value : {}
  if (kind === 'individual') return { kind }
  const isCount = (one: unknown): one is number | null => one === null || (typeof one === 'number' && Number.isFinite(one) && one >= 0)
  if (kind !== 'business') fault('employer.kind', '“individual” or “business”', '« individual » ou « business »')
  else if (!isCount(employees) || !isCount(revenue))
    fault(
      'employer',
      'employees and revenue are numbers of 0 or more, or null',
      'employees et revenue sont des nombres de 0 ou plus, ou null',
    )
  else return { kind, employees, revenue }
  return null
}

function readLine(value: unknown, at: string, fault: Say): ViolationLine | null {
  if (!isFields(value)) {
    fault(at, 'a violation is an object', 'une violation est un objet')
    return null
  }
  const { code, parts = [], workers = 1, history, disclosure = 'none' } = value
  const kind = isWhole(code, 1, 30) ? kindOf(code) : null
  if (kind === null) fault(`${at}.code`, 'a whole number from 1 to 30', 'un nombre entier de 1 à 30')
  if (!isWhole(workers, 1, mostWorkers)) fault(`${at}.workers`, `1 to ${mostWorkers} workers`, `1 à ${mostWorkers} travailleurs`)
  if (!oneOf(histories, history)) fault(`${at}.history`, histories.join(', '), histories.join(', '))
  if (!oneOf(disclosures, disclosure)) fault(`${at}.disclosure`, disclosures.join(', '), disclosures.join(', '))
  const severity = readSeverity(value['severity'] ?? {}, `${at}.severity`, fault)
  const known = kind === null ? [] : kind.parts.map(({ id }) => id)
  const isParts = Array.isArray(parts) && new Set(parts).size === parts.length && parts.every((part) => oneOf(known, part))
  if (kind !== null && !isParts) fault(`${at}.parts`, known.join(', ') || 'none', known.join(', ') || 'aucune')
  else if (known.length > 0 && isParts && parts.length === 0)
    fault(
      `${at}.parts`,
      `which of these, each a violation of its own: ${known.join(', ')}`,
      `lesquelles, chacune une violation à part : ${known.join(', ')}`,
    )
  if (
    !isWhole(code, 1, 30) ||
    !isWhole(workers, 1, mostWorkers) ||
    !isParts ||
    !oneOf(histories, history) ||
    !oneOf(disclosures, disclosure)
  )
    return null
  return { code, parts, workers, history, severity, disclosure }
}

function readSeverity(value: unknown, at: string, fault: Say): Readonly<Partial<Record<SeverityFactor, number>>> {
  if (!isFields(value)) fault(at, 'an object of points by factor', 'un objet de points par facteur')
  const severity: Partial<Record<SeverityFactor, number>> = {}
  for (const [factor, points] of Object.entries(isFields(value) ? value : {})) {
    if (!oneOf(severityFactors, factor)) fault(`${at}.${factor.slice(0, 40)}`, severityFactors.join(', '), severityFactors.join(', '))
    else if (!isWhole(points, 0, severityMost[factor]))
      fault(`${at}.${factor}`, `whole points from 0 to ${severityMost[factor]}`, `des points entiers de 0 à ${severityMost[factor]}`)
    else severity[factor] = points
  }
  return severity
}
