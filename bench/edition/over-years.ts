// An edition over a ledger of a million entries: each named query, all of them counted and protected, and the commands as they are typed.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { must } from '@fanal/kernel'
import { currentTree, publicKeyOf, readLog, readLoose, signHead, verifyLedger } from '@fanal/ledger'
import { type Database, openServer } from '@fanal/postgres'
import { type Edition, countedTables, houseRule, namedQueries, pdfOf, readPeriod, runQuery } from '@fanal/oversee'
import { folderAt } from '../../apps/cli/src/commands/edition-folder.ts'
import { home } from '../../tests/running.ts'
import { fillYears } from './fill-years.ts'
import { type Measured, type Took, measured, took, tookEach } from './measuring.ts'
import { command, startCold } from './node-of-years.ts'

export interface OverYears {
  readonly entries: number
  readonly counted: number
  readonly isForgotten: boolean
  readonly measured: readonly Measured[]
  readonly edition: Edition
  readonly folder: ReadonlyMap<string, Uint8Array>
}

const rounds = 3
const plan = 'ns-2019-2024'
const size = {
  from: new Date('2019-01-01T00:00:00.000Z'),
  until: new Date('2024-01-01T00:00:00.000Z'),
  reports: 82_000,
  people: 10_000,
  completions: 20_000,
  activities: 5000,
}

/** What `fanal ledger verify` walks, under a head that is signed here. @throws Error where it does not hold */
async function verifyWhole(auditor: Database): Promise<void> {
  const seed = new Uint8Array(32).fill(3)
  const head = signHead({ deployment: 'bench', ...(await currentTree(auditor)), at: new Date() }, seed)
  const verdict = await verifyLedger({ records: readLog(auditor), loose: readLoose(auditor), heads: [head] }, publicKeyOf(seed))
  if (!verdict.ok) throw new Error(`the ledger does not hold: ${JSON.stringify(verdict.faults.slice(0, 3))}`)
}

/** @param kept  a data folder that is filled already, or is to be kept once it is */
export async function overYears(kept: string | undefined): Promise<OverYears> {
  const dataDir = kept ?? mkdtempSync(path.join(os.tmpdir(), 'fanal-years-'))
  const out = mkdtempSync(path.join(os.tmpdir(), 'fanal-edition-'))
  const entries = await fillYears(dataDir, size)
  if (entries < 1_000_000) throw new Error(`the ledger holds ${entries} entries`)
  let server = must(await openServer({ dataDir }))
  const shipped = path.join(home, 'plan/oversee/data', `${plan}.json`)
  await command(dataDir, ['plan', 'import', shipped, '--as', plan])
  const period = readPeriod('2019-2023')!
  const cutoff = new Date().toISOString()
  const rule = houseRule(new Uint8Array(32).fill(7))
  const all: Measured[] = []

  async function whole(what: string, wanted: number | null, argsOf: (folder: string) => readonly string[]): Promise<boolean> {
    const cold = await startCold(server, dataDir)
    server = cold.server
    const held: number[] = []
    const runs = await tookEach(rounds + 1, dataDir, async (round) => {
      held.push(await command(dataDir, argsOf(path.join(out, String(round)))))
    })
    all.push(measured(what, runs.slice(1), { firstSeconds: runs[0]!.seconds, wanted, mebibytes: Math.max(...held) }))
    return cold.isForgotten
  }

  const asked = ['--plan', plan, '--period', period.id, '--cutoff', cutoff]
  const build = (to: string) => ['edition', 'build', ...asked, '--out', to]
  const isForgotten = await whole('`fanal edition build`: counted, protected, pages, data and both printed reports, written', 10, build)
  const built = path.join(out, '0')
  await whole('`fanal edition verify`: the folder alone', null, () => ['edition', 'verify', built, '--draft'])
  await whole('`fanal edition verify --ledger`: and counted anew', null, () => ['edition', 'verify', built, '--draft', '--ledger'])
  const folder = await folderAt(built)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the command just above
  const edition = JSON.parse(new TextDecoder().decode(folder.get('data/edition.json'))) as Edition

  server = (await startCold(server, dataDir)).server
  const auditor = server.connect('auditor', { max: 1 })
  const firsts: Took[] = []
  let counted = 0
  for (const query of namedQueries)
    firsts.push(
      await took(dataDir, async () => {
        counted += (await runQuery(query, period, cutoff, auditor)).reduce((sum, { n }) => sum + n, 0)
      }),
    )
  for (const [at, query] of namedQueries.entries()) {
    const runs = await tookEach(rounds, dataDir, () => runQuery(query, period, cutoff, auditor))
    all.push(measured(`the query \`${query.name}@${query.version}\``, runs, { firstSeconds: firsts[at]!.seconds }))
  }
  const protectedRuns = await tookEach(rounds, dataDir, () => countedTables(period, cutoff, rule, auditor))
  all.push(measured('all queries, counted and protected', protectedRuns))
  for (const language of ['en', 'fr'] as const) {
    const runs = await tookEach(rounds, dataDir, () => pdfOf(edition, language))
    all.push(measured(`the printed report alone, ${language}`, runs, { wanted: 3 }))
  }
  all.push(measured('the whole ledger verified, entry by entry', await tookEach(1, dataDir, () => verifyWhole(auditor))))
  await server.stop()
  rmSync(out, { recursive: true })
  if (kept === undefined) rmSync(dataDir, { recursive: true })
  return { entries, counted, isForgotten, measured: all, edition, folder }
}
