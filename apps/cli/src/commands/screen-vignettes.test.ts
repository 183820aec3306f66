import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { baseRateNote, machineSuggests, ruleBook, testKeys } from '@fanal/screen'
import { Stop } from '../command.ts'
import { screenCommand } from './screen.ts'

interface Vignette {
  readonly id: string
  readonly facts: readonly string[]
  readonly expected: Readonly<Record<string, { readonly answer: string; readonly missing?: readonly string[] }>>
}
interface Printed {
  readonly id: string | number
  readonly results: Readonly<
    Record<string, { answer: string; because: { fact: string; element: string; provision: unknown }[]; missing: string[] }>
  >
  readonly rules: unknown
}

const fixtures = fileURLToPath(new URL('../../../../engines/screen/fixtures/vignettes.json', import.meta.url))
const { vignettes } = JSON.parse(readFileSync(fixtures, 'utf8')) as { vignettes: readonly Vignette[] }
const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-screen-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const fileOf = (name: string, value: unknown): string => {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify(value))
  return file
}
const file = fileOf(
  'all.json',
  vignettes.map(({ id, facts }) => ({ id, facts })),
)

async function said(args: readonly string[], language: 'en' | 'fr' = 'en'): Promise<string> {
  const lines: string[] = []
  await screenCommand.run({ args, env: {}, language, out: (line) => void lines.push(line), err: () => undefined })
  return lines.join('\n')
}

test('every given vignette is answered as a lawyer answered it, on every test, with the facts and provisions it rests on', async () => {
  const printed = JSON.parse(await said([file, '--json'])) as readonly Printed[]
  assert.equal(printed.length, 24)
  for (const { id, expected } of vignettes) {
    const { results } = printed.find((one) => one.id === id) ?? assert.fail(id)
    assert.deepEqual(Object.keys(results).toSorted(), testKeys.toSorted())
    for (const [key, { answer }] of Object.entries(expected)) assert.equal(results[key]?.answer, answer, `${id} ${key}`)
    for (const { because, answer, missing } of Object.values(results)) {
      for (const { fact, element, provision } of because) assert.ok(fact && element && provision, id)
      if (answer === 'not_enough_information') assert.ok(missing.length > 0, id)
    }
  }
})

test('each result says which rules it rests on; read by a person, also that a person decides, and what a positive means where few are concerned', async () => {
  const [one] = JSON.parse(await said([file, '--json'])) as readonly [Printed]
  assert.deepEqual(one.rules, { version: ruleBook.version, lawAsOf: ruleBook.lawAsOf })
  const readable = await said([file], 'fr')
  assert.ok(readable.includes(machineSuggests.fr) && readable.includes(baseRateNote.fr))
})

test('one set alone is answered alone', async () => {
  const printed = JSON.parse(await said([fileOf('one.json', { id: 7, facts: ['e_labour'] }), '--json'])) as Printed
  assert.equal(printed.id, 7)
  assert.equal(printed.results['cc_279']?.answer, 'not_enough_information')
})

test('a fact that the codebook has not is named, and nothing is screened', async () => {
  const wrong = fileOf('wrong.json', { id: 'a', facts: ['p_adult', 'p_martian'] })
  await assert.rejects(
    said([wrong]),
    (fault) => fault instanceof Stop && /p_martian/.test(fault.sentence.fr) && !/p_adult/.test(fault.sentence.en),
  )
  await assert.rejects(said(['no-such-file.json']), (fault) => fault instanceof Stop && /cannot be read/.test(fault.sentence.en))
})
