import { createHash } from 'node:crypto'
import {
  type Actor,
  type MemberId,
  type OrganizationId,
  type Place,
  type StreamId,
  type UnitId,
  decided,
  operation,
  query,
  refuse,
} from '@fanal/kernel'
import { type UnitName, unitsOf } from '@fanal/identity'
import type { Transaction } from '@fanal/postgres'
import { keepers, readers, unitsKept } from '../records/access.ts'
import { recordText } from '../records/codes.text.ts'
import { holding } from '../records/entries.ts'
import { type Completion, type Course, twinsOf } from './training.ts'
import { completionsOf, coursesOf, importedStatements, insertCompletions, insertCourse, insertImported } from './training.store.ts'
import { trainingText } from './training.text.ts'

export interface TrainingDesk {
  readonly courses: readonly Course[]
  readonly completions: readonly Completion[]
  readonly units: readonly UnitName[]
  /** The units that the reader keeps records for. */
  readonly kept: readonly UnitId[]
  /** Hashes of statements that were imported; nobody is shown them. */
  readonly imported: ReadonlySet<string>
}

/** Every course of the organization and who completed it, by audience. */
export const trainingDesk = query({
  name: 'prevent.training-desk',
  access: readers,
  sensitivity: 'C1',
  purpose: 'prevention',
  async load(_input: object, tx: Transaction, actor: Actor): Promise<TrainingDesk | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    return {
      courses: await coursesOf(organization, tx),
      completions: await completionsOf(organization, tx),
      units: await unitsOf(organization, tx),
      kept: unitsKept(actor),
      imported: await importedStatements(organization, tx),
    }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

interface By extends Place {
  readonly member: MemberId
}

const event = ({ organization, unit }: Place, type: string, data: Readonly<Record<string, string | number | null>>) => ({
  type: `prevent.${type}`,
  version: 1,
  organization,
  stream: unit as string as StreamId,
  data,
})

interface CourseFacts extends By {
  readonly isThere: boolean
}

export interface KeepCourse extends Course {
  readonly at: Date
}

/** A program officer enters a version of a course. */
export const keepCourse = operation({
  name: 'prevent.keep-course',
  access: keepers,
  async load({ unit, code, version }: KeepCourse, tx: Transaction, actor: Actor): Promise<CourseFacts | null> {
    if (actor.kind !== 'member') return null
    const { organization, member } = actor
    const there = await coursesOf(organization, tx)
    return { organization, unit, member, isThere: there.some((one) => one.code === code && one.version === version) }
  },
  place: (facts: CourseFacts) => facts,
  decide(facts: CourseFacts, { id, validMonths }) {
    if (facts.isThere) return refuse('course-taken', trainingText.courseTaken)
    return decided([event(facts, 'course.entered', { course: id, validMonths })])
  },
  apply: (_events, tx: Transaction, { at, ...course }, facts) => insertCourse(course, { ...facts, at }, tx),
})

interface CompletionFacts extends By {
  readonly held: readonly Completion[]
}

async function completionFacts(unit: UnitId, courses: readonly string[], tx: Transaction, actor: Actor): Promise<CompletionFacts | null> {
  if (actor.kind !== 'member') return null
  const { organization, member } = actor
  const there = new Set<string>((await coursesOf(organization, tx)).map(({ id }) => id))
  if (courses.some((course) => !there.has(course))) return null
  return { organization, unit, member, held: holding(await completionsOf(organization, tx)) }
}

const entered = (place: Place, one: Completion) =>
  event(place, 'completion.entered', {
    completion: one.id,
    course: one.course,
    replaces: one.replaces,
    why: one.why,
    audience: one.audience,
    done: one.done,
    people: one.people,
    deliveredBy: one.deliveredBy,
    modality: one.modality,
    language: one.language,
    region: one.region,
    preMean: one.preMean,
    postMean: one.postMean,
    askedLater: one.askedLater,
    ableLater: one.ableLater,
    source: one.source,
  })

export interface KeepCompletion extends Completion {
  /** Whoever enters it says that it is another session than one that looks the same. */
  readonly another: boolean
  readonly at: Date
}

/** A program officer enters who completed a course, or a further entry that stands for an earlier one. */
export const keepCompletion = operation({
  name: 'prevent.keep-completion',
  access: keepers,
  load: (input: KeepCompletion, tx: Transaction, actor: Actor) => completionFacts(input.unit, [input.course], tx, actor),
  place: (facts: CompletionFacts) => facts,
  decide(facts: CompletionFacts, { another, at: _at, ...one }) {
    if ((one.why === 'new') !== (one.replaces === null)) return refuse('invalid', recordText.badForm)
    const replaced = facts.held.find(({ id }) => id === one.replaces)
    if (one.replaces !== null && replaced === undefined) return refuse('conflict', recordText.meanwhile)
    if (replaced !== undefined && replaced.unit !== one.unit) return refuse('not-allowed')
    if (one.why !== 'withdrawn' && !another && twinsOf(one, facts.held).length > 0) return refuse('twin', trainingText.twin)
    return decided([entered(facts, one)])
  },
  apply: (_events, tx: Transaction, { at, another: _another, ...one }, facts) => insertCompletions([one], { ...facts, at }, tx),
})

/** What stands for a statement that was imported. @returns in hexadecimal */
export function statementHash(organization: OrganizationId, id: string): string {
  return createHash('sha256').update(`fanal statement 1\n${organization}\n${id}`).digest('hex')
}

export interface ImportCompletions {
  readonly unit: UnitId
  readonly completions: readonly Completion[]
  /** Of the statements that are counted in them, in hexadecimal. */
  readonly hashes: readonly string[]
  readonly at: Date
}

interface ImportFacts extends CompletionFacts {
  readonly imported: ReadonlySet<string>
}

/** A program officer takes what a learning platform knows, as counts. Either all of it is taken or nothing. */
export const importCompletions = operation({
  name: 'prevent.import-completions',
  access: keepers,
  async load({ unit, completions }: ImportCompletions, tx: Transaction, actor: Actor): Promise<ImportFacts | null> {
    const courses = completions.map(({ course }) => course)
    const facts = await completionFacts(unit, courses, tx, actor)
    return facts && { ...facts, imported: await importedStatements(facts.organization, tx) }
  },
  place: (facts: ImportFacts) => facts,
  decide(facts: ImportFacts, { unit, completions, hashes }) {
    if (completions.some((one) => one.unit !== unit || one.replaces !== null)) return refuse('invalid', recordText.badForm)
    // a colleague imported the same file a moment ago
    if (hashes.some((hash) => facts.imported.has(hash))) return refuse('conflict', recordText.meanwhile)
    return decided(completions.map((one) => entered(facts, one)))
  },
  async apply(_events, tx: Transaction, { completions, hashes, at }, facts): Promise<void> {
    await insertCompletions(completions, { ...facts, at }, tx)
    await insertImported(facts.organization, hashes, tx)
  },
})
