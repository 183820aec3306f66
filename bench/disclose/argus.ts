import { spawnSync } from 'node:child_process'
import path from 'node:path'

interface ArgusResult {
  readonly version: string
  readonly seconds: number
  readonly cpu: number
  /** Cells by status: S safe, U at risk, M suppressed to protect, Z empty. */
  readonly status: Readonly<Record<string, number>>
}

/** A Python that has pytauargus: FANAL_ARGUS_PYTHON names one other than `python3`. */
export function argusPython(): string | null {
  const python = process.env.FANAL_ARGUS_PYTHON ?? 'python3'
  return spawnSync(python, ['-c', 'import pytauargus']).status === 0 ? python : null
}

const mostMilliseconds = 60_000

/** Tau-Argus on the same records by one of its own methods, or why there is nothing to tell. */
export function argusOn(python: string | null, file: string, method: string, threshold: number): string {
  if (python === null) return 'Tau-Argus is not installed here'
  const script = path.join(import.meta.dirname, 'argus_beside.py')
  const ran = spawnSync(python, [script, file, method, String(threshold)], {
    encoding: 'utf8',
    timeout: mostMilliseconds,
    cwd: path.dirname(file),
  })
  if (ran.error !== undefined) return `Tau-Argus, ${method}: no answer within ${mostMilliseconds / 1000} s`
  const line = ran.stdout.trim().split('\n').at(-1) ?? ''
  if (ran.status !== 0 || !line.startsWith('{'))
    return `Tau-Argus, ${method}: ${(ran.stderr.trim().split('\n').at(-1) ?? 'failed').slice(0, 120)}`
  const { seconds, cpu, status, version } = JSON.parse(line) as ArgusResult
  return `${seconds.toFixed(2)} s (${cpu.toFixed(2)} of processor): ${status.U ?? 0} at risk, ${status.M ?? 0} to protect them (Tau-Argus ${version}, ${method})`
}
