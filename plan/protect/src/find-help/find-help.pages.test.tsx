import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { PageLanguage } from '@fanal/design'
import { helpLines } from '@fanal/handover'
import { isLanguage, publicLanguages, type PublicLanguage } from '@fanal/kernel'
import { highestGrade, lowestEase, proseOf, readingLevel, sentencesOf } from '@fanal/reading'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { needs, regions, type PublicPlace } from '../directory/directory.ts'
import { FindPage } from './find.pages.tsx'
import { findHelp } from './find-help.ts'
import { FoundPage, placesAPage } from './found.page.tsx'
import { askedPage, nothingAsked } from './help-question.schema.ts'
import { genders, wishes, type Question } from './help-question.ts'
import { answerTagOf } from './place-words.ts'
import { aPlace, aQuestion } from './testing-places.ts'
import { readPlace, whereIs, type Where } from './typed-place.ts'

const now = new Date('2026-11-26T20:00:00Z')
const windsor: Where = { kind: 'town', keys: ['windsor'], regions: ['ON'] }
const everything = aQuestion({ place: 'Windsor', language: 'tl', gender: 'woman', wishes: [...wishes], asker: 'other' })

/** A place of which everything is said. */
const told = aPlace({
  languages: ['tl', 'en'],
  interpreter: true,
  accepts_women: true,
  accepts_pets: false,
  expect: 'Somebody meets you at the door.',
  front_door: 'Call at any hour.',
  cost: 'Nothing.',
  documents: ['Nothing at all'],
  phones: [{ number: '613-555-0142', extension: '7', description: 'night', languages: [] }],
  hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '09:00', closes: '17:00', note: '' }],
  address: ['12 Invented Street', 'Windsor ON'],
  location_id: aPlace().service_id as unknown as PublicPlace['location_id'],
  capacity_available: 2,
  capacity_updated: new Date('2026-11-26T17:00:00Z'),
  assured_at: new Date('2026-11-20T00:00:00Z'),
})

interface Made {
  readonly question?: Question
  readonly where?: Where
  readonly places?: readonly PublicPlace[] | null
  readonly view?: 'screen' | 'print'
  readonly large?: boolean
}

function found(
  language: PublicLanguage,
  { question = everything, where = windsor, places = [told], view = 'screen', large = false }: Made = {},
): VNode {
  const asked = { question, large, from: 0, view }
  const answer = places === null ? null : findHelp(question, where, places, now)
  const looked = answer === null ? null : { where, answer, shown: answer.found.slice(0, placesAPage) }
  return <FoundPage language={language} asked={asked} looked={looked} now={now} />
}

const pages: Readonly<Record<string, (language: PublicLanguage) => VNode>> = {
  question: (language) => <FindPage language={language} asked={nothingAsked(answerTagOf(language), false)} />,
  'question, large': (language) => <FindPage language={language} asked={nothingAsked(answerTagOf(language), true)} />,
  'question, nothing chosen': (language) => <FindPage language={language} asked={nothingAsked(null, false)} isMissing />,
  found: (language) => found(language),
  'found, nobody said anything': (language) => found(language, { places: [aPlace()] }),
  'found, everything does not fit': (language) =>
    found(language, {
      places: [
        aPlace({
          child_care: false,
          indigenous_led: false,
          accepts_pets: false,
          interpreter: false,
          languages: ['en'],
          capacity_available: 0,
          capacity_updated: now,
        }),
      ],
    }),
  'nothing found': (language) => found(language, { places: [] }),
  'left out': (language) =>
    found(language, { places: [aPlace({ accepts_women: false }), aPlace({ accepts_minors: false }), aPlace({ accepts_minors: false })] }),
  'wider than the town': (language) => found(language, { places: [aPlace({ locality: 'kenora' })] }),
  'wider than the province': (language) => found(language, { places: [aPlace({ region: null, locality: '', serves: ['CA'] })] }),
  'a place that nobody knows': (language) =>
    found(language, {
      question: { ...everything, place: 'Widsor' },
      where: { kind: 'unknown', near: [{ key: 'windsor', region: 'ON' }] },
      places: [],
    }),
  'to print': (language) => found(language, { view: 'print' }),
  away: (language) => found(language, { places: null }),
}

const html = (page: VNode, language: PublicLanguage = 'en') =>
  renderToString(<PageLanguage.Provider value={language}>{page}</PageLanguage.Provider>)

for (const language of publicLanguages)
  suite(`Find help, ${language}`, () => {
    test('who wrote a place that nobody knows may choose a province by one press, and each is understood', () => {
      const shown = html(pages['a place that nobody knows']!(language), language)
      const offered = [...shown.matchAll(/name="near" value="([^"]+)"/g)].map(([, value]) => whereIs(readPlace(value ?? ''), []))
      assert.deepEqual(
        offered.flatMap((where) => (where.kind === 'regions' ? where.regions : [])).toSorted(),
        ['ON', ...regions].toSorted(),
      )
    })

    for (const [name, page] of Object.entries(pages)) {
      const shown = html(page(language), language)

      test(`${name}: ends with the lines that answer now, by number`, () => {
        const dial = [...shown.matchAll(/href="tel:([+\d]+)"/g)].map(([, number]) => number)
        for (const line of helpLines)
          assert.ok(
            dial.some((number) => number?.endsWith(line.number.replaceAll('-', ''))),
            line.number,
          )
      })

      test(`${name}: every form leaves no body behind, asks nobody, and holds nothing in its address`, () => {
        const forms = shown.match(/<form[\s\S]*?<\/form>/g) ?? []
        assert.ok(forms.length > 0)
        for (const form of forms) {
          assert.match(form, /<form method="post" action="\/[\w-]+\/search\/[\w-]+"/)
          assert.match(form, /<input type="password" value="-"[^>]* disabled hidden/)
        }
      })

      test(`${name}: no word is left to be filled in, and none of another language stands in for one`, () => {
        assert.equal(/\{\w+\}|undefined|\bnull\b|\[object/.exec(shown)?.[0], undefined)
        const own = shown.replaceAll(/<(a|option|code|span lang="en" dir="auto")[\s\S]*?<\/\w+>/g, '').replaceAll(/<[^>]+>/g, ' ')
        if (!isLanguage(language)) assert.equal(/\bthe\b|\byour?\b|\bvous\b|Warning|required\)/i.exec(own)?.[0], undefined)
      })

      if (language === 'en' || language === 'fr')
        test(`${name}: ${language === 'en' ? `Flesch–Kincaid at most ${highestGrade}` : `Kandel–Moles at least ${lowestEase}`}`, () => {
          const { isPlain, value, hardest } = readingLevel(sentencesOf(proseOf(shown)), language)
          assert.ok(isPlain, `${value.toFixed(1)}\n${hardest.join('\n')}`)
        })
    }
  })

suite('a place', () => {
  const shown = (made: Partial<PublicPlace>, language: PublicLanguage = 'en') =>
    html(found(language, { places: [{ ...told, ...made }] }), language)

  test('shows how much room there is with its age, and an old count as a question', () => {
    assert.match(shown({}), /2 free, counted 3 hours ago/)
    assert.match(shown({}, 'fr'), /Libres.: 2, au compte fait il y a 3 heures/)
    const old = shown({ capacity_updated: new Date('2026-11-25T17:00:00Z') })
    assert.doesNotMatch(old, /\bfree\b/)
    assert.match(old, /Nobody has counted today: ask/)
  })

  test('that is hidden shows its front door, and no line of an address that slipped in', () => {
    const secret = shown({ address_visibility: 'hidden', address: [] })
    assert.match(secret, /stays secret/)
    assert.match(secret, /613-555-0142/)
    assert.doesNotMatch(shown({ address_visibility: 'hidden', address: ['12 Invented Street'] }), /Invented Street/)
    assert.match(shown({}), /12 Invented Street/)
  })

  test('that is a number and no place says nothing of a secret', () => {
    assert.doesNotMatch(shown({ location_id: null, address_visibility: 'hidden', address: [], area: 'All of Canada' }), /secret/)
  })

  test('says when somebody last looked at its entry', () => {
    assert.match(shown({}), /Checked on November 20, 2026/)
    assert.match(shown({ assured_at: new Date('2025-01-02T00:00:00Z') }), /Last checked on January 2, 2025\. It may have changed/)
    assert.match(shown({ assured_at: null }), /Nobody has checked this yet/)
  })

  test('speaks the page’s language where it can, and says which one it speaks where it cannot', () => {
    assert.match(shown({ language: 'en', translations: { tl: { expect: 'May sasalubong sa pinto.' } } }, 'tl'), /May sasalubong sa pinto\./)
    assert.match(shown({ language: 'en' }, 'tl'), /<span lang="en" dir="auto">Somebody meets you at the door\.<\/span>/)
  })

  test('names its languages and hours in the language of the page', () => {
    assert.match(shown({}, 'zh-Hans'), /用他加禄语/)
    assert.match(shown({}), /Mon–Fri, 9:00 a\.m\. – 5:00 p\.m\./)
    assert.match(shown({ always_open: true }), /Day and night, every day/)
  })

  test('a name that is typed as markup is shown as it was typed', () => {
    assert.match(shown({ name: '<b>House</b>' }), /&lt;b>House&lt;\/b>|&lt;b&gt;House/)
    const typed = html(
      found('en', { question: { ...everything, place: '<script>x</script>' }, where: { kind: 'unknown', near: [] }, places: [] }),
    )
    assert.doesNotMatch(typed, /<script>/)
  })
})

test('whoever looks for somebody else is told to ask them first, and nobody else is', () => {
  assert.match(html(found('en')), /ask them first what they want/)
  assert.doesNotMatch(html(found('en', { question: { ...everything, asker: 'me' } })), /ask them first/)
})

suite('paper', () => {
  test('is warned of before it is printed, with bare numbers to copy instead', () => {
    const printed = html(found('en', { view: 'print' }))
    assert.match(printed, /Paper can be found/)
    const numbers = /<ul class="numbers">([\s\S]*?)<\/ul>/.exec(printed)?.[1] ?? ''
    assert.match(numbers, /613-555-0142/)
    assert.doesNotMatch(numbers, /Lantern|House|aria-label/)
    assert.doesNotMatch(html(found('en')), /Paper can be found/)
  })
})

suite('what a form says', () => {
  const form = (entries: readonly (readonly [string, string])[]) =>
    askedPage(
      {
        get: (name) => entries.find(([key]) => key === name)?.[1],
        all: (name) => entries.filter(([key]) => key === name).map(([, value]) => value),
      },
      8,
    )

  test('is taken where it is one of the choices, and not chosen where it is none', () => {
    const odd = form([
      ['need', 'a castle'],
      ['language', 'klingon'],
      ['gender', 'x'],
      ['wish', 'with-pet'],
      ['wish', 'gold'],
      ['from', '-3'],
      ['view', 'x'],
    ])
    assert.deepEqual(odd, {
      question: { need: null, place: '', language: null, asker: null, gender: null, wishes: ['with-pet'] },
      large: false,
      view: 'screen',
      from: 0,
    })
    for (const need of needs) assert.equal(form([['need', need]]).question.need, need)
    for (const gender of genders) assert.equal(form([['gender', gender]]).question.gender, gender)
  })

  test('a typed place is kept short, and has no sign that no keyboard types', () => {
    assert.equal(form([['place', `a\u0000b${'x'.repeat(5000)}`]]).question.place.length, 100)
    assert.doesNotMatch(form([['place', 'a\u0000\u0007b']]).question.place, /\p{Cc}/u)
  })

  test('the buttons around an answer change the page and not the question', () => {
    const asked = [
      ['need', 'bed-tonight'],
      ['place', 'Windsor'],
      ['from', '8'],
    ] as const
    assert.equal(form([...asked, ['then', 'more']]).from, 16)
    assert.equal(form([...asked, ['then', 'larger']]).large, true)
    assert.equal(form([...asked, ['large', 'yes'], ['then', 'usual']]).large, false)
    assert.equal(form([...asked, ['large', 'yes'], ['then', 'print']]).view, 'print')
    assert.equal(form([...asked, ['view', 'print'], ['then', 'larger']]).view, 'print')
    assert.equal(form([...asked, ['near', 'windsor, NS']]).question.place, 'windsor, NS')
  })
})
