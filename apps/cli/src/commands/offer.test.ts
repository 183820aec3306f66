import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import { Stop } from '../command.ts'
import { offerCommand } from './offer.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fanal-offer-'))
after(() => rmSync(folder, { recursive: true }))

interface How {
  readonly language?: Language
  readonly args?: readonly string[]
}

async function run(value: unknown, { language = 'en', args = ['--json'] }: How = {}) {
  const file = path.join(folder, 'offer.json')
  writeFileSync(file, value instanceof Uint8Array || typeof value === 'string' ? value : JSON.stringify(value))
  const [out, err]: [string[], string[]] = [[], []]
  const code = await offerCommand.run({
    args: [file, ...args],
    env: {},
    language,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

interface Printed {
  readonly id?: string
  readonly outcome: string
  readonly reasons: readonly { code: string; rule: string; source: string; provision: string | null }[]
  readonly ask: readonly { code: string; facts: readonly string[] }[]
  readonly contradictions: readonly { code: string }[]
  readonly next: readonly { code: string; say: string }[]
}

suite('fanal offer', () => {
  test('prints reasons with code, rule and source, what to ask and what to do next', async () => {
    const { code, out } = await run({ facts: { fee_lmia: true, no_interview: false, passport_kept: 'unknown' } })
    const printed = JSON.parse(out) as Printed
    assert.equal(code, 0)
    assert.equal(printed.outcome, 'serious_warning')
    assert.deepEqual(
      printed.reasons.map((reason) => [reason.code, reason.rule, reason.source]),
      [['fee_lmia', 'lmia-is-the-employers', 'https://github.com/XYOca/laws-lois-markdown']],
    )
    assert.match(printed.reasons[0]?.provision ?? '', /209\.3\(1\)\(a\)\(xv\)/)
    assert.deepEqual(
      printed.ask.map(({ code: asked, facts }) => [asked, facts]),
      [['papers', ['passport_kept']]],
    )
    assert.ok(printed.next.some((step) => step.code === 'do_not_pay'))
  })

  test('takes a list of codes, and an array of offers', async () => {
    const list = JSON.parse((await run(['hurry', 'free_email'])).out) as Printed
    assert.deepEqual(
      list.reasons.map(({ code }) => code),
      ['free_email', 'hurry'],
    )
    const offers = JSON.parse(
      (
        await run([
          { id: 'a', facts: ['debt'] },
          { id: 'b', facts: {} },
        ])
      ).out,
    ) as Printed[]
    assert.deepEqual(
      offers.map(({ id, reasons }) => [id, reasons.length]),
      [
        ['a', 1],
        ['b', 0],
      ],
    )
    assert.equal((JSON.parse((await run([])).out) as Printed).outcome, 'could_not_confirm')
  })

  test('speaks the language that is asked for, and says that it knows no other', async () => {
    const tagalog = JSON.parse((await run(['fee_lmia'], { args: ['--json', '--language', 'tl'] })).out) as Printed
    assert.match(tagalog.next.find(({ code }) => code === 'do_not_pay')?.say ?? '', /Huwag magbayad/)
    assert.match((await run(['fee_lmia'], { language: 'fr', args: [] })).out, /Ne payez pas/)
    await assert.rejects(run(['fee_lmia'], { args: ['--language', 'xx'] }), Stop)
  })

  const bad: readonly (readonly [string, unknown, RegExp, RegExp])[] = [
    ['no JSON', '{', /not JSON/, /pas du JSON/],
    ['bytes', Uint8Array.of(0xff, 0xfe, 0), /not JSON/, /pas du JSON/],
    ['a PDF', '%PDF-1.7', /is a PDF/, /est un PDF/],
    ['an e-mail', 'Dear Sir, send 500 dollars', /not JSON/, /pas du JSON/],
    ['nothing', null, /has no "facts"/, /n’a pas de « facts »/],
    ['a number', 7, /has no "facts"/, /n’a pas de « facts »/],
    ['other answers', { facts: { hurry: 'yes' } }, /“hurry” is neither true/, /« hurry » n’est ni true/],
    ['codes that are no text', ['hurry', 3], /code 2 is not text/, /le code 2 n’est pas du texte/],
    [
      'a broken entry',
      [
        { id: 'a', facts: [] },
        { id: {}, facts: [] },
      ],
      /Entry 2 has an "id"/,
      /L’élément 2 a un « id »/,
    ],
    [
      'an unknown code',
      [{ id: 'a', facts: ['hurry', 'fee_moon'] }],
      /^a: .*fee_moon\. Nothing was checked/,
      /^a\s: .*fee_moon\. Rien n’a été vérifié/,
    ],
  ]
  for (const [name, value, english, french] of bad)
    test(`${name}: a clear sentence in either language, nothing printed, and 2`, async () => {
      const [en, fr] = [await run(value), await run(value, { language: 'fr' })]
      assert.deepEqual([en.code, en.out, fr.code, fr.out], [2, '', 2, ''])
      assert.match(en.err, english)
      assert.match(fr.err.replaceAll('\u00A0', ' '), french)
    })

  test('of thousands of unknown codes ten are named, without control characters', async () => {
    const { err } = await run(Array.from({ length: 5000 }, (_, index) => `x${index}\u0007${'y'.repeat(200)}`))
    assert.ok(err.length < 1200 && err.includes('and 4990 more') && !err.includes('\u0007'))
  })

  test('--codes prints the published list', async () => {
    const paper = readFileSync(path.join(import.meta.dirname, '../../../../docs/offer-codes.md'), 'utf8')
    assert.equal((await run([], { args: ['--codes'] })).out, paper.trimEnd())
  })
})
