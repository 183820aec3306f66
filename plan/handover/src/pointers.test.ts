import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { copiedRun, pointerKinds, pointersIn } from './pointers.ts'
import { pointerText } from './pointers.text.ts'

const kindsIn = (text: string, originals: readonly string[] = []) => [...new Set(pointersIn(text, originals).map(({ kind }) => kind))]
const foundIn = (text: string, kind: string) =>
  pointersIn(text, [])
    .filter((pointer) => pointer.kind === kind)
    .map(({ found }) => found)

suite('what points at whoever told', () => {
  test('a plain description of a crime has nothing to warn of', () => {
    assert.deepEqual(kindsIn('Two men keep three women in a flat above a closed restaurant. They take the money each evening.'), [])
    assert.deepEqual(
      kindsIn('Deux hommes gardent trois femmes dans un logement au-dessus d’un restaurant fermé. Ils prennent l’argent chaque soir.'),
      [],
    )
  })

  const cases: readonly (readonly [kind: (typeof pointerKinds)[number], en: string, fr: string])[] = [
    ['first-person', 'They threatened my family.', 'Ils ont menacé ma famille.'],
    ['first-person', 'I’m sure that they have a gun.', 'Ils savent que j’ai peur.'],
    ['relation', 'A neighbour hears shouting.', 'Une voisine entend des cris.'],
    ['gender', 'She saw two vans.', 'Elle a vu deux fourgonnettes.'],
    ['gender', 'The woman who called is afraid.', 'La femme qui a appelé a peur.'],
    ['channel', 'The hotline took it.', 'La ligne d’aide l’a noté.'],
    ['arrival', 'It was seen last night.', 'Cela a été vu hier soir.'],
    ['phone', 'The number is (604) 555-0142.', 'Le numéro est le 604 555-0142.'],
    ['exact-time', 'The van comes at 9:30 on May 6.', 'La fourgonnette arrive à 21 h 30 le 6 mai.'],
    ['code', 'The advert is #newintown by @sunny.stay and 3fa94b21.', 'L’annonce est #nouvelleenville, code 3fa94b21.'],
    ['name', 'The driver is called out as Dimitri Volkov there.', 'Le chef se nomme Dimitri Volkov.'],
  ]
  for (const [kind, en, fr] of cases) {
    test(`${kind}: ${en}`, () => assert.ok(kindsIn(en).includes(kind), JSON.stringify(pointersIn(en, []))))
    test(`${kind}: ${fr}`, () => assert.ok(kindsIn(fr).includes(kind), JSON.stringify(pointersIn(fr, []))))
  }

  test('words inside other words are none', () => {
    assert.deepEqual(kindsIn('The mystery of the Americans lies in the museum.'), ['name'])
    assert.deepEqual(foundIn('Monsieur garde la maison sombre', 'first-person'), [])
  })

  test('each kind says what to write instead, in both languages', () => {
    for (const kind of pointerKinds) assert.match(`${pointerText[kind].en} ${pointerText[kind].fr}`, /: .+: /u)
    for (const kind of pointerKinds) assert.match(pointerText[kind].fr, /\u00a0: |\u202f\?/u)
  })

  test('the same wording is said once', () => assert.deepEqual(foundIn('my car, My car', 'first-person'), ['my']))
})

suite('what is copied from the original', () => {
  const original = 'A man with a red van moves us every week to another house in the north of the city.'

  test('six words in a row are found, five are not', () => {
    assert.equal(kindsIn('He has a red van moves us every too', [original])[0], 'copied')
    assert.ok(!kindsIn('Someone says red van moves us every', [original]).includes('copied'))
  })

  test('a long run is one warning, and case and punctuation do not hide it', () => {
    const [first, ...others] = pointersIn('It is said: MOVES us, every week – to another house, in the north.', [original]).filter(
      ({ kind }) => kind === 'copied',
    )
    assert.equal(first?.found, 'MOVES us, every week – to another house, in the north')
    assert.deepEqual(others, [])
  })

  test('whatever stands around a copied run, it is found', () => {
    const noun = fc.constantFrom('van', 'maison', 'gens', 'nuit', 'argent', 'porte', 'rue', 'work', 'hotel', 'été')
    fc.assert(
      fc.property(fc.array(noun, { minLength: copiedRun, maxLength: 20 }), fc.array(noun), fc.array(noun), (run, before, after) => {
        const text = [...before, 'stop', ...run, 'stop', ...after].join(' ')
        assert.ok(pointersIn(text, [run.join(', ')]).some(({ kind }) => kind === 'copied'))
      }),
    )
  })

  test('no text makes it fail, and every finding stands where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 200 }), (text, other) => {
        for (const { at, found } of pointersIn(text, [other])) assert.ok(text.slice(at).includes(found))
      }),
    )
  })
})
