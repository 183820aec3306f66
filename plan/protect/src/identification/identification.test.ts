import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { codebook } from '@fanal/screen'
import fc from 'fast-check'
import { attempt } from '../machine.ts'
import { houses, members, moment } from '../testing-machines.ts'
import { identificationMachine } from './identification-machine.ts'
import { ownInstrument } from './instrument.ts'
import { type Band, type GivenAnswer, answersGiven, bandText, suggest, suggestedTests } from './suggest.ts'
import { type ThirdPartyResult, checkThirdParty, thirdPartyText, thirdPartyTools } from './third-party.ts'

const ids = ownInstrument.questions.map(({ id }) => id)
const answers = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...answersGiven))
const read = (given: Readonly<Record<string, GivenAnswer>>) => {
  const suggestion = suggest(ownInstrument, given)
  assert.ok(suggestion.ok)
  return suggestion.value
}
const held: Readonly<Record<string, GivenAnswer>> = {
  offered: 'yes',
  work: 'yes',
  threat: 'yes',
  locked: 'yes',
  papers: 'yes',
  young: 'no',
}

suite('the project’s own instrument', () => {
  test('is a version of its own, marked as not validated, and says so to whoever reads a result', () => {
    assert.match(ownInstrument.version, /^fanal\/questions\/\d{4}-\d{2}-\d{2}$/)
    assert.equal(ownInstrument.validated, false)
    const { validated, instrument, caution } = read({})
    assert.deepEqual([validated, instrument], [false, ownInstrument.version])
    assert.match(caution[0].en, /not validated/i)
    assert.match(caution[0].fr, /non validé/i)
  })

  test('asks each thing once, in both languages, for a fact that the codebook knows', () => {
    const known = new Set(codebook.facts.map(({ code }) => code))
    assert.equal(new Set(ids).size, ids.length)
    for (const { ask, yes, no } of ownInstrument.questions) {
      assert.ok(ask.en.endsWith('?') && ask.fr.endsWith('?') && yes.length > 0)
      for (const fact of [...yes, ...no]) assert.ok(known.has(fact), fact)
    }
  })

  test('somebody held to work by threats: some answers point there, for each test apart', () => {
    const { bands } = read(held)
    assert.deepEqual(bands, { cc_279: 'look-closer', palermo: 'look-closer', irpa_118: 'nothing-points-there' })
    assert.equal(read({ ...held, brought: 'yes', 'brought-by-lies': 'yes' }).bands.irpa_118, 'look-closer')
  })

  test('whoever skips everything is told nothing about themselves', () => {
    const { bands, unanswered } = read(Object.fromEntries(ids.map((id) => [id, 'skipped' as const])))
    assert.equal(unanswered, ids.length)
    assert.ok(suggestedTests.every((one) => bands[one] !== 'look-closer'))
  })

  test('a skipped or unsure answer says as much as a question that nobody put', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom<GivenAnswer[]>('skipped', 'not-sure'), (given, silence) => {
        const filled = { ...Object.fromEntries(ids.map((id) => [id, silence] as const)), ...given }
        assert.deepEqual(read(filled).bands, read(given).bands)
      }),
    )
    // Turned around, so that every "no" would say what a "yes" says: "not sure" must still say nothing.
    const turned = { ...ownInstrument, questions: ownInstrument.questions.map((one) => ({ ...one, yes: one.no, no: one.yes })) }
    const all = (answer: GivenAnswer) => {
      const suggestion = suggest(turned, Object.fromEntries(ids.map((id) => [id, answer] as const)))
      assert.ok(suggestion.ok)
      return suggestion.value.bands
    }
    assert.deepEqual(all('not-sure'), all('skipped'))
    assert.notDeepEqual(all('no'), all('skipped'))
  })

  test('a result is one of three bands for each of three tests: no number, no verdict', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { bands } = read(given)
        assert.deepEqual(Object.keys(bands), [...suggestedTests])
        for (const band of Object.values(bands)) assert.ok(Object.hasOwn(bandText, band))
      }),
    )
    for (const { en, fr } of Object.values<{ en: string; fr: string }>(bandText)) assert.doesNotMatch(`${en} ${fr}`, /victim|\d/i)
  })

  test('an answer to a question that this version does not have is refused', () => {
    assert.deepEqual(suggest(ownInstrument, { ...held, 'another-version': 'yes' }), { ok: false, code: 'unknown-question' })
  })

  test('however much points there, a decision waits for reasons and another person', () => {
    const strongest: Band = read(held).bands.cc_279
    assert.equal(strongest, 'look-closer')
    const [ana, bo] = members
    const presumed = { state: 'presumed', version: 1, marks: [], seq: 3 } as const
    const decide = (by: typeof ana, reasons: boolean) => {
      const act = { by: { kind: 'member', member: by, organization: houses[0], duties: ['case-worker'] }, now: moment, rule: null } as const
      const tried = attempt(
        identificationMachine,
        presumed,
        'identify',
        { screenedBy: ana, answeredBy: [], decidedBy: null, reasons, toldMayDecline: true },
        act,
      )
      return tried.ok ? tried.value.progress.state : tried.code
    }
    assert.equal(decide(ana, true), 'decided-by-screener')
    assert.equal(decide(bo, false), 'reasons-missing')
    assert.equal(decide(bo, true), 'identified')
  })
})

suite('an instrument of others', () => {
  const result: ThirdPartyResult = {
    tool: 'tvit',
    on: '2026-11-20',
    by: members[0],
    trained: true,
    licenceNoted: true,
    total: 7,
    band: null,
  }
  const problem = (changed: Partial<ThirdPartyResult>) => {
    const checked = checkThirdParty({ ...result, ...changed }, '2026-11-24')
    return checked.ok ? null : checked.code
  }

  test('is a total or a band, by somebody trained, with its licence noted', () => {
    assert.equal(problem({}), null)
    assert.equal(problem({ total: null, band: 'highest' }), null)
    assert.equal(problem({ band: 'highest' }), 'total-or-band')
    assert.equal(problem({ total: null }), 'total-or-band')
    assert.equal(problem({ trained: false }), 'not-trained')
    assert.equal(problem({ licenceNoted: false }), 'licence-not-noted')
    for (const total of [-1, 2.5, Number.NaN, 1000]) assert.equal(problem({ total }), 'total-not-a-count')
    assert.equal(problem({ on: '2026-11-25' }), 'in-the-future')
  })

  test('has none of its questions here', () => {
    assert.deepEqual(Object.keys(thirdPartyText), [...thirdPartyTools])
    assert.ok(ids.every((id) => !thirdPartyTools.some((tool) => id.includes(tool))))
  })
})
