import type { Language } from '@fanal/kernel'
import { readPlan } from '../reading/read-plan.ts'
import type { Changed } from './change-plan.ts'
import { type Typed, controlName, controlsOf, givenOf } from './field.ts'
import { head } from './part-fields.ts'

/** A plan with a code, a title and days, and nothing in it yet: read as a file that says so. */
export function begunPlan(code: string, typed: Typed, language: Language): Changed {
  const file = JSON.stringify({ schema_version: '1.0', pillars: [], ...givenOf(head, typed, language) })
  const read = readPlan(new TextEncoder().encode(file), 'json', code)
  if (read.ok) return { ok: true, plan: read.plan }
  const controls = head.flatMap(controlsOf)
  const at = (name: string) => controls.find((control) => control === name || control.startsWith(`${name}-`)) ?? ''
  return { ok: false, faults: read.faults.map(({ path, field, say }) => ({ control: at(controlName(path, field)), say })) }
}
