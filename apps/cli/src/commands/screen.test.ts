import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import { Stop } from '../command.ts'
import { screenCommand } from './screen.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fanal-screen-'))
after(() => rmSync(folder, { recursive: true }))

async function run(value: unknown, language: Language = 'en', json = true): Promise<string> {
  const file = path.join(folder, 'facts.json')
  writeFileSync(file, JSON.stringify(value))
  const said: string[] = []
  const out = (text: string) => void said.push(text)
  await screenCommand.run({ args: json ? [file, '--json'] : [file], env: {}, language, out, err: out })
  return said.join('\n')
}

async function refused(value: unknown): Promise<Stop> {
  const fault = await run(value).catch((caught: unknown) => caught)
  assert.ok(fault instanceof Stop)
  return fault
}

suite('fanal screen', () => {
  test('prints each of the seven tests for itself, with facts, provisions, what is missing, and the version of the rules', async () => {
    const printed = JSON.parse(await run({ id: 'a', facts: ['act_recruit', 'act_recruit', 'e_labour'] })) as {
      id: string
      rules: { version: string; lawAsOf: string }
      results: Record<string, { answer: string; because: { fact: string; element: string; provision: string }[]; missing: string[] }>
    }
    assert.equal(printed.id, 'a')
    assert.match(printed.rules.lawAsOf, /^\d{4}-\d\d-\d\d$/)
    assert.equal(Object.keys(printed.results).length, 7)
    const { answer, because, missing } = printed.results.cc_279!
    assert.equal(answer, 'not_enough_information')
    assert.deepEqual(because[0], { fact: 'act_recruit', element: 'cc.act', provision: 'Criminal Code 279.01(1), 279.011(1)', rule: 'act' })
    assert.ok(missing.includes('m_threat_person'))
  })

  test('an array gives an array, an empty one an empty one, and no facts at all are no answer', async () => {
    assert.equal(await run([]), '[]')
    const [one, other] = JSON.parse(
      await run([
        { id: 1, facts: [] },
        { id: 2, facts: ['p_minor', 'p_adult'] },
      ]),
    ) as {
      results: { cc_279: { answer: string; variant: string } }
    }[]
    assert.equal(one!.results.cc_279.answer, 'not_enough_information')
    assert.equal(other!.results.cc_279.variant, 'age_unknown')
  })

  test('a fact that nobody knows is named in both languages; of thousands, ten', async () => {
    const { sentence } = await refused([{ id: 'b', facts: ['act_recruit', 'm_magic', 'm_magic'] }])
    assert.match(sentence.en, /^b: .*m_magic\. Nothing was screened/)
    assert.match(sentence.fr, /^b\s: .*m_magic\. Rien n’a été examiné/)
    const many = await refused({ id: 'c', facts: Array.from({ length: 5000 }, (_, index) => `x${index}\u0007${'y'.repeat(200)}`) })
    assert.ok(many.sentence.en.length < 1200 && many.sentence.en.includes('and 4990 more') && !many.sentence.en.includes('\u0007'))
    assert.match(many.sentence.fr, /et 4990 autres/)
  })

  test('is read by a person in either language', async () => {
    const facts = { id: 'd', facts: ['act_recruit', 'm_threat_person', 'e_sexual_services', 'p_adult'] }
    assert.match(await run(facts, 'fr', false), /Code criminel 279\.01 \/ 279\.011 ?: Indiqué/)
    assert.match(await run(facts, 'en', false), /Criminal Code 279\.01 \/ 279\.011: Indicated/)
  })
})
