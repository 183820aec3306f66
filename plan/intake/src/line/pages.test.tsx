import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { helpLines } from '@fanal/handover'
import type { PageFrame } from '@fanal/http'
import { isLanguage, publicLanguages, type PublicLanguage } from '@fanal/kernel'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { BackPage } from './back.page.tsx'
import { ClosedPage } from './closed.page.tsx'
import { knownNode } from './fixtures/known-node.ts'
import { HomePage, PrivacyPage } from './help.pages.tsx'
import { hourText } from './hour.ts'
import { LineLayout } from './line.layout.tsx'
import { lineRoutes } from './line.routes.ts'
import { DonePage, MailboxPage, MorePage } from './mailbox.page.tsx'
import { problems, receiptProblems } from './problems.text.ts'
import { ReceiptPage } from './receipt.page.tsx'
import { siteOf, type Site } from './site.ts'
import { typedGroups } from './typed-groups.ts'
import { AboutPage, TeamsPage } from './teams.page.tsx'
import { seedPlace, WritePage } from './write.page.tsx'

const site = siteOf(await knownNode()) ?? assert.fail('no site')
const receiver = site.receiver ?? assert.fail('nobody receives')
const digits = '123 456 789 012 345 678 901 234 567'
const message = { verified: true, from: receiver.name, at: '2026-05-06T07:00:00Z', text: 'A bed is held.\nCome <soon> & "safe"' } as const

const pages: Readonly<Record<string, (language: PublicLanguage) => VNode>> = {
  home: (language) => <HomePage language={language} />,
  privacy: (language) => <PrivacyPage language={language} />,
  closed: (language) => <ClosedPage language={language} why="nobody" />,
  down: (language) => <ClosedPage language={language} why="down" />,
  about: (language) => <AboutPage language={language} site={site} />,
  teams: (language) => <TeamsPage language={language} site={site} path="own" />,
  write: (language) => <WritePage language={language} site={site} receiver={receiver} path="witness" />,
  'write own': (language) => <WritePage language={language} site={site} receiver={receiver} path="own" />,
  'write work': (language) => <WritePage language={language} site={site} receiver={receiver} path="work" />,
  'write again': (language) => (
    <WritePage
      language={language}
      site={site}
      receiver={receiver}
      path="witness"
      values={{ seed: ['ab'], what: ['</textarea><b>'], where: ['"'] }}
      errors={{ what: problems.whatMissing }}
      problem={problems.notStored}
    />
  ),
  receipt: (language) => (
    <ReceiptPage language={language} receiver={receiver} digits={digits} acceptedAt="2026-05-06T07:00:00Z" sealedBy="server" />
  ),
  back: (language) => <BackPage language={language} site={site} />,
  'back again': (language) => (
    <BackPage language={language} site={site} receipt="12<4" error={receiptProblems.length} problem={problems.notOpened} />
  ),
  mailbox: (language) => <MailboxPage language={language} messages={[message, { verified: false }]} receipt={digits} unit="day" upTo={2} />,
  'empty mailbox': (language) => <MailboxPage language={language} messages={[]} receipt={digits} unit="day" upTo={0} />,
  more: (language) => <MorePage language={language} values={{ receipt: [digits], what: ['a'] }} errors={{ what: problems.moreMissing }} />,
  sent: (language) => <DonePage language={language} receipt={digits} done="sent" />,
  deleted: (language) => <DonePage language={language} receipt={digits} done="deleted" />,
}

function frameOf(language: PublicLanguage, body: VNode, route = 'write'): PageFrame<PublicLanguage> {
  return {
    language,
    title: 'Fanal',
    body,
    alternates: publicLanguages.filter((other) => other !== language).map((other) => ({ language: other, href: '/x' })),
    session: null,
    csrf: null,
    route,
    status: 200,
  }
}

const whole = (page: VNode, language: PublicLanguage, around: Site | null = site) =>
  renderToString(<LineLayout frame={frameOf(language, page)} site={around} />)
/** Without what waits in templates for the browser module. */
const seen = (html: string) => html.replaceAll(/<template[\s\S]*?<\/template>/g, '')

for (const [name, page] of Object.entries(pages))
  for (const language of publicLanguages)
    suite(`${name}, ${language}`, () => {
      const html = whole(page(language), language)

      test('has one heading of level 1, and a way out', () => {
        assert.equal(seen(html).match(/<h1/g)?.length, 1)
        assert.match(html, /data-quick-exit/)
      })

      test('names every control, each once', () => {
        const shown = seen(html)
        const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
        assert.deepEqual(ids, [...new Set(ids)])
        const controls = [...shown.matchAll(/<(?:input|textarea)[^>]* id="([^"]+)"/g)].map(([, id]) => id)
        for (const id of controls) assert.ok(shown.includes(`for="${id}"`), `${id} has no label`)
        for (const [, described = ''] of shown.matchAll(/aria-describedby="([^"]+)"/g))
          for (const id of described.split(' ')) assert.ok(ids.includes(id), `${id} describes and is not there`)
      })

      test('holds no script, no handler, no foreign address but the exit', () => {
        assert.doesNotMatch(html, /<script| on[a-z]+="/)
        const foreign = [...html.matchAll(/(?:href|src|action)="(https?:[^"]+)"/g)].map(([, address]) => address)
        assert.deepEqual(
          foreign.filter((address) => !/^https:\/\/(weather|meteo)\.gc\.ca\/$/.test(address ?? '')),
          [],
        )
      })

      test('is said in its language', () => {
        assert.doesNotMatch(html, /undefined|\[object|NaN/)
        assert.equal(/\bVeuillez|Votre|vous\b/.test(seen(html)), language === 'fr')
      })

      test('is small', () => {
        if (isLanguage(language)) assert.ok(html.length < 24_000, `${html.length} characters`)
        assert.ok(Buffer.byteLength(html) < 43_000, `${Buffer.byteLength(html)} bytes`)
      })
    })

test('help comes first: the phone lines stand before the way to write', () => {
  for (const language of publicLanguages) {
    const html = whole(<HomePage language={language} />, language).split('<main')[1] ?? ''
    const [emergency, hotline, write] = ['tel:911', 'tel:+18339001010', lineRoutes.write.href({ language })].map((part) =>
      html.indexOf(part),
    )
    assert.ok(emergency! > 0 && hotline! > emergency! && write! > hotline!, `${emergency} ${hotline} ${write}`)
  }
})

test('a phone line is a fact with a source and a date', () => {
  for (const line of helpLines) {
    assert.ok(line.sources.length > 0 && line.sources.every((source) => source.startsWith('https://')))
    assert.match(line.asOf, /^20\d\d-\d\d-\d\d$/)
    assert.match(line.number, /^[0-9-]+$/)
  }
})

test('the report page says who reads, where the seed goes, and the fingerprint of the root', () => {
  const html = whole(<WritePage language="en" site={site} receiver={receiver} path="witness" />, 'en')
  assert.ok(html.includes('<strong>Day desk</strong>, Harbour'))
  assert.ok(html.includes(`name="seed" value="${seedPlace}"`))
  assert.ok(html.includes(site.fingerprint))
  assert.equal(html.split(seedPlace).length, 2, 'the seed has one place')
})

test('before anything is typed the page says that the server seals; the other ways wait hidden', () => {
  for (const page of [pages['write']!('en'), pages['back']!('en')]) {
    const html = whole(page, 'en')
    assert.match(html, /<p data-way="server">/)
    assert.match(html, /<p data-way="device" hidden>/)
    assert.match(html, /<p data-way="none" hidden>/)
  }
})

test('where nobody receives there is no form, and the phone lines are named', async () => {
  const closed = siteOf(await knownNode({ receives: false }))
  for (const nobody of [null, closed])
    for (const page of [
      <AboutPage language="fr" site={nobody} />,
      <TeamsPage language="fr" site={nobody} path="own" />,
      <WritePage language="fr" site={nobody} receiver={null} path="own" />,
      <BackPage language="fr" site={nobody} />,
    ]) {
      const html = whole(page, 'fr', nobody)
      assert.doesNotMatch(html, /<form/)
      assert.match(html, /Personne ne reçoit encore/)
      assert.match(html, /tel:\+18339001010/)
    }
})

test('a demonstration says so on every page, and a real node does not', () => {
  for (const [name, page] of Object.entries(pages)) {
    assert.match(whole(page('en'), 'en', { ...site, demonstration: true }), /Demonstration, not for real reports/, name)
    assert.doesNotMatch(whole(page('en'), 'en'), /Demonstration/, name)
  }
})

test('what was typed comes back escaped, with what went wrong', () => {
  const html = whole(pages['write again']!('en'), 'en')
  assert.ok(html.includes('&lt;/textarea>&lt;b>') || html.includes('&lt;/textarea&gt;&lt;b&gt;'), 'the text is not escaped')
  assert.match(html, /href="#f-what">Please write what is happening/)
  assert.match(html, /id="problem"/)
})

test('an answer is shown with its sender and hour; one that nobody signed is not', () => {
  const html = whole(pages['mailbox']!('en'), 'en')
  assert.match(html, /Come &lt;soon(>|&gt;) &amp; /)
  assert.match(html, /May 6, 2026 at 7:00/)
  assert.equal(html.match(/Signature checked/g)?.length, 1)
  assert.match(html, /A message came that the team did not sign/)
  assert.match(html, /name="upTo" value="2"/)
})

test('an empty mailbox offers nothing to delete', () => {
  const html = whole(pages['empty mailbox']!('en'), 'en')
  assert.match(html, /There are no messages yet\./)
  assert.doesNotMatch(html, /id="read"/)
})

test('the receipt stands in nine groups, and its page says what it is for and what it risks', () => {
  const html = whole(pages['receipt']!('fr'), 'fr')
  assert.equal(html.match(/<span>\d{3}<\/span>/g)?.length, 9)
  for (const words of [
    'Nous ne pouvons pas vous le redonner',
    'Si c’est un risque',
    'Vous n’avez pas à revenir',
    'Scellé par notre serveur',
  ])
    assert.ok(html.includes(words), words)
})

test('an hour is said in UTC; none where there is none', () => {
  assert.match(hourText('2026-05-06T07:00:00Z', 'fr'), /6 mai 2026 à 7\sh(\s00)? UTC|6 mai 2026 à 07\sh\s00 UTC/)
  assert.equal(hourText('', 'en'), '')
})

test('what was typed as a receipt is shown in groups', () => {
  assert.equal(typedGroups('12-34 5678', 'You typed:'), 'You typed: 123 456 78')
  assert.equal(
    typedGroups('12-34 5678', problems.typed.ar),
    'كتبت: \u2066123 456 78\u2069',
    'in order where the sentence runs from right to left',
  )
  assert.equal(typedGroups('abc', 'You typed:'), '')
})

test('the first page of all offers every other language: a browser may ask for one that its reader does not read', () => {
  const html = renderToString(<LineLayout frame={{ ...frameOf('en', <p />, 'start'), alternates: [] }} site={site} />)
  for (const address of ['/fr', '/es', '/tl', '/pa', '/ar', '/zh-Hans']) assert.ok(html.includes(`href="${address}"`), address)
})

test('the menu marks the page one is on', () => {
  const html = renderToString(<LineLayout frame={frameOf('en', <p />, 'open')} site={site} />)
  assert.match(html, /href="\/en\/back" aria-current="page"/)
  assert.equal(html.match(/aria-current/g)?.length, 1)
})
