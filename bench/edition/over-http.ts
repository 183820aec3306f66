// The public progress pages of one edition, each asked for over HTTP from a whole Fanal.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { must, randomId, thisWorld } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import type { Edition } from '@fanal/oversee'
import { startFanal } from '../../tests/running.ts'
import { median } from '../write-results.ts'

export interface OverHttp {
  readonly pages: number
  readonly largest: string
  readonly bytes: number
  readonly gzipped: number
  /** Of the largest one. */
  readonly milliseconds: number
}

const rounds = 50
const links = /href="(\/(?:en\/progress|fr\/progres)[^"#]*)/g

/** Lays the edition as it is laid once it is out, its signatures left out. */
async function lay(dataDir: string, edition: Edition, folder: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const server = must(await openServer({ dataDir, attach: true }))
  const db = server.connect('migrator', { max: 1 })
  const id = randomId(thisWorld.chance(16))
  const { plan, period, number, cutoff } = edition
  const content = Buffer.from(folder.get('data/edition.json')!)
  const manifest = createHash('sha256').update(folder.get('manifest.json')!).digest('hex')
  const of = `(select organization_id from fanal.organization where kind = 'secretariat'), $1::uuid`
  await db.query(
    `insert into fanal.edition (organization_id, edition_id, plan, period, number, cutoff, content, manifest, frozen_at) select ${of}, $2, $3, $4, $5, $6, $7, $5`,
    [id, plan.id, period.id, number, cutoff, content, manifest],
  )
  for (const [path, bytes] of folder)
    await db.query(`insert into fanal.edition_file (organization_id, edition_id, path, bytes) select ${of}, $2, $3`, [
      id,
      path,
      Buffer.from(bytes),
    ])
  await db.query(
    `insert into fanal.edition_publication (organization_id, edition_id, published_at, published_by, visible_at) select ${of}, now(), $1, now() - interval '1 minute'`,
    [id],
  )
  await server.stop()
}

/** Follows every link of the progress pages in both languages. @throws Error where one is not there */
export async function overHttp(edition: Edition, folder: ReadonlyMap<string, Uint8Array>): Promise<OverHttp> {
  const fanal = await startFanal()
  try {
    await lay(fanal.dataDir, edition, folder)
    const page = async (address: string): Promise<string> => {
      const response = await fetch(`${fanal.publicUrl}${address}`)
      if (!response.ok) throw new Error(`${address} answered ${response.status}`)
      return await response.text()
    }
    const seen = new Map<string, string>()
    for (const waiting = ['/en/progress', '/fr/progres']; waiting.length > 0;) {
      const address = waiting.pop()!
      if (seen.has(address)) continue
      const text = await page(address)
      seen.set(address, text)
      waiting.push(...[...text.matchAll(links)].map(([, to]) => to!.replaceAll('&amp;', '&')))
    }
    const [[largest, text]] = [...seen].toSorted(([, a], [, b]) => Buffer.byteLength(b) - Buffer.byteLength(a)) as [[string, string]]
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now()
      await page(largest)
      times.push(performance.now() - begun)
    }
    const sizes = { bytes: Buffer.byteLength(text), gzipped: gzipSync(text).length }
    return { pages: seen.size, largest, ...sizes, milliseconds: median(times) }
  } finally {
    await fanal.stop()
  }
}
