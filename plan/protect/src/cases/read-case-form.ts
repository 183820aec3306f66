import type { FormEntries } from '@fanal/http'
import { type Id, type Outcome, ok } from '@fanal/kernel'
import { z } from 'zod'
import type { SubjectId } from '../grants/access-grant.ts'
import { readIsoDay } from '../calendar.ts'
import { type ReadSealed, readSealed } from '../person-desk/read-sealed.ts'
import { closingReasons } from './case-machine.ts'
import { type CaseId, needDomains, needUrgencies, riskLevels, unmetReasons, vitalInterests } from './case.ts'
import { casesRefusals } from './cases.text.ts'
import type { CaseSetting } from './set-case.ts'
import type { BoardAct } from './work-on-needs.ts'

const uuid = z.uuid().toLowerCase()
export const asUuid = (value: string | null | undefined): string | null => uuid.safeParse(value).data ?? null

/** Noon of that day in UTC: the same day in every zone of the country. */
export function noonOf(day: string | null | undefined): Date | null {
  const read = readIsoDay(day ?? '')
  return read === null ? null : new Date(`${read}T17:00:00Z`)
}

export type CaseForm = Omit<ReadSealed, 'subject' | 'commitments'> & { readonly caseId: CaseId; readonly subject: SubjectId }

/** What every form of a case brings. */
export function readCaseForm(form: FormEntries, caseId: string): Outcome<CaseForm> {
  const sealed = readSealed(form)
  if (!sealed.ok) return sealed
  const id = asUuid(caseId)
  // a record that is there already begins with nothing
  const { subject, commitments: _begun, ...rest } = sealed.value
  if (id === null || subject === null) return casesRefusals.badForm
  return ok({ ...rest, subject, caseId: id as CaseId })
}

const moveForm = z.object({
  move: z.enum(['open', 'end-at-intake', 'activate', 'hold', 'resume', 'start-closing', 'keep-open', 'close', 'reopen']),
  task: uuid,
  vital: z.enum(vitalInterests).nullable().catch(null),
  reason: z.enum(closingReasons).nullable().catch(null),
})

export function readMove(form: FormEntries) {
  const read = moveForm.safeParse({
    move: form.get('move'),
    task: form.get('task'),
    vital: form.get('vital') ?? null,
    reason: form.get('reason') ?? null,
  })
  return read.success ? { ...read.data, reviewAt: noonOf(form.get('review')) } : null
}

/** What a form settles; `null` where it says nothing that can be settled. */
export function readSetting(form: FormEntries): CaseSetting | null {
  switch (form.get('set')) {
    case 'risk': {
      const risk = z.enum(riskLevels).safeParse(form.get('risk'))
      return risk.success ? { set: 'risk', risk: risk.data } : null
    }
    case 'lead': {
      const lead = asUuid(form.get('lead'))
      return lead === null ? null : { set: 'lead', lead: lead as Id<'member'> }
    }
    case 'review': {
      const reviewAt = noonOf(form.get('review'))
      return reviewAt === null ? null : { set: 'review', reviewAt }
    }
    case 'plan-reviewed':
      return { set: 'plan-reviewed' }
    case 'closure-agreed':
      return { set: 'closure-agreed' }
    case undefined:
    default:
      return null
  }
}

const need = uuid.transform((id) => id as Id<'need'>)
const action = uuid.transform((id) => id as Id<'action'>)
const boardForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add-need'), need, domain: z.enum(needDomains), urgency: z.enum(needUrgencies), said: z.string().nullable() }),
  z.object({ act: z.literal('end-need'), need, as: z.enum(['met', 'unmet']), why: z.enum(unmetReasons).nullable() }),
  z.object({ act: z.literal('reopen-need'), need }),
  z.object({ act: z.literal('add-step'), need, action, due: z.string().nullable() }),
  z.object({
    act: z.literal('change-step'),
    action,
    to: z.enum(['planned', 'doing', 'done', 'dropped']),
    given: z.string().nullable(),
    units: z
      .string()
      .regex(/^\d{1,4}$/)
      .nullable()
      .catch(null),
  }),
])

/** One press on the board; `null` where something was left open. */
export function readBoardAct(form: FormEntries): BoardAct | null {
  const names = ['act', 'need', 'action', 'domain', 'urgency', 'said', 'as', 'why', 'due', 'to', 'given', 'units']
  const read = boardForm.safeParse(Object.fromEntries(names.map((name) => [name, form.get(name) || null])))
  if (!read.success) return null
  switch (read.data.act) {
    case 'add-need': {
      const { said, ...rest } = read.data
      return { ...rest, saidByPerson: said === 'yes' }
    }
    case 'end-need': {
      const { why: reason, ...rest } = read.data
      return { ...rest, reason }
    }
    case 'reopen-need':
      return read.data
    case 'add-step': {
      const { due, ...rest } = read.data
      return { ...rest, dueAt: noonOf(due) }
    }
    case 'change-step': {
      const { given, units, ...rest } = read.data
      return { ...rest, deliveredOn: readIsoDay(given ?? ''), units: units === null ? null : Number(units) }
    }
  }
}
