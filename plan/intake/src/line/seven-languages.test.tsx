import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { helpLines } from '@fanal/handover'
import { isLanguage, publicLanguages, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { renderToString } from 'preact-render-to-string'
import { BackPage } from './back.page.tsx'
import { fieldsText } from './fields.text.ts'
import { fileSayings } from './file-sayings.text.ts'
import { filesText, plainProblems } from './files.text.ts'
import { knownNode } from './fixtures/known-node.ts'

import { HomePage, PrivacyPage } from './help.pages.tsx'
import { layoutText } from './layout.text.ts'
import { lineRefusals, refusalsByCode } from './line.text.ts'
import { MailboxPage } from './mailbox.page.tsx'
import { mustTell } from './must-tell.ts'
import { closedSoonText, opensText, openingText } from './opening.text.ts'
import { text } from './pages.text.ts'
import { hoursText } from './presence.ts'
import { privacy, privacyTitle } from './privacy.text.ts'
import { problems, receiptProblems } from './problems.text.ts'
import { ReceiptPage } from './receipt.page.tsx'
import { siteOf } from './site.ts'
import { AboutPage, TeamsPage } from './teams.page.tsx'
import { tooLong, tooLongSentence } from './too-long.text.ts'
import { WritePage } from './write.page.tsx'

const said = {
  text,
  fieldsText,
  fileSayings,
  filesText,
  plainProblems,
  helpLines: helpLines.map(({ name, says }) => [name, says]),
  layoutText,
  lineRefusals,
  mustTell: (['police', 'child-protection', 'helpline'] as const).map(mustTell),
  privacy,
  privacyTitle,
  problems,
  receiptProblems,
  tooLongSentence,
}

const isText = (value: object): value is Multilingual => 'en' in value && 'fr' in value

/** Every text of the line, by its path. */
function textsIn(value: unknown, path: string): { path: string; said: Multilingual }[] {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [{ path, said: value }]
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`))
}

const texts = textsIn(said, 'said')
const further = publicLanguages.filter((language) => !isLanguage(language))

/** Written alike in English: names, and words that a language has taken over. */
const alike = new Set(['PDF', 'No', 'Fingerprint', 'programa', 'Menu'])

const scripts: Readonly<Partial<Record<PublicLanguage, RegExp>>> = {
  pa: /\p{Script=Gurmukhi}/u,
  ar: /\p{Script=Arabic}/u,
  'zh-Hans': /\p{Script=Han}/u,
}

suite('every text of the line', () => {
  test('is there in seven languages, and none is the English one', () => {
    assert.ok(texts.length > 250, `${texts.length} texts`)
    for (const { path, said: one } of texts)
      for (const language of further) {
        assert.ok((one[language] ?? '').trim() !== '', `${path} ${language} is missing`)
        assert.ok(one[language] !== one.en || alike.has(one.en), `${path} ${language} is English: ${one.en}`)
      }
  })

  test('is written in the letters of its language', () => {
    for (const { path, said: one } of texts)
      for (const [language, script] of Object.entries(scripts))
        assert.ok(
          script.test(one[language as PublicLanguage]) || alike.has(one.en),
          `${path} ${language}: ${one[language as PublicLanguage]}`,
        )
  })

  test('keeps the numbers that somebody dials or counts by, and the places of what is put in', () => {
    const kept = /9\u20111\u20111|#\w*|�|\b(?:27|25|100|200)\b/gu
    const inWords: Readonly<Record<string, string>> = { 200: 'مئتي|بمئتي' }
    for (const { path, said: one } of texts)
      for (const found of new Set(one.en.match(kept)))
        for (const language of further) {
          const there = one[language].includes(found) || new RegExp(inWords[found] ?? '(?!)').test(one[language])
          assert.ok(there, `${path} ${language} lost ${found}: ${one[language]}`)
        }
  })

  test('has no straight apostrophe and no English quotation in Chinese or Arabic', () => {
    for (const { path, said: one } of texts)
      for (const language of further) assert.doesNotMatch(one[language], /'|"/, `${path} ${language}`)
  })

  test('a refusal of the door has a sentence for each of its codes', () => {
    assert.deepEqual(new Set(Object.values(refusalsByCode)), new Set(Object.values(lineRefusals)))
  })
})

const site = siteOf(await knownNode()) ?? assert.fail('no site')
const receiver = site.receiver ?? assert.fail('nobody receives')
const digits = '123456789012345678901234567'

const pages = (language: PublicLanguage) => [
  <HomePage language={language} />,
  <PrivacyPage language={language} />,
  <AboutPage language={language} site={site} />,
  <AboutPage language={language} site={site} code="KMPTY" />,
  <AboutPage language={language} site={site} codeIsWrong />,
  <TeamsPage language={language} site={site} path="own" />,
  ...(['own', 'witness', 'work'] as const).map((path) => <WritePage language={language} site={site} receiver={receiver} path={path} />),
  <ReceiptPage language={language} receiver={receiver} digits={digits} acceptedAt="2026-05-06T07:00:00Z" sealedBy="server" codeUnread />,
  <BackPage language={language} site={site} />,
  <MailboxPage language={language} messages={[]} receipt={digits} unit="day" upTo={0} />,
]

for (const language of further)
  test(`no page in ${language} falls back on an English sentence, and each team says in which languages it answers`, () => {
    const english = texts.map(({ said: one }) => one.en).filter((sentence) => sentence.length > 12 && !alike.has(sentence))
    for (const page of pages(language)) {
      const html = renderToString(page)
      for (const sentence of english) assert.ok(!html.includes(`>${sentence}<`), `${language}: ${sentence}`)
    }
    const teams = renderToString(<TeamsPage language={language} site={site} path="own" />)
    const names = new Intl.DisplayNames(language, { type: 'language' })
    assert.ok(teams.includes(text.reads[language]) && teams.includes(names.of('en') ?? '?'), language)
  })

test('a team’s name is marked as the English that it is, so that it is read aloud and ordered as such', () => {
  const html = renderToString(<ReceiptPage language="ar" receiver={receiver} digits={digits} acceptedAt="" sealedBy="server" />)
  assert.match(html, /<bdi lang="en" dir="ltr">Day desk<\/bdi>/)
  assert.match(html, /class="receipt-words"[^>]* lang="en" dir="ltr"/)
})

test('hours, times and numbers are written as each language writes them, in the digits that a phone dials', () => {
  const opening = { isOpen: false, today: '2026-05-06', turnsAt: '2026-05-07T12:00:00Z', closedSoon: ['2026-05-18'] }
  const timeZone = 'America/Toronto'
  for (const language of further) {
    const sentences = [
      opensText({ timeZone, opening })?.[language],
      openingText({ timeZone, opening: { ...opening, isOpen: true } })?.[language],
      closedSoonText({ timeZone, opening })?.[language],
      ...hoursText({ hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }] }, language),
      tooLong(20_000, 21_500)[language],
    ]
    for (const sentence of sentences) {
      assert.match(sentence ?? '', /[0-9]/, `${language}: ${sentence}`)
      assert.doesNotMatch(sentence ?? '', /undefined|#|[٠-٩੦-੯]|\b(May|Monday|Closed|Open)\b/, `${language}: ${sentence}`)
    }
  }
})
