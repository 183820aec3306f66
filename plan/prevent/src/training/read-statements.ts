import type { RecordLanguage } from '../records/codes.ts'
import { recordLanguages } from '../records/codes.ts'
import { dayOf, isDay, type Day } from '../records/day.ts'
import type { Course, CourseId } from './training.ts'
import type { xapiProblemText } from './training.text.ts'

/**
 * Reads xAPI statements (IEEE 9274.1.1) into counts. Actors are compared while one file is read, and never leave here.
 * @see https://opensource.ieee.org/xapi/xapi-base-standard-documentation
 */

const verbs = new Set(['http://adlnet.gov/expapi/verbs/completed', 'http://adlnet.gov/expapi/verbs/passed'])

export interface StatementProblem {
  /** Counted from 1; 0 for the whole file. */
  readonly row: number
  /** As a path into the statement, for example `object.id`. */
  readonly field: string
  readonly code: keyof typeof xapiProblemText
}

/** People who completed one course on one day, in one language. */
export interface ReadGroup {
  readonly course: CourseId
  readonly done: Day
  readonly language: RecordLanguage
  readonly people: number
  /** Mean of the scores that were given, in percent; `null` without any. */
  readonly postMean: number | null
}

export interface ReadStatements {
  readonly groups: readonly ReadGroup[]
  /** Ids of the statements that are counted. */
  readonly ids: readonly string[]
  readonly problems: readonly StatementProblem[]
}

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Fields | null =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object has unknown fields
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Whoever did it, as one string to compare; `null` where nobody is named. */
function actorOf(value: unknown): string | null {
  const actor = fieldsOf(value)
  if (actor === null) return null
  const account = fieldsOf(actor['account'])
  const named = [actor['mbox'], actor['mbox_sha1sum'], actor['openid']].map(textOf).find((one) => one !== null)
  if (named !== undefined) return named
  const [name, home] = [textOf(account?.['name']), textOf(account?.['homePage'])]
  return name === null || home === null ? null : `${home}\n${name}`
}

interface ReadOne {
  readonly id: string
  readonly actor: string
  readonly course: CourseId
  readonly done: Day
  readonly language: RecordLanguage
  /** In percent. */
  readonly score: number | null
}

type Fault = Pick<StatementProblem, 'field' | 'code'>
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/

/** The day it was done, where it was done: the date of the time as it is written. */
function doneOf(value: unknown, today: Day): Day | Fault {
  const time = textOf(value)
  if (time === null) return { field: 'timestamp', code: 'no-time' }
  const done = time.slice(0, 10)
  if (!moment.test(time) || !isDay(done) || Number.isNaN(new Date(time).getTime())) return { field: 'timestamp', code: 'bad-time' }
  return done > today && dayOf(new Date(time)) > today ? { field: 'timestamp', code: 'in-future' } : done
}

function languageOf(value: unknown): RecordLanguage {
  const tag = textOf(value)?.toLowerCase()
  if (tag === undefined) return 'other'
  const primary = tag.split('-')[0]
  if (primary === 'zh') return tag.includes('hant') || /-(tw|hk|mo)\b/.test(tag) ? 'other' : 'zh-Hans'
  return recordLanguages.find((language) => language === (primary === 'fil' ? 'tl' : primary)) ?? 'other'
}

function scoreOf(result: Fields | null): number | null | Fault {
  const scaled = fieldsOf(result?.['score'])?.['scaled']
  if (scaled === undefined) return null
  if (typeof scaled !== 'number' || scaled < -1 || scaled > 1) return { field: 'result.score.scaled', code: 'bad-score' }
  return Math.max(0, scaled) * 100
}

const isFault = (value: Day | number | null | Fault): value is Fault => typeof value === 'object' && value !== null

/** One statement, or everything that is wrong with it. */
function readOne(value: unknown, courses: readonly Course[], today: Day): ReadOne | readonly Fault[] {
  const statement = fieldsOf(value)
  if (statement === null) return [{ field: '', code: 'not-an-object' }]
  const result = fieldsOf(statement['result'])
  const id = textOf(statement['id'])?.toLowerCase() ?? ''
  const actor = actorOf(statement['actor'])
  const verb = textOf(fieldsOf(statement['verb'])?.['id'])
  const activity = textOf(fieldsOf(statement['object'])?.['id'])
  const course = courses.find(({ xapiActivity }) => xapiActivity !== null && xapiActivity === activity)
  const [done, score] = [doneOf(statement['timestamp'], today), scoreOf(result)]

  const faults: Fault[] = []
  if (!uuid.test(id)) faults.push({ field: 'id', code: 'bad-id' })
  if (actor === null) faults.push({ field: 'actor', code: 'no-actor' })
  if (verb === null || !verbs.has(verb.replace(/^https:/, 'http:'))) faults.push({ field: 'verb.id', code: 'other-verb' })
  if (course === undefined) faults.push({ field: 'object.id', code: 'unknown-course' })
  if (isFault(done)) faults.push(done)
  for (const name of ['completion', 'success']) if (result?.[name] === false) faults.push({ field: `result.${name}`, code: 'failed' })
  if (isFault(score)) faults.push(score)
  if (faults.length > 0 || actor === null || course === undefined || isFault(done) || isFault(score)) return faults
  return { id, actor, course: course.id, done, language: languageOf(fieldsOf(statement['context'])?.['language']), score }
}

/** The statements of a file: a list of them, one, or an object with `statements`, as a learning record store answers. */
function listIn(text: string): readonly unknown[] | Fault {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { field: '', code: 'not-json' }
  }
  const isList = (one: unknown): one is readonly unknown[] => Array.isArray(one)
  if (isList(value)) return value
  const fields = fieldsOf(value)
  const statements = fields?.['statements']
  if (isList(statements)) return statements
  return fields !== null && 'verb' in fields ? [fields] : { field: '', code: 'no-list' }
}

interface Person {
  readonly group: string
  score: number | null
}

/**
 * Counts the people in a file of statements.
 * @param importedBefore  whether a statement with this id (a UUID in small letters) was taken earlier
 * @param today  nothing is done before it happens
 */
export function readStatements(
  text: string,
  courses: readonly Course[],
  { importedBefore, today }: { readonly importedBefore: (id: string) => boolean; readonly today: Day },
): ReadStatements {
  const list = listIn(text.replace(/^\uFEFF/, ''))
  if ('code' in list) return { groups: [], ids: [], problems: [{ row: 0, ...list }] }
  const problems: StatementProblem[] = []
  const ids = new Set<string>()
  const people = new Map<string, Person>()
  const groups = new Map<string, Pick<ReadGroup, 'course' | 'done' | 'language'>>()
  for (const [index, value] of list.entries()) {
    const row = index + 1
    const one = readOne(value, courses, today)
    if (!('id' in one)) {
      problems.push(...one.map((fault) => ({ row, ...fault })))
      continue
    }
    const { id, actor, course, done, language, score } = one
    if (ids.has(id) || importedBefore(id)) {
      problems.push({ row, field: 'id', code: ids.has(id) ? 'twice-in-file' : 'imported-before' })
      continue
    }
    ids.add(id)
    const person = JSON.stringify([actor, course, done])
    const known = people.get(person)
    if (known !== undefined) {
      // “completed” and “passed” of one person are one completion; the score may stand in either
      known.score ??= score
      problems.push({ row, field: 'actor', code: 'same-person' })
      continue
    }
    const group = JSON.stringify([course, done, language])
    groups.set(group, { course, done, language })
    people.set(person, { group, score })
  }
  return { groups: [...groups].map(([key, group]) => ({ ...group, ...countOf(key, people) })), ids: [...ids], problems }
}

function countOf(group: string, people: ReadonlyMap<string, Person>): Pick<ReadGroup, 'people' | 'postMean'> {
  const mine = [...people.values()].filter((person) => person.group === group)
  const scores = mine.flatMap(({ score }) => (score === null ? [] : [score]))
  const postMean = scores.length === 0 ? null : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length)
  return { people: mine.length, postMean }
}
