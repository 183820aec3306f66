import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { createApp, createLog } from '@fanal/http'
import { openServerSecret } from '@fanal/identity'
import { must, thisWorld, toBase64Url } from '@fanal/kernel'
import {
  type Edition,
  againstLedger,
  assemble,
  houseRule,
  knownOf,
  publishedEditions,
  publishedFiles,
  publishedSignOffs,
  verifyEdition,
} from '@fanal/oversee'
import { awaitsEdition, inventedPlanId } from '@fanal/oversee/demonstration'
import { progressPages, progressRoutes, publishedOf } from '@fanal/oversee/progress'
import { Fragment, h } from 'preact'
import { testDatabase } from '@fanal/postgres/testing'
import { directoryChain, readDeployment } from '@fanal/vault'
import { makeDemonstration } from '../../apps/cli/src/demonstration/make-demonstration.ts'
import { publishDemonstration } from '../../apps/cli/src/demonstration/publish-edition.ts'

suite('the demonstration ends in an edition, in which its invented reports are counted', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let edition: Edition
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fanal-demonstration-'))
  const out = async () => {
    const open = database.connect('public', { max: 1 })
    const all = (await publishedEditions(open)).filter(({ plan }) => plan === inventedPlanId)
    const [row] = await open.query<{ content: Buffer }>('select content from fanal.published_edition where edition_id = $1', [all[0]?.id])
    await open.close()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- frozen and signed by ourselves
    return { many: all.length, edition: row === undefined ? null : (JSON.parse(String(row.content)) as Edition) }
  }
  const cell = (table: string, id: string) => edition.tables.find((one) => one.id === table)?.cells.find((one) => one.id === id)

  before(async () => {
    database = await testDatabase()
    await makeDemonstration(database.server, dataDir, { world: thisWorld, reports: true })
  })
  after(async () => {
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('it is frozen, signed by three people with their own keys and published, once', async () => {
    const auditor = database.connect('auditor', { max: 1 })
    assert.equal(await awaitsEdition(auditor), true, 'the node answers before it is out')
    assert.equal(await publishDemonstration(database.server, dataDir, { world: thisWorld, terms: {} }), true)
    assert.equal(await publishDemonstration(database.server, dataDir, { world: thisWorld, terms: {} }), true)
    assert.equal(await awaitsEdition(auditor), false)
    const published = await out()
    assert.equal(published.many, 1)
    edition = published.edition ?? assert.fail('nothing is out')
    const signed = await database.asOperator<{ level: string }>('select level from fanal.edition_sign_off order by signed_at, level')
    assert.deepEqual(new Set(signed.map(({ level }) => level)), new Set(['working', 'director', 'minister']))
    assert.equal(signed.length, 3)
  })

  test('every report with a record is in its tables, rounded, and none of them is suppressed', async () => {
    const [counted] = await database.asOperator<{ n: number }>(
      'select count(*)::integer as n from fanal.published_statistical_record_at($1)',
      [edition.cutoff],
    )
    const many = counted?.n ?? 0
    assert.ok(many >= 25, String(many))
    for (const table of ['reports-by-form-and-gender', 'reports-by-channel', 'reports-screened', 'reports-by-decision']) {
      const whole =
        edition.tables
          .find(({ id }) => id === table)
          ?.dimensions.map(() => 'all')
          .join('.') ?? ''
      const value = cell(table, whole)?.value ?? -1
      assert.ok(value % 5 === 0 && Math.abs(value - many) < 5, `${table}: ${value} of ${many}`)
      assert.deepEqual(
        edition.tables.find(({ id }) => id === table)?.cells.filter(({ status }) => status === 'x'),
        [],
        table,
      )
    }
    assert.ok((cell('answered-in-a-day', 'share')?.value ?? 0) > 0)
  })

  test('its promises stand in every way: done, behind, late, silent with its reply, nothing new, and seen otherwise by a reviewer', () => {
    const at = (id: string) => edition.standings.find(({ commitment }) => commitment === id) ?? assert.fail(id)
    assert.equal(at('INV-02').standing, 'complete')
    assert.equal(at('INV-06').overdue, true)
    assert.equal(edition.standings.filter(({ overdue }) => overdue === true).length, 1)
    assert.equal(at('INV-01').silent, 'ROADS')
    assert.match(at('INV-01').reply?.fr ?? '', /Le cours est rédigé/)
    assert.equal(at('INV-08').nil, true)
    assert.deepEqual([at('INV-03').standing, at('INV-03').reviewed?.standing], ['substantial', 'limited'])
    assert.deepEqual([at('INV-07').standing, at('INV-07').silent], ['no-evidence', null], 'what waits for the secretariat is no silence')
    assert.ok(at('INV-05').tables.includes('reports-by-form-and-gender'))
    assert.match(JSON.stringify(edition.chapters), /still running/)
    assert.match(JSON.stringify(edition.chapters), /n’est pas terminée/)
  })

  test('from the page of progress a reader follows the figure to its making, in both languages and without script', async () => {
    const app = createApp({
      routes: progressRoutes,
      behaviours: progressPages,
      services: { published: publishedOf(database.connect('public', { max: 1 })) },
      profile: 'public',
      layout: (frame) => h(Fragment, null, frame.body),
      home: () => '/en',
      tls: false,
      log: createLog({ write: () => undefined }),
    })
    const ask = async (address: string) => await (await app.fetch(new Request(`http://localhost${address}`))).text()
    const reads = [
      ['/en/progress', 'Reports, by how they came in', /How was this made\?/, /Counts below 5, .* are suppressed/, /As known on/],
      [
        '/fr/progres',
        'Signalements, selon la voie d’arrivée',
        /Comment ces chiffres ont-ils été établis/,
        /Les comptes inférieurs à 5/,
        /Données arrêtées le/,
      ],
    ] as const
    const all = String(cell('reports-by-channel', 'all')?.value)
    for (const [start, title, made, rule, cutoff] of reads) {
      const [, address] = new RegExp(`href="([^"]+)"[^>]*>${title}<`).exec(await ask(start)) ?? assert.fail(title)
      const table = await ask(address!)
      for (const said of [made, rule, cutoff, /<code>reports-by-channel<\/code>, version 1/, /published_statistical_record_at/, `>${all}<`])
        assert.ok(typeof said === 'string' ? table.includes(said) : said.test(table), `${start}: ${said}`)
      const [, manifest] = /href="([^"]+manifest\.json)"/.exec(table) ?? assert.fail('no manifest')
      const [row] = await database.asOperator<{ manifest: string }>('select manifest from fanal.edition')
      assert.equal(
        createHash('sha256')
          .update(await ask(manifest!))
          .digest('hex'),
        row?.manifest,
        'what three people signed',
      )
    }
  })

  test('whoever has the folder checks it, and the house makes it again of its records', async () => {
    const auditor = database.connect('auditor', { max: 1 })
    const [{ id } = assert.fail('nothing is out')] = await publishedEditions(auditor)
    const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
    const deployment = (await readDeployment(auditor)) ?? assert.fail('no node')
    const directory = { root: toBase64Url(deployment.rootPublic), chain: await directoryChain(auditor) }
    const folder = new Map((await publishedFiles(id, auditor)).map(({ path: name, bytes }) => [name, bytes]))
    folder.set('proof/signatures.json', json(await publishedSignOffs(id, auditor))).set('proof/directory.json', json(directory))
    const { findings } = await verifyEdition(folder, { fingerprint: null })
    // the worker signs a head of the log; here none runs
    assert.deepEqual(
      findings.map(({ code, file }) => `${code} ${file ?? ''}`.trim()),
      ['log-missing proof/log.json'],
    )
    const { period, cutoff, publishAt } = edition
    const rule = houseRule(must(openServerSecret(dataDir, thisWorld.chance)).key('rounding'))
    const known = await knownOf(
      { plan: inventedPlanId, period, cutoff, rule },
      { auditor, workbench: database.connect('workbench', { max: 1 }) },
    )
    const again = assemble(known ?? assert.fail('no plan'), { period, cutoff, publishAt, corrected: null })
    assert.deepEqual(againstLedger(edition, again), [])
  })
})
