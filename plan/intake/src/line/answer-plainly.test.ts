import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ok, refuse, toHex, type Outcome, type PublicLanguage } from '@fanal/kernel'
import { deriveReceiptKeys, fromBase64url, openEnvelope, parseReceipt, toBase64url, writeReceipt } from '@fanal/seal'
import { answerPlainly } from './answer-plainly.tsx'
import { answerFor, knownNode, plainRequest, unitReader } from './fixtures/known-node.ts'
import { lineRefusals } from './line.text.ts'
import { keptPage, keptPlace } from './kept-page.tsx'
import { filesText } from './files.text.ts'
import { text } from './pages.text.ts'
import { problems } from './problems.text.ts'
import { siteOf } from './site.ts'
import { readSubmission } from './submission.ts'
import { tooLong } from './too-long.text.ts'
import type { LineCall, PlainKind } from './without-script.ts'

const node = await knownNode()
const seed = Uint8Array.from({ length: 10 }, (_, index) => index + 1)
const receipt = writeReceipt(seed)
const keys = await deriveReceiptKeys(seed, node.deployment)
const accepted = ok({ acceptedAt: '2026-05-06T07:00:00.000Z' })

/** One form without script, and what the line was asked for it. */
async function submit(
  kind: PlainKind,
  fields: Readonly<Record<string, string>> | Uint8Array,
  answer: Outcome<unknown> = accepted,
  language: PublicLanguage = 'en',
) {
  const calls: LineCall[] = []
  const body = fields instanceof Uint8Array ? fields : new TextEncoder().encode(new URLSearchParams(fields).toString())
  const ask = (call: LineCall) => {
    calls.push(call)
    return Promise.resolve(answer)
  }
  const page = await answerPlainly(plainRequest(node, kind, language), body, ask, (bytes) => new Uint8Array(bytes).fill(7))
  return { ...page, main: (page.html.split('<main')[1] ?? '').replaceAll(/<template[\s\S]*?<\/template>/g, ''), calls }
}

async function contentOf(call: LineCall | undefined) {
  assert.ok(call?.call === 'accept')
  const submission = readSubmission(fromBase64url(call.submission) ?? new Uint8Array())
  assert.ok(submission !== null)
  const opened = await openEnvelope(submission.envelope, unitReader)
  assert.ok(opened.ok)
  return { submission, head: opened.head, content: opened.content as { language: string; answers: Record<string, string> } }
}

suite('a report without script', () => {
  test('is sealed for the team, and answered with the receipt of its own seed', async () => {
    const { status, main, calls } = await submit(
      'write',
      { seed: toHex(seed), what: ' She is\r\nafraid ', where: 'Moncton', when: '' },
      accepted,
      'fr',
    )
    assert.equal(status, 200)
    for (const group of receipt.split(' ')) assert.ok(main.includes(`<span>${group}</span>`))
    assert.match(main, /Scellé par notre serveur/)
    const { submission, head, content } = await contentOf(calls[0])
    assert.equal(calls.length, 1)
    assert.deepEqual([head.kind, head.sealedBy, head.unit, head.report], ['report', 'server', 'day', keys.reportId])
    assert.deepEqual([content.language, content.answers], ['fr', { what: 'She is\nafraid', where: 'Moncton' }])
    assert.deepEqual([submission.locator, submission.mailbox], [keys.locator, keys.mailboxPublic])
  })

  test('in each further language is sealed as written in it, and the page stays in it whatever happens', async () => {
    for (const language of ['es', 'tl', 'pa', 'ar', 'zh-Hans'] as const) {
      const sent = await submit('write', { seed: toHex(seed), what: 'tulong مساعدة 帮助' }, accepted, language)
      assert.equal((await contentOf(sent.calls[0])).content.language, language)
      assert.match(sent.html, new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`))
      for (const sentence of [text.receiptTitle, text.sealedThere, filesText.title])
        assert.ok(sent.main.includes(sentence[language]), `${language}: ${sentence.en}`)
      const refused = await submit('write', { seed: toHex(seed), what: 'x' }, refuse('mismatch', lineRefusals.mismatch), language)
      assert.ok(refused.main.includes(lineRefusals.mismatch[language]) && !refused.main.includes(lineRefusals.mismatch.en), language)
      const long = await submit('write', { seed: toHex(seed), what: 'x'.repeat(20_500) }, accepted, language)
      assert.ok(long.main.includes(tooLong(20_000, 20_500)[language]), language)
      const lost = await submit('back', { receipt }, refuse('lost'), language)
      assert.ok(lost.main.includes(problems.notOpened[language]), language)
    }
  })

  test('sent again is the same envelope under the same receipt; other words are another', async () => {
    const first = await submit('write', { seed: toHex(seed), what: 'one' })
    const again = await submit('write', { seed: toHex(seed), what: 'one' })
    const other = await submit('write', { seed: toHex(seed), what: 'two' })
    const [a, b, c] = await Promise.all([first, again, other].map(async ({ calls }) => (await contentOf(calls[0])).head))
    assert.deepEqual([a!.envelope, a!.report], [b!.envelope, b!.report])
    assert.notEqual(a!.envelope, c!.envelope)
    assert.equal(a!.report, c!.report)
    assert.equal(first.main, again.main)
  })

  test('shows the receipt in words too, and they open the same mailbox', async () => {
    const { main } = await submit('write', { seed: toHex(seed), what: 'x' })
    const words = /data-put="words">\s*([\p{L} ]+?)\s*</u.exec(main)?.[1] ?? assert.fail('no words')
    assert.equal(words.split(' ').length, 8)
    const { status, calls } = await submit('back', { receipt: words.toUpperCase() }, ok({ unit: 'day', messages: [] }), 'fr')
    assert.equal(status, 200)
    assert.deepEqual(calls, [{ call: 'pick-up', locator: toBase64url(keys.locator), fetchKey: toBase64url(keys.fetchKey) }])
  })

  test('shows no receipt to whoever wanted none, and says what that means', async () => {
    const { status, main } = await submit('write', { seed: toHex(seed), what: 'x', 'no-receipt': 'yes' })
    assert.equal(status, 200)
    assert.match(main, /nothing here leads back to your message/)
    for (const trace of [...receipt.split(' '), 'receipt-digits', 'receipt-words'])
      assert.ok(!main.includes(`>${trace}<`) && !main.includes(`"${trace}"`), trace)
  })

  test('says from where it is written and what may be passed on; the team that was chosen reads it, and no other', async () => {
    const { calls } = await submit('write', {
      seed: toHex(seed),
      path: 'own',
      unit: 'day',
      what: 'x',
      contact: 'after six',
      'onward-services': 'yes',
      'onward-police': 'maybe',
    })
    const gone = await submit('write', { seed: toHex(seed), path: 'own', unit: 'gone', what: 'kept words' })
    assert.equal(gone.status, 422)
    assert.match(gone.main, /does not receive any more/)
    assert.match(gone.main, /kept words/)
    assert.deepEqual(gone.calls, [])
    assert.deepEqual(calls, [])
    const { calls: sent } = await submit('write', { seed: toHex(seed), path: 'own', unit: 'day', what: 'x', 'onward-services': 'yes' })
    const { content, head } = await contentOf(sent[0])
    assert.equal(head.unit, 'day')
    assert.deepEqual(
      [(content as { path?: string }).path, (content as { onward?: unknown }).onward],
      ['own', { services: 'yes', police: 'ask' }],
    )
  })

  test('whose writer wants no receipt tells the team so, sealed; any other letter has the bytes that it always had', async () => {
    const typed = { seed: toHex(seed), path: 'own', unit: 'day', what: 'x' }
    const said = async (more: Record<string, string>) =>
      (await contentOf((await submit('write', { ...typed, ...more })).calls[0])).content as Record<string, unknown>
    assert.equal((await said({ 'no-receipt': 'yes' }))['noReturn'], true)
    assert.deepEqual(Object.keys(await said({})).toSorted(), ['answers', 'files', 'language', 'mailbox', 'onward', 'path', 'v'])
  })

  test('whose page lost its seed gets a fresh one, and is not refused', async () => {
    for (const lost of ['', 'zz', '0'.repeat(20)]) {
      const { status, main } = await submit('write', { seed: lost, what: 'x' })
      assert.equal(status, 200)
      assert.ok(main.includes(`<span>${writeReceipt(new Uint8Array(10).fill(7)).slice(0, 3)}</span>`))
    }
  })

  test('without words is asked for again, with everything else that was typed', async () => {
    const { status, main, calls } = await submit('write', { seed: toHex(seed), what: ' ', where: 'the "<old>" mill' })
    assert.equal(status, 422)
    assert.match(main, /Please write what is happening\. One sentence is enough\./)
    assert.match(main, /value="the &quot;&lt;old>? ?(&gt;)?/)
    assert.ok(main.includes(`value="${toHex(seed)}"`), 'the seed is kept')
    assert.deepEqual(calls, [])
  })

  test('of two megabytes is shown again whole, with how much is too much', async () => {
    const what = 'Elle a peur. '.repeat(160_000)
    const { status, main, calls } = await submit('write', { seed: toHex(seed), what }, accepted, 'fr')
    assert.equal(status, 422)
    assert.match(main, /environ 2\s060\s000 caractères de trop/)
    assert.ok(main.includes(what.trim()))
    assert.deepEqual(calls, [])
  })

  test('that swells past the largest envelope when it is sealed is too long, not lost', async () => {
    const quotes = { where: '"'.repeat(500), when: '"'.repeat(300), who: '"'.repeat(2000), how: '"'.repeat(2000) }
    const signs = { where: '€'.repeat(500), when: '€'.repeat(300), who: '€'.repeat(2000), how: '€'.repeat(2000) }
    const { status, main, calls } = await submit('write', { seed: toHex(seed), what: '€'.repeat(12_000) + '"'.repeat(8000), ...signs })
    assert.equal(status, 422)
    assert.match(main, /a little too long to be sealed in one piece/)
    assert.deepEqual(calls, [])
    const slashes = await submit('write', { seed: toHex(seed), what: '\\'.repeat(20_000), ...quotes })
    assert.equal(slashes.status, 200, 'twenty thousand of what JSON doubles still fit')
  })

  test('with bytes that are no UTF-8 is shown again with signs in their place, and not sent', async () => {
    const body = Buffer.concat([Buffer.from(`seed=${toHex(seed)}&what=good%20words%20`), Buffer.from('%FF%FE&where=%C3%A9')])
    const { status, main, calls } = await submit('write', body)
    assert.equal(status, 400)
    assert.match(main, /stand below as \uFFFD/)
    assert.match(main, /good words \uFFFD\uFFFD/)
    assert.match(main, /value="é"/)
    assert.deepEqual(calls, [])
  })

  test('that cannot be stored says so and keeps the words and the receipt’s seed', async () => {
    const cases: [Outcome<unknown>, RegExp][] = [
      [refuse('nobody-receives'), /Nobody receives reports here yet, so nothing was sent\./],
      [refuse('busy'), /We could not store your message just now\./],
      [refuse('mismatch', lineRefusals.mismatch), /This receipt is already used/],
      [refuse('unsaid'), /We could not store your message just now/],
    ]
    for (const [answer, sentence] of cases) {
      const { status, main } = await submit('write', { seed: toHex(seed), what: 'kept words' }, answer)
      assert.equal(status, 503)
      assert.match(main, sentence)
      assert.match(main, /kept words<\/textarea>/)
      assert.ok(main.includes(`value="${toHex(seed)}"`))
    }
  })
})

suite('coming back without script', () => {
  const mailbox = (messages: { sequence: number; bytes: Uint8Array }[]) =>
    ok({ unit: 'day', messages: messages.map(({ sequence, bytes }) => ({ sequence, bytes: toBase64url(bytes) })) })

  test('shows each answer that the team signed, and none that it did not', async () => {
    const good = await answerFor(node, keys, { text: 'A bed is <held>.', sequence: 1 })
    const forged = await answerFor(node, keys, { text: 'Tell us where you are', sequence: 2, by: 'stranger' })
    const { status, main, calls } = await submit(
      'back',
      { receipt },
      mailbox([
        { sequence: 1, bytes: good },
        { sequence: 2, bytes: forged },
      ]),
    )
    assert.equal(status, 200)
    assert.match(main, /A bed is &lt;held/)
    assert.doesNotMatch(main, /where you are/)
    assert.match(main, /that the team did not sign/)
    assert.match(main, /name="upTo" value="2"/)
    assert.deepEqual(calls, [{ call: 'pick-up', locator: toBase64url(keys.locator), fetchKey: toBase64url(keys.fetchKey) }])
  })

  test('an unknown receipt and an empty mailbox are the same page, but for the receipt itself', async () => {
    const pages = await Promise.all(
      [seed, seed.map((byte) => byte ^ 1)].map(async (one) => {
        const digits = writeReceipt(one)
        return (await submit('back', { receipt: digits }, mailbox([]))).html.replaceAll(digits, 'RECEIPT')
      }),
    )
    assert.equal(pages[0], pages[1])
    assert.match(pages[0]!, /There are no messages yet\./)
  })

  test('a receipt that was mistyped says what is wrong and keeps what was typed', async () => {
    const wrong = `${receipt.slice(0, -1)}${(Number(receipt.at(-1)) + 1) % 10}`
    const cases: [string, RegExp][] = [
      ['', /Please type your receipt/],
      ['12a4', /digits only/],
      [receipt.slice(4), /27 digits/],
      [wrong, /One of the digits is not right/],
    ]
    for (const [typed, sentence] of cases) {
      const { status, main, calls } = await submit('back', { receipt: typed })
      assert.equal(status, 422)
      assert.match(main, sentence)
      assert.ok(typed === '' || main.includes(`value="${typed}"`))
      assert.deepEqual(calls, [])
    }
  })

  test('every separator that people use is read', async () => {
    const { status } = await submit('back', { receipt: receipt.replaceAll(' ', '\u00a0-') }, mailbox([]))
    assert.equal(status, 200)
  })

  test('a line that cannot be asked says so and keeps the receipt', async () => {
    const { status, main } = await submit('back', { receipt }, refuse('busy'))
    assert.equal(status, 503)
    assert.match(main, /could not look for messages/)
    assert.ok(main.includes(receipt))
  })

  test('a further message goes to the unit that has the report', async () => {
    const { status, main, calls } = await submit('more', { receipt, unit: 'day', what: 'They moved' })
    assert.equal(status, 200)
    assert.match(main, /Your message is stored, sealed\./)
    const { head, content } = await contentOf(calls[0])
    assert.deepEqual([head.kind, head.unit, head.report, content.answers], ['follow-up', 'day', keys.reportId, { what: 'They moved' }])
  })

  test('a further message is not lost to an empty box, a strange unit or a full line', async () => {
    assert.match((await submit('more', { receipt, unit: 'day', what: '' })).main, /Please write your message first/)
    const strange = await submit('more', { receipt, unit: 'nobody', what: 'x' })
    assert.equal((await contentOf(strange.calls[0])).head.unit, 'day')
    const full = await submit('more', { receipt, unit: 'day', what: 'kept' }, refuse('busy'))
    assert.equal(full.status, 503)
    assert.match(full.main, /kept<\/textarea>/)
    assert.equal((await submit('more', { receipt: '1', unit: 'day', what: 'x' })).status, 422)
    assert.equal((await submit('more', Buffer.from('what=%FF'))).status, 400)
  })

  test('deleting asks the line once, up to what was shown', async () => {
    const { status, main, calls } = await submit('read', { receipt, upTo: '3' }, ok({ acknowledged: true }))
    assert.equal(status, 200)
    assert.match(main, /The messages are deleted/)
    const [call] = calls
    assert.ok(call?.call === 'acknowledge')
    assert.deepEqual([call.report, call.upTo], [keys.reportId, 3])
    assert.equal((await submit('read', { receipt, upTo: 'x' }, ok({}))).status, 200)
    assert.equal((await submit('read', { receipt: '' })).status, 422)
    assert.equal((await submit('read', { receipt, upTo: '1' }, refuse('busy'))).status, 503)
  })
})

test('a directory that its root did not sign, or in which nobody receives, seals nothing', async () => {
  const request = plainRequest(node, 'write')
  const never = () => assert.fail('the line was asked')
  const chance = (bytes: number) => new Uint8Array(bytes)
  const forged = { ...request, directory: { ...request.directory, body: { ...request.directory.body, version: 2 } } }
  await assert.rejects(answerPlainly(forged, new Uint8Array(), never, chance), /does not verify/)
  await assert.rejects(
    answerPlainly(plainRequest(await knownNode({ receives: false }), 'write'), new Uint8Array(), never, chance),
    /no team/,
  )
})

test('the page for when no sealer is there has a place for everything that was typed', async () => {
  const site = siteOf(node) ?? assert.fail('no site')
  const at = { language: 'en', site, style: null, scripts: [] } as const
  const write = await keptPage('write', at)
  for (const field of ['seed', 'what', 'where', 'when', 'who', 'how']) assert.ok(write.includes(keptPlace(field)), field)
  assert.match(write, /Many people are writing right now/)
  const more = await keptPage('more', at)
  for (const field of ['receipt', 'unit', 'what']) assert.ok(more.includes(keptPlace(field)), field)
  for (const kind of ['back', 'read'] as const) assert.match(await keptPage(kind, at), /value="@@kept receipt@@"/)
})

test('the digits of a receipt are what its seed says', () => {
  assert.deepEqual(parseReceipt(receipt), { ok: true, entropy: seed })
})
