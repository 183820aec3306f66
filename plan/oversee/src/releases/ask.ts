import type { Bilingual, MemberId } from '@fanal/kernel'
import { signOffLevels } from '../edition/sign-off.ts'
import { readPeriod } from '../indicators/period.ts'
import { isDay } from '../updates/reporting-period.ts'
import { askText as text } from './ask.text.ts'
import type { Asking, NamedSigner } from './asked.ts'
import { easternClock, easternInstant } from './eastern.ts'
import { type KeptEdition, isTaken } from './release.ts'

const signerFields = ['working', 'working-due', 'director', 'director-due', 'minister', 'minister-due'] as const
export const askFields = ['plan', 'period', 'why-en', 'why-fr', 'publish-day', 'publish-time', ...signerFields] as const
export type AskField = (typeof askFields)[number]
export type TypedAsk = Readonly<Record<AskField, string>>

export interface AskFault {
  readonly field: AskField
  readonly say: Bilingual
}

/** What the rules of an asked edition need to know of the house. */
export interface AskFacts {
  readonly plans: readonly { readonly plan: string; readonly title: Bilingual }[]
  /** Whoever may be named to sign. */
  readonly members: readonly { readonly member: MemberId; readonly name: string }[]
  readonly editions: readonly KeptEdition[]
  /** What the worker has not made yet. */
  readonly open: readonly { readonly plan: string; readonly period: string }[]
  /** The published edition that is corrected; null for a first one. */
  readonly corrected: KeptEdition | null
}

/** Longest reason of a correction, in one language. */
export const longestReason = 2000
/** What an edition's period may be called: a year, a fiscal year, or years from January. */
const periodShape = /^\d{4}(-\d{2}|-\d{4})?$/
const fault = (field: AskField, say: Bilingual): AskFault => ({ field, say })
const when = (isSo: boolean, field: AskField, say: Bilingual): AskFault[] => (isSo ? [fault(field, say)] : [])

type Read<T> = { readonly value: T; readonly faults: readonly AskFault[] }

function readWhat(
  typed: TypedAsk,
  { plans, editions, open, corrected }: AskFacts,
  today: string,
): Read<Pick<Asking, 'plan' | 'period' | 'corrects'>> {
  const read = readPeriod(typed.period)
  const isPeriod = read !== null && !read.isAbout && periodShape.test(read.id)
  const { plan, period, number } = corrected ?? { plan: typed.plan, period: read?.id ?? '', number: 0 }
  const first = corrected === null ? 'period' : 'why-en'
  const why = { en: typed['why-en'], fr: typed['why-fr'] }
  const ofFirst = [
    ...when(!plans.some((held) => held.plan === plan), 'plan', text.noPlan),
    ...when(!isPeriod, 'period', text.badPeriod),
    ...when(isPeriod && read.from > today, 'period', text.periodAhead),
  ]
  const ofReason = (['en', 'fr'] as const).flatMap((language) => [
    ...when(why[language] === '', `why-${language}`, text.whyBoth),
    ...when(why[language].length > longestReason, `why-${language}`, text.whyLong),
  ])
  const faults = [
    ...(corrected === null ? ofFirst : ofReason),
    ...when(isTaken({ plan, period, number: number + 1 }, editions), first, text.taken),
    ...when(
      open.some((one) => one.plan === plan && one.period === period),
      first,
      text.openAlready,
    ),
  ]
  return { value: { plan, period, corrects: corrected === null ? null : { edition: corrected.id, why } }, faults }
}

function readMinute(typed: TypedAsk, now: Date): Read<Date | null> {
  const { 'publish-day': day, 'publish-time': time } = typed
  if (day === '' && time === '') return { value: null, faults: [] }
  if (!isDay(day)) return { value: null, faults: [fault('publish-day', text.badDay)] }
  const value = easternInstant(day, time)
  if (value === null) return { value, faults: [fault('publish-time', text.badTime)] }
  return { value, faults: when(value <= now, 'publish-day', text.minutePast) }
}

function readSigners(typed: TypedAsk, { members }: AskFacts, days: { today: string; last: string | null }): Read<readonly NamedSigner[]> {
  const value: NamedSigner[] = []
  const faults: AskFault[] = []
  let before = days.today
  for (const level of signOffLevels) {
    const found = members.find(({ member }) => member === (typed[level] as MemberId))
    const due = typed[`${level}-due`]
    if (found === undefined) faults.push(fault(level, text.noSigner))
    else if (value.some(({ member }) => member === found.member)) faults.push(fault(level, text.samePerson))
    if (!isDay(due)) faults.push(fault(`${level}-due`, text.badDay))
    else if (due < days.today) faults.push(fault(`${level}-due`, text.dayPast))
    else if (days.last !== null && due > days.last) faults.push(fault(`${level}-due`, text.dayAfter))
    else if (due < before) faults.push(fault(`${level}-due`, text.dayOrder))
    else before = due
    if (found !== undefined) value.push({ level, member: found.member, due })
  }
  return { value, faults }
}

/** What was typed, as the worker is asked for it, or what is wrong with it, field by field. */
export function readAsk(typed: TypedAsk, facts: AskFacts, now: Date): { readonly asking: Asking; readonly faults: readonly AskFault[] } {
  const today = easternClock(now).day
  const what = readWhat(typed, facts, today)
  const minute = readMinute(typed, now)
  const last = minute.value === null ? null : easternClock(minute.value).day
  const signers = readSigners(typed, facts, { today, last })
  return {
    asking: { ...what.value, publishAt: minute.value, signers: signers.value },
    faults: [...what.faults, ...minute.faults, ...signers.faults],
  }
}

/** What was asked, as it was typed: what was refused is mended, not typed again. */
export function typedOf({ plan, period, corrects, publishAt, signers }: Asking): TypedAsk {
  const at = publishAt === null ? { day: '', time: '' } : easternClock(publishAt)
  const signer = (level: (typeof signOffLevels)[number]) => signers.find((one) => one.level === level)
  return {
    plan,
    period,
    'why-en': corrects?.why.en ?? '',
    'why-fr': corrects?.why.fr ?? '',
    'publish-day': at.day,
    'publish-time': at.time,
    working: signer('working')?.member ?? '',
    'working-due': signer('working')?.due ?? '',
    director: signer('director')?.member ?? '',
    'director-due': signer('director')?.due ?? '',
    minister: signer('minister')?.member ?? '',
    'minister-due': signer('minister')?.due ?? '',
  }
}
