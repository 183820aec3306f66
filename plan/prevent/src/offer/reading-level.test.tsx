import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import { checkOffer, offerCodes, offerRules, type OfferAnswers } from '@fanal/offer'
import { highestGrade, lowestEase, proseOf, readingLevel, sentencesOf } from '@fanal/reading'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { nothingSaid } from './offer-form.ts'
import { OfferPage } from './offer.page.tsx'
import { text } from './offer.text.ts'
import { OfferResultPage } from './result.page.tsx'

function Result({ language, facts }: { language: Language; facts: OfferAnswers }) {
  const checked = checkOffer(facts)
  assert.ok(checked.ok)
  return <OfferResultPage language={language} said={nothingSaid} checked={checked} />
}
const all = (answer: true | 'unknown') => Object.fromEntries(offerCodes.facts.map(({ code }) => [code, answer]))

const pages: Readonly<Record<string, (language: Language) => VNode>> = {
  'the sheet': (language) => <OfferPage language={language} canLookUp notes={[text.wasCut, text.noneSeen]} problem={text.isFile} />,
  'nothing said': (language) => <Result language={language} facts={{}} />,
  'everything at once': (language) => <Result language={language} facts={all(true)} />,
  'everything unknown': (language) => <Result language={language} facts={all('unknown')} />,
  'reasons alone': (language) => (
    <>
      {offerRules.rules.map(({ why }) => (
        <p>{why[language]}</p>
      ))}
    </>
  ),
  'what to do alone': (language) => (
    <>
      {offerRules.next.map((step) => (
        <p>{step.say[language]}</p>
      ))}
    </>
  ),
}
const limits = { en: `grade at most ${highestGrade}`, fr: `ease at least ${lowestEase}` } as const

suite('how hard the check of an offer is to read', () => {
  for (const [name, page] of Object.entries(pages))
    for (const language of ['en', 'fr'] as const)
      test(`${name}, ${language}: ${limits[language]}`, () => {
        const level = readingLevel(sentencesOf(proseOf(renderToString(page(language)))), language)
        assert.ok(level.isPlain, `${level.value.toFixed(1)}\n${level.hardest.join('\n')}`)
      })
})
