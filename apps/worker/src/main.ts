import { must, thisWorld } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { openLogKey } from '@fanal/vault'
import { createLog } from '@fanal/http'
import { editionsByChild } from './editions.ts'
import { startWorker } from './worker.ts'

const dataDir = process.env.FANAL_DATA ?? 'data'
const server = must(await openServer({ dataDir, databaseUrl: process.env.DATABASE_URL, attach: true }))
const database = server.connect('worker', { max: 4 })
const log = createLog()
const worker = startWorker({
  database,
  world: thisWorld,
  editions: editionsByChild(database),
  logSeed: must(openLogKey(dataDir, thisWorld.chance)),
  // @NOTE only the loop's name: a database's message could carry what a client sent
  onFault: (what) => log.error('worker.round-failed', { code: what }),
})

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await worker.stop().catch(() => undefined)
  await server.stop()
  process.exit(0)
}
process.on('disconnect', () => void stop())
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => undefined)
process.send?.({ ready: true })
