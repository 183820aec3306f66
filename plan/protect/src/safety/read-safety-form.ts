import type { FormEntries } from '@fanal/http'
import { type Outcome, ok, refuse } from '@fanal/kernel'
import { z } from 'zod'
import { readIsoDay } from '../calendar.ts'
import type { CaseId } from '../cases/case.ts'
import { type ReadSealed, readSealed } from '../person-desk/read-sealed.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { PlanMove } from './move-plan.ts'
import { reviewTriggers } from './safety-plan-machine.ts'
import { type SafetyItemId, type SafetyPlanId, endReasons, itemKinds } from './safety-plan.ts'
import { safetyText } from './safety-page.text.ts'

const uuid = z.uuid().toLowerCase()
export const asId = <Id extends string>(value: string | null | undefined): Id | null => {
  const read = uuid.safeParse(value)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id of another kind names nothing
  return read.success ? (read.data as Id) : null
}

export const badForm = refuse('invalid', safetyText.badForm)

export interface SafetyForm extends Omit<ReadSealed, 'subject' | 'wraps' | 'commitments'> {
  readonly subject: SubjectId
  readonly plan: SafetyPlanId
  readonly caseId: CaseId
}

/** What every form of a plan brings. */
export function readSafetyForm(form: FormEntries, caseOf: string): Outcome<SafetyForm> {
  const sealed = readSealed(form)
  if (!sealed.ok) return sealed
  const [plan, caseId] = [asId<SafetyPlanId>(form.get('plan')), asId<CaseId>(caseOf)]
  const { subject, command, fields } = sealed.value
  if (subject === null || plan === null || caseId === null) return badForm
  return ok({ subject, command, fields, plan, caseId })
}

/** Which line of which kind, and where the reader wants to be next. */
export function readLine(form: FormEntries) {
  const item = asId<SafetyItemId>(form.get('item'))
  const kind = z.enum(itemKinds).safeParse(form.get('kind'))
  const next = z.enum(['on', 'more', 'all']).safeParse(form.get('after'))
  if (item === null || !kind.success || !next.success) return null
  return { item, kind: kind.data, next: next.data }
}

const oneOf = <Value extends string>(values: readonly Value[], said: string | undefined): Value | null =>
  values.find((value) => value === said) ?? null

/** The step that a form asks for; `null` where it names none. */
export function readMove(form: FormEntries): PlanMove | null {
  const personAgreed = form.get('agreed') === 'yes'
  const to = form.get('to')
  switch (to) {
    case 'agree':
      return { to, personAgreed }
    case 'start':
    case 'confirm':
      return { to, personAgreed, reviewOn: readIsoDay(form.get('review')) }
    case 'call-for-review':
      return { to, trigger: oneOf(reviewTriggers, form.get('trigger')) }
    case 'supersede': {
      const next = asId<SafetyPlanId>(form.get('next'))
      return next === null ? null : { to, personAgreed, next }
    }
    case 'end':
      return { to, reason: oneOf(endReasons, form.get('reason')) }
    case undefined:
    default:
      return null
  }
}
