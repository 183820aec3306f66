import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = fileURLToPath(new URL('../../', import.meta.url))
const passedOver = new Set(['node_modules', 'data', '.git', '.cache'])

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(home, folder), { withFileTypes: true })) {
    if (passedOver.has(entry.name)) continue
    const at = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(at)
    else yield at
  }
}

/** Every file of the project: what git knows or would add, else what lies here. */
export function projectFiles(): string[] {
  if (!existsSync(path.join(home, '.git'))) return [...walk('.')]
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: home, encoding: 'utf8' })
  return [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(path.join(home, file)))
}

export function textOf(file: string): string {
  return readFileSync(path.join(home, file), 'utf8')
}

interface Manifest {
  readonly name: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export function manifests(): { file: string; manifest: Manifest }[] {
  const files = projectFiles().filter((file) => /^(package\.json|(engines|platform|plan|apps)\/[^/]+\/package\.json)$/.test(file))
  return files.map((file) => ({ file, manifest: JSON.parse(textOf(file)) as Manifest }))
}
