// Keeps the shared test server for as long as anybody is connected here, also when a user is killed.
// Called with the folder of the server: node testing-guard.ts FOLDER
import { rmSync } from 'node:fs'
import net from 'node:net'
import { openEmbedded } from './embedded.ts'
import { guardSocket, lingerMs, testServer } from './testing-place.ts'

const [, , folder = ''] = process.argv
const server = await openEmbedded({ dataDir: folder, ...testServer })
// @NOTE another guard holds the folder: whoever started us will find that one.
if (!server.ok) process.exit(server.code === 'data-folder-in-use' ? 0 : 1)

const users = new Set<net.Socket>()
let leaving: NodeJS.Timeout | undefined
const door = net.createServer((user) => {
  clearTimeout(leaving)
  users.add(user)
  user.on('error', () => user.destroy())
  user.on('close', () => {
    users.delete(user)
    leaveSoon()
  })
  user.resume()
  user.write('ready\n')
})

function leaveSoon(): void {
  clearTimeout(leaving)
  if (users.size === 0) leaving = setTimeout(() => void leave(), lingerMs)
}

async function leave(): Promise<void> {
  door.close()
  if (server.ok) await server.value.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}

rmSync(guardSocket(folder), { force: true })
door.listen(guardSocket(folder), leaveSoon)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave())
