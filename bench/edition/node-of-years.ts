// A node whose database holds invented years, as the bench asks it: its roles, its commands, and its files thrown out of memory.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { must } from '@fanal/kernel'
import { type DatabaseServer, openServer } from '@fanal/postgres'
import { home } from '../../tests/running.ts'

/** Peak resident memory of a running process by /proc; 0 where there is none. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Runs `fanal …` as whoever operates the node does. @returns the most MiB that it held at once @throws Error where it fails */
export async function command(dataDir: string, args: readonly string[]): Promise<number> {
  const running = spawn(process.execPath, [...process.execArgv, path.join(home, 'apps/cli/src/main.ts'), ...args], {
    env: { ...process.env, FANAL_DATA: dataDir, DATABASE_URL: '', FANAL_LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err, mebibytes] = ['', '', 0]
  running.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  running.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const watching = setInterval(() => (mebibytes = Math.max(mebibytes, peakOf(running.pid))), 50)
  const status = await new Promise<number | null>((resolve) => running.once('close', resolve))
  clearInterval(watching)
  if (status !== 0) throw new Error(`fanal ${args.join(' ')}: ${out}${err}`)
  return mebibytes
}

/** Throws every file of a stopped database out of the machine's memory, and nobody else's. @returns whether the machine can */
function forget(dataDir: string): boolean {
  const drop = ['-type', 'f', '-exec', 'dd', 'if={}', 'iflag=nocache', 'count=0', 'status=none', ';']
  return spawnSync('find', [path.join(dataDir, 'postgres'), ...drop]).status === 0
}

/** Starts the database again with nothing in memory. @returns whether its files left the machine's memory too */
export async function startCold(server: DatabaseServer, dataDir: string): Promise<{ server: DatabaseServer; isForgotten: boolean }> {
  await server.stop()
  const isForgotten = forget(dataDir)
  return { server: must(await openServer({ dataDir })), isForgotten }
}
