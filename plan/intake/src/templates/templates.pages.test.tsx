import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { render } from '@fanal/http'
import type { Language, OrganizationId, UnitId } from '@fanal/kernel'
import type { VNode } from 'preact'
import { TemplatesPage, type TemplatesPageProps } from './templates.pages.tsx'
import { TemplatesSection } from './templates.section.tsx'
import type { OwnTemplate, TemplateId } from './templates.ts'

const html = (body: VNode, language: Language) => render(body, { language, title: 'x', style: null, scripts: [] }).text()
const unit = { organization: 'o' as OrganizationId, unit: 'day' as UnitId, en: 'Day desk', fr: 'Équipe de jour', receives: true }
const own: OwnTemplate = {
  id: 'own-1' as TemplateId,
  unit: unit.unit,
  kind: 'question',
  title: { en: 'Which bus?', fr: 'Quel autobus ?' },
  text: { en: 'Which <bus> do you take?', fr: 'Quel autobus prenez-vous ?' },
}
const shown = (changes: Partial<TemplatesPageProps>, maySet = true) =>
  html(
    TemplatesPage({ language: 'en', units: [{ unit, own: [own], maySet }], csrf: 'token', done: null, draft: null, ...changes }),
    changes.language ?? 'en',
  )

suite('the page of ready sentences', () => {
  test('shows both languages of everything, each said to be what it is', async () => {
    const page = await shown({}, false)
    assert.match(
      page,
      /<p class="words" lang="en">Which &lt;bus> do you take\?<\/p><p class="words" lang="fr">Quel autobus prenez-vous \?<\/p>/,
    )
    assert.match(page, /Thank you for writing/)
    assert.match(page, /Merci d’avoir écrit/)
    assert.match(page, /Supervisors of the unit write these/)
  })

  test('gives whoever may write none no form, and a supervisor one for each and one more', async () => {
    assert.doesNotMatch(await shown({}, false), /<form/)
    const page = await shown({ language: 'fr' })
    assert.equal(page.match(/action="\/fr\/modeles\/garder"/g)?.length, 2)
    assert.equal(page.match(/action="\/fr\/modeles\/retirer"/g)?.length, 1)
    assert.equal(page.match(/name="_csrf" value="token"/g)?.length, 3)
    assert.match(page, /aucun nom, aucun lieu ni détail d’un signalement/)
  })

  test('keeps what was typed where something is missing, and says what, at the field and above', async () => {
    const typed = { 'title-en': 'Bus', 'title-fr': '', 'text-en': 'Which one?', 'text-fr': 'Lequel ?' }
    const page = await shown({ draft: { unit: 'day', id: null, kind: 'question', typed } })
    assert.match(page, /<a href="#title-fr-day">Short name, French: write something\.<\/a>/)
    assert.match(page, /id="text-en-day"[^>]*>\s*Which one\?<\/textarea>/)
    assert.match(page, /<details open>/)
    assert.equal(page.match(/aria-invalid="true"/g)?.length, 1, 'the other form is left alone')
  })

  test('says what was done', async () => {
    assert.match(await shown({ done: 'kept' }), /Kept\./)
    assert.match(await shown({ done: 'removed', language: 'fr' }), /Retiré\./)
  })
})

test('beside an answer, names are in the page’s language and both texts are at hand', async () => {
  const section = await html(TemplatesSection({ language: 'fr', templates: [own] }), 'fr')
  assert.match(section, /<label for="template-question">Quel autobus \?<\/label>/)
  const [, data] = /data-templates="([^"]*)"/.exec(section) ?? []
  assert.deepEqual(JSON.parse((data ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<')), [{ id: own.id, text: own.text }])
  assert.match(section, /<button type="button"[^>]*hidden/, 'without script a button that does nothing is not shown')
})
