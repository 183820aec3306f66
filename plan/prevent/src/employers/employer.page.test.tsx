import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { PageLanguage } from '@fanal/design'
import { type PublicLanguage, publicLanguages } from '@fanal/kernel'
import { proseOf, readingLevel, sentencesOf } from '@fanal/reading'
import { renderToString } from 'preact-render-to-string'
import { EmployerPage, type Asked } from './employer.page.tsx'
import { inventedLookup } from './fixtures/invented-lookup.ts'
import { createLookup } from './look-up.ts'

const lookup = inventedLookup()
const today = new Date('2026-11-26T12:00:00Z')

function render(language: PublicLanguage, asked: Asked | null, over: Partial<Parameters<typeof EmployerPage>[0]> = {}): string {
  const page = <EmployerPage language={language} lookup={lookup} asked={asked} today={today} {...over} />
  return renderToString(<PageLanguage.Provider value={language}>{page}</PageLanguage.Provider>)
}

const asks = (name: string, place = ''): Asked => ({ name, place, problem: null })
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

suite('the answer', () => {
  test('an eligible employer is listed and not banned, and that is said', () => {
    const page = plain(render('en', asks('Maple Lanturn Noodel House')))
    assert.match(page, /Listed does not mean banned/)
    assert.match(page, /as it was on October 4, 2023/)
    assert.match(page, /You typed “lanturn”, the list says “lantern”/)
    assert.match(page, /Also named 2775360 Ontario Inc\./)
  })

  test('a ban that has ended since is not shown as one that runs', () => {
    const page = plain(render('en', asks('0912024 BC')))
    assert.match(page, /may not hire workers from outside Canada until December 6, 2023\. That day has passed/)
    assert.doesNotMatch(page, /it could hire workers from outside Canada again/)
  })

  test('“it could hire again” is said of eligible employers alone', () => {
    for (const name of [
      'Kingfisher Temp Staffing',
      'Harbourlight International Trading',
      'Les Serres Belle-Fiction',
      'Pêcheries Baie-Rêvée',
    ])
      assert.doesNotMatch(plain(render('en', asks(name))), /it could hire workers from outside Canada again/, name)
    assert.match(plain(render('en', asks('Pêcheries Baie-Rêvée'))), /may never again hire/)
    assert.match(plain(render('en', asks('Harbourlight International Trading'))), /had not paid its penalty/)
  })

  test('an approval is no praise, and an absence no proof', () => {
    assert.match(plain(render('en', asks('Alvium Building'))), /Carpenters, positions: 2\. This says nothing about how it treats people/)
    const none = plain(render('en', asks('Nobody Of That Kind Ltd')))
    assert.match(none, /This proves nothing/)
    assert.match(none, /A warning after an inspection is not listed/)
  })

  test('an old list says its age, and an invented one that it is invented', () => {
    assert.match(plain(render('en', null)), /This list is 37 months old/)
    assert.match(plain(render('en', null)), /This list is invented/)
    const fresh = createLookup([], [{ source: 'non-compliant', asOf: '2026-11-01', rows: 0, isInvented: false }])
    assert.doesNotMatch(plain(render('en', null, { lookup: fresh })), /months old|invented/)
  })

  test('what was typed is back in the form only where it has to be mended, and never as markup', () => {
    const page = render('en', asks('<img src=x onerror=alert(1)>"'))
    assert.doesNotMatch(page, /<img/)
    assert.match(render('en', { name: '', place: 'Ottawa', problem: 'emptyName' }), /value="Ottawa"/)
  })

  test('without a list, or without the database, no answer is made up', () => {
    assert.match(plain(render('en', asks('Wren'), { lookup: createLookup([], []) })), /No list has been put in here yet/)
    assert.match(plain(render('en', asks('Wren'), { lookup: null })), /cannot be read just now/)
    assert.doesNotMatch(plain(render('en', asks('Wren'), { lookup: null })), /proves nothing/)
  })
})

suite('in seven languages', () => {
  const states = {
    empty: null,
    found: asks('Brewhollow House', 'Calgary'),
    approved: asks('Golden Sheaf Bakery'),
    none: asks('zzyzx'),
    empty_name: { name: '', place: '', problem: 'emptyName' },
  } as const
  for (const language of publicLanguages)
    test(`${language}: every state is whole, with nothing left to fill in`, () => {
      for (const asked of Object.values(states)) {
        const page = plain(render(language, asked))
        assert.doesNotMatch(page, /\{\w+\}|undefined|null|NaN/)
        assert.ok(new TextEncoder().encode(render(language, asked)).length < 40_000)
      }
    })

  for (const language of ['en', 'fr'] as const)
    test(`${language}: is read with ease`, () => {
      const every = [
        'Odalys Fictivo',
        'Sparkling Cleaning',
        'Zephyr Roofing',
        'Imagin Chiropractic',
        'Oystershell',
        'Hillfable',
        'Alvium Building',
      ].map((name) => asks(name, 'Ottawa'))
      const sentences = [...Object.values(states), ...every].flatMap((asked) => sentencesOf(proseOf(render(language, asked))))
      const level = readingLevel([...new Set(sentences)], language)
      assert.ok(level.isPlain, `${level.value}: ${level.hardest.join(' | ')}`)
    })
})
