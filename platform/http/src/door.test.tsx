import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { buildAssets } from './assets.ts'
import { chooseEncoding } from './compress.ts'
import { createDoor, type DoorOptions } from './door.ts'
import { securityHeaders } from './headers.ts'
import { createLog } from './log.ts'
import { render } from './render.tsx'

const lines: string[] = []
const options: DoorOptions = {
  profile: 'public',
  tls: false,
  onCookie: 'throw',
  log: createLog({ write: (line) => void lines.push(line) }),
}
const page = () => render(<p>{'words '.repeat(500)}</p>, { language: 'fr', title: 'Fanal', style: null, scripts: [] })
const asking = (encoding = '') => new Request('http://localhost/', { headers: { 'accept-encoding': encoding } })
const leave = (response: Response, changes: Partial<DoorOptions> = {}, leaving = { sealing: false, compress: true }, request = asking()) =>
  createDoor({ ...options, ...changes })(request, response, leaving)

suite('every answer', () => {
  test('carries every security header, whatever it is', async () => {
    const answers = [
      page(),
      Response.json({}),
      new Response(null, { status: 304 }),
      new Response(null, { status: 204 }),
      Response.redirect('http://localhost/x', 303),
      Response.error(),
    ]
    for (const answer of answers.slice(0, 5)) {
      const left = await leave(answer)
      for (const [name, value] of Object.entries(securityHeaders({ tls: false, sealing: false })))
        assert.equal(left.headers.get(name), value, name)
      assert.equal(left.status, answer.status)
    }
  })

  test('closes everything but what a native page needs', async () => {
    const { headers } = await leave(page())
    assert.equal(
      headers.get('content-security-policy'),
      `default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    )
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.match(headers.get('permissions-policy')!, /camera=\(\).*geolocation=\(\).*microphone=\(\)/)
    assert.equal(headers.get('server'), null)
  })

  test('lets WebAssembly in on sealing pages alone, and promises TLS only where there is TLS', async () => {
    assert.match(
      (await leave(page(), {}, { sealing: true, compress: true })).headers.get('content-security-policy')!,
      /script-src 'self' 'wasm-unsafe-eval';/,
    )
    assert.equal((await leave(page())).headers.get('strict-transport-security'), null)
    assert.match((await leave(page(), { tls: true })).headers.get('strict-transport-security')!, /max-age=63072000/)
  })
})

const cookie = () => new Response('x', { headers: { 'set-cookie': 'a=b' } })

suite('a cookie', () => {
  test('on the public line is a bug in a test and is stripped in production', async () => {
    await assert.rejects(leave(cookie()), /sets a cookie/)
    assert.equal((await leave(cookie(), { onCookie: 'strip' })).headers.get('set-cookie'), null)
    assert.match(lines.at(-1)!, /http\.cookie-stripped/)
  })

  test('passes on the workbench', async () => {
    assert.equal((await leave(cookie(), { profile: 'workbench' })).headers.get('set-cookie'), 'a=b')
  })
})

suite('compression', () => {
  test('takes what the browser takes, and what it asked not to get it does not get', () => {
    const asked: [string | null, string | null][] = [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['*', 'br'],
      ['identity', null],
      ['br;q=0, *;q=0', null],
      ['', null],
      [null, null],
    ]
    for (const [header, expected] of asked) assert.equal(chooseEncoding(header), expected, String(header))
  })

  test('makes pages small and leaves their words alone', async () => {
    const plain = await page().text()
    const br = await leave(page(), {}, { sealing: false, compress: true }, asking('br'))
    const bytes = Buffer.from(await br.arrayBuffer())
    assert.deepEqual(
      [br.headers.get('content-encoding'), br.headers.get('content-length'), br.headers.get('vary')],
      ['br', String(bytes.length), 'accept-encoding'],
    )
    assert.equal(brotliDecompressSync(bytes).toString(), plain)
    assert.ok(bytes.length < plain.length / 10)
  })

  test('is left off where a page holds secrets beside what the request said, and on JSON', async () => {
    const secret = await leave(page(), {}, { sealing: false, compress: false }, asking('br, gzip'))
    assert.equal(secret.headers.get('content-encoding'), null)
    const json = await leave(Response.json({ a: 'b'.repeat(5000) }), {}, { sealing: false, compress: true }, asking('br'))
    assert.equal(json.headers.get('content-encoding'), null)
  })
})

suite('assets', async () => {
  const assets = await buildAssets({
    styles: `p { color: #ff0000 }\n${'/* note */'.repeat(50)}`,
    islands: {
      exit: { entry: `${import.meta.dirname}/fixtures/exit.island.ts` },
      later: { entry: `${import.meta.dirname}/fixtures/later.island.ts` },
    },
  })
  const ask = (path: string, encoding = '', method = 'GET') =>
    assets.answer(new Request(`http://localhost${path}`, { method, headers: { 'accept-encoding': encoding } }))

  test('are small, and compressed once for all', async () => {
    assert.equal(await ask(assets.style.href)!.text(), 'p{color:red}\n')
    const gzip = ask(assets.islands['exit']!.href, 'gzip')!
    const bytes = Buffer.from(await gzip.arrayBuffer())
    assert.match(gunzipSync(bytes).toString(), /location\.replace/)
    assert.equal(bytes.length, assets.islands['exit']!.gzipBytes)
    assert.equal(gzip.headers.get('content-type'), 'text/javascript; charset=utf-8')
  })

  test('what only some browsers need is a file of its own', async () => {
    const first = await ask(assets.islands['later']!.href)!.text()
    assert.doesNotMatch(first, /seldom needed/)
    const chunk = /import\("\.\/(chunk-\w+\.js)"\)/.exec(first)?.[1] ?? assert.fail(first)
    const later = ask(`/assets/${chunk}`)!
    assert.equal(later.headers.get('content-type'), 'text/javascript; charset=utf-8')
    assert.match(await later.text(), /seldom needed/)
  })

  test('are pinned by their content', async () => {
    const { createHash } = await import('node:crypto')
    const bytes = Buffer.from(await ask(assets.style.href)!.arrayBuffer())
    assert.equal(assets.style.integrity, `sha384-${createHash('sha384').update(bytes).digest('base64')}`)
    assert.ok(assets.style.href.includes(createHash('sha256').update(bytes).digest('hex').slice(0, 16)))
  })

  test('an unknown one is not there, and HEAD has no body', async () => {
    assert.equal(ask('/assets/fanal-0000000000000000.css'), null)
    assert.equal(await ask(assets.style.href, '', 'HEAD')!.text(), '')
  })

  test('a module that cannot be bundled stops the start', async () => {
    await assert.rejects(buildAssets({ styles: '', islands: { none: { entry: '/nowhere/none.island.ts' } } }), /nowhere/)
  })
})
