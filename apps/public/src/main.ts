import { createLog, isEncrypted, listen, tlsFor } from '@fanal/http'
import { answers, createLine, newestHead, publishedFrom } from '@fanal/intake'
import { must, thisWorld, type Refusal } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { createPublic } from './public.ts'
import { openRinse } from './rinse.ts'
import { scrubEveryConnection } from './scrub.ts'

const { env } = process

function giveUp(refused: Refusal): never {
  process.send?.({ ready: false, code: refused.code, say: refused.say })
  process.exit(1)
}

const dataDir = env['FANAL_DATA'] ?? 'data'
const host = env['FANAL_PUBLIC_HOST'] ?? '127.0.0.1'
const tls = tlsFor(host, env)
if (!tls.ok) giveUp(tls)
const log = createLog()
const server = must(await openServer({ dataDir, databaseUrl: env['DATABASE_URL'], attach: true }))
const database = server.connect('public', { max: 12 })
const line = createLine({ database, published: publishedFrom(database, thisWorld), world: thisWorld })
const rinse = await openRinse()
const { app, raw, patience } = await createPublic({
  line,
  database,
  rinse,
  sealerSocket: env['FANAL_SEALER_SOCKET'] ?? '',
  tls: isEncrypted(tls.value),
  log,
  version: env['FANAL_VERSION'] ?? '0',
  isUp: () => answers(database),
  logHead: () => newestHead(database),
})
scrubEveryConnection(rinse)
const listening = await listen({ app, raw, patience, host, port: Number(env['PUBLIC_PORT'] ?? 8080), tls: tls.value })
if (!listening.ok) giveUp(listening)

let stopping = false
async function stop(): Promise<void> {
  if (stopping || !listening.ok) return
  stopping = true
  await listening.value.close()
  await server.stop()
  process.exit(0)
}
process.on('disconnect', () => void stop())
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => undefined)
process.send?.({ ready: true, address: listening.value.url.replace('127.0.0.1', 'localhost') })
