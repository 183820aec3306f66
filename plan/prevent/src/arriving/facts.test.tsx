import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { languages, publicLanguages, type Language } from '@fanal/kernel'
import { proseOf, readingLevel, sentencesOf } from '@fanal/reading'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { cardAsked } from './card.ts'
import { CardFormPage, CardPage } from './card.pages.tsx'
import { cardRights } from './card.text.ts'
import type { DatedFact } from './dated-fact.ts'
import { ArrivingPage, OffersPage, PayPage, PermitsPage, RightsPage } from './fact.pages.tsx'
import { payFacts } from './pay.facts.ts'
import { permitGuides } from './permits.facts.ts'
import { planAsked } from './plan.ts'
import { PlanFormPage, PlanPage } from './plan.pages.tsx'
import { employerOwes, nobodyMay } from './rights.facts.ts'

const facts: readonly DatedFact[] = [...nobodyMay, ...employerOwes, ...payFacts, ...permitGuides.flatMap(({ steps }) => steps)]
const nothing = { get: () => null, all: () => [] }

const pages: Readonly<Record<string, (language: Language) => VNode>> = {
  arriving: (language) => <ArrivingPage language={language} />,
  rights: (language) => <RightsPage language={language} />,
  pay: (language) => <PayPage language={language} />,
  permits: (language) => <PermitsPage language={language} />,
  offers: (language) => <OffersPage language={language} />,
  'card, form': (language) => <CardFormPage language={language} />,
  card: (language) => <CardPage language={language} asked={cardAsked(nothing, language)} />,
  'plan, form': (language) => <PlanFormPage language={language} />,
  plan: (language) => <PlanPage language={language} asked={planAsked(nothing, language)} />,
}

suite('what is said of the law', () => {
  test('has a source, the day it was read and how sure it is; what nobody checked names no provision', () => {
    assert.ok(facts.length >= 20)
    for (const fact of facts) {
      assert.match(fact.asOf, /^\d{4}-\d{2}-\d{2}$/, fact.id)
      if (fact.mark === 'U') {
        assert.equal(fact.cited, null, fact.id)
        continue
      }
      assert.ok(fact.cited !== null && fact.sources.length > 0, fact.id)
      if (/Code|Regulations/.test(fact.cited.en)) assert.equal(fact.version, '2026-05-31', fact.id)
    }
  })

  test('is shown with all of it, on the page where it is said', () => {
    const html = { rights: pages['rights']!('en'), pay: pages['pay']!('en'), permits: pages['permits']!('en') }
    const said = { rights: [...nobodyMay, ...employerOwes], pay: payFacts, permits: permitGuides.flatMap(({ steps }) => steps) }
    for (const name of ['rights', 'pay', 'permits'] as const) {
      const shown = renderToString(html[name]).replaceAll('&amp;', '&')
      for (const { id, says, cited, sources } of said[name]) {
        assert.ok(shown.includes(says.en.replaceAll('"', '&quot;')), id)
        if (cited !== null) assert.ok(shown.split(cited.en).length > 2, `${id}: beside the statement and among the sources`)
        for (const source of sources) assert.ok(shown.includes(source), source)
      }
      assert.match(shown, /November 23, 2026/)
    }
  })

  test('the card says nothing that no fact stands behind', () => {
    const known = new Set(facts.map(({ id }) => id))
    for (const { fact } of cardRights) assert.ok(known.has(fact), fact)
  })

  test('a number in one language is the same number in all: dates, months, sections', () => {
    const figures = (text: string) =>
      text
        .match(/\d+/g)
        ?.filter((figure) => Number(figure) >= 10)
        .toSorted() ?? []
    for (const { id, says } of facts)
      for (const language of publicLanguages) {
        // a month is a word in some languages and a figure in Chinese
        const ours = figures(says[language])
        assert.deepEqual(ours, figures(says.en), `${id}, ${language}`)
      }
  })
})

suite('how hard these pages are to read', () => {
  for (const [name, page] of Object.entries(pages))
    for (const language of languages)
      test(`${name}, ${language}`, () => {
        const sentences = sentencesOf(proseOf(renderToString(page(language))))
        assert.ok(sentences.length > 3)
        const { isPlain, value, hardest } = readingLevel(sentences, language)
        assert.ok(isPlain, `${value.toFixed(1)}\n${hardest.join('\n')}`)
      })
})
