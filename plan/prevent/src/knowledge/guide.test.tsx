import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { publicLanguages } from '@fanal/kernel'
import { proseOf, readingLevel, sentencesOf } from '@fanal/reading'
import { codebook } from '@fanal/screen'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { guideForm } from './guide.form.ts'
import { GuideAnswerPage, GuidePage } from './guide.pages.tsx'
import { type GuideAnswer, readGuide } from './guide.ts'
import { text } from './knowledge.text.ts'
import { guideWords } from './guide.words.ts'
import { openKnowledge } from './open-knowledge.ts'

const knowledge = openKnowledge()

const fieldOf: ReadonlyMap<string, string> = new Map(
  guideForm.fields.flatMap(({ name, options }) => options.map(({ value }) => [value, name] as const)),
)
const tick = (...facts: readonly string[]) =>
  readGuide(facts.map((fact) => [fieldOf.get(fact) ?? assert.fail(`${fact} is not asked`), fact] as const)).answer
const must = (answer: GuideAnswer | null): GuideAnswer => answer ?? assert.fail('no answer')
const looks = (answer: GuideAnswer) => Object.fromEntries(answer.tests.map(({ about, looks: each }) => [about.test, each]))

const farm = [
  'p_adult',
  'act_recruit',
  'm_deception',
  'e_labour',
  'e_no_or_low_pay',
  'm_documents_kept',
  'm_threat_person',
  'm_debt_or_fines',
]

test('every answer is a fact of the codebook, and each is asked once', () => {
  const codes = new Set(codebook.facts.map(({ code }) => code))
  const asked = guideForm.fields.flatMap(({ options }) => options.map(({ value }) => value)).filter((value) => value !== 'unknown')
  assert.deepEqual(
    asked.filter((value) => !codes.has(value)),
    [],
  )
  assert.equal(new Set(asked).size, asked.length)
  assert.ok(asked.length >= 60)
})

test('each of the seven languages has a word of its own for every answer, question and test', () => {
  for (const language of publicLanguages) {
    const words = guideWords(language)
    const answers = Object.values(words.answers)
    assert.equal(new Set(answers).size, fieldOf.size, language)
    assert.equal(new Set(Object.values(words.text)).size, Object.keys(words.text).length, language)
    if (language !== 'en') {
      const english = guideWords('en')
      const same = Object.entries(words.answers).filter(([fact, said]) => english.answers[fact as keyof typeof english.answers] === said)
      assert.deepEqual(same, [], language)
    }
    // the sections of the law are the same ones, whatever the language
    const sections = (of: typeof words) => Object.values(of.tests).map(({ says }) => says.match(/\d[\d.]*\d|\d/g)?.toSorted())
    assert.deepEqual(sections(words), sections(guideWords('en')), language)
  }
})

test('a farm hand whose papers are kept and who is threatened: the Code and the Protocol, and no border', () => {
  const answer = must(tick(...farm))
  assert.deepEqual(looks(answer), { cc_279: 'has', irpa_118: 'hasNot', palermo: 'has' })
  assert.ok(answer.tests[0]?.because.includes('m_threat_person'))
  assert.equal(answer.isDanger, true)
  assert.equal(answer.isMinor, false)
})

test('lied to and brought over a border: the immigration law is answered apart from the Code', () => {
  const { cc_279: code, irpa_118: act } = looks(must(tick('b_entry_organized', 'b_deceived_to_come', 'm_deception', 'act_recruit')))
  assert.equal(act, 'has')
  assert.notEqual(code, 'has')
})

test('too little is said to be too little, with what would help to know', () => {
  const answer = must(tick('act_recruit', 'e_labour'))
  const [code] = answer.tests
  assert.ok(code?.looks === 'may' || code?.looks === 'cannotTell')
  assert.ok(code.missing.length > 0 && code.missing.length <= 4)
})

test('smuggling, bad work, an own choice and a violent partner are named beside the tests', () => {
  const names = (...facts: readonly string[]) => must(tick(...facts)).others.map(({ test: each }) => each)
  assert.ok(names('b_entry_organized', 'b_entry_hidden', 'b_paid_for_passage', 'c_free_on_arrival').includes('irpa_117'))
  assert.ok(names('e_labour', 'e_no_or_low_pay', 'c_free_to_leave', 'c_no_force_or_threat').includes('labour_standards_only'))
  assert.ok(names('p_adult', 'e_sexual_services', 'c_own_decision', 'c_free_to_leave', 'c_keeps_earnings').includes('consensual_sex_work'))
})

test('someone under 18 is spoken of with care, and the Code is not said to ask less', () => {
  const answer = must(tick('p_minor', 'act_recruit', 'e_sexual_services'))
  assert.equal(answer.isMinor, true)
  assert.equal(looks(answer)['palermo'], 'has')
  assert.notEqual(looks(answer)['cc_279'], 'has')
})

test('nothing ticked, an age alone, and what no form of ours sends are asked again', () => {
  assert.equal(tick(), null)
  assert.equal(tick('p_minor'), null)
  assert.equal(readGuide([['age', 'unknown']]).answer, null)
  assert.equal(readGuide([['hold', 'm_documents_kept<script>']]).answer, null)
  assert.deepEqual(readGuide([['hold', '<b>']]).values['hold'], [])
})

test('whatever is ticked, it ends in help, keeps the tests apart and finds nothing about anybody', () => {
  const facts = [...fieldOf].filter(([fact]) => fact !== 'unknown').map(([fact]) => fact)
  fc.assert(
    fc.property(fc.subarray(facts, { minLength: 1 }), fc.constantFrom(...publicLanguages), (ticked, language) => {
      // one age at a time, as the form has it
      const answer = tick(...ticked.filter((fact) => fact !== 'p_adult' || !ticked.includes('p_minor')))
      if (answer === null) return assert.ok(ticked.every((fact) => fact.startsWith('p_minor') || fact.startsWith('p_adult')))
      const html = renderToString(<GuideAnswerPage answer={answer} knowledge={knowledge} language={language} />)
      assert.equal(answer.tests.length, 3)
      assert.ok(html.includes('1-833-900-1010'))
      assert.ok(html.includes(text.findHelp[language]))
      assert.doesNotMatch(html, /<script|undefined|is a victim|are a victim|est victime|êtes victime/)
    }),
    { numRuns: 200 },
  )
})

suite('how hard the guide is to read', () => {
  const answers = [
    farm,
    ['p_minor', 'act_recruit', 'e_sexual_services'],
    ['b_entry_organized', 'b_deceived_to_come', 'c_free_on_arrival'],
    ['c_free_to_leave'],
  ]
  for (const language of ['en', 'fr'] as const) {
    const pages = [
      <GuidePage language={language} isEmpty />,
      ...answers.map((facts) => <GuideAnswerPage answer={must(tick(...facts))} knowledge={knowledge} language={language} />),
    ]
    for (const [index, page] of pages.entries())
      test(`${language}, page ${index}`, () => {
        const { isPlain, value, hardest } = readingLevel(sentencesOf(proseOf(renderToString(page))), language)
        assert.ok(isPlain, `${value.toFixed(1)}\n${hardest.join('\n')}`)
      })
  }
})
