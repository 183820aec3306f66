import { type Behaviours, type Context, runs } from '@fanal/http'
import { type IdentityServices } from '@fanal/identity'
import { type Duty, type Id, type Language, type World, refuse } from '@fanal/kernel'
import { z } from 'zod'
import { asUuid } from '../cases/read-case-form.ts'
import type { CommandId } from '../grants/access-grant.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { consequences } from './break-glass-machine.ts'
import { type BreakId, breakReasons, breakTried, hiddenReasons, isOpenAt, spokenCode } from './break-glass.ts'
import { glassText as text } from './break-glass.page-text.ts'
import { BreakGlassPage, OneBreakPage, type TypedBreak } from './break-glass.pages.tsx'
import { breakGlassRoutes } from './break-glass.routes.ts'
import { breakRefusals } from './break-glass.text.ts'
import { listBreaks, oneBreak } from './list-breaks.ts'
import { openBreak } from './open-break.ts'
import { endBreak, reviewBreak, setBreakHidden } from './review-break.ts'
import { freshIds } from '../person-desk/desk-services.ts'

export type BreakGlassServices = IdentityServices & {
  readonly world: World
  /** Where somebody signs in whose session ended. */
  signInPage(language: Language): string
}

type Here = Context<BreakGlassServices, unknown>
type OnBreak = Context<BreakGlassServices, { readonly break: string }>

const uuid = z.uuid().toLowerCase()
const asked = z.object({
  command: uuid,
  id: uuid,
  grant: uuid,
  review: uuid,
  notice: uuid,
  reason: z.enum(breakReasons),
  tried: z.enum(breakTried),
  totp: z
    .string()
    .transform((typed) => typed.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
})
const reviewed = z.object({ command: uuid, finding: z.enum(['justified', 'not-justified']), consequence: z.enum(consequences) })
const hidden = z.object({ command: uuid, why: z.enum([...hiddenReasons, 'none']) })

const names = ['command', 'id', 'grant', 'review', 'notice', 'reason', 'tried', 'totp', 'finding', 'consequence', 'why'] as const
type Entries = { get(name: string): string | null | undefined }
const entriesOf = (form: Entries) => Object.fromEntries(names.map((name) => [name, form.get(name) ?? '']))

const holds = ({ actor }: Here, ...duties: readonly Duty[]) =>
  actor.kind === 'member' && actor.held.some(({ duty }) => duties.includes(duty))

async function listed(c: Here, typed: TypedBreak | null, problem: string | null) {
  const { world } = c.services
  const view = await c.run(listBreaks, {})
  if (!view.ok) return view
  const mayOpen = holds(c, 'case-supervisor')
  const props = { language: c.language, csrf: c.csrf, now: world.now(), freshId: freshIds(world) }
  const body = BreakGlassPage({ ...props, view: view.value, mayOpen, typed, problem })
  return c.page(body, { title: text.title[c.language], status: problem === null ? 200 : 422 })
}

const breakIdOf = (c: OnBreak): BreakId | null => asUuid(c.params.break) as BreakId | null
const backTo = (c: OnBreak) => c.redirect(breakGlassRoutes.oneBreak.href({ language: c.language, break: c.params.break }))

/** What the pages of an opening in an emergency do. */
export const breakGlassBehaviours: Behaviours<typeof breakGlassRoutes, BreakGlassServices> = {
  breakGlass: runs(listBreaks, (c) => listed(c, null, null)),
  openBreak: runs([openBreak, listBreaks], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const typed = { code: form.value.get('code') ?? '', reason: form.value.get('reason') ?? '', tried: form.value.get('tried') ?? '' }
    const read = asked.safeParse(entriesOf(form.value))
    if (c.actor.kind !== 'member' || !holds(c, 'case-supervisor')) {
      const may = await c.run(listBreaks, {})
      return may.ok ? refuse('not-allowed') : may
    }
    if (!read.success) return await listed(c, typed, text.chooseAll[c.language])
    const { identity, world } = c.services
    const again = await identity.signIn.codeAgain(c.actor, read.data.totp)
    if (!again.ok) return await listed(c, typed, again.say?.[c.language] ?? text.chooseAll[c.language])
    const { command, id, grant, review, notice, reason, tried } = read.data
    const done = await c.run(openBreak, {
      command: command as CommandId,
      id: id as BreakId,
      grant: grant as Id<'grant'>,
      tasks: [review, notice],
      // @NOTE what can be no number is asked for all the same, so that every wrong one is answered alike and leaves its entry
      code: spokenCode(typed.code) ?? '-',
      reason,
      tried,
      step: again.value.step,
      at: world.now(),
    })
    if (done.ok) return c.redirect(breakGlassRoutes.oneBreak.href({ language: c.language, break: id }))
    if (done.code === 'not-found') return await listed(c, typed, breakRefusals.notHere.say?.[c.language] ?? null)
    return done.say === undefined ? done : await listed(c, typed, done.say[c.language])
  }),
  oneBreak: runs([oneBreak, openSubject], async (c) => {
    const { world } = c.services
    const id = breakIdOf(c)
    if (id === null) return refuse('not-found')
    const view = await c.run(oneBreak, { id })
    if (!view.ok) return view
    const now = world.now()
    const { broken, me } = view.value
    const reads = broken.openedBy === me && isOpenAt(broken, now)
    const opened = reads ? await c.run(openSubject, { subject: broken.subject, classes: ['C5', 'C6'], purpose: 'safety', at: now }) : null
    const body = OneBreakPage({
      language: c.language,
      csrf: c.csrf,
      now,
      freshId: freshIds(world),
      view: view.value,
      opened: opened?.ok === true ? opened.value : null,
      mayReview: holds(c, 'privacy-officer', 'case-supervisor'),
      signIn: c.services.signInPage(c.language),
    })
    return c.page(body, { title: text.one[c.language] })
  }),
  endBreak: runs(endBreak, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [id, command] = [breakIdOf(c), asUuid(form.value.get('command'))]
    if (id === null || command === null) return refuse('invalid', text.chooseAll)
    const done = await c.run(endBreak, { id, command: command as CommandId, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  reviewBreak: runs(reviewBreak, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [id, read] = [breakIdOf(c), reviewed.safeParse(entriesOf(form.value))]
    if (id === null || !read.success) return refuse('invalid', text.consequence)
    const { command, ...said } = read.data
    const done = await c.run(reviewBreak, { ...said, id, command: command as CommandId, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  hideBreak: runs(setBreakHidden, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [id, read] = [breakIdOf(c), hidden.safeParse(entriesOf(form.value))]
    if (id === null || !read.success) return refuse('invalid', text.hide)
    const { command, why } = read.data
    const act = { id, command: command as CommandId, why: why === 'none' ? null : why, at: c.services.world.now() }
    const done = await c.run(setBreakHidden, act)
    return done.ok ? backTo(c) : done
  }),
}
