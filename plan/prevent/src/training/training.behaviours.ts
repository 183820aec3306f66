import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Refusal, type UnitId, type World, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import { audiences, recordRegions } from '../records/codes.ts'
import { recordText } from '../records/codes.text.ts'
import { dayOf } from '../records/day.ts'
import { holding } from '../records/entries.ts'
import { formReader } from '../records/typed-form.ts'
import { ImportedPage } from './imported.page.tsx'
import { readStatements } from './read-statements.ts'
import { type CompletionDraft, type CourseDraft, type ImportDraft, type ImportField, importFields } from './training.forms.tsx'
import {
  type Completion,
  type CompletionId,
  completionFields,
  courseFields,
  deliverers,
  modalities,
  readCompletion,
  readCourse,
  twinsOf,
} from './training.ts'
import { importCompletions, keepCompletion, keepCourse, statementHash, trainingDesk } from './training.operations.ts'
import { type TrainingDrafts, TrainingPage } from './training.pages.tsx'
import { trainingRoutes } from './training.routes.ts'
import { trainingText as text, xapiProblemText } from './training.text.ts'

export interface TrainingServices {
  readonly world: World
}

type Asked = Context<TrainingServices, unknown>

const uuid = z.uuid().toLowerCase()
const place = z.object({ unit: uuid, replaces: uuid.nullable() })

async function shown(c: Asked, drafts: TrainingDrafts): Promise<Response | Refusal> {
  const desk = await c.run(trainingDesk, {})
  if (!desk.ok) return desk
  const draft = drafts.course ?? drafts.completion ?? drafts.imported
  // Whoever may write nothing here has nothing to correct.
  if (draft !== undefined && !desk.value.kept.some((unit) => unit === draft.unit)) return refuse('not-allowed')
  const kept = c.url.searchParams.get('done') === 'kept'
  const today = dayOf(c.services.world.now())
  const body = TrainingPage({ language: c.language, csrf: c.csrf, today, desk: desk.value, kept, drafts })
  return c.page(body, { title: text.title[c.language], status: draft === undefined ? 200 : 422 })
}

/** The named fields of a form as they were typed, and where it belongs. */
async function typedForm<Field extends string>(c: Asked, fields: readonly Field[]) {
  const form = await c.form()
  if (!form.ok) return form
  const field = (name: string) => form.value.get(name)?.replaceAll('\r\n', '\n').trim() ?? ''
  const at = place.safeParse({ unit: field('unit'), replaces: field('replaces') || null })
  if (!at.success) return refuse('invalid', recordText.badForm)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field once
  const typed = Object.fromEntries(fields.map((name) => [name, field(name)])) as Record<Field, string>
  return { ok: true, unit: at.data.unit as UnitId, replaces: at.data.replaces as CompletionId | null, typed, field } as const
}

const done = (c: Asked) => c.redirect(trainingRoutes.training.href({ language: c.language }, { done: 'kept' }))

/** What training does at each of its addresses. */
export const trainingBehaviours: Behaviours<typeof trainingRoutes, TrainingServices> = {
  training: runs(trainingDesk, (c) => shown(c, {})),

  keepCourse: runs([keepCourse, trainingDesk], async (c) => {
    const form = await typedForm(c, courseFields)
    if (!form.ok) return form
    const { unit, typed } = form
    const again = (faults: CourseDraft['faults']) => shown(c, { course: { unit, typed, faults } })
    const read = readCourse(typed)
    if (!read.ok) return await again(read.faults)
    const { world } = c.services
    const at = world.now()
    const kept = await c.run(keepCourse, { ...read.value, id: timedId<'course'>(at, world.chance(10)), unit, at })
    if (kept.ok) return done(c)
    return kept.code === 'course-taken' ? await again([{ field: 'version', say: text.courseTaken }]) : kept
  }),

  keepCompletion: runs([keepCompletion, trainingDesk], async (c) => {
    const form = await typedForm(c, completionFields)
    if (!form.ok) return form
    const { unit, replaces, typed } = form
    const again = (draft: Pick<CompletionDraft, 'faults' | 'twin'>) => shown(c, { completion: { unit, replaces, typed, ...draft } })
    const desk = await c.run(trainingDesk, {})
    if (!desk.ok) return desk
    const { world } = c.services
    const at = world.now()
    const read = readCompletion({ ...typed, why: replaces === null ? 'new' : typed.why }, desk.value.courses, dayOf(at))
    if (!read.ok) return await again({ faults: read.faults, twin: false })
    const source = desk.value.completions.find(({ id }) => id === replaces)?.source ?? 'form'
    const another = form.field('another') === 'yes'
    const one = { ...read.value, id: timedId<'course-completion'>(at, world.chance(10)), unit, replaces, source }
    const kept = await c.run(keepCompletion, { ...one, another, at })
    if (kept.ok) return done(c)
    return kept.code === 'twin' ? await again({ faults: [], twin: true }) : kept
  }),

  importTraining: runs([importCompletions, trainingDesk], async (c) => {
    const form = await typedForm(c, importFields)
    if (!form.ok) return form
    const { unit, typed } = form
    const again = (faults: ImportDraft['faults']) => shown(c, { imported: { unit, typed, faults } })
    const reader = formReader<ImportField>((name) => typed[name])
    const chosen = {
      audience: reader.code('audience', audiences),
      deliveredBy: reader.code('delivered-by', deliverers),
      modality: reader.code('modality', modalities),
      region: reader.code('region', recordRegions),
    }
    if (reader.faults.length > 0) return await again(reader.faults)
    const desk = await c.run(trainingDesk, {})
    if (!desk.ok) return desk
    if (c.actor.kind !== 'member') return refuse('not-allowed')
    const { organization } = c.actor
    const { world } = c.services
    const at = world.now()
    const { courses, imported } = desk.value
    const hash = (id: string) => statementHash(organization, id)
    const read = readStatements(typed.statements, courses, { importedBefore: (id) => imported.has(hash(id)), today: dayOf(at) })
    const whole = read.problems.find(({ row }) => row === 0)
    if (whole !== undefined) return await again([{ field: 'statements', say: xapiProblemText[whole.code] }])
    const unknown = { replaces: null, why: 'new', preMean: null, askedLater: null, ableLater: null, source: 'xapi' } as const
    const completions = read.groups.map((group): Completion => ({
      ...unknown,
      ...chosen,
      ...group,
      id: timedId<'course-completion'>(at, world.chance(10)),
      unit,
    }))
    const kept = await c.run(importCompletions, { unit, completions, hashes: read.ids.map(hash), at })
    if (!kept.ok) return kept
    const held = holding(desk.value.completions)
    const twins = completions.some((one) => twinsOf(one, held).length > 0)
    return c.page(ImportedPage({ language: c.language, courses, read, twins }), { title: text.importedTitle[c.language] })
  }),
}
