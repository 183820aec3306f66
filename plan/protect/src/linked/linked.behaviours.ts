import { type Behaviours, runs } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import { z } from 'zod'
import { spokenCode } from '../break-glass/break-glass.ts'
import type { CaseId } from '../cases/case.ts'
import { asUuid, readCaseForm } from '../cases/read-case-form.ts'
import { caseForDemand } from '../demands/list-demands.ts'
import { linkPerson } from './link-person.ts'
import { type LinkId, contactAnswers, relations } from './linked.ts'
import { LinkedPage } from './linked.page.tsx'
import { linkedRoutes } from './linked.routes.ts'
import { linkedRefusals, linkedText as text } from './linked.text.ts'
import { readLinked } from './read-linked.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

const uuid = z
  .uuid()
  .toLowerCase()
  .transform((id) => id as LinkId)
const contact = z.enum(contactAnswers)
const abroad = z.string().nullable()
const seen = z.string().regex(/^\d{1,9}$/)
const said = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), link: uuid, relation: z.enum(relations), contact, abroad }),
  z.object({ act: z.literal('change'), link: uuid, contact, abroad, seen }),
  z.object({ act: z.literal('end'), link: uuid, seen }),
])

/** What the page of the people around somebody does. */
export const linkedBehaviours: Behaviours<typeof linkedRoutes, DeskServices> = {
  linked: runs(readLinked, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const view = await c.run(readLinked, { caseId: caseId as CaseId, at: world.now() })
    if (!view.ok) return view
    const freshId = freshIds(world)
    const body = LinkedPage({ language: c.language, csrf: c.csrf, freshId, view: view.value, signIn: c.services.signInPage(c.language) })
    return c.page(body, { title: text.title[c.language] })
  }),
  linkPerson: runs([linkPerson, caseForDemand], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const names = ['act', 'link', 'relation', 'contact', 'abroad', 'seen']
    const act = said.safeParse(Object.fromEntries(names.map((name) => [name, form.value.get(name) || null])))
    if (!act.success) return linkedRefusals.badForm
    const number = spokenCode(form.value.get('number') ?? '')
    const other = number === null ? null : await c.run(caseForDemand, { number })
    if (other !== null && !other.ok) return other
    const { subject, command, fields } = read.value
    const done = await c.run(linkPerson, {
      subject,
      command,
      fields,
      said:
        act.data.act === 'add'
          ? { ...act.data, abroad: act.data.abroad === 'yes', other: other?.value.subject ?? null }
          : act.data.act === 'change'
            ? { ...act.data, abroad: act.data.abroad === 'yes', seen: Number(act.data.seen) }
            : { ...act.data, seen: Number(act.data.seen) },
      at: c.services.world.now(),
    })
    return done.ok ? c.redirect(linkedRoutes.linked.href({ language: c.language, case: c.params.case })) : done
  }),
}
