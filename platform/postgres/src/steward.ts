import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'

/**
 * Under whose name the database's processes run. PostgreSQL refuses to run as root, so root hands it
 * a user namespace (files stay where they are, as root's), else an unprivileged user with copies of its own.
 */
export type Steward =
  | { readonly kind: 'plain' }
  | { readonly kind: 'namespace'; readonly uid: number }
  | { readonly kind: 'own-user'; readonly uid: number; readonly home: string }

const fallbackUid = 65_534

/** Tries what this machine allows. */
export function chooseSteward(binaries: Binaries): Steward {
  if (process.getuid?.() !== 0) return { kind: 'plain' }
  const uid = anyKnownUid()
  const namespace: Steward = { kind: 'namespace', uid }
  const { command, args, env } = asSteward(namespace, binaries, 'postgres', ['--version'])
  if (spawnSync(command, args, { env, stdio: 'ignore' }).status === 0) return namespace
  return { kind: 'own-user', uid: fallbackUid, home: '/var/lib/fanal' }
}

export interface Invocation {
  readonly command: string
  readonly args: string[]
  readonly env: NodeJS.ProcessEnv
  readonly uid?: number
  readonly gid?: number
}

/** How to call one of PostgreSQL's programs as its steward. */
export function asSteward(steward: Steward, binaries: Binaries, program: 'initdb' | 'postgres', args: readonly string[]): Invocation {
  const binary = path.join(binaries.home, 'bin', program)
  const env = environment(binaries)
  if (steward.kind === 'plain') return { command: binary, args: [...args], env }
  if (steward.kind === 'own-user') return { command: binary, args: [...args], env, uid: steward.uid, gid: steward.uid }
  return { command: 'unshare', args: ['--user', `--map-user=${steward.uid}`, `--map-group=${steward.uid}`, binary, ...args], env }
}

/** @NOTE nothing of our own environment (passphrases, addresses) reaches the database's processes. */
function environment(binaries: Binaries): NodeJS.ProcessEnv {
  const library = path.join(binaries.home, 'lib')
  return { PATH: process.env['PATH'], LD_LIBRARY_PATH: library, DYLD_LIBRARY_PATH: library, LC_ALL: 'C', TZ: 'UTC' }
}

/** @NOTE initdb looks its user id up in the password file, so the id inside the namespace must be listed there. */
function anyKnownUid(): number {
  const known = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => Number(line.split(':')[2] ?? Number.NaN))
    .filter((uid) => uid > 0)
  if (known.includes(1000)) return 1000
  return known.length > 0 ? Math.min(...known) : 1000
}
