import { type Behaviours, type Context, type FormEntries, runs } from '@fanal/http'
import { type Id, refuse } from '@fanal/kernel'
import { readIsoDay } from '../calendar.ts'
import type { CaseId } from '../cases/case.ts'
import { asUuid, readCaseForm } from '../cases/read-case-form.ts'
import { beginIdentification } from './begin-identification.ts'
import { type IdentificationCommand, identificationMachine } from './identification-machine.ts'
import type { ConfirmedBands, IdentificationId } from './identification.ts'
import { identificationText as text } from './identification-page.text.ts'
import { IdentificationPage } from './identification.page.tsx'
import { identificationRoutes } from './identification.routes.ts'
import { keepScreening } from './keep-screening.ts'
import { keepThirdParty } from './keep-third-party.ts'
import { moveIdentification } from './move-identification.ts'
import { openIdentification } from './open-identification.ts'
import { type Band, bandText, suggestedTests } from './suggest.ts'
import { thirdPartyTools } from './third-party.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

type OnCase = Context<DeskServices, { readonly case: string }>

const badForm = refuse('invalid', text.badForm)
const backTo = (c: OnCase) => c.redirect(identificationRoutes.identification.href({ language: c.language, case: c.params.case }))
const rowIn = (form: FormEntries, name = 'row') => asUuid(form.get(name)) as IdentificationId | null

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of commands
const commands = Object.keys(identificationMachine.commands) as IdentificationCommand[]
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of bands
const bandNames = Object.keys(bandText) as Band[]

/** The three that were confirmed; `null` where none was, `undefined` where some were left open. */
function readBands(form: FormEntries): ConfirmedBands | null | undefined {
  const said = suggestedTests.map((test) => bandNames.find((band) => band === form.get(`band-${test}`)))
  if (said.every((band) => band === undefined)) return null
  const [cc_279, palermo, irpa_118] = said
  return cc_279 && palermo && irpa_118 ? { cc_279, palermo, irpa_118 } : undefined
}

/** What the page of identification does at each of its addresses. */
export const identificationBehaviours: Behaviours<typeof identificationRoutes, DeskServices> = {
  identification: runs(openIdentification, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const now = world.now()
    const view = await c.run(openIdentification, { caseId: caseId as CaseId, at: now })
    if (!view.ok) return view
    const freshId = freshIds(world)
    const signIn = c.services.signInPage(c.language)
    const body = IdentificationPage({ language: c.language, view: view.value, csrf: c.csrf, now, freshId, signIn })
    return c.page(body, { title: text.title[c.language] })
  }),
  beginIdentification: runs(beginIdentification, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    const identification = rowIn(form.value)
    if (!read.ok) return read
    if (identification === null) return badForm
    const { subject, command, caseId } = read.value
    const done = await c.run(beginIdentification, { subject, command, caseId, identification, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  moveIdentification: runs(moveIdentification, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    const [identification, to] = [rowIn(form.value), commands.find((one) => one === form.value.get('to'))]
    if (!read.ok) return read
    if (identification === null || to === undefined) return badForm
    const { subject, command, fields } = read.value
    const told = form.value.get('told') === 'yes'
    const next = rowIn(form.value, 'next')
    const done = await c.run(moveIdentification, { subject, command, fields, identification, to, told, next, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  keepScreening: runs(keepScreening, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    const [identification, bands] = [rowIn(form.value), readBands(form.value)]
    if (!read.ok) return read
    if (identification === null || bands === undefined) return badForm
    const { subject, command, fields } = read.value
    const instrument = form.value.get('instrument') ?? ''
    const done = await c.run(keepScreening, { subject, command, fields, identification, instrument, bands, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  keepThirdParty: runs(keepThirdParty, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    const get = (name: string) => form.value.get(name)
    const [identification, tool, on] = [rowIn(form.value), thirdPartyTools.find((one) => one === get('tool')), readIsoDay(get('on'))]
    const result = asUuid(get('result')) as Id<'third-party'> | null
    if (!read.ok) return read
    if (identification === null || result === null || tool === undefined || on === null) return badForm
    const { subject, command } = read.value
    const said = (get('total') ?? '').trim()
    const total = said === '' ? null : /^\d{1,4}$/.test(said) ? Number(said) : Number.NaN
    const band = (['lowest', 'middle', 'highest'] as const).find((one) => one === get('band')) ?? null
    const of = { tool, on, total, band, trained: get('trained') === 'yes', licenceNoted: get('licence') === 'yes' }
    const done = await c.run(keepThirdParty, { subject, command, identification, result, read: of, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
}
