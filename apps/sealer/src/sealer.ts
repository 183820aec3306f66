import { spawn } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { bundleChild } from './bundle-child.ts'
import { childCommand, confinementHere } from './confine.ts'
import { filesSocket } from '@fanal/intake'
import { createPool, type Pool, type PoolOptions } from './pool.ts'

export interface SealerOptions extends Partial<Pick<PoolOptions, 'warm' | 'atOnce' | 'waiting'>> {
  /** The Unix socket to listen on; its folder is the operator's own (0700). */
  readonly socket: string
  readonly onFault: PoolOptions['onFault']
}

export interface Sealer {
  /** Whether children have a network of their own with nothing in it. */
  readonly network: 'none' | 'shared'
  stop(): Promise<void>
}

/** Connections with files that may wait, each still unread. */
const filesWaiting = 8

async function listenOn(socket: string, pool: Pool): Promise<net.Server> {
  rmSync(socket, { force: true })
  // @NOTE paused: not one byte of a connection may be read here
  const server = net.createServer({ pauseOnConnect: true }, (connection) => pool.take(connection))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, resolve)
  })
  chmodSync(socket, 0o600)
  return server
}

/**
 * Starts the sealer: a process that hands each connection to a child of its own, which exits afterwards.
 * @throws Error where the socket cannot be listened on or the child's program cannot be bundled
 */
export async function startSealer({ socket, onFault, warm = 2, atOnce = 2, waiting = 32 }: SealerOptions): Promise<Sealer> {
  const program = path.join(path.dirname(socket), `sealer-child-${process.pid}.mjs`)
  writeFileSync(program, await bundleChild(), { mode: 0o600 })
  const confinement = confinementHere()
  const start = (...told: readonly string[]) => {
    const [command, args] = childCommand(confinement, program, ...told)
    return spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {}, serialization: 'json' })
  }
  const pool = createPool({ start, warm, atOnce, waiting, onFault })
  // @NOTE files have children of their own: a slow connection that brings them must not keep a report waiting
  const files = createPool({ start: () => start('files'), warm: 1, atOnce, waiting: filesWaiting, onFault })
  const servers = [await listenOn(socket, pool), await listenOn(filesSocket(socket), files)]
  await Promise.all([pool.ready, files.ready])
  return {
    network: confinement.network,
    async stop() {
      pool.stop()
      files.stop()
      await Promise.all(servers.map((server) => new Promise<void>((resolve) => void server.close(() => resolve()))))
      rmSync(program, { force: true })
    },
  }
}
