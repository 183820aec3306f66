import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stop } from '../command.ts'
import { parseReportFile } from './report-file.ts'

const parse = (value: unknown) => parseReportFile(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)))

test('only what is happening is needed', () => {
  assert.deepEqual(parse({ answers: { what: 'help' } }), { language: 'en', answers: { what: 'help' }, files: [] })
  assert.deepEqual(parse({ language: 'fr', answers: { what: 'aide', where: 'ici' }, files: ['a.txt'] }).files, ['a.txt'])
})

test('each fault is named in both languages, and it is said that nothing was sent', () => {
  const faults: unknown[] = [
    '{',
    [],
    {},
    { answers: [] },
    { answers: {} },
    { answers: { what: ' ' } },
    { answers: { what: 3 } },
    { language: 'de', answers: { what: 'x' } },
    { answers: { what: 'x' }, files: 'a' },
  ]
  for (const fault of faults)
    assert.throws(
      () => parse(fault),
      (stop: unknown) =>
        stop instanceof Stop && stop.sentence.en.includes('Nothing was sent') && stop.sentence.fr.includes('Rien n’a été envoyé'),
      JSON.stringify(fault),
    )
})

test('bytes that are not UTF-8 are said to be none', () => {
  assert.throws(() => parseReportFile(Uint8Array.of(0x7b, 0xff, 0x7d)), Stop)
})
