import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createLog, isEncrypted, listen, tlsFor } from '@fanal/http'
import { type DemonstrationMember, type RelyingParty, openServerSecret, relyingPartyAt } from '@fanal/identity'
import { type Outcome, ok, thisWorld } from '@fanal/kernel'
import { type DatabaseServer, openServer } from '@fanal/postgres'
import { readDeployment } from '@fanal/vault'
import { createWorkbench, workbenchAssets } from './workbench.ts'

const { env } = process
const dataDir = env['FANAL_DATA'] ?? 'data'
const host = env['FANAL_WORKBENCH_HOST'] ?? '127.0.0.1'
const port = Number(env['WORKBENCH_PORT'] ?? 8081)
const log = createLog()

/** Says once why it cannot serve, and ends. */
function orEnd<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  log.error('workbench.not-started', { code: outcome.code })
  process.send?.({ ready: false, code: outcome.code, say: outcome.say })
  process.exit(1)
}

/** The demonstration's invented members, from the file that only a demonstration has. */
function invented(): readonly DemonstrationMember[] {
  try {
    return (JSON.parse(readFileSync(path.join(dataDir, 'demonstration.json'), 'utf8')) as { members: DemonstrationMember[] }).members
  } catch {
    return []
  }
}

/** Whose passkeys are taken: of the address that is set; of this machine's where nobody else can reach it; else nobody's. */
function site(encrypted: boolean): Outcome<RelyingParty | null> {
  const address = env['FANAL_WORKBENCH_ADDRESS']
  if (address) return relyingPartyAt(address)
  return encrypted ? ok(null) : relyingPartyAt(`http://localhost:${port}`)
}

/** Where the public opens the public pages: as it is set; on this machine where nobody else can reach it; else not known. */
function publicSite(encrypted: boolean): string | null {
  const address = env['FANAL_PUBLIC_ADDRESS']
  if (address) return URL.parse(address)?.origin ?? null
  return encrypted ? null : `http://localhost:${env['PUBLIC_PORT'] ?? 8080}`
}

const tls = orEnd(tlsFor(host, env))
const server: DatabaseServer = orEnd(await openServer({ dataDir, databaseUrl: env['DATABASE_URL'] || undefined, attach: true }))
const database = server.connect('workbench')
const deployment = await readDeployment(database)
const app = createWorkbench({
  database,
  secret: orEnd(openServerSecret(dataDir, thisWorld.chance)),
  assets: await workbenchAssets(),
  world: thisWorld,
  version: env['FANAL_VERSION'] ?? '0.0.0',
  tls: isEncrypted(tls),
  site: orEnd(site(isEncrypted(tls))),
  publicSite: publicSite(isEncrypted(tls)),
  members: deployment?.demonstration ? invented() : [],
  log,
})
const listening = orEnd(await listen({ app, host, port, tls }))

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await listening.close()
  await server.stop()
  process.exit(0)
}
process.on('disconnect', () => void stop())
process.on('SIGTERM', () => void stop())
// The supervisor gets the same key press, and stops its parts in their order.
process.on('SIGINT', () => {
  if (process.send === undefined) void stop()
})
process.send?.({ ready: true, address: listening.url })
