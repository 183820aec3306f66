import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { type NameOf, compareNames } from './compare-names.ts'

const says = (of: NameOf, wanted: boolean, pairs: readonly (readonly [string, string])[]) => {
  for (const [a, b] of pairs) {
    const { score } = compareNames(a, b, of)
    assert.equal(score >= 0.5, wanted, `${a} / ${b}: ${score}`)
  }
}

suite('two written names', () => {
  test('may name one person: order, titles, scripts, middle names, short forms, slips', () => {
    says('person', true, [
      ['Dr. Ana Lucía Pérez', 'PEREZ, Ana Lucia'],
      ['Ivan Petrov', 'Иван Петров'],
      ['Giannis Kostas', 'Γιάννης Κώστας'],
      ['Maria Elena Santos', 'Maria Santos'],
      ['Robert Fisher', 'Bob Fisher'],
      ['Mohammed Haddad', 'Muhamad Haddad'],
      ['Keisha Okafor', 'Keisha Okafro'],
      ['Jean-Pierre Tremblay', 'Jeanpierre Tremblay'],
      ['J. Tremblay', 'Jean Tremblay'],
    ])
  })

  test('or two: another given name, another family name, another father', () => {
    says('person', false, [
      ['Ana Pérez', 'Ana Castillo'],
      ['Ivan Petrov', 'Oleg Petrov'],
      ['Omar bin Said al-Harthy', 'Said bin Omar al-Harthy'],
      ['Maria', 'Maria Santos'],
      ['', 'Maria Santos'],
    ])
  })

  test('companies keep their name through legal forms, and lose it with another word or number', () => {
    says('organization', true, [
      ['Riverton Foods Ltd.', 'RIVERTON FOODS LIMITED'],
      ['A.B.C. Trading Co', 'ABC Trading Company'],
      ['Lakeside & Sons', 'Lakeside and Sons Inc'],
      ['Hilltop Intl GmbH', 'Hilltop International'],
    ])
    says('organization', false, [
      ['Riverton Foods Ltd.', 'Riverton Farms Ltd.'],
      ['Lakeside Fund II', 'Lakeside Fund III'],
      ['Hilltop Bank', 'Eastport Bank'],
    ])
  })

  test('the answer is the same from either side, between 0 and 1, with a reason for each word', () => {
    const name = fc
      .array(fc.constantFrom('ana', 'bin', 'al', 'Петров', 'o’neil', '7', 'ltd', 'dr', 'j', 'marie-eve', '王'), { maxLength: 5 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(name, name, fc.constantFrom<NameOf>('person', 'organization'), (a, b, of) => {
        const [one, other] = [compareNames(a, b, of), compareNames(b, a, of)]
        assert.ok(one.score >= 0 && one.score <= 1)
        assert.ok(Math.abs(one.score - other.score) < 1e-9, `${a} / ${b}`)
      }),
      { seed: 8, numRuns: 1000 },
    )
    assert.deepEqual(
      compareNames('Ana María Pérez', 'Ana Peres', 'person').reasons.map(({ kind }) => kind),
      ['same', 'alike', 'only-in-a'],
    )
  })
})
