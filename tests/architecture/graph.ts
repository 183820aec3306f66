import path from 'node:path'
import { type Module, parseModule } from './modules.ts'
import type { Sources } from './sources.ts'

/** A module that another takes something of; `file` is null where it is not ours. */
export interface Arrow {
  readonly from: string
  readonly specifier: string
  readonly file: string | null
  readonly name: string
  readonly typeOnly: boolean
}

export interface House {
  readonly modules: ReadonlyMap<string, Module>
  /** Straight from the source: the index files stand between packages. */
  readonly arrows: readonly Arrow[]
  /** Through the index files to the module that declares the name. */
  readonly declared: readonly Arrow[]
}

/** `plan/intake/src/inbox/x.ts` → `plan/intake`; tests, benches and scripts are one room each. */
export function packageOf(file: string): string {
  const [group = '', name = ''] = file.split('/')
  return ['engines', 'platform', 'plan', 'apps'].includes(group) ? `${group}/${name}` : group
}

/** The file behind each name under which a package may be imported: `@fanal/postgres/testing` → its testing.ts. */
export type Doors = ReadonlyMap<string, string>

export function buildHouse(sources: Sources, doors: Doors): House {
  const modules = new Map([...sources].map(([file, text]) => [file, parseModule(file, text)]))
  const resolve = (from: string, specifier: string): string | null => {
    if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier)
    return doors.get(specifier) ?? null
  }
  const arrows = [...modules.values()].flatMap((module) =>
    module.taken.map((taken): Arrow => ({
      from: module.path,
      specifier: taken.from,
      file: resolve(module.path, taken.from),
      name: taken.name,
      typeOnly: taken.typeOnly,
    })),
  )
  const declared = arrows.flatMap((arrow) => {
    if (arrow.file === null) return [arrow]
    return [...declaring(arrow.file, arrow.name, { modules, resolve }, new Set())].map((file) => ({ ...arrow, file }))
  })
  return { modules, arrows, declared }
}

interface Ways {
  readonly modules: ReadonlyMap<string, Module>
  readonly resolve: (from: string, specifier: string) => string | null
}

/** The modules that declare `name` for whoever takes it of `file`; all that it hands on where the whole of it is taken. */
function declaring(file: string, name: string, ways: Ways, seen: Set<string>): Set<string> {
  const module = ways.modules.get(file)
  const handed = (module?.taken ?? []).filter((taken) => taken.as !== null)
  if (module === undefined || handed.length === 0 || module.exports.has(name)) return new Set([file])
  if (seen.has(file)) return new Set()
  seen.add(file)
  const named = handed.filter((taken) => taken.as === name)
  const fitting = name === '*' || name === '' ? handed : named.length > 0 ? named : handed.filter((taken) => taken.as === '*')
  const found = new Set<string>()
  for (const taken of fitting) {
    const next = ways.resolve(file, taken.from)
    if (next === null) continue
    const wanted = taken.as === '*' ? name : taken.name
    if (wanted !== '*' && taken.as === '*' && !hands(next, wanted, ways, new Set())) continue
    for (const each of declaring(next, wanted, ways, seen)) found.add(each)
  }
  if (module.exports.size > 0 && (name === '*' || name === '')) found.add(file)
  return found
}

function hands(file: string, name: string, ways: Ways, seen: Set<string>): boolean {
  const module = ways.modules.get(file)
  if (module === undefined || seen.has(file)) return false
  seen.add(file)
  if (module.exports.has(name) || module.taken.some((taken) => taken.as === name)) return true
  return module.taken.some((taken) => taken.as === '*' && hands(ways.resolve(file, taken.from) ?? '', name, ways, seen))
}
