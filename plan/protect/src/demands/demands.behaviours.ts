import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Id, refuse } from '@fanal/kernel'
import { z } from 'zod'
import { spokenCode } from '../break-glass/break-glass.ts'
import { readIsoDay } from '../calendar.ts'
import { asUuid, noonOf } from '../cases/read-case-form.ts'
import type { CommandId } from '../grants/access-grant.ts'
import { readSealed } from '../person-desk/read-sealed.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { contactChannels } from '../subjects/safe-contact.ts'
import { demandKinds, issuers, refusalGrounds, toldAnswers } from './demand-machine.ts'
import type { DemandId } from './demand.ts'
import { DemandPage } from './demand.page.tsx'
import { demandsPageText as text } from './demands.page-text.ts'
import { DemandsPage } from './demands.pages.tsx'
import { demandsRoutes } from './demands.routes.ts'
import { caseForDemand, listDemands, oneDemand } from './list-demands.ts'
import { moveDemand } from './move-demand.ts'
import { type DemandNote, noteDemand } from './note-demand.ts'
import { receiveDemand } from './receive-demand.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

type Here = Context<DeskServices, unknown>
type OnDemand = Context<DeskServices, { readonly demand: string }>

const uuid = z.uuid().toLowerCase()
const received = z.object({
  command: uuid,
  demand: uuid,
  answerTask: uuid,
  tellTask: uuid,
  kind: z.enum(demandKinds),
  issuedBy: z.enum(issuers),
})
const moved = z.object({
  does: z.enum(['name-counsel', 'challenge', 'comply-in-part', 'comply', 'refuse', 'end-withdrawn']),
  refusal: z.enum(refusalGrounds).nullable().catch(null),
})
const issuer = z.object({ issuedBy: z.enum(issuers) })
const told = z.object({ told: z.enum(toldAnswers), channel: z.enum(contactChannels).nullable().catch(null) })

const badForm = refuse('invalid', text.badForm)
const demandIdOf = (c: OnDemand): DemandId | null => asUuid(c.params.demand) as DemandId | null
const backTo = (c: OnDemand) => c.redirect(demandsRoutes.oneDemand.href({ language: c.language, demand: c.params.demand }))

async function listed(c: Here, problem: string | null) {
  const { world } = c.services
  const demands = await c.run(listDemands, {})
  if (!demands.ok) return demands
  const freshId = freshIds(world)
  const body = DemandsPage({ language: c.language, csrf: c.csrf, now: world.now(), freshId, demands: demands.value, problem })
  return c.page(body, { title: text.title[c.language], status: problem === null ? 200 : 422 })
}

/** What the pages of demands do. */
export const demandsBehaviours: Behaviours<typeof demandsRoutes, DeskServices> = {
  demands: runs(listDemands, (c) => listed(c, null)),
  receiveDemand: runs([receiveDemand, caseForDemand, listDemands], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const entry = (name: string) => form.value.get(name) || null
    const read = received.safeParse({
      command: entry('command'),
      demand: entry('demand'),
      answerTask: entry('answer-task'),
      tellTask: entry('tell-task'),
      kind: entry('kind'),
      issuedBy: entry('issued-by'),
    })
    const [receivedOn, answerBy] = [readIsoDay(entry('received')), noonOf(entry('answer-by'))]
    if (!read.success || receivedOn === null || answerBy === null) return await listed(c, text.badForm[c.language])
    const number = spokenCode(entry('number') ?? '')
    const found = number === null ? null : await c.run(caseForDemand, { number })
    if (found === null) return await listed(c, text.noCase[c.language])
    if (!found.ok) return found.code === 'not-found' ? await listed(c, text.noCase[c.language]) : found
    const { command, demand, answerTask, tellTask, kind, issuedBy } = read.data
    const done = await c.run(receiveDemand, {
      command: command as CommandId,
      demand: demand as DemandId,
      subject: found.value.subject,
      case: found.value.case,
      kind,
      issuedBy,
      isTraffickingCase: entry('trafficking') === 'yes',
      receivedOn,
      answerBy,
      tasks: [answerTask, tellTask],
      at: c.services.world.now(),
    })
    if (!done.ok) return done.say === undefined ? done : await listed(c, done.say[c.language])
    return c.redirect(demandsRoutes.oneDemand.href({ language: c.language, demand }))
  }),
  oneDemand: runs([oneDemand, openSubject], async (c) => {
    const { world } = c.services
    const demand = demandIdOf(c)
    if (demand === null) return refuse('not-found')
    const view = await c.run(oneDemand, { demand })
    if (!view.ok) return view
    const now = world.now()
    const works = c.actor.kind === 'member' && c.actor.held.some(({ duty }) => duty === 'case-worker' || duty === 'case-supervisor')
    const asked = { subject: view.value.demand.subject, classes: ['C7'], purpose: 'services', at: now } as const
    const opened = works ? await c.run(openSubject, asked) : null
    const body = DemandPage({
      language: c.language,
      csrf: c.csrf,
      now,
      freshId: freshIds(world),
      view: view.value,
      opened: opened?.ok === true ? opened.value : null,
      signIn: c.services.signInPage(c.language),
    })
    return c.page(body, { title: text.one[c.language] })
  }),
  moveDemand: runs(moveDemand, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const sealed = readSealed(form.value)
    if (!sealed.ok) return sealed
    const [demand, read] = [demandIdOf(c), moved.safeParse({ does: form.value.get('does'), refusal: form.value.get('refusal') ?? null })]
    if (demand === null || !read.success) return badForm
    const { command, fields } = sealed.value
    const done = await c.run(moveDemand, { ...read.data, demand, command, fields, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  noteDemand: runs(noteDemand, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [demand, command] = [demandIdOf(c), asUuid(form.value.get('command'))]
    const said = readNote(form.value)
    if (demand === null || command === null || said === null) return badForm
    const done = await c.run(noteDemand, { demand, command: command as Id<'command'>, said, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
}

interface Entries {
  get(name: string): string | undefined
  all(name: string): readonly string[]
}

function readNote(form: Entries): DemandNote | null {
  switch (form.get('note')) {
    case 'issuer': {
      const read = issuer.safeParse({ issuedBy: form.get('issued-by') })
      return read.success ? { note: 'issuer', issuedBy: read.data.issuedBy } : null
    }
    case 'told': {
      const read = told.safeParse({ told: form.get('told'), channel: form.get('channel') || null })
      if (!read.success) return null
      if (read.data.told !== 'told-safely') return { note: 'told', told: read.data.told }
      return read.data.channel === null ? null : { note: 'told', told: 'told-safely', channel: read.data.channel }
    }
    case 'package':
      return { note: 'package', fields: [...new Set(form.all('field'))] }
    case undefined:
    default:
      return null
  }
}
