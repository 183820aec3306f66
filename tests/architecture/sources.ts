import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = fileURLToPath(new URL('../../', import.meta.url))

/** Source text by path from the root of the house, with forward slashes. */
export type Sources = ReadonlyMap<string, string>

const rooms = ['engines', 'platform', 'plan', 'apps', 'tests', 'bench', 'scripts']
export const isModule = (file: string): boolean => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')

function* walk(folder: string): Generator<string> {
  if (!existsSync(path.join(home, folder))) return
  for (const entry of readdirSync(path.join(home, folder), { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue
    const at = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* walk(at)
    else yield at
  }
}

/** Every TypeScript module that lies in the rooms of the house. */
export function readHouse(): Sources {
  const files = rooms.flatMap((room) => [...walk(room)]).filter(isModule)
  return new Map(files.map((file) => [file, readFileSync(path.join(home, file), 'utf8')]))
}

/** What git knows and what it would add, or null where the house was unpacked without its history. */
export function filesOfGit(): string[] | null {
  if (!existsSync(path.join(home, '.git'))) return null
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: home, encoding: 'utf8' })
  return [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(path.join(home, file)))
}

interface Manifest {
  readonly name?: string
  readonly exports?: Readonly<Record<string, string | { readonly default: string }>>
}

/** Every name under which our packages can be imported, by their own manifests. */
export function readDoors(): Map<string, string> {
  const folders = rooms
    .slice(0, 4)
    .flatMap((room) => (existsSync(path.join(home, room)) ? readdirSync(path.join(home, room)).map((name) => `${room}/${name}`) : []))
  const doors = new Map<string, string>()
  for (const folder of folders) {
    const at = path.join(home, folder, 'package.json')
    if (!existsSync(at)) continue
    const manifest = JSON.parse(readFileSync(at, 'utf8')) as Manifest
    for (const [door, way] of Object.entries(manifest.exports ?? {})) {
      const file = typeof way === 'string' ? way : way.default
      doors.set(path.posix.join(manifest.name ?? '', door), path.posix.join(folder, file))
    }
  }
  return doors
}
