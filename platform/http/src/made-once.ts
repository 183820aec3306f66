import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'

export type Files = ReadonlyMap<string, Uint8Array>

export interface Made {
  /** Absolute paths of every file that it was made of. */
  readonly inputs: readonly string[]
  readonly files: Files
}

interface Kept {
  readonly recipe: string
  /** Each input with the digest that it had. */
  readonly seen: readonly (readonly [string, string])[]
  readonly files: Files
}

const home = path.resolve(import.meta.dirname, '../../..')
/** Beside the packages and trusted as they are: whoever may write here may write the program. */
const usualFolder = path.join(home, 'node_modules/.cache/fanal')
/** Which package an import finds can change without any input changing. */
const packages = path.join(home, 'package-lock.json')

const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

function digestOf(file: string): string {
  try {
    return digest(readFileSync(file))
  } catch {
    return 'absent'
  }
}

/** Whether what was made may already be older than what it was made of. */
function changedSince(file: string, start: number): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= start
}

function read(file: string, recipe: string): Files | null {
  try {
    const kept = deserialize(readFileSync(file)) as Kept
    return kept.recipe === recipe && kept.seen.every(([input, then]) => digestOf(input) === then) ? kept.files : null
  } catch {
    return null
  }
}

function keep(file: string, kept: Kept): void {
  const fresh = `${file}.${randomUUID()}`
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(fresh, serialize(kept), { mode: 0o600 })
    // @NOTE a rename: a part that dies meanwhile leaves no half file under the name
    renameSync(fresh, file)
  } catch {
    // A checkout that may not be written starts more slowly, and serves the same.
  }
}

/**
 * What was bundled of the house's own files, made once and kept on disk until one of these files changes: after a crash the
 * line is back in a fraction of the time.
 * @param name   what it is, unlike every other
 * @param recipe how it is made: another recipe makes it anew
 */
export async function madeOnce(name: string, recipe: string, make: () => Promise<Made>, folder: string = usualFolder): Promise<Files> {
  const file = path.join(folder, `${digest(name).slice(0, 16)}.made`)
  const kept = read(file, recipe)
  if (kept !== null) return kept
  const start = Date.now()
  const { inputs, files } = await make()
  const all = [packages, ...inputs]
  if (!all.some((input) => changedSince(input, start))) keep(file, { recipe, seen: all.map((input) => [input, digestOf(input)]), files })
  return files
}

/** The inputs that esbuild tells of, as absolute paths; what it made up itself is none. */
export function inputsOf(metafile: { readonly inputs: Readonly<Record<string, unknown>> }, from: string): readonly string[] {
  return Object.keys(metafile.inputs).flatMap((input) => (/^[(<]|^[a-z-]{2,}:/.test(input) ? [] : [path.resolve(from, input)]))
}
