import { type Behaviours, runs } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import type { CaseId } from '../cases/case.ts'
import { asUuid, readCaseForm } from '../cases/read-case-form.ts'
import { readCase } from '../cases/read-case.ts'
import { readLinked } from '../linked/read-linked.ts'
import type { CommandId } from '../grants/access-grant.ts'
import { setSafeContact } from '../subjects/change-codes.ts'
import { keepFields } from '../subjects/keep-fields.ts'
import { ReachPage } from './reach.page.tsx'
import { reachRoutes } from './reach.routes.ts'
import { reachText as text } from './reach.text.ts'
import { readSafeContact } from './read-reach.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

/** The id of the second act of one form: the same each time that the form is sent. */
const besides = (command: CommandId) => `${command.slice(0, -1)}${(Number.parseInt(command.slice(-1), 16) ^ 1).toString(16)}` as CommandId

/** What the page of reaching somebody does. */
export const reachBehaviours: Behaviours<typeof reachRoutes, DeskServices> = {
  reachPerson: runs([readCase, readLinked], async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const now = world.now()
    const view = await c.run(readCase, { caseId: caseId as CaseId, at: now })
    if (!view.ok) return view
    const linked = await c.run(readLinked, { caseId: caseId as CaseId, at: now })
    const links = linked.ok ? linked.value.links : []
    const freshId = freshIds(world)
    const signIn = c.services.signInPage(c.language)
    const body = ReachPage({ language: c.language, view: view.value, links, csrf: c.csrf, now, freshId, signIn })
    return c.page(body, { title: text.title[c.language] })
  }),
  setReach: runs([setSafeContact, keepFields], async (c) => {
    const { world } = c.services
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const safeContact = readSafeContact(form.value)
    if (!safeContact.ok) return safeContact
    const at = world.now()
    const { subject, command, fields } = read.value
    const seen = Number(form.value.get('seen'))
    const set = await c.run(setSafeContact, { command, subject, at, seen, safeContact: safeContact.value })
    if (!set.ok) return set
    const kept = fields.length === 0 ? null : await c.run(keepFields, { command: besides(command), subject, at, fields })
    if (kept !== null && !kept.ok) return kept
    return c.redirect(reachRoutes.reachPerson.href({ language: c.language, case: c.params.case }))
  }),
}
