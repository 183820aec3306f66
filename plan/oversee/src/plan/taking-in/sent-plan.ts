import type { FormEntries } from '@fanal/http'
import { type PlanFormat, isPlanId } from '../reading/read-plan.ts'

/** More goes through `fanal plan import`. */
export const mostPlanBytes = 4 * 1024 * 1024

export type FileFault = 'none' | 'too-large'

/** A file of a plan as a form brought it, or what is wrong with how it came. */
export interface SentPlan {
  readonly code: string
  readonly badCode: boolean
  readonly fileFault: FileFault | null
  readonly format: PlanFormat
  readonly bytes: Uint8Array
}

const nothing = new Uint8Array()

/** A file that was chosen just now; its ending says what it is. */
export function chosenIn(form: FormEntries): SentPlan {
  const file = form.files.find(({ bytes }) => bytes.length > 0)
  return sentAs(form, file?.name.toLowerCase().endsWith('.csv') === true ? 'csv' : 'json', file?.bytes ?? nothing)
}

/** The file that was looked at, which the page of the preview carries on: nothing is kept in between. */
export function carriedIn(form: FormEntries): SentPlan {
  const data = form.get('data') ?? ''
  const bytes = /^[A-Za-z0-9_-]*$/.test(data) ? new Uint8Array(Buffer.from(data, 'base64url')) : nothing
  return sentAs(form, form.get('format') === 'csv' ? 'csv' : 'json', bytes)
}

export const carriedOn = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

function sentAs(form: FormEntries, format: PlanFormat, bytes: Uint8Array): SentPlan {
  const code = (form.get('plan') ?? '').trim()
  const fileFault = bytes.length === 0 ? 'none' : bytes.length > mostPlanBytes ? 'too-large' : null
  return { code: code.slice(0, 60), badCode: !isPlanId(code), fileFault, format, bytes }
}

/** The version that a form was made from; null where nothing was held, or the form does not say. */
export function seenIn(form: FormEntries): number | null {
  const typed = form.get('seen') ?? ''
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null
}
