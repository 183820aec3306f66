import { type Behaviours, type Context, runs } from '@fanal/http'
import { type UnitId, type World, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import { templateDesk } from './template-desk.ts'
import { keepTemplate, removeTemplate } from './templates.operations.ts'
import { type TemplateDraft, TemplatesPage } from './templates.pages.tsx'
import { templatesRoutes } from './templates.routes.ts'
import { templatesText as text } from './templates.text.ts'
import { type TemplateId, faultsOf, templateKinds } from './templates.ts'

export interface TemplatesServices {
  readonly world: World
}

const uuid = z.uuid().toLowerCase()
const kept = z.object({ unit: uuid, id: uuid.optional(), kind: z.enum(templateKinds) })
const removed = z.object({ unit: uuid, id: uuid })

async function shown(c: Context<TemplatesServices, unknown>, draft: TemplateDraft | null) {
  const units = await c.run(templateDesk, {})
  if (!units.ok) return units
  // Whoever may write nothing here has nothing to correct.
  if (draft !== null && !units.value.some(({ unit, maySet }) => maySet && unit.unit === draft.unit)) return refuse('not-allowed')
  const said = c.url.searchParams.get('done')
  const done = said === 'kept' || said === 'removed' ? said : null
  const body = TemplatesPage({ language: c.language, units: units.value, csrf: c.csrf, done, draft })
  return c.page(body, { title: text.title[c.language], status: draft === null ? 200 : 422 })
}

/** What ready sentences do at each of their addresses. */
export const templatesBehaviours: Behaviours<typeof templatesRoutes, TemplatesServices> = {
  templates: runs(templateDesk, (c) => shown(c, null)),
  keepTemplate: runs([keepTemplate, templateDesk], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const field = (name: string) => form.value.get(name)?.replaceAll('\r\n', '\n').trim() ?? ''
    const asked = kept.safeParse({ unit: field('unit'), id: field('id') || undefined, kind: field('kind') })
    if (!asked.success) return refuse('invalid', text.badTemplate)
    const { unit, id = null, kind } = asked.data
    const typed = {
      'title-en': field('title-en'),
      'title-fr': field('title-fr'),
      'text-en': field('text-en'),
      'text-fr': field('text-fr'),
    }
    if (faultsOf(typed).length > 0) return await shown(c, { unit, id, kind, typed })
    const { world } = c.services
    const at = world.now()
    const done = await c.run(keepTemplate, {
      id: (id ?? timedId(at, world.chance(10))) as TemplateId,
      unit: unit as UnitId,
      kind,
      title: { en: typed['title-en'], fr: typed['title-fr'] },
      text: { en: typed['text-en'], fr: typed['text-fr'] },
      at,
    })
    return done.ok ? c.redirect(templatesRoutes.templates.href({ language: c.language }, { done: 'kept' })) : done
  }),
  removeTemplate: runs(removeTemplate, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const asked = removed.safeParse({ unit: form.value.get('unit'), id: form.value.get('id') })
    if (!asked.success) return refuse('invalid', text.badTemplate)
    const done = await c.run(removeTemplate, { unit: asked.data.unit as UnitId, id: asked.data.id as TemplateId })
    return done.ok ? c.redirect(templatesRoutes.templates.href({ language: c.language }, { done: 'removed' })) : done
  }),
}
