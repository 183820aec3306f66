import { spawnSync } from 'node:child_process'

/** How a child is kept from everything but its one connection. */
export interface Confinement {
  /** What stands before the program: an own, empty network where the kernel allows it. */
  readonly launcher: readonly string[]
  readonly network: 'none' | 'shared'
}

const launchers: readonly (readonly string[])[] = [
  ['unshare', '--net', '--'],
  ['unshare', '--user', '--map-current-user', '--net', '--'],
]

function works(launcher: readonly string[]): boolean {
  const [program = '', ...args] = launcher
  return spawnSync(program, [...args, 'true'], { stdio: 'ignore', timeout: 5000 }).status === 0
}

/** The tightest confinement that this machine allows: no network as root or in a user namespace, else what Node alone can forbid. */
export function confinementHere(tries: (launcher: readonly string[]) => boolean = works): Confinement {
  const launcher = launchers.find((candidate) => tries(candidate))
  return launcher === undefined ? { launcher: [], network: 'shared' } : { launcher, network: 'none' }
}

/** Enough for the largest file in its pieces, and no more: whoever makes a child cost loses the child. */
const heapMegabytes = 256

/**
 * The command of one child: no core dump, no disk but its own program, no process of its own, no add-on, no worker, a small heap.
 * @param program the bundled child, a path
 * @param told    what the child is told at its start
 */
export function childCommand(confinement: Confinement, program: string, ...told: readonly string[]): readonly [string, readonly string[]] {
  const node = [
    process.execPath,
    `--max-old-space-size=${heapMegabytes}`,
    '--permission',
    `--allow-fs-read=${program}`,
    '--disable-warning=ExperimentalWarning',
    program,
    ...told,
  ]
  return ['/bin/sh', ['-c', 'ulimit -c 0; exec "$@"', 'sh', ...confinement.launcher, ...node]]
}
