import { mkdirSync, rmSync, statSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { wait } from './wait.ts'

/** The right to start and stop one database; it ends with the process that has it. */
export interface Hold {
  release(): Promise<void>
}

export type HoldAttempt = { readonly state: 'mine'; readonly hold: Hold } | { readonly state: 'held'; readonly by: string }

/**
 * Takes the lock of a socket folder: a listening Unix socket, which no `kill -9` can leave standing.
 * A socket file that nobody listens on is what a killed process left, and is cleared.
 */
export async function takeHold(sockets: string): Promise<HoldAttempt> {
  const file = path.join(sockets, 'holder.sock')
  for (let attempt = 0; ; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- each try depends on the one before
    const server = await listen(file)
    if (server !== null) return { state: 'mine', hold: { release: () => close(server) } }
    // oxlint-disable-next-line no-await-in-loop -- as above
    const by = await ask(file)
    if (by !== null) return { state: 'held', by }
    if (attempt > 4000) throw new Error(`the lock ${file} can neither be taken nor asked`)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await clearStale(file)
  }
}

/** Who holds the lock of a socket folder: a process id, or `null` for nobody. */
export function holderOf(sockets: string): Promise<string | null> {
  return ask(path.join(sockets, 'holder.sock'))
}

function listen(file: string): Promise<net.Server | null> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const server = net.createServer((caller) => {
    caller.on('error', () => caller.destroy())
    caller.end(`${process.pid}\n`)
  })
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE' || fault.code === 'ENOENT') resolve(null)
      else reject(fault)
    })
    server.listen(file, () => resolve(server))
  })
}

function close(server: net.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

/** @NOTE a holder too busy to answer still holds: connecting is enough, its number may stay unknown. */
function ask(file: string): Promise<string | null> {
  return new Promise((resolve) => {
    let connected = false
    let said = ''
    const caller = net.connect(file)
    const end = () => {
      clearTimeout(patience)
      caller.destroy()
      resolve(connected ? said.trim() || '?' : null)
    }
    const patience = setTimeout(end, 500)
    caller.on('connect', () => (connected = true))
    caller.on('data', (bytes) => (said += bytes.toString('latin1')))
    caller.on('end', end)
    caller.on('error', (fault: NodeJS.ErrnoException) => {
      connected ||= fault.code === 'EAGAIN'
      end()
    })
  })
}

/**
 * Removes the socket file of a dead holder. Only who made the folder beside it may: nobody can then bind a name
 * that is about to be removed, since it is taken until it goes.
 */
async function clearStale(file: string): Promise<void> {
  const clearing = `${file}.clearing`
  try {
    mkdirSync(clearing)
  } catch {
    if (isOld(clearing)) rmSync(clearing, { recursive: true, force: true })
    await wait(5)
    return
  }
  try {
    if (await isDead(file)) rmSync(file, { force: true })
  } finally {
    rmSync(clearing, { recursive: true, force: true })
  }
}

/** Whether the file stands and nobody listens; a holder that ends in order removes its file before it stops listening. */
function isDead(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = net.connect(file, () => {
      caller.destroy()
      resolve(false)
    })
    caller.once('error', (fault: NodeJS.ErrnoException) => resolve(fault.code === 'ECONNREFUSED' || fault.code === 'ENOTSOCK'))
  })
}

/** @NOTE clearing takes milliseconds; a folder older than this was left by somebody killed in the middle of it. */
function isOld(folder: string): boolean {
  const made = statSync(folder, { throwIfNoEntry: false })
  return made !== undefined && Date.now() - made.mtimeMs > 10_000
}
