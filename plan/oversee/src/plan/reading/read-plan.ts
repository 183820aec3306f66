import type { Plan } from '../plan.ts'
import { checkPlan } from './check-plan.ts'
import type { Draft } from './draft.ts'
import { type Faults, type PlanFault, collectFaults } from './fault.ts'
import { parseJson } from './parse-json.ts'
import { inTable, tableOf } from './plan-csv.ts'
import { planFromJson } from './plan-json.ts'

export type PlanFormat = 'json' | 'csv'

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan; /** What was kept as it is, and should be mended. */ readonly notices: readonly PlanFault[] }
  | { readonly ok: false; readonly faults: readonly PlanFault[] }

/** Whether a text can be the code of a plan. */
export const isPlanId = (text: string): boolean => /^[a-z][a-z0-9-]{0,39}$/.test(text)

const mostBytes = 20_000_000

/**
 * Reads a plan, whole or not at all.
 * @param id  the code under which it is held: `nap-2012`
 * @returns the plan, or everything that is wrong with the file, in its order
 */
export function readPlan(bytes: Uint8Array, format: PlanFormat, id: string): PlanReading {
  const faults = collectFaults()
  const draft = draftOf(bytes, format, id, faults)
  if (draft === null || faults.faults.length > 0) return { ok: false, faults: faults.faults }
  return { ok: true, plan: draft.plan, notices: faults.notices }
}

function draftOf(bytes: Uint8Array, format: PlanFormat, id: string, faults: Faults): Draft | null {
  const whole = { row: null, path: '' }
  if (bytes.length > mostBytes) faults.add(whole, '', 'too-big')
  else if (bytes.every((byte) => byte <= 0x20)) faults.add(whole, '', 'empty')
  if (faults.faults.length > 0) return null
  return format === 'json' ? fromJson(bytes, id, faults) : fromCsv(bytes, id, faults)
}

function fromJson(bytes: Uint8Array, id: string, faults: Faults): Draft | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    faults.add({ row: null, path: '' }, '', 'not-utf8')
    return null
  }
  const given = parseJson(text, faults)
  if (given === undefined) return null
  const draft = planFromJson(given, id, faults)
  checkPlan(draft, faults)
  return draft
}

function fromCsv(bytes: Uint8Array, id: string, faults: Faults): Draft | null {
  const table = tableOf(bytes, faults)
  if (table === null) return null
  const inside = collectFaults()
  const { stated } = table
  const draft = planFromJson(table.given, id, inside)
  const totals =
    stated === null ? [] : [{ spot: { row: stated.row, path: '' }, field: 'funding', total: stated.total, parts: stated.parts }]
  checkPlan({ ...draft, stated: totals }, inside)
  for (const fault of inside.faults) faults.faults.push(inTable(fault, table.rows))
  faults.faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return draft
}
