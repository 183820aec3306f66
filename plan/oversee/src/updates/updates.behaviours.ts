import { type Behaviours, type Context, type FormEntries, runs } from '@fanal/http'
import { type Bilingual, type OrganizationId, type Refusal, type World, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import { standingText } from '../edition/standing.text.ts'
import type { StandingCode } from '../edition/edition.ts'
import { BoardPage, type PeriodDraft } from './board.page.tsx'
import type { BoardFilter } from './board.ts'
import { coordinatingDesk } from './coordinating-desk.ts'
import { coordinatingText } from './coordinating.text.ts'
import { missingList } from './missing-list.ts'
import { missingRows } from './missing.parts.tsx'
import { openPeriod, setParty } from './period.operations.ts'
import { type Proof, mostProofs, proofKinds } from './proof.ts'
import type { ReportingPeriodId } from './reporting-period.ts'
import { endReviewing, nameReviewer } from './reviewer.operations.ts'
import type { PlanReviewerId } from './reviewer.store.ts'
import { choiceOf } from './reviewers.part.tsx'
import { keepReview, replySilence } from './silence.operations.ts'
import { type ChosenStanding, type Said, chosenStandings, faultsOf } from './update.ts'
import type { UpdateDraft } from './update.form.tsx'
import { approved } from './update-machine.ts'
import { decideUpdate, keepUpdate } from './update.operations.ts'
import { UpdatePage } from './update.page.tsx'
import { pageText as text } from './updates-page.text.ts'
import { updatesRoutes } from './updates.routes.ts'
import type { WordsDraft } from './words.form.tsx'

export interface UpdatesServices {
  readonly world: World
}

type Asked = Context<UpdatesServices, unknown>

const uuid = z.uuid().toLowerCase()
const named = z.object({ period: uuid, commitment: z.string().min(1).max(60), seen: z.coerce.number().int().min(0).max(100_000) })

const isKept = (c: Asked) => c.url.searchParams.get('done') === 'kept'

interface BoardFaults {
  readonly draft?: PeriodDraft
  readonly party?: Bilingual
  readonly reviewer?: Bilingual
}

const filterIn = (c: Asked): BoardFilter => ({
  department: c.url.searchParams.get('department') || null,
  isThisWeek: c.url.searchParams.get('due') === 'week',
})

async function board(c: Asked, period: string | null, faults: BoardFaults = {}): Promise<Response | Refusal> {
  const desk = await c.run(coordinatingDesk, { period })
  if (!desk.ok) return desk
  const { draft = null, party: partyFault = null, reviewer: reviewerFault = null } = faults
  const body = BoardPage({
    language: c.language,
    csrf: c.csrf,
    now: c.services.world.now(),
    desk: desk.value,
    kept: isKept(c),
    draft,
    partyFault,
    reviewerFault,
    filter: filterIn(c),
  })
  return c.page(body, { title: text.title[c.language], status: Object.keys(faults).length === 0 ? 200 : 422 })
}

interface Promised {
  readonly period: string
  readonly commitment: string
}

async function one(
  c: Asked,
  { period, commitment: code }: Promised,
  draft: UpdateDraft | null,
  words: WordsDraft | null,
): Promise<Response | Refusal> {
  if (!uuid.safeParse(period).success) return refuse('not-found')
  const desk = await c.run(coordinatingDesk, { period })
  if (!desk.ok) return desk
  const { facts } = desk.value
  const commitment = facts?.period.commitments.find(({ id }) => id === code)
  if (facts === null || commitment === undefined) return refuse('not-found')
  const now = c.services.world.now()
  const body = UpdatePage({ language: c.language, csrf: c.csrf, now, desk: desk.value, facts, commitment, kept: isKept(c), draft, words })
  return c.page(body, { title: text.title[c.language], status: draft === null && words === null ? 200 : 422 })
}

const typedIn = (form: FormEntries) => (name: string) => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim()

/** The evidence that was named: the three fields of each stand in the same order; what is left empty is none. */
function proofsIn(form: FormEntries): readonly Proof[] {
  const [kinds, whats] = [form.all('proof-kind'), form.all('proof-what')]
  const typed = form.all('proof-of').map((of, index) => ({ of, kind: kinds[index] ?? '', what: (whats[index] ?? '').trim() }))
  return typed.slice(0, mostProofs).flatMap(({ of, kind, what }): Proof[] => {
    const known = proofKinds.find((code) => code === kind) ?? (what === '' ? null : 'document')
    return known === null ? [] : [{ of, kind: known, what }]
  })
}

/** What was typed of an update; no standing where none was chosen. */
function saidIn(form: FormEntries): Omit<Said, 'standing'> & { readonly standing: ChosenStanding | null } {
  const field = typedIn(form)
  const words = (name: string) => ({ en: field(`${name}-en`), fr: field(`${name}-fr`) })
  return {
    standing: chosenStandings.find((code) => code === field('standing')) ?? null,
    nil: field('nil') === 'yes',
    progress: words('progress'),
    challenge: words('challenge'),
    evidence: words('evidence'),
    reached: [...new Set(form.all('reached'))],
    proofs: proofsIn(form),
  }
}

const after = (c: Asked, { period, commitment }: Promised) =>
  c.redirect(updatesRoutes.update.href({ language: c.language, period, commitment }, { done: 'kept' }))

/** What is wrong with what was typed, as the form shows it; the rules are those of the operation. */
async function draftOf(c: Asked, at: Promised, said: Said, whole: Bilingual | null): Promise<UpdateDraft | Refusal> {
  const desk = await c.run(coordinatingDesk, { period: at.period })
  if (!desk.ok) return desk
  const facts = desk.value.facts
  const commitment = facts?.period.commitments.find(({ id }) => id === at.commitment)
  if (facts === null || commitment === undefined) return refuse('not-found')
  const log = facts.updates.find((written) => written.commitment === at.commitment)
  const last = (log && approved(log)?.written.said.standing) ?? desk.value.last.get(at.commitment)?.standing ?? null
  return { said, faults: faultsOf(said, commitment, last), whole }
}

/** What the pages of updates do. */
export const updatesBehaviours: Behaviours<typeof updatesRoutes, UpdatesServices> = {
  updates: runs(coordinatingDesk, (c) => {
    const period = c.url.searchParams.get('period')
    return period === null || uuid.safeParse(period).success ? board(c, period) : Promise.resolve(refuse('not-found'))
  }),

  missingList: runs(coordinatingDesk, async (c) => {
    const period = c.url.searchParams.get('period')
    if (period !== null && !uuid.safeParse(period).success) return refuse('not-found')
    const desk = await c.run(coordinatingDesk, { period })
    if (!desk.ok) return desk
    const { facts, last } = desk.value
    if (facts === null) return refuse('not-found')
    const rows = missingRows({ facts, last, filter: filterIn(c), now: c.services.world.now() })
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${c.language === 'fr' ? 'manques' : 'missing'}-${facts.period.period.id}.csv"`,
      'cache-control': 'no-store',
    }
    return new Response(new Uint8Array(missingList(facts.period.period.id, rows, facts.period.departments)), { headers })
  }),
  update: runs(coordinatingDesk, (c) => one(c, c.params, null, null)),

  keepUpdate: runs([keepUpdate, coordinatingDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const at = named.safeParse(Object.fromEntries(['period', 'commitment', 'seen'].map((name) => [name, form.value.get(name) ?? ''])))
    if (!at.success) return refuse('not-found')
    const typed = saidIn(form.value)
    const command = form.value.get('command') === 'draft' ? 'draft' : 'submit'
    if (typed.standing === null) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shown again with the fault, and never kept
      const nothingChosen = { ...typed, standing: '' as ChosenStanding }
      const draft = await draftOf(c, at.data, nothingChosen, null)
      return 'ok' in draft
        ? draft
        : await one(
            c,
            at.data,
            { ...draft, faults: command === 'draft' ? draft.faults.filter(({ code }) => code === 'choose') : draft.faults },
            null,
          )
    }
    const said = { ...typed, standing: typed.standing }
    const period = at.data.period as ReportingPeriodId
    const kept = await c.run(keepUpdate, { ...at.data, period, command, said, at: c.services.world.now() })
    if (kept.ok) return after(c, at.data)
    if (kept.say === undefined) return kept
    const draft = await draftOf(c, at.data, said, kept.code === 'incomplete' ? null : kept.say)
    return 'ok' in draft ? draft : await one(c, at.data, kept.code === 'incomplete' ? draft : { ...draft, faults: [] }, null)
  }),

  decideUpdate: runs([decideUpdate, coordinatingDesk], async (c) => {
    const sent = await wordsIn(c)
    if (!sent.ok) return sent
    const command = sent.field('command') === 'approve' ? 'approve' : 'return'
    const isSaid = sent.words.en !== '' || sent.words.fr !== ''
    const reason = isSaid && command === 'return' ? sent.words : null
    const decided = await c.run(decideUpdate, { ...sent.at, command, reason, at: c.services.world.now() })
    return decided.ok ? after(c, sent.at) : await again(c, sent, 'decide', decided)
  }),

  answerSilence: runs([replySilence, coordinatingDesk], async (c) => {
    const sent = await wordsIn(c)
    if (!sent.ok) return sent
    const answered = await c.run(replySilence, { ...sent.at, words: sent.words, at: c.services.world.now() })
    return answered.ok ? after(c, sent.at) : await again(c, sent, 'answer', answered)
  }),

  reviewUpdate: runs([keepReview, coordinatingDesk], async (c) => {
    const sent = await wordsIn(c)
    if (!sent.ok) return sent
    const { world } = c.services
    const standing = (Object.keys(standingText) as StandingCode[]).find((code) => code === sent.field('standing'))
    if (standing === undefined) return await again(c, sent, 'review', refuse('bad-field', coordinatingText.chooseStanding))
    const id = timedId<'commitment-review'>(world.now(), world.chance(10))
    const kept = await c.run(keepReview, { ...sent.at, id, standing, reason: sent.words, at: world.now() })
    return kept.ok ? after(c, sent.at) : await again(c, sent, 'review', kept)
  }),

  coordinate: runs([openPeriod, setParty, nameReviewer, endReviewing, coordinatingDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const field = typedIn(form.value)
    const { world } = c.services
    const at = world.now()
    const act = field('act')
    if (act === 'open') {
      const typed = { plan: field('plan'), period: field('period'), due: field('due'), replyDays: field('reply-days') }
      const id = timedId<'reporting-period'>(at, world.chance(10))
      const days = /^\d{1,3}$/.test(typed.replyDays) ? Number(typed.replyDays) : Number.NaN
      const opened = await c.run(openPeriod, { ...typed, id, replyDays: days, at })
      if (opened.ok) return c.redirect(updatesRoutes.updates.href({ language: c.language }, { period: id, done: 'kept' }))
      return opened.say === undefined ? opened : await board(c, null, { draft: { ...typed, field: fieldOf(opened.say), say: opened.say } })
    }
    const done = () => c.redirect(updatesRoutes.updates.href({ language: c.language }, { done: 'kept' }))
    if (act === 'party') {
      const id = timedId<'plan-party'>(at, world.chance(10))
      const answers = (uuid.safeParse(field('answers')).data ?? nobody) as OrganizationId
      const set = await c.run(setParty, { id, department: field('department'), answers, at })
      if (set.ok) return done()
      return set.say === undefined ? set : await board(c, null, { party: set.say })
    }
    if (act === 'reviewer') {
      const id = timedId<'plan-reviewer'>(at, world.chance(10))
      const desk = await c.run(coordinatingDesk, { period: null })
      const chosen = desk.ok ? desk.value.outside.find((other) => choiceOf(other.id) === field('reviews')) : undefined
      const asked = await c.run(nameReviewer, { id, plan: field('plan'), reviews: chosen?.id ?? (nobody as OrganizationId), at })
      if (asked.ok) return done()
      return asked.say === undefined ? asked : await board(c, null, { reviewer: asked.say })
    }
    const reviewer = uuid.safeParse(field('reviewer'))
    if (act !== 'end-reviewer' || !reviewer.success) return refuse('not-found')
    const ended = await c.run(endReviewing, { id: reviewer.data as PlanReviewerId, at })
    return ended.ok ? done() : ended
  }),
}

const nobody = '00000000-0000-7000-8000-000000000000'

/** The field that a refused period is shown at. */
function fieldOf(say: Bilingual): string {
  if (say === coordinatingText.noPlan) return 'plan'
  if (say === coordinatingText.badDay || say === coordinatingText.dueBefore) return 'due'
  return say === coordinatingText.badReplyDays ? 'reply-days' : 'period'
}

interface Sent {
  readonly ok: true
  readonly at: { readonly period: ReportingPeriodId; readonly commitment: string; readonly seen: number }
  readonly words: Bilingual
  readonly field: (name: string) => string
}

async function wordsIn(c: Asked): Promise<Sent | Refusal> {
  const form = await c.form()
  if (!form.ok) return form
  const field = typedIn(form.value)
  const at = named.safeParse({ period: field('period'), commitment: field('commitment'), seen: field('seen') })
  if (!at.success) return refuse('not-found')
  return {
    ok: true,
    at: { ...at.data, period: at.data.period as ReportingPeriodId },
    words: { en: field('words-en'), fr: field('words-fr') },
    field,
  }
}

/** The page again with what was typed, and why it was not kept; a refusal without a sentence stays one. */
async function again(c: Asked, { at, words, field }: Sent, about: WordsDraft['about'], refused: Refusal): Promise<Response | Refusal> {
  if (refused.say === undefined) return refused
  return await one(c, at, null, { about, words, standing: field('standing'), whole: refused.say })
}
