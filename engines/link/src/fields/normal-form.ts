import { dateNumber, readDate, type DayOrder } from '../normal/date.ts'
import { nameWords } from '../normal/name.ts'
import { normalEmail, normalHandle, normalPlate } from '../normal/online.ts'
import { normalPhone } from '../normal/phone.ts'
import { normalCode, normalPlace } from '../normal/place.ts'
import type { Field } from './roles.ts'

/** The text under which a raw value is compared; null where nothing is left of it. */
export function normalForm(role: Field['role'], order: DayOrder): (raw: string) => string | null {
  switch (role) {
    case 'given-name':
    case 'family-name':
    case 'full-name':
      return (raw) => nameWords(raw).join(' ') || null
    case 'date':
      return (raw) => {
        const date = readDate(raw, order)
        return date === null ? null : String(dateNumber(date)).padStart(8, '0')
      }
    case 'phone':
      return (raw) => normalPhone(raw) ?? normalCode(raw)
    case 'email':
      return normalEmail
    case 'handle':
      return normalHandle
    case 'plate':
      return normalPlate
    case 'identifier':
    case 'post-code':
      return normalCode
    case 'place':
    case 'street':
    case 'text':
      return normalPlace
    case 'category':
      return (raw) => raw.normalize('NFKC').trim().toLowerCase() || null
  }
}

/** Which comes first in 03/04/2001: what the values that leave no doubt show; the day where they show nothing. */
export function dayOrderOf(values: readonly string[]): DayOrder {
  let day = 0
  let month = 0
  for (const value of values) {
    const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}$/.exec(value)
    if (parts === null) continue
    if (Number(parts[1]) > 12) day += 1
    if (Number(parts[2]) > 12) month += 1
  }
  return month > day ? 'month-first' : 'day-first'
}
