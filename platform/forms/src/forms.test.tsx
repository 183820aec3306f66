import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { languages, publicLanguages, type Multilingual } from '@fanal/kernel'
import * as fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { defineForm, FormErrorSummary, FormFields, parseForm, type Answer } from './index.ts'

const words = (text: string) => ({ en: `${text}?`, fr: `${text} (fr)` })
const form = defineForm({
  name: 'report',
  fields: [
    { kind: 'text', name: 'what', label: words('What'), hint: words('As you would say it'), required: true, max: 20 },
    { kind: 'line', name: 'where', label: words('Where'), maxBytes: 40 },
    { kind: 'date-ish', name: 'when', label: words('When') },
    {
      kind: 'choice',
      name: 'who',
      label: words('Who'),
      options: [
        { value: 'me', label: words('Me') },
        { value: 'other', label: words('Somebody else') },
      ],
    },
    {
      kind: 'choices',
      name: 'signs',
      label: words('Signs'),
      options: [
        { value: 'a', label: words('A') },
        { value: 'b', label: words('B') },
      ],
    },
    { kind: 'check', name: 'later', label: words('May we write') },
    { kind: 'hidden', name: 'seed' },
  ],
})
const must = defineForm({
  name: 'must',
  fields: [
    { kind: 'choice', name: 'one', label: words('One'), required: true, options: [{ value: 'x', label: words('X') }] },
    { kind: 'check', name: 'agree', label: words('Agree'), required: true, missing: { en: 'Say yes', fr: 'Dites oui' } },
  ],
})

const good: [string, string][] = [
  ['what', ' I saw\r\nit '],
  ['who', 'other'],
  ['signs', 'b'],
  ['signs', 'a'],
  ['later', 'yes'],
  ['seed', 'c2VlZA'],
]

suite('what comes out of a form', () => {
  test('is the typed answer, with one spelling of line ends and blanks', () => {
    const parsed = parseForm(form, good)
    assert.ok(parsed.ok)
    const answer: Answer<typeof form> = parsed.answer
    const what: string = answer.what
    const who: 'me' | 'other' | null = answer.who
    assert.deepEqual(
      { ...answer, what, who },
      { what: 'I saw\nit', where: null, when: null, who: 'other', signs: ['a', 'b'], later: true, seed: 'c2VlZA' },
    )
  })

  test('holds no NUL and no control character, and is composed (NFC)', () => {
    const parsed = parseForm(form, [
      ['what', 'e\u0301\0te\u0301\u0007'],
      ['where', 'a\nb'],
    ])
    assert.ok(parsed.ok)
    assert.deepEqual([parsed.answer.what, parsed.answer.where], ['\u00e9t\u00e9', 'a b'])
  })

  test('is the same when it is parsed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (typed) => {
        const once = parseForm(form, [['what', typed]])
        if (!once.ok) return
        assert.deepEqual(parseForm(form, [['what', once.answer.what]]), { ...once, values: { ...once.values, what: [once.answer.what] } })
      }),
    )
  })
})

const errorsOf = (entries: [string, string][]) => {
  const parsed = parseForm(form, entries)
  return parsed.ok ? {} : parsed.errors
}

suite('what has to be looked at again', () => {
  test('an empty required field, blanks alone included', () => {
    for (const typed of [[], [['what', '']], [['what', ' \r\n\0']]] as [string, string][][]) {
      const { what, ...others } = errorsOf(typed)
      assert.deepEqual([what?.en, what?.fr, others], ['Please write something here.', 'Veuillez écrire quelque chose ici.', {}])
    }
  })

  test('a text that is too long, counted as a reader counts', () => {
    assert.deepEqual(errorsOf([['what', '👩‍👩‍👧'.repeat(20)]]), {})
    assert.match(errorsOf([['what', 'x'.repeat(21)]])['what']!.en, /shorten this to 20 characters\. It has 21 now/)
  })

  test('a text that is too long in bytes, said in characters of that text', () => {
    assert.deepEqual(
      errorsOf([
        ['what', 'x'],
        ['where', 'é'.repeat(20)],
      ]),
      {},
    )
    assert.match(
      errorsOf([
        ['what', 'x'],
        ['where', 'é'.repeat(40)],
      ])['where']!.en,
      /shorten this to 20 characters\. It has 40 now/,
    )
  })

  test('two megabytes are refused without counting them all', () => {
    const started = performance.now()
    assert.match(errorsOf([['what', 'é'.repeat(1_000_000)]])['what']!.fr, /raccourcir ceci à 20 caractères\. Vous pourrez/)
    assert.ok(performance.now() - started < 2_000)
  })

  test('an answer that was not offered, or two where one fits', () => {
    assert.ok(
      'who' in
        errorsOf([
          ['what', 'x'],
          ['who', 'nobody'],
        ]),
    )
    assert.ok(
      'who' in
        errorsOf([
          ['what', 'x'],
          ['who', 'me'],
          ['who', 'other'],
        ]),
    )
    assert.ok(
      'signs' in
        errorsOf([
          ['what', 'x'],
          ['signs', 'c'],
        ]),
    )
  })

  test('a box that must be ticked and a choice that must be made', () => {
    const parsed = parseForm(must, [['agree', 'perhaps']])
    assert.ok(!parsed.ok)
    assert.deepEqual([Object.keys(parsed.errors), parsed.errors['agree']!.fr], [['one', 'agree'], 'Dites oui'])
  })

  test('a hidden value that no page of ours wrote', () => {
    assert.ok(
      'seed' in
        errorsOf([
          ['what', 'x'],
          ['seed', 'a\nb'],
        ]),
    )
    assert.ok(
      'seed' in
        errorsOf([
          ['what', 'x'],
          ['seed', 'a'.repeat(1001)],
        ]),
    )
  })

  test('unknown fields and forged options are neither read nor echoed', () => {
    const parsed = parseForm(form, [
      ['__proto__', 'x'],
      ['evil', '<script>'],
      ['who', '<img>'],
    ])
    assert.ok(!parsed.ok)
    assert.deepEqual(
      Object.keys(parsed.values),
      form.fields.map(({ name }) => name),
    )
    assert.deepEqual(parsed.values['who'], [])
  })
})

suite('the page of a form', () => {
  for (const language of languages)
    test(`shows every field with what was typed, ${language}`, () => {
      const parsed = parseForm(form, [['what', 'x'.repeat(30)], ...good.slice(1)])
      assert.ok(!parsed.ok)
      const html = renderToString(<FormFields form={form} values={parsed.values} errors={parsed.errors} language={language} />)
      for (const { name } of form.fields) assert.match(html, new RegExp(`name="${name}"`))
      assert.match(html, new RegExp(`>\n${'x'.repeat(30)}</textarea>`))
      assert.match(html, /value="other" checked/)
      assert.match(html, /type="hidden" name="seed" value="c2VlZA"/)
      assert.ok(html.includes(language === 'en' ? 'shorten this' : 'raccourcir ceci'))
      assert.equal(html.includes('(fr)'), language === 'fr')
    })

  test('leads from its summary to each field, in the order of the page', () => {
    const parsed = parseForm(must, [])
    assert.ok(!parsed.ok)
    const html = renderToString(<FormErrorSummary form={must} errors={parsed.errors} language="fr" />)
    assert.deepEqual(
      [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
      ['#f-one', '#f-agree'],
    )
  })

  test('offers a list that opens where there are many options', () => {
    const options = Array.from({ length: 8 }, (_, index) => ({ value: `v${index}`, label: words(`V${index}`) }))
    const many = defineForm({ name: 'many', fields: [{ kind: 'choice', name: 'one', label: words('One'), options }] })
    assert.match(renderToString(<FormFields form={many} values={{ one: ['v3'] }} language="en" />), /<option value="v3" selected/)
  })
})

test('a form in seven languages is asked and answered in each, and one in two is not taken for it', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from every language just here
  const all = (en: string) => Object.fromEntries(publicLanguages.map((language) => [language, `${language} ${en}`])) as Multilingual
  const asked = defineForm({
    name: 'asked',
    fields: [{ kind: 'line', name: 'where', label: all('Where?'), hint: all('A city.'), required: true }],
  })
  const empty = parseForm(asked, [])
  assert.ok(!empty.ok)
  for (const language of publicLanguages) {
    const html = renderToString(<FormFields form={asked} values={empty.values} errors={empty.errors} language={language} />)
    for (const sentence of [`${language} Where?`, `${language} A city.`, empty.errors['where']?.[language] ?? 'nothing'])
      assert.ok(html.includes(sentence), `${language}: ${sentence}`)
  }
  assert.equal(new Set(publicLanguages.map((language) => empty.errors['where']?.[language])).size, publicLanguages.length)
  // @ts-expect-error -- its questions are written in English and French alone
  void (() => <FormFields form={must} language="tl" />)
})

test('a form with a fault does not start, and names the field', () => {
  const line = { kind: 'line', label: words('x') } as const
  const option = { value: 'a', label: words('A') }
  const faults: [() => unknown, RegExp][] = [
    [
      () =>
        defineForm({
          name: 'f',
          fields: [
            { ...line, name: 'a' },
            { ...line, name: 'a' },
          ],
        }),
      /form f: field a stands twice/,
    ],
    [() => defineForm({ name: 'f', fields: [{ ...line, name: '_csrf' }] }), /"_csrf" has no usable name/],
    [
      () => defineForm({ name: 'f', fields: [{ kind: 'choice', name: 'a', label: words('x'), options: [option, option] }] }),
      /offers one value twice/,
    ],
    [() => defineForm({ name: 'f', fields: [{ kind: 'choice', name: 'a', label: words('x'), options: [] }] }), /offers nothing/],
  ]
  for (const [make, message] of faults) assert.throws(make, message)
})
