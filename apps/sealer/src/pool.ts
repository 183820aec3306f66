import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { writeFrame } from '@fanal/intake'

export interface PoolOptions {
  /** Starts one child; it says `ready` over its channel. */
  readonly start: () => ChildProcess
  /** Children that wait for work, started beforehand. */
  readonly warm: number
  /** Children that work at once: each stretches a receipt over 64 MiB of memory. */
  readonly atOnce: number
  /** Connections that may wait; one more is told so. */
  readonly waiting: number
  /** Something went wrong, as a code. */
  readonly onFault: (code: 'child-failed' | 'child-not-started') => void
}

export interface Pool {
  /** Hands a connection, still unread, to a child; in its turn. */
  take(socket: Socket): void
  /** Resolves when a first child waits for work. */
  readonly ready: Promise<void>
  stop(): void
}

const slowestRetry = 5_000

/** One-request children, kept warm, in a bounded queue. What a connection carries never passes through this process. */
export function createPool({ start, warm, atOnce, waiting, onFault }: PoolOptions): Pool {
  const queue: Socket[] = []
  const starting = new Set<ChildProcess>()
  const idle = new Set<ChildProcess>()
  const working = new Set<ChildProcess>()
  const first = Promise.withResolvers<void>()
  let failures = 0
  let stopped = false

  function fill(): void {
    if (stopped) return
    while (idle.size + starting.size < warm) startOne()
  }

  function startOne(): void {
    const child = start()
    starting.add(child)
    child.once('message', () => {
      starting.delete(child)
      idle.add(child)
      failures = 0
      first.resolve()
      next()
    })
    child.once('error', () => ended(child, null))
    child.once('exit', (code) => ended(child, code))
  }

  function ended(child: ChildProcess, code: number | null): void {
    const worked = working.delete(child)
    const known = worked || idle.delete(child) || starting.delete(child)
    if (stopped || !known) return
    if (worked) {
      if (code !== 0) onFault('child-failed')
      return next()
    }
    onFault('child-not-started')
    failures++
    setTimeout(fill, Math.min(100 * 2 ** failures, slowestRetry)).unref()
  }

  function next(): void {
    for (const child of idle) {
      if (working.size >= atOnce) break
      const socket = queue.shift()
      if (socket === undefined) break
      give(socket, child)
    }
    fill()
  }

  function give(socket: Socket, child: ChildProcess): void {
    idle.delete(child)
    working.add(child)
    child.send('work', socket, (fault) => {
      if (fault !== null) socket.destroy()
    })
  }

  fill()
  return {
    ready: first.promise,
    take(socket) {
      socket.on('error', () => undefined)
      if (queue.length >= waiting) {
        writeFrame(socket, 'busy')
        socket.end()
        return
      }
      queue.push(socket)
      next()
    },
    stop() {
      stopped = true
      for (const socket of queue) socket.destroy()
      for (const child of [...starting, ...idle, ...working]) child.kill('SIGKILL')
    },
  }
}
