import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ok, toHex } from '@fanal/kernel'
import { fromBase64url, openEnvelope } from '@fanal/seal'
import { renderToString } from 'preact-render-to-string'
import { answerPlainly } from './answer-plainly.tsx'
import { channelCodeText } from './channel-code.text.ts'
import { knownNode, plainRequest, unitReader } from './fixtures/known-node.ts'
import { siteOf } from './site.ts'
import { readSubmission } from './submission.ts'
import type { LineCall } from './without-script.ts'
import { WritePage } from './write.page.tsx'

const node = await knownNode()
const site = siteOf(node) ?? assert.fail('no site')
const seed = toHex(Uint8Array.from({ length: 10 }, (_, index) => index + 1))

/** Sends the form without script: the page that comes back, and the answers that were sealed, `null` where nothing was. */
async function write(fields: Readonly<Record<string, string>>, language: 'en' | 'fr' = 'en') {
  const sealed: Uint8Array[] = []
  const ask = (call: LineCall) => {
    if (call.call === 'accept') sealed.push(readSubmission(fromBase64url(call.submission) ?? new Uint8Array())!.envelope)
    return Promise.resolve(ok({ acceptedAt: '2026-05-06T07:00:00.000Z' }))
  }
  const body = new TextEncoder().encode(new URLSearchParams({ seed, ...fields }).toString())
  const page = await answerPlainly(plainRequest(node, 'write', language), body, ask, (bytes) => new Uint8Array(bytes).fill(7))
  const main = (page.html.split('<main')[1] ?? '').replaceAll(/<template[\s\S]*?<\/template>/g, '').replaceAll('&#39;', "'")
  const [envelope] = sealed
  const opened = envelope === undefined ? null : await openEnvelope(envelope, unitReader)
  const content = opened?.ok ? (opened.content as { answers: Record<string, string> }) : null
  assert.equal(content === null, envelope === undefined, 'what was sealed opens')
  return { status: page.status, main, answers: content?.answers ?? null }
}

suite('a code from a poster, without script', () => {
  test('goes inside the sealed letter, and nobody who leaves it empty seals another letter than before', async () => {
    assert.deepEqual((await write({ what: 'help', code: 'KMPTY' })).answers, { what: 'help', code: 'KMPTY' })
    assert.deepEqual((await write({ what: 'help', code: ' ' })).answers, { what: 'help' })
  })

  test('that is none stops no letter: it goes as it was typed, and that is said kindly', async () => {
    for (const language of ['en', 'fr'] as const)
      for (const typed of ['KMPTX', 'the red poster', '١٢٣', '😀', 'x'.repeat(300)]) {
        const { status, main, answers } = await write({ what: 'help', code: typed }, language)
        assert.deepEqual([status, answers], [200, { what: 'help', code: typed }])
        assert.ok(main.includes(`data-part="code-unread">${channelCodeText.codeUnread[language]}`), typed)
      }
  })

  test('that is right is not remarked on, however it was typed, and neither is an empty field', async () => {
    for (const code of ['KMPTY', 'kmp-ty', ' k m p t y ', '']) {
      const { status, main } = await write({ what: 'help', code })
      assert.equal(status, 200)
      assert.ok(!main.includes('code-unread'), code)
    }
  })

  test('is there again where the form comes back, and the way to another team keeps it', async () => {
    const { status, main, answers } = await write({ what: '', code: 'kmpty', path: 'own', unit: 'day' })
    assert.deepEqual([status, answers], [422, null])
    assert.match(main, /value="kmpty"/)
    assert.match(main, /href="\/en\/c\/KMPTY\/1"/)
  })
})

test('what came by an address stands in the form like anything typed there, and can be taken out', () => {
  const html = renderToString(<WritePage language="en" site={site} receiver={site.receiver} path="witness" code="KMPTY" />)
  assert.match(html, /<input[^>]*value="KMPTY"[^>]*\/?>/)
  assert.doesNotMatch(html, /<input[^>]*type="hidden"[^>]*KMPTY/)
  const plain = renderToString(<WritePage language="en" site={site} receiver={site.receiver} path="witness" />)
  assert.ok(html.replace(' value="KMPTY"', '').replace('/en/c/KMPTY/2', '/en/write/2') === plain, 'and nothing else differs')
})
