import { openServerSecret } from '@fanal/identity'
import { isEncrypted, listen, tlsFor } from '@fanal/http'
import { createLine, publishedFrom, publishedLogHead } from '@fanal/intake'
import { must, type Refusal, thisWorld } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { healthOf } from './health.ts'
import { createPublic } from './public.ts'

const { env } = process
const version = env.FANAL_VERSION ?? '0'
const dataDir = env.FANAL_DATA ?? 'data'

function giveUp(refused: Refusal): never {
  process.send?.({ ready: false, code: refused.code, say: refused.say })
  process.exit(1)
}

const host = env.FANAL_PUBLIC_HOST ?? '127.0.0.1'
const tls = tlsFor(host, env)
if (!tls.ok) giveUp(tls)
const server = must(await openServer({ dataDir, databaseUrl: env.DATABASE_URL, attach: true }))
const database = server.connect('public', { max: 12 })
const secret = must(openServerSecret(dataDir, thisWorld.chance)).key('line')
const published = publishedFrom(database, thisWorld)
const line = createLine({ database, published, world: thisWorld, secret })
const app = await createPublic({ line, logHead: () => publishedLogHead(database), health: () => healthOf(database, version), version, tls: isEncrypted(tls.value) })
const listening = await listen({ app, host, port: Number(env.PUBLIC_PORT ?? 8080), tls: tls.value })
if (!listening.ok) giveUp(listening)

let stopping = false
async function stop(): Promise<void> {
  if (stopping || listening.ok === false) return
  stopping = true
  await listening.value.close()
  await server.stop()
  process.exit(0)
}
process.on('disconnect', () => void stop())
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => undefined)
process.send?.({ ready: true, address: listening.value.url.replace('127.0.0.1', 'localhost') })
