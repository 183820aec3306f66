import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { createLog, listen } from '@fanal/http'
import { serverSecretOf } from '@fanal/identity'
import { answers, createLine, newestHead, publishedFrom, type Line } from '@fanal/intake'
import { must, thisWorld } from '@fanal/kernel'
import { publicKeyOf } from '@fanal/ledger'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { initNode, storeCeremony } from '@fanal/vault'
import { createPublic, type PublicParts } from './public.ts'

// No sealer runs here: apps/sealer tries the two together. What is tried here is the door itself.

const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-public-'))
const sealerSocket = path.join(folder, 'sealer.sock')
const database = await testDatabase()
const asPublic = database.connect('public')
const line = createLine({ database: asPublic, published: publishedFrom(asPublic, thisWorld), world: thisWorld })
let away = false
const cut = <T>(call: () => Promise<T>): Promise<T> => (away ? Promise.reject(new Error('the database is away')) : call())
const cable: Line = {
  published: () => cut(() => line.published()),
  accept: (bytes) => cut(() => line.accept(bytes)),
  upload: (bytes) => cut(() => line.upload(bytes)),
  pickUp: (keys) => cut(() => line.pickUp(keys)),
  acknowledge: (keys, report, upTo) => cut(() => line.acknowledge(keys, report, upTo)),
}
const printed: string[] = []
const parts: PublicParts = {
  line: cable,
  database: { query: (text, values) => cut(() => asPublic.query(text, values)), tables: () => asPublic.tables() },
  sealerSocket,
  tls: false,
  log: createLog({ write: (text) => void printed.push(text) }),
  version: '1.2.3',
  isUp: () => (away ? Promise.resolve(false) : answers(asPublic)),
  logHead: () => newestHead(asPublic),
}
const { app, raw } = await createPublic(parts)
const listening = must(await listen({ app, raw, host: '127.0.0.1', port: 0, tls: { kind: 'plain-loopback' } }))
after(async () => {
  await listening.close(0)
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const get = (address: string, headers: Record<string, string> = {}) => fetch(`${listening.url}${address}`, { headers })
const post = (address: string, body: BodyInit, type = 'application/x-www-form-urlencoded') =>
  fetch(`${listening.url}${address}`, { method: 'POST', body, headers: { 'content-type': type, 'accept-language': 'fr' } })
const visible = (html: string) => html.replaceAll(/<template[\s\S]*?<\/template>/g, '')

async function found(): Promise<void> {
  const unit = { name: { en: 'Day desk', fr: 'Équipe de jour' }, languages: ['en', 'fr'], receives: true }
  const plan = {
    organizations: [{ name: { en: 'Harbour', fr: 'Le Havre' }, kind: 'helpline' as const, units: [unit], members: [] }],
    logPublic: publicKeyOf(new Uint8Array(32)),
    demonstration: true,
  }
  const { ceremony } = await initNode(plan, { secret: serverSecretOf(new Uint8Array(32)), world: thisWorld })
  must(await unitOfWork(database.connect('migrator'), {}, (tx) => storeCeremony(tx, ceremony, thisWorld)))
}

suite('before keys were made', () => {
  test('every page says that nobody receives, and the API too', async () => {
    for (const address of ['/en/write', '/fr/ecrire', '/en/back', '/fr/retour'])
      assert.match(await (await get(address)).text(), /nobody receives|Nobody receives|Personne ne reçoit/)
    const directory = await get('/api/v1/directory', { 'accept-language': 'fr' })
    assert.equal(directory.status, 503)
    assert.match(((await directory.json()) as { error: { message: string } }).error.message, /Personne ne reçoit encore/)
    assert.equal((await post('/en/search/write', 'what=x')).status, 503)
  })
})

suite('with keys', () => {
  // what is published is looked at every two seconds
  before(async () => {
    await found()
    await new Promise((resolve) => setTimeout(resolve, 2100))
  })

  test('a process that has just started says on its first page that it is a demonstration, whichever page that is', async () => {
    for (const [address, says] of [
      ['/en/places', /Demonstration, not for real reports/],
      ['/fr/apprendre', /Démonstration, pas pour de vrais signalements/],
      ['/tl/offer', /Demonstrasyon lamang/],
      ['/ar/arriving', /عرض تجريبي/],
      ['/en/check/employer', /Demonstration, not for real reports/],
      ['/en/nothing-here', /Demonstration, not for real reports/],
    ] as const) {
      const fresh = await createPublic(parts)
      assert.match(await (await fresh.app.fetch(new Request(`http://line.invalid${address}`))).text(), says, address)
    }
  })

  test('the first page typed with a slash too many leads to it, in its own language', async () => {
    for (const language of ['en', 'fr', 'zh-Hans']) {
      const answer = await fetch(`${listening.url}/${language}/`, { redirect: 'manual' })
      assert.deepEqual([answer.status, answer.headers.get('location')], [308, `/${language}`])
      assert.ok(answer.headers.has('content-security-policy'))
    }
    assert.equal((await get('/de/')).status, 404)
  })

  test('each visit to the form gets a seed of its own, by the address of each language', async () => {
    const seeds = await Promise.all(
      ['/en/write/2/1', '/en/write/2/1', '/fr/ecrire/2/1', '/en/c/KMPTY/2/1', '/fr/c/KMPTY/2/1'].map(
        async (address) => /name="seed" value="([0-9a-f]{20})"/.exec(await (await get(address)).text())?.[1],
      ),
    )
    assert.equal(new Set(seeds).size, 5)
    assert.ok(seeds.every((seed) => seed !== undefined && seed !== '0'.repeat(20)))
  })

  test('a page is small, stores nothing, and lets no other site in', async () => {
    for (const address of [
      '/',
      '/en',
      '/fr',
      '/en/write',
      '/en/write/1',
      '/fr/ecrire/3/1',
      '/en/c/KMPTY',
      '/fr/c/KMPTX',
      '/tl/c/KMPTY/2',
      '/pa/c/KMPTY/1/1',
      '/fr/retour',
      '/en/privacy',
      '/fr/confidentialite',
      '/en/places',
      '/fr/lieux',
      '/tl/places',
      '/ar/places/large',
    ]) {
      const answer = await get(address)
      const html = await answer.text()
      assert.equal(answer.status, 200, address)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
      assert.equal(answer.headers.get('set-cookie'), null)
      const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? assert.fail('no style')
      const weight = html.length + (await (await get(style)).arrayBuffer()).byteLength
      assert.ok(weight < 50_000, `${address}: ${weight} bytes`)
      assert.match(html, /<title>Fanal<\/title>/)
    }
  })

  test('the code of a poster leads to the form in each language, stands in it, and the address is all that remembers it', async () => {
    for (const language of ['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans']) {
      let address = `/${language}/c/kmp-ty`
      const next = async (pattern: RegExp) => {
        const html = await (await get(address)).text()
        address = pattern.exec(html)?.[1] ?? assert.fail(`${address} leads nowhere`)
        return html
      }
      assert.match(await next(/<a [^>]*href="([^"]*\/c\/KMPTY\/2)"/), />KMPTY<\/code>/)
      await next(/<a [^>]*href="([^"]*\/c\/KMPTY\/2\/1)"/)
      const form = await (await get(address)).text()
      assert.match(form, /<input[^>]* name="code"[^>]* value="KMPTY"|<input[^>]* value="KMPTY"[^>]* name="code"/, language)
      // another team is chosen, and the page turned into another language, without losing it
      assert.ok(form.includes(`href="/${language}/c/KMPTY/2"`), language)
      assert.ok(form.includes(`href="/${language === 'fr' ? 'en' : 'fr'}/c/KMPTY/2/1"`), language)
    }
  })

  test('a code that is none is answered kindly, and still leads to the line', async () => {
    for (const [language, says] of [
      ['en', 'You can write to us all the same.'],
      ['fr', 'Vous pouvez nous écrire quand même.'],
    ] as const)
      for (const typed of ['KMPTX', 'x', '%F0%9F%98%80', 'a'.repeat(500)]) {
        const answer = await get(`/${language}/c/${typed}`)
        const html = await answer.text()
        assert.deepEqual([answer.status, html.includes(says)], [200, true], typed)
        assert.match(html, language === 'en' ? /href="\/en\/write\/2"/ : /href="\/fr\/ecrire\/2"/)
        assert.ok(!html.includes('KMPTX</code>'))
        const form = await get(`/${language}/c/${typed}/2/1`)
        assert.deepEqual([form.status, / name="code"/.test(await form.text())], [200, true], typed)
      }
  })

  test('WebAssembly may be compiled on the pages that seal, and on no other', async () => {
    const allows = async (address: string) => (await get(address)).headers.get('content-security-policy')?.includes('wasm-unsafe-eval')
    assert.deepEqual(await Promise.all(['/en/write/1/1', '/fr/ecrire/1/1', '/en/back', '/en', '/en/privacy', '/healthz'].map(allows)), [
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('the first page speaks the language that the browser asks for', async () => {
    assert.match(await (await get('/', { 'accept-language': 'fr-CA' })).text(), /<html lang="fr"/)
    assert.match(await (await get('/', { 'accept-language': 'de' })).text(), /<html lang="en"/)
  })

  test('without a sealer the words come back, with the seed, and the page says that nothing was lost', async () => {
    const what = 'Ils l’ont <enfermée> & "menacée" + 100 %'
    const answer = await post('/fr/search/ecrire', new URLSearchParams({ seed: 'ab'.repeat(10), what, where: "l'usine" }).toString())
    const html = visible(await answer.text())
    assert.equal(answer.status, 503)
    assert.equal(answer.headers.get('retry-after'), '30')
    assert.match(html, /votre texte est toujours ici/)
    assert.ok(html.includes('Ils l’ont &lt;enfermée&gt; &amp; &quot;menacée&quot; + 100 %</textarea>'))
    assert.ok(html.includes(`name="seed" value="${'ab'.repeat(10)}"`))
    assert.ok(html.includes('value="l&#39;usine"'))
    const back = await post('/en/search/back', 'receipt=123+456')
    assert.match(visible(await back.text()), /value="123 456"/)
  })

  test('a sealer that is lost in the middle is asked once more', async () => {
    let calls = 0
    const sealer = net.createServer((socket) => {
      calls++
      socket.on('error', () => undefined)
      socket.once('data', () => socket.destroy())
    })
    await new Promise<void>((resolve) => {
      sealer.listen(sealerSocket, resolve)
    })
    const answer = await post('/en/search/write', 'what=words+kept&code=red+poster')
    assert.equal(answer.status, 503)
    const kept = visible(await answer.text())
    assert.match(kept, /words kept<\/textarea>/)
    assert.match(kept, /value="red poster"/)
    assert.equal(calls, 2)
    sealer.close()
    await once(sealer, 'close')
  })

  test('a form that is far too large is turned away with a page, and one that is no form too', async () => {
    const large = await post('/fr/search/ecrire', `what=${'a'.repeat(9 * 1024 * 1024)}`)
    assert.equal(large.status, 413)
    assert.match(visible(await large.text()), /beaucoup trop long/)
    const other = await post('/en/search/write', '{"what":"x"}', 'application/json')
    assert.equal(other.status, 415)
    const page = visible(await other.text())
    assert.match(page, /without your words/)
    assert.doesNotMatch(page, /name="what"/, 'a form that names no team would go to the first one')
    assert.match(visible(await (await post('/fr/search/retour', 'x', 'text/plain')).text()), /sans votre reçu/)
  })

  test('a sender who breaks off leaves the process standing', async () => {
    const request = http.request(`${listening.url}/en/search/write`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': 1000 },
    })
    request.on('error', () => undefined)
    request.write('what=half')
    await new Promise((resolve) => setTimeout(resolve, 50))
    request.destroy()
    assert.equal((await get('/healthz')).status, 200)
  })

  test('the plain forms are nobody’s but the raw door’s', async () => {
    const direct = await app.fetch(new Request('http://x/en/search/back', { method: 'POST', body: 'receipt=1' }))
    assert.equal(direct.status, 503)
    assert.match(await direct.text(), /could not/)
    assert.deepEqual(Object.keys(raw).filter((key) => key.startsWith('POST')).length, 35, 'four forms and the files, in seven languages')
  })

  test('the API describes itself, is well, and has no head before the worker signed one', async () => {
    assert.deepEqual(await (await get('/healthz')).json(), { status: 'ok', version: '1.2.3', database: 'ok' })
    const described = (await (await get('/api/openapi.json')).json()) as { openapi: string; paths: Record<string, unknown> }
    assert.equal(described.openapi, '3.1.0')
    assert.ok('/api/v1/reports' in described.paths && '/healthz' in described.paths)
    assert.equal(await (await get('/api/v1/log/head')).json(), null)
  })

  test('while the database is away pages are shown, reports are refused with a sentence, and health says so', async () => {
    away = true
    assert.equal((await get('/healthz')).status, 503)
    assert.match(await (await get('/en/write/2/1')).text(), /<textarea/)
    const refused = await post('/api/v1/mailbox', JSON.stringify({ locator: 'A'.repeat(43), fetchKey: 'A'.repeat(43) }), 'application/json')
    assert.equal(refused.status, 503)
    assert.match(((await refused.json()) as { error: { message: string } }).error.message, /Veuillez réessayer/)
    const lost = await post('/fr/search/lieux', 'need=lawyer&place=Foxglovetown')
    assert.equal(lost.status, 503)
    assert.match(await lost.text(), /Nous ne pouvons pas chercher en ce moment[\s\S]*1-833-900-1010/)
    away = false
  })

  test('who looks for a place is answered in their language, with the lines that answer now', async () => {
    for (const [address, words] of [
      ['/en/search/places', /We know no place that fits/],
      ['/tl/search/places', /Wala kaming alam na lugar na tugma/],
      ['/ar/search/places', /<html lang="ar" dir="rtl"[\s\S]*لا نعرف مكانًا مناسبًا/],
    ] as const) {
      const answer = await post(address, 'need=lawyer&place=Foxglovetown%2C+QC')
      assert.equal(answer.status, 200)
      assert.match(await answer.text(), words)
    }
    const nothing = await post('/en/search/places', 'place=Foxglovetown')
    assert.equal(nothing.status, 422)
    assert.match(await nothing.text(), /Choose what you need first[\s\S]*value="Foxglovetown"/)
    const again = await fetch(`${listening.url}/fr/search/lieux`, { redirect: 'manual' })
    assert.deepEqual([again.status, again.headers.get('location')], [303, '/fr/lieux'])
  })

  test('nothing that was sent stands in the log', () => {
    assert.doesNotMatch(printed.join(''), /words|enfermée|receipt=|away|foxglove/i)
  })
})
