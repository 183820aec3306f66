import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { languages } from '@fanal/kernel'
import { renderToString } from 'preact-render-to-string'
import { Gallery } from './fixtures/gallery.tsx'
import { elementsOf, type Element } from './fixtures/markup.ts'

const pages = languages.flatMap((language) => [
  { name: `public, ${language}`, language, elements: elementsOf(renderToString(<Gallery language={language} />)) },
  { name: `workbench, ${language}`, language, elements: elementsOf(renderToString(<Gallery language={language} signedIn />)) },
])

const idsOf = (elements: readonly Element[]) =>
  elements.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]))
const isControl = ({ tag, attributes }: Element) => ['input', 'select', 'textarea'].includes(tag) && attributes['type'] !== 'hidden'
const words = (value: string | undefined) => (value ?? '').split(' ').filter(Boolean)

for (const { name, language, elements } of pages)
  suite(`every component, ${name}`, () => {
    const ids = idsOf(elements)

    test('no id stands twice', () => {
      assert.deepEqual(ids, [...new Set(ids)])
    })

    test('every control has a label of its own', () => {
      const labelled = elements.filter(({ tag }) => tag === 'label').map(({ attributes }) => attributes['for'])
      const controls = elements.filter(isControl)
      assert.ok(controls.length >= 12)
      assert.equal(labelled.length, controls.length)
      assert.deepEqual(new Set(labelled), new Set(controls.map(({ attributes }) => attributes['id'])))
    })

    test('what describes something exists', () => {
      const described = elements.flatMap(({ attributes }) => words(attributes['aria-describedby']))
      assert.ok(described.length >= 8)
      for (const id of described) assert.ok(ids.includes(id), id)
    })

    test('a wrong field is named by its error, and the summary leads to it', () => {
      const what = elements.find(({ attributes }) => attributes['id'] === 'f-what')!
      assert.equal(what.attributes['aria-invalid'], 'true')
      assert.deepEqual(words(what.attributes['aria-describedby']), ['f-what-hint', 'f-what-limit', 'f-what-error'])
      const targets = elements
        .filter(({ attributes }) => attributes['href']?.startsWith('#f-'))
        .map(({ attributes }) => attributes['href']!.slice(1))
      assert.deepEqual(targets, ['f-what', 'f-safe'])
      for (const id of targets)
        assert.ok(
          elements.some((element) => isControl(element) && element.attributes['id'] === id),
          id,
        )
    })

    test('the summary takes the focus and is announced', () => {
      const summary = elements.find(({ attributes }) => attributes['id'] === 'error-summary')!
      assert.deepEqual([summary.attributes['tabindex'], 'autofocus' in summary.attributes], ['-1', true])
      assert.equal(elements.filter(({ attributes }) => attributes['role'] === 'alert').length, 1)
    })

    test('what was typed is kept, character by character', () => {
      const typed = elements.find(({ attributes }) => attributes['id'] === 'f-what')!
      assert.equal(typed.text, '\n\n<b>')
      assert.equal(elements.find(({ attributes }) => attributes['id'] === 'f-postal')!.attributes['value'], '"&<')
    })

    test('nothing is left for the browser to remember', () => {
      const form = elements.find(({ tag, attributes }) => tag === 'form' && attributes['action']?.endsWith('/report'))!
      assert.equal(form.attributes['autocomplete'], 'off')
      for (const control of elements.filter(isControl)) assert.equal(control.attributes['autocomplete'], 'off', control.attributes['id'])
    })

    test('a form carries the session token that it was given', () => {
      const hidden = elements.filter(({ attributes }) => attributes['name'] === '_csrf')
      assert.deepEqual(new Set(hidden.map(({ attributes }) => attributes['value'])), new Set(['token']))
    })

    test('headings start with the one page heading, and no step is left out', () => {
      const main = elements
        .filter(({ tag, ancestors }) => /^h[1-4]$/.test(tag) && ancestors.includes('main'))
        .map(({ tag }) => Number(tag[1]))
      assert.equal(main.filter((level) => level === 1).length, 1)
      assert.ok(Math.max(...main) <= 2)
    })

    test('every table header says what it heads', () => {
      const headers = elements.filter(({ tag }) => tag === 'th').map(({ attributes }) => attributes['scope'])
      assert.deepEqual(headers, ['col', 'col', 'col', 'col', 'row', 'row'])
      assert.ok(elements.some(({ tag, text }) => tag === 'caption' && text !== ''))
    })

    test('the other language is one link away, and marked as such', () => {
      const link = elements.find(({ attributes }) => attributes['rel'] === 'alternate')!
      const other = language === 'en' ? 'fr' : 'en'
      assert.deepEqual([link.attributes['lang'], link.attributes['href']], [other, other === 'fr' ? '/fr/essai' : '/en/sample'])
    })

    test('the skip link comes first and lands on the main part', () => {
      const first = elements.find(({ tag }) => tag === 'a')!
      assert.equal(first.attributes['href'], '#main')
      assert.equal(elements.find(({ attributes }) => attributes['id'] === 'main')?.tag, 'main')
    })

    test('no style, script or handler stands in the markup', () => {
      for (const { tag, attributes } of elements) {
        assert.ok(tag !== 'script' && tag !== 'style')
        assert.deepEqual(
          Object.keys(attributes).filter((key) => key === 'style' || /^on[a-z]/.test(key)),
          [],
        )
      }
    })
  })

test('the quick exit stands on public pages, leads elsewhere and says nothing of where one was', () => {
  for (const { name, language, elements } of pages) {
    const exit = elements.filter(({ attributes }) => 'data-quick-exit' in attributes)
    if (name.startsWith('workbench')) assert.deepEqual(exit, [])
    else {
      const attributes = exit[0]?.attributes ?? {}
      assert.equal(attributes['href'], language === 'en' ? 'https://weather.gc.ca/' : 'https://meteo.gc.ca/')
      assert.equal(attributes['rel'], 'noreferrer nofollow')
    }
  }
})

test('the words of a component follow the page around it', () => {
  const french = pages
    .find(({ name }) => name === 'public, fr')!
    .elements.map(({ text }) => text)
    .join('\n')
  for (const word of [
    'Passer au contenu principal',
    'Quitter ce site maintenant',
    '(obligatoire)',
    'Erreur\u00a0:',
    'février',
    '10\u00a0000 caractères',
    'Suivant',
  ])
    assert.ok(french.includes(word), word)
  assert.doesNotMatch(french, /\((?:required|done)\)|Skip to|Leave this site/)
})

test('a receipt is grouped by three, and a telephone number dials', () => {
  const { elements } = pages[0]!
  const digits = elements.find(({ attributes }) => attributes['class'] === 'receipt-digits')!
  assert.equal(digits.text.trim(), '123 456 789 012 345 678 901 234 567')
  assert.equal(elements.find(({ attributes }) => attributes['class'] === 'phone')!.attributes['href'], 'tel:+18339001010')
})
