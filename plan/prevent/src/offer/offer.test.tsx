import assert from 'node:assert/strict'
import { beforeEach, suite, test } from 'node:test'
import { createApp, createLog } from '@fanal/http'
import { helpLines, placeIn } from '@fanal/handover'
import { publicLanguages, say, type PublicLanguage } from '@fanal/kernel'
import { offerCodes, offerRules } from '@fanal/offer'
import { offerPages, offerRoutes, type EmployerRecords } from './index.ts'
import { text } from './offer.text.ts'
import { outcomes, text as resultText } from './result.text.ts'

let written: string[] = []
let asked: unknown[] = []
beforeEach(() => {
  written = []
  asked = []
})

const records: EmployerRecords = (employer) => {
  asked.push(employer)
  return Promise.resolve(<p>Maple Orchards, snapshot of 2026-11-01</p>)
}

function site(employerRecords: EmployerRecords | null) {
  return createApp({
    routes: offerRoutes,
    behaviours: offerPages,
    services: { employerRecords },
    profile: 'public',
    layout: ({ body, language, alternates }) => (
      <main lang={language} data-languages={alternates.length}>
        {body}
      </main>
    ),
    home: (language) => placeIn('home', language).href,
    tls: false,
    log: createLog({ write: (line) => void written.push(line) }),
  })
}
const [app, lookingUp] = [site(null), site(records)]

type Fields = readonly (readonly [string, string])[]
interface Page {
  readonly status: number
  readonly html: string
  readonly headers: Headers
}

async function pageOf(response: Response): Promise<Page> {
  const html = (await response.text()).replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', '’')
  return { status: response.status, html, headers: response.headers }
}
const open = async (language: PublicLanguage) =>
  await pageOf(await app.fetch(new Request(`http://localhost${offerRoutes.offer.href({ language })}`)))

async function post(language: PublicLanguage, body: BodyInit, headers: Record<string, string> = {}, at = app): Promise<Page> {
  const address = `http://localhost${offerRoutes.checkOffer.href({ language })}`
  return await pageOf(await at.fetch(new Request(address, { method: 'POST', body, headers })))
}
const send = async (language: PublicLanguage, fields: Fields, at = app) =>
  await post(language, new URLSearchParams(fields.map(([name, value]) => [name, value])), {}, at)

const ticked = (...codes: readonly string[]): Fields =>
  codes.map((code) => [offerCodes.facts.find((fact) => fact.code === code)?.group ?? 'none', code])
const factOf = (code: string) => offerCodes.facts.find((fact) => fact.code === code) ?? assert.fail(code)
const ruleOf = (code: string) => offerRules.rules.find((rule) => rule.code === code) ?? assert.fail(code)
const shows = (page: Page, words: string) => assert.ok(page.html.includes(words), `“${words}” is not in\n${page.html.slice(0, 3000)}`)
const hides = (page: Page, words: string) => assert.ok(!page.html.includes(words), `“${words}” is shown`)

suite('in every language', () => {
  for (const language of publicLanguages) {
    test(`${language}: the sheet has every fact in its words, says that nothing is kept, and needs no script`, async () => {
      const page = await open(language)
      assert.equal(page.status, 200)
      for (const { say: words } of offerCodes.facts) shows(page, say(words, language))
      shows(page, say(text.nothingKept, language))
      assert.match(
        page.html,
        new RegExp(`<form method="post" action="${offerRoutes.checkOffer.href({ language })}"[^>]*autocomplete="off"`),
      )
      assert.match(page.html, /<input type="password" value="-"/)
      assert.doesNotMatch(page.html, /<script|<iframe|<img|style=|https?:/)
      assert.equal(page.headers.get('set-cookie'), null)
      assert.equal(page.headers.get('cache-control'), 'no-store')
    })

    test(`${language}: two warnings are told with why and source, then what to do, whom to ask and what is owed`, async () => {
      const page = await send(language, [...ticked('fee_lmia', 'no_interview'), ['do', 'check']])
      assert.equal(page.status, 200)
      shows(page, say(outcomes.serious_warning.title, language))
      for (const code of ['fee_lmia', 'no_interview']) {
        shows(page, say(factOf(code).say, language))
        shows(page, say(ruleOf(code).why, language))
        shows(page, say(offerRules.levels[ruleOf(code).level], language))
      }
      shows(page, language === 'fr' ? 'RIPR, art. 209.2(1)a)(ix)' : 'IRPR, ss. 209.2(1)(a)(ix)')
      for (const { number, id } of helpLines) if (id !== 'crime-stoppers') shows(page, number)
      shows(page, say(resultText.rights, language))
      shows(page, say(resultText.nothingKept, language))
      assert.doesNotMatch(page.html, /<script|<img|style=|href="https?:/)
    })

    test(`${language}: whoever chooses the answer in the history is led to where it begins`, async () => {
      const response = await app.fetch(new Request(`http://localhost${offerRoutes.checkedOffer.href({ language })}`))
      assert.deepEqual([response.status, response.headers.get('location')], [303, offerRoutes.offer.href({ language })])
    })
  }

  test('addresses are neutral and carry nothing', () => {
    for (const route of Object.values(offerRoutes))
      for (const language of publicLanguages)
        assert.match(route.href({ language }), /^\/(?:en|fr|es|tl|pa|ar|zh-Hans)\/(?:search\/)?off(?:er|re)$/)
  })
})

suite('what is said', () => {
  test('that is not known becomes one question for the employer, and no reason', async () => {
    const page = await send('en', [['papers', 'unknown']])
    shows(page, 'Will I keep my passport and all my papers myself')
    shows(page, say(outcomes.could_not_confirm.title, 'en'))
    assert.doesNotMatch(page.html, /class="offer-reason"/)
  })

  test('that contradicts itself is told', async () => {
    shows(await send('en', ticked('permit_open', 'permit_tied')), 'You said that your permit is open and that it is tied.')
  })

  test('three small signs are said to weigh together', async () => {
    shows(await send('en', ticked('hurry', 'free_email', 'no_interview')), say(resultText.together, 'en'))
    hides(await send('en', ticked('hurry', 'free_email', 'fee_lmia')), say(resultText.together, 'en'))
  })

  test('that the employer is in public records is answered with: still verify', async () => {
    shows(await send('en', ticked('employer_lmia')), 'Still verify')
  })

  test('and what to do keeps a telephone number in one piece', async () => {
    const page = await send('ar', [])
    assert.match(page.html, /<span class="offer-number">\u20661-833-900-1010\u2069<\/span>/)
  })

  test('nothing, is no good news', async () => {
    const page = await send('en', [])
    shows(page, 'We could not confirm this offer')
    shows(page, 'That does not mean that the offer is good.')
  })

  test('comes back to be changed, ticked as it was', async () => {
    const result = await send('fr', [...ticked('fee_visa'), ['life', 'unknown'], ['province', 'province_qc']])
    const carried = [...result.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    )
    assert.deepEqual(carried, [
      ['money', 'fee_visa'],
      ['life', 'unknown'],
      ['province', 'province_qc'],
    ])
    const again = await send('fr', [...carried, ['do', 'change']])
    const checked = [...again.html.matchAll(/<input type="checkbox"[^>]*value="([^"]+)"[^>]*checked/g)].map(([, value]) => value)
    assert.deepEqual(checked, ['fee_visa', 'unknown'])
    assert.match(again.html, /<option value="province_qc" selected/)
  })

  test('with forged answers is read without them', async () => {
    const page = await send('en', [
      ['money', '<b>'],
      ['money', 'fee_lmia'],
      ['province', 'province_xx'],
      ['do', 'anything'],
      ['seen', 'debt'],
      ['other', 'x'],
    ])
    hides(page, '<b>')
    assert.deepEqual(
      [...page.html.matchAll(/<input type="hidden" name="[^"]+" value="([^"]*)"/g)].map(([, value]) => value),
      ['fee_lmia', 'debt'],
    )
  })
})

suite('a pasted message', () => {
  const message =
    'Hello from <b>Grace Foxglove</b>! We write to you about work on our farm. URGENT, no interview. Pay the LMIA fee of $3,000 to hr.maple@gmail.com'

  test('is answered with the words that were seen, nothing ticked, and not shown again', async () => {
    const page = await send('en', [
      ['words', message],
      ['do', 'read'],
    ])
    assert.equal(page.status, 200)
    shows(page, say(text.seenTitle, 'en'))
    assert.match(page.html, /hr\.maple@gmail\.com/)
    assert.match(page.html, /name="seen" value="fee_lmia"/)
    assert.doesNotMatch(page.html, /type="checkbox"[^>]*checked/)
    hides(page, 'Grace')
    // what is seen is asked in one place
    assert.equal(page.html.split('value="fee_lmia"').length, 2)
  })

  test('that was never looked at is looked at first, whichever button was pressed', async () => {
    const page = await send('tl', [['words', message], ['do', 'check'], ...ticked('debt')])
    shows(page, say(text.seenTitle, 'tl'))
    assert.match(page.html, /value="debt"[^>]*checked/)
  })

  test('is confirmed by the person, and then it is a reason', async () => {
    shows(
      await send('en', [
        ['seen', 'fee_lmia'],
        ['do', 'check'],
      ]),
      say(ruleOf('fee_lmia').why, 'en'),
    )
  })

  test('with markup in it shows no markup', async () => {
    const page = await send('en', [
      ['words', 'urgent "><i>x</i> <svg/onload=alert(1)> no interview'],
      ['do', 'read'],
    ])
    assert.doesNotMatch(page.html, /<svg|<i>/)
  })

  const bodies: Readonly<Record<string, readonly [Fields, string]>> = {
    'a PDF': [
      [
        ['words', `%PDF-1.7\n${'\u00FF\u0000'.repeat(1000)}`],
        ['do', 'read'],
      ],
      text.isFile.en,
    ],
    nothing: [
      [
        ['words', '  '],
        ['do', 'read'],
      ],
      text.isEmpty.en,
    ],
    'no known words': [
      [
        ['words', 'We meet on Monday at the orchard.'],
        ['do', 'read'],
      ],
      text.noneSeen.en,
    ],
    '200 KB': [
      [
        ['words', `urgent ${'word '.repeat(40_000)}`],
        ['do', 'read'],
      ],
      text.seenTitle.en,
    ],
    'more than is read': [
      [
        ['words', 'urgent '.repeat(60_000)],
        ['do', 'read'],
      ],
      text.wasCut.en,
    ],
    emoji: [
      [
        ['words', '🚨🚨 URGENT 💰💰 '.repeat(2000)],
        ['do', 'read'],
      ],
      text.seenTitle.en,
    ],
    'mixed scripts': [
      [
        ['words', 'عاجل ਤੁਰੰਤ 紧急 urgente agad urgent'],
        ['do', 'read'],
      ],
      text.seenTitle.en,
    ],
    HTML: [
      [
        ['words', '<html><body><p>no&nbsp;interview</p></body></html>'],
        ['do', 'read'],
      ],
      text.seenTitle.en,
    ],
    'half an emoji': [
      [
        ['words', 'urgent \uD83D'],
        ['do', 'read'],
      ],
      text.seenTitle.en,
    ],
  }
  for (const [name, [fields, said]] of Object.entries(bodies))
    test(`of ${name} has an answer or a clear ask`, async () => {
      const page = await send('en', fields)
      assert.equal(page.status, 200)
      shows(page, said)
      assert.ok(page.html.length < 50_000, `${page.html.length} bytes`)
    })

  const broken: Readonly<Record<string, readonly [BodyInit, Record<string, string>, number, string]>> = {
    'four megabytes': [`words=${'x'.repeat(4_000_000)}`, { 'content-type': 'application/x-www-form-urlencoded' }, 413, text.tooMuch.ar],
    'no UTF-8': ['words=%FF%FE', { 'content-type': 'application/x-www-form-urlencoded' }, 400, text.cameBroken.ar],
    'the bytes of a file': [new Uint8Array(2000).fill(255), { 'content-type': 'application/pdf' }, 400, text.cameBroken.ar],
    'another kind of form': [new FormData(), {}, 400, text.cameBroken.ar],
    'a name as long as a book': [new URLSearchParams({ employer: 'x'.repeat(5000) }), {}, 422, text.tooMuch.ar],
  }
  for (const [name, [body, headers, status, said]] of Object.entries(broken))
    test(`of ${name} is asked for again, on the sheet and in the language of the page`, async () => {
      const page = await post('ar', body, headers)
      assert.equal(page.status, status)
      shows(page, said)
      shows(page, say(text.tickTitle, 'ar'))
    })
})

suite('the employer', () => {
  test('is asked for only where there are public records', async () => {
    hides(await open('en'), 'name="employer"')
    const page = await pageOf(await lookingUp.fetch(new Request('http://localhost/en/offer')))
    shows(page, 'name="employer"')
  })

  test('is looked up by name and place, and what the records say is a section of the page and no reason', async () => {
    const page = await send('en', [['employer', ' Maple  Orchards\n'], ['place', 'Oliver, BC'], ...ticked('hurry')], lookingUp)
    assert.deepEqual(asked, [{ name: 'Maple  Orchards', place: 'Oliver, BC', language: 'en' }])
    shows(page, 'snapshot of 2026-11-01')
    assert.equal(page.html.split('class="offer-reason"').length, 2)
    await send('en', ticked('hurry'), lookingUp)
    assert.equal(asked.length, 1, 'nobody is looked up who was not named')
  })
})

test('nothing that is typed or ticked stands in the log', async () => {
  await send('en', [
    ['words', 'Foxglovecanary urgent'],
    ['do', 'read'],
  ])
  await send('en', [['employer', 'Foxglovecanary Farms'], ...ticked('debt')], lookingUp)
  await post('en', 'words=Foxglovecanary%FF', { 'content-type': 'application/x-www-form-urlencoded' })
  assert.doesNotMatch(written.join(''), /Foxglovecanary|debt|urgent/i)
})

/** Where the word means something else: insurance, and “certain”. */
const otherwise = /seguro de salud|estar seguro|d’être sûr|bien sûr/gi
const safe: Readonly<Record<PublicLanguage, RegExp>> = {
  en: /\bsafe(?:ly)?\b/i,
  fr: /\bsûre?s?\b|sans danger|sans risque|sécuritaire/i,
  es: /\bsegur[oa]s?\b/i,
  tl: /\bligtas\b/i,
  pa: /ਸੁਰੱਖਿਅਤ/,
  ar: /آمن(?:ة)?(?=[\s.،])/,
  'zh-Hans': /安全/,
}
for (const language of publicLanguages)
  test(`${language}: no page says that an offer is safe, and the longest weighs less than 50 KB`, async () => {
    const all = offerCodes.facts.map(({ code }) => code)
    const pages = [
      await open(language),
      await send(language, []),
      await send(language, ticked('employer_lmia')),
      await send(language, ticked(...all)),
    ]
    for (const { html } of pages) assert.ok(Buffer.byteLength(html) < 50_000, `${Buffer.byteLength(html)} bytes`)
    for (const { html } of pages) assert.doesNotMatch(html.replaceAll(/<[^>]+>/g, ' ').replaceAll(otherwise, ''), safe[language])
  })
