import type { Bilingual, Id, UnitId } from '@fanal/kernel'
import {
  audiences,
  entryReasons,
  recordLanguages,
  recordRegions,
  type Audience,
  type EntryReason,
  type RecordLanguage,
  type RecordRegion,
} from '../records/codes.ts'
import { recordText } from '../records/codes.text.ts'
import { monthsAfter, type Day } from '../records/day.ts'
import { formReader, type FieldFault } from '../records/typed-form.ts'

export type CourseId = Id<'course'>
export type CompletionId = Id<'course-completion'>

/** One version of a course. */
export interface Course {
  readonly id: CourseId
  readonly unit: UnitId
  /** Short, the same for every version. */
  readonly code: string
  readonly version: string
  readonly title: Bilingual
  /** How long it holds from the day on which it was done; `null` where it does not expire. */
  readonly validMonths: number | null
  /** What a learning platform calls it, for importing. */
  readonly xapiActivity: string | null
}

/** Who gave it: our own people, a partner, somebody paid for it, or nobody but the learner. */
export const deliverers = ['own-staff', 'partner', 'contractor', 'self'] as const
export type Deliverer = (typeof deliverers)[number]

export const modalities = ['in-person', 'live-online', 'self-paced', 'blended'] as const
export type Modality = (typeof modalities)[number]

/** How many people of one audience completed a course on a day. No person has a row. */
export interface Completion {
  readonly id: CompletionId
  readonly course: CourseId
  readonly unit: UnitId
  readonly replaces: CompletionId | null
  readonly why: EntryReason
  readonly audience: Audience
  /** The day on which it was done, whenever it was entered. */
  readonly done: Day
  readonly people: number
  readonly deliveredBy: Deliverer
  readonly modality: Modality
  readonly language: RecordLanguage
  readonly region: RecordRegion
  /** Mean scores before and after, in percent. */
  readonly preMean: number | null
  readonly postMean: number | null
  /** Three months later: how many were asked, and how many of them felt able to recognize and respond. */
  readonly askedLater: number | null
  readonly ableLater: number | null
  readonly source: 'form' | 'xapi'
}

/** The first day on which it holds no more. It runs from the day it was done, never from the day it was entered. */
export function expiresOn({ done }: Pick<Completion, 'done'>, { validMonths }: Pick<Course, 'validMonths'>): Day | null {
  return validMonths === null ? null : monthsAfter(done, validMonths)
}

/** Months after which people are asked whether it stayed with them. */
export const followUpMonths = 3

/** A follow-up that is owed: three months have passed, and nobody was asked. */
export function isFollowUpDue({ done, askedLater }: Pick<Completion, 'done' | 'askedLater'>, today: Day): boolean {
  return askedLater === null && monthsAfter(done, followUpMonths) <= today
}

const sameIn = ['course', 'audience', 'done', 'deliveredBy', 'modality', 'language', 'region'] as const

/** Entries that say the same of the same day: most often one session, entered twice. */
export function twinsOf(one: Omit<Completion, 'id'>, held: readonly Completion[]): readonly Completion[] {
  return held.filter((other) => other.id !== one.replaces && sameIn.every((part) => other[part] === one[part]))
}

export const courseFields = ['code', 'version', 'title-en', 'title-fr', 'valid', 'xapi'] as const
export type CourseField = (typeof courseFields)[number]

export const completionFields = [
  'course',
  'audience',
  'done',
  'people',
  'delivered-by',
  'modality',
  'language',
  'region',
  'pre-mean',
  'post-mean',
  'asked-later',
  'able-later',
  'why',
] as const
export type CompletionField = (typeof completionFields)[number]

type Read<Value, Field extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly FieldFault<Field>[] }

export function readCourse(typed: Readonly<Record<CourseField, string>>): Read<Omit<Course, 'id' | 'unit'>, CourseField> {
  const form = formReader<CourseField>((name) => typed[name].trim())
  const value = {
    code: typed.code.trim().toLowerCase(),
    version: form.words('version', { most: 20, empty: false }),
    title: { en: form.words('title-en', { most: 120, empty: false }), fr: form.words('title-fr', { most: 120, empty: false }) },
    validMonths: form.number('valid', { least: 1, most: 120, empty: true }),
    xapiActivity: form.words('xapi', { most: 400, empty: true }) || null,
  }
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(value.code)) form.wrong('code', badCode)
  return form.faults.length > 0 ? { ok: false, faults: form.faults } : { ok: true, value }
}

const badCode: Bilingual = {
  en: '2 to 40 small letters, figures and hyphens.',
  fr: 'de 2 à 40 petites lettres, chiffres et traits d’union.',
}

/** Reads completions as they were typed. @param today nothing is done before it happens */
export function readCompletion(
  typed: Readonly<Record<CompletionField, string>>,
  courses: readonly Course[],
  today: Day,
): Read<Omit<Completion, 'id' | 'unit' | 'replaces' | 'source'>, CompletionField> {
  const form = formReader<CompletionField>((name) => typed[name].trim())
  const percent = (name: 'pre-mean' | 'post-mean') => form.number(name, { least: 0, most: 100, empty: true })
  const value = {
    course: form.code(
      'course',
      courses.map(({ id }) => id),
    ),
    audience: form.code('audience', audiences),
    done: form.day('done', { empty: false }) ?? '',
    people: form.number('people', { least: 1, most: 1_000_000, empty: false }) ?? 0,
    deliveredBy: form.code('delivered-by', deliverers),
    modality: form.code('modality', modalities),
    language: form.code('language', recordLanguages),
    region: form.code('region', recordRegions),
    preMean: percent('pre-mean'),
    postMean: percent('post-mean'),
    askedLater: form.number('asked-later', { least: 0, most: 1_000_000, empty: true }),
    ableLater: form.number('able-later', { least: 0, most: 1_000_000, empty: typed['asked-later'].trim() === '' }),
    why: form.code('why', entryReasons),
  }
  if (value.done > today) form.wrong('done', recordText.future)
  const { people, askedLater, ableLater } = value
  if (askedLater !== null && askedLater > people) form.wrong('asked-later', recordText.tooMany)
  if (ableLater !== null && ableLater > (askedLater ?? 0)) form.wrong('able-later', recordText.tooMany)
  return form.faults.length > 0 ? { ok: false, faults: form.faults } : { ok: true, value }
}
