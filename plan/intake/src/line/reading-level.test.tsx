import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { VNode } from 'preact'
import { declinedReply, outcomes } from '@fanal/handover'
import type { Bilingual, Language } from '@fanal/kernel'
import { highestGrade, lowestEase, proseOf, readingLevel, sentencesOf } from '@fanal/reading'
import { renderToString } from 'preact-render-to-string'
import { BackPage } from './back.page.tsx'
import { ClosedPage } from './closed.page.tsx'
import { knownNode } from './fixtures/known-node.ts'
import { FilesAgainPage, FilesSentPage } from './files.page.tsx'
import { fileSayings } from './file-sayings.text.ts'
import { plainProblems } from './files.text.ts'
import { HomePage, PrivacyPage } from './help.pages.tsx'
import { lineRefusals } from './line.text.ts'
import { DonePage, MailboxPage } from './mailbox.page.tsx'
import { problems, receiptProblems } from './problems.text.ts'
import { ReceiptPage } from './receipt.page.tsx'
import { siteOf } from './site.ts'
import { AboutPage, TeamsPage } from './teams.page.tsx'
import { shippedTemplates } from '../templates/shipped.text.ts'
import { WritePage } from './write.page.tsx'

const site = siteOf(await knownNode()) ?? assert.fail('no site')
const receiver = site.receiver ?? assert.fail('nobody receives')
const digits = '123 456 789 012 345 678 901 234 567'
const message = { verified: false } as const

const pages: Readonly<Record<string, (language: Language) => VNode>> = {
  home: (language) => <HomePage language={language} />,
  about: (language) => <AboutPage language={language} site={site} />,
  'about, by a code': (language) => <AboutPage language={language} site={site} code="KMPTY" />,
  'about, by a wrong code': (language) => <AboutPage language={language} site={site} codeIsWrong />,
  teams: (language) => <TeamsPage language={language} site={site} path="own" />,
  'write own': (language) => <WritePage language={language} site={site} receiver={receiver} path="own" />,
  'write witness': (language) => <WritePage language={language} site={site} receiver={receiver} path="witness" />,
  'write work': (language) => <WritePage language={language} site={site} receiver={receiver} path="work" />,
  'write to police': (language) => <WritePage language={language} site={site} receiver={{ ...receiver, kind: 'police' }} path="own" />,
  receipt: (language) => <ReceiptPage language={language} receiver={receiver} digits={digits} acceptedAt="" sealedBy="server" codeUnread />,
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

function assertPlain(page: VNode, language: Language): void {
  const { value, isPlain, hardest } = readingLevel(sentencesOf(proseOf(renderToString(page))), language)
  assert.ok(isPlain, `${value.toFixed(1)}\n${hardest.join('\n')}`)
}

suite('how hard the line is to read', () => {
  for (const [name, page] of Object.entries(pages)) {
    test(`${name}, en: Flesch–Kincaid grade at most ${highestGrade}`, () => assertPlain(page('en'), 'en'))
    test(`${name}, fr: Kandel–Moles at least ${lowestEase}`, () => assertPlain(page('fr'), 'fr'))
  }
})
