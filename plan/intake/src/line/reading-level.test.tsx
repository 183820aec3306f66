import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { VNode } from 'preact'
import { declinedReply, outcomes } from '@fanal/handover'
import type { Bilingual, Language } from '@fanal/kernel'
import { renderToString } from 'preact-render-to-string'
import { BackPage } from './back.page.tsx'
import { ClosedPage } from './closed.page.tsx'
import { knownNode } from './fixtures/known-node.ts'
import {
  countsOf,
  englishSyllables,
  fleschKincaidGrade,
  frenchSyllables,
  kandelMoles,
  proseOf,
  sentencesOf,
} from './fixtures/reading-level.ts'
import { FilesAgainPage, FilesSentPage } from './files.page.tsx'
import { fileSayings, plainProblems } from './files.text.ts'
import { HomePage, PrivacyPage } from './help.pages.tsx'
import { lineRefusals } from './line.text.ts'
import { DonePage, MailboxPage } from './mailbox.page.tsx'
import { problems, receiptProblems } from './problems.text.ts'
import { ReceiptPage } from './receipt.page.tsx'
import { siteOf } from './site.ts'
import { AboutPage, TeamsPage } from './teams.page.tsx'
import { shippedTemplates } from '../templates/shipped.text.ts'
import { WritePage } from './write.page.tsx'

/** English: at most the 8th grade. */
const highestGrade = 8
/** French: at least “standard” by Kandel and Moles. */
const lowestEase = 60

const site = siteOf(await knownNode()) ?? assert.fail('no site')
const receiver = site.receiver ?? assert.fail('nobody receives')
const digits = '123 456 789 012 345 678 901 234 567'
const message = { verified: false } as const

const pages: Readonly<Record<string, (language: Language) => VNode>> = {
  home: (language) => <HomePage language={language} />,
  about: (language) => <AboutPage language={language} site={site} />,
  teams: (language) => <TeamsPage language={language} site={site} path="own" />,
  'write own': (language) => <WritePage language={language} site={site} receiver={receiver} path="own" />,
  'write witness': (language) => <WritePage language={language} site={site} receiver={receiver} path="witness" />,
  'write work': (language) => <WritePage language={language} site={site} receiver={receiver} path="work" />,
  'write to police': (language) => <WritePage language={language} site={site} receiver={{ ...receiver, kind: 'police' }} path="own" />,
  receipt: (language) => <ReceiptPage language={language} receiver={receiver} digits={digits} acceptedAt="" sealedBy="server" />,
  back: (language) => <BackPage language={language} site={site} />,
  mailbox: (language) => <MailboxPage language={language} messages={[message]} receipt={digits} unit="day" upTo={1} />,
  sent: (language) => <DonePage language={language} receipt={digits} done="sent" />,
  closed: (language) => <ClosedPage language={language} why="nobody" />,
  privacy: (language) => <PrivacyPage language={language} />,
  files: (language) => <FilesAgainPage language={language} receipt={digits} unit="day" leftOut={['a.pdf']} />,
  'files are stored': (language) => <FilesSentPage language={language} receipt={digits} sent={['a.jpg']} leftOut={['a.pdf']} />,
  'what the module says of files': (language) => saidAlone([...Object.values(fileSayings), ...Object.values(plainProblems)], language),
  'no receipt': (language) => <ReceiptPage language={language} receiver={receiver} digits={null} acceptedAt="" sealedBy="server" />,
  down: (language) => <ClosedPage language={language} why="down" />,
  'ready sentences of officers': (language) =>
    saidAlone(
      shippedTemplates.map(({ text }) => text),
      language,
    ),
  'what came of a hand-over': (language) => saidAlone([...Object.values(outcomes).map(({ reply }) => reply), declinedReply], language),
  'what goes wrong': (language) => (
    <>{[problems, receiptProblems, lineRefusals].flatMap((all) => Object.values(all).map((sentence) => <p>{sentence[language]}</p>))}</>
  ),
}

function saidAlone(sentences: readonly Bilingual[], language: Language): VNode {
  return (
    <>
      {sentences.map((sentence) => (
        <p>{sentence[language]}</p>
      ))}
    </>
  )
}

const grade = (sentences: readonly string[]) => fleschKincaidGrade(countsOf(sentences, englishSyllables))
const ease = (sentences: readonly string[]) => kandelMoles(countsOf(sentences, frenchSyllables))

/** The five sentences that weigh most, for whoever has to mend them. */
function hardest(sentences: readonly string[], measure: (one: readonly string[]) => number, harder: 1 | -1): string {
  const measured = sentences.map((sentence) => ({ sentence, at: measure([sentence]) })).toSorted((a, b) => harder * (b.at - a.at))
  return measured
    .slice(0, 5)
    .map(({ sentence, at }) => `${at.toFixed(1)}  ${sentence}`)
    .join('\n')
}

suite('how hard the line is to read', () => {
  for (const [name, page] of Object.entries(pages)) {
    test(`${name}, en: Flesch–Kincaid grade at most ${highestGrade}`, () => {
      const sentences = sentencesOf(proseOf(renderToString(page('en'))))
      assert.ok(grade(sentences) <= highestGrade, `${grade(sentences).toFixed(1)}\n${hardest(sentences, grade, 1)}`)
    })

    test(`${name}, fr: Kandel–Moles at least ${lowestEase}`, () => {
      const sentences = sentencesOf(proseOf(renderToString(page('fr'))))
      assert.ok(ease(sentences) >= lowestEase, `${ease(sentences).toFixed(1)}\n${hardest(sentences, ease, -1)}`)
    })
  }
})

test('a hard text is found hard, and an easy one easy', () => {
  const hard = [
    'Notwithstanding the aforementioned confidentiality obligations, organizational representatives may communicate particulars to jurisdictional authorities.',
  ]
  assert.ok(grade(hard) > 20)
  assert.ok(grade(['The cat sat on the mat.']) < 2)
  const dur = [
    'Nonobstant les obligations de confidentialité susmentionnées, les représentantes organisationnelles communiquent ultérieurement les particularités.',
  ]
  assert.ok(ease(dur) < 20)
  assert.ok(ease(['Le chat est sur le lit.']) > 90)
})

test('syllables are counted as one speaks', () => {
  const english = { cat: 1, safe: 1, people: 2, receipt: 2, answered: 2, message: 2, province: 2, sealed: 1, wanted: 2, immigration: 4 }
  assert.deepEqual(Object.fromEntries(Object.keys(english).map((word) => [word, englishSyllables(word)])), english)
  const french = { chat: 1, équipe: 2, personne: 2, police: 2, message: 2, danger: 2, immigration: 4, lit: 1 }
  assert.deepEqual(Object.fromEntries(Object.keys(french).map((word) => [word, frenchSyllables(word)])), french)
})
