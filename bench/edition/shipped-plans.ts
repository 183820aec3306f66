// Editions of the plans that come with Fanal, of what was entered alone: no database is asked.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildEdition, readPeriod, readPlan, verifyEdition } from '@fanal/oversee'
import { home } from '../../tests/running.ts'
import { median } from '../write-results.ts'
import type { Measured } from './measuring.ts'

const rounds = 3
const cutoff = '2026-11-27T00:00:00.000Z'

function planAt(id: string) {
  const bytes = readFileSync(path.join(home, 'plan/oversee/data', `${id}.json`))
  const read = readPlan(new Uint8Array(bytes), 'json', id)
  if (!read.ok) throw new Error(`${id} cannot be read`)
  return read.plan
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const begun = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - begun) / 1000 }
}

async function measure(id: string, named: string): Promise<Measured[]> {
  const [plan, found] = [planAt(id), readPeriod(named)]
  if (found === null) throw new Error(`${named} is no period`)
  const period = { id: found.id, from: found.from, until: found.until }
  const known = { plan, facts: null, counted: { tables: [], missing: [] } }
  const build = () => buildEdition(known, { period, cutoff, publishAt: null, corrected: null })
  const first = await timed(build)
  const folder = new Map(first.value.files.map(({ path: name, bytes }) => [name, bytes]))
  const [built, checked]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    built.push((await timed(build)).seconds)
    checked.push((await timed(() => verifyEdition(folder, { fingerprint: null }))).seconds)
  }
  const none = { firstSeconds: null, processor: null, wanted: null, mebibytes: null }
  return [
    {
      ...none,
      what: `${id} ${named}, ${folder.size} files, made of what was entered alone`,
      firstSeconds: first.seconds,
      seconds: median(built),
      wanted: 10,
    },
    { ...none, what: `${id} ${named}, checked`, seconds: median(checked) },
  ]
}

export const shippedPlans = async (): Promise<Measured[]> => [
  ...(await measure('nap-2012', '2013-14')),
  ...(await measure('ns-2019-2024', '2019-2023')),
]
