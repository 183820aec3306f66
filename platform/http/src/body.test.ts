import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as fc from 'fast-check'
import { readBody } from './body.ts'
import { parseForm, readForm } from './form-body.ts'
import { readJson } from './json-body.ts'

const post = (body: BodyInit, headers: Record<string, string> = {}) => new Request('http://localhost/', { method: 'POST', body, headers })
const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' }
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'ok' : outcome.code)

// the type of a browser's RequestInit has no `duplex`, which Node needs for a stream
const streaming = (body: ReadableStream) => new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit)

function endless(onPull: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      onPull()
      controller.enqueue(new Uint8Array(1024))
    },
  })
}

suite('bytes', () => {
  test('are read up to the limit and not one more', async () => {
    const exact = await readBody(post(new Uint8Array(10)), { limit: 10 })
    assert.ok(exact.ok && exact.value.length === 10)
    assert.equal(codeOf(await readBody(post(new Uint8Array(11)), { limit: 10 })), 'too-large')
  })

  test('a body without an end is left as soon as it passes the limit', async () => {
    let pulled = 0
    const request = streaming(endless(() => pulled++))
    const refused = await readBody(request, { limit: 4096 })
    assert.ok(!refused.ok && refused.code === 'too-large' && refused.say?.fr.includes('volumineux'))
    assert.ok(pulled <= 7, `${pulled} KiB taken for a limit of 4`)
  })

  test('a length that says too much is refused before anything is read', async () => {
    const request = post('short', { 'content-length': '5000000' })
    assert.equal(codeOf(await readBody(request, { limit: 100 })), 'too-large')
    assert.equal(request.bodyUsed, false)
  })

  test('a sender who breaks off is a refusal, not an exception', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) })
    const request = streaming(broken)
    assert.equal(codeOf(await readBody(request, { limit: 100 })), 'bad-request')
  })

  test('a compressed body is not read: a few bytes could become many', async () => {
    assert.equal(codeOf(await readBody(post('x', { 'content-encoding': 'gzip' }), { limit: 100 })), 'unsupported-type')
  })
})

suite('a form', () => {
  test('is read as a browser writes it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))), (pairs) => {
        const sent = pairs.map(([name, value]) => [`f${name.toWellFormed()}`, value.toWellFormed()])
        const read = parseForm(new TextEncoder().encode(new URLSearchParams(sent).toString()))
        assert.ok(read.ok)
        assert.deepEqual([...read.value], sent)
      }),
    )
  })

  test('gives the first value of a field, or all of them', () => {
    const read = parseForm(Buffer.from('a=1&b=2&a=3&c'))
    assert.ok(read.ok)
    assert.deepEqual([read.value.get('a'), read.value.all('a'), read.value.get('c'), read.value.get('d')], ['1', ['1', '3'], '', undefined])
  })

  test('with bytes that are not UTF-8 is refused and never turned into question marks', () => {
    for (const bad of ['a=%FF', 'a=%C3', 'a=%ED%A0%80', '%FF=a', 'a=%zz', 'a=%4', 'a=%', 'a=caf\xe9'])
      assert.equal(codeOf(parseForm(Buffer.from(bad, 'latin1'))), 'bad-encoding', bad)
  })

  test('of any bytes never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseForm(bytes)))
  })

  test('has to say what it is', async () => {
    assert.equal(codeOf(await readForm(post('a=1', formHeaders), { limit: 10 })), 'ok')
    assert.equal(
      codeOf(await readForm(post('a=1', { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }), { limit: 10 })),
      'ok',
    )
    assert.equal(codeOf(await readForm(post('a=1', { 'content-type': 'text/plain' }), { limit: 10 })), 'unsupported-type')
    assert.equal(
      codeOf(await readForm(post('a=1', { 'content-type': 'application/x-www-form-urlencoded; charset=latin1' }), { limit: 10 })),
      'unsupported-type',
    )
    assert.equal(codeOf(await readForm(post('a=12345678', formHeaders), { limit: 9 })), 'too-large')
  })
})

suite('JSON', () => {
  const json = { 'content-type': 'application/json' }
  test('is read where it says so and is valid', async () => {
    assert.deepEqual(await readJson(post('{"a":"é"}', json), { limit: 100 }), { ok: true, value: { a: 'é' } })
    assert.equal(codeOf(await readJson(post('{"a":1}', { 'content-type': 'text/plain' }), { limit: 100 })), 'unsupported-type')
    assert.equal(codeOf(await readJson(post('{"a":', json), { limit: 100 })), 'bad-json')
    assert.equal(codeOf(await readJson(post(new Uint8Array([0x22, 0xff, 0x22]), json), { limit: 100 })), 'bad-json')
    assert.equal(codeOf(await readJson(post('"123456789"', json), { limit: 10 })), 'too-large')
  })
})

suite('a form with files', () => {
  const limits = { limit: 4096, takesFiles: true }
  const parts = (...files: File[]) => {
    const form = new FormData()
    form.append('_csrf', 'token')
    for (const file of files) form.append('files', file)
    return form
  }

  test('brings its fields and its files, byte for byte', async () => {
    const bytes = new Uint8Array([0xff, 0, 13, 10, 0x2d, 0x2d])
    const read = await readForm(post(parts(new File([bytes], 'services.csv'), new File(['[]'], 'Été.json'))), limits)
    assert.ok(read.ok)
    assert.equal(read.value.get('_csrf'), 'token')
    assert.deepEqual(
      read.value.files.map(({ field, name }) => [field, name]),
      [
        ['files', 'services.csv'],
        ['files', 'Été.json'],
      ],
    )
    assert.deepEqual(read.value.files[0]?.bytes, bytes)
  })

  test('where nothing was chosen brings none', async () => {
    const read = await readForm(post(parts(new File([], ''))), limits)
    assert.ok(read.ok)
    assert.deepEqual(read.value.files, [])
  })

  test('is refused where the route takes none, above the limit, cut off, or without UTF-8 in a field', async () => {
    const file = new File([new Uint8Array(5000)], 'services.csv')
    assert.equal(codeOf(await readForm(post(parts()), { limit: 4096 })), 'unsupported-type')
    const large = post(parts(file))
    const sent = post(await large.bytes(), { 'content-type': large.headers.get('content-type') ?? '' })
    assert.equal(codeOf(await readForm(sent, limits)), 'too-large')
    const whole = post(parts(new File(['[]'], 'services.json')))
    const type = whole.headers.get('content-type') ?? ''
    const cut = (await whole.bytes()).slice(0, -20)
    assert.equal(codeOf(await readForm(post(cut, { 'content-type': type }), limits)), 'bad-request')
    const odd = Buffer.concat([
      Buffer.from('--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('\r\n--x--\r\n'),
    ])
    assert.equal(codeOf(await readForm(post(odd, { 'content-type': 'multipart/form-data; boundary=x' }), limits)), 'bad-encoding')
  })
})
