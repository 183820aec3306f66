import { type Behaviours, runs } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import { blankForms } from './blank-forms.ts'
import { PaperFormPage, PaperFormsPage } from './paper.pages.tsx'
import type { paperRoutes } from './paper.routes.ts'
import { paperText as text } from './paper.text.ts'

/** What the pages of blank forms do. */
export const paperBehaviours: Behaviours<typeof paperRoutes, object> = {
  paperForms: runs(blankForms, async (c) => {
    const forms = await c.run(blankForms, {})
    if (!forms.ok) return forms
    return c.page(PaperFormsPage({ language: c.language, forms: forms.value }), { title: text.title[c.language] })
  }),
  paperForm: runs(blankForms, async (c) => {
    const forms = await c.run(blankForms, {})
    if (!forms.ok) return forms
    const form = /^[1-9]\d?$/.test(c.params.form) ? forms.value[Number(c.params.form) - 1] : undefined
    if (form === undefined) return refuse('not-found')
    return c.page(PaperFormPage({ language: c.language, form }), { title: text.title[c.language] })
  }),
}
