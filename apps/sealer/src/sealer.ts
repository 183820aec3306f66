import { spawn } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { bundleChild } from './bundle-child.ts'
import { childCommand, confinementHere } from './confine.ts'
import { createPool, type PoolOptions } from './pool.ts'

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

/**
 * Starts the sealer: a process that hands each connection to a child of its own, which exits afterwards.
 * @throws Error where the socket cannot be listened on or the child's program cannot be bundled
 */
export async function startSealer({ socket, onFault, warm = 2, atOnce = 2, waiting = 32 }: SealerOptions): Promise<Sealer> {
  const program = path.join(path.dirname(socket), `sealer-child-${process.pid}.mjs`)
  writeFileSync(program, await bundleChild(), { mode: 0o600 })
  const confinement = confinementHere()
  const [command, args] = childCommand(confinement, program)
  const start = () => spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {}, serialization: 'json' })
  const pool = createPool({ start, warm, atOnce, waiting, onFault })
  rmSync(socket, { force: true })
  // @NOTE paused: not one byte of a connection may be read here
  const server = net.createServer({ pauseOnConnect: true }, (connection) => pool.take(connection))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, resolve)
  })
  chmodSync(socket, 0o600)
  await pool.ready
  return {
    network: confinement.network,
    async stop() {
      pool.stop()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      rmSync(program, { force: true })
    },
  }
}
