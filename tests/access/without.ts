// Loads the house's own modules once more with one expression of one of them replaced.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import type * as Subject from './subject.ts'

/** A check, and what stands in its place when it is taken out. */
export interface Change {
  /** From the root of the house. */
  readonly file: string
  readonly find: string
  readonly put: string
  /** Which one, from 1, where the text occurs more than once. */
  readonly nth?: number
}

const root = new URL('../../', import.meta.url).href
const changes = new Map<string, Change>()
const applied = new Set<string>()
/** JavaScript of the files that nothing is taken out of, by their paths. */
const whole = new Map<string, string>()

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context)
    const mark = /\?without=(\d+)$/.exec(context.parentURL ?? '')?.[0]
    const ours = found.url.startsWith(root) && !found.url.includes('/node_modules/') && /\.tsx?$/.test(found.url)
    return mark !== undefined && ours ? { ...found, url: found.url + mark } : found
  },
  load(url, context, nextLoad) {
    const [, plain, mark] = /^(.*)\?without=(\d+)$/.exec(url) ?? []
    if (plain === undefined || mark === undefined) return nextLoad(url, context)
    const path = fileURLToPath(plain)
    const file = plain.slice(root.length)
    const isChanged = changes.get(mark)?.file === file
    const code = isChanged
      ? plainOf(path, changed(file, readFileSync(path, 'utf8'), mark))
      : (whole.get(path) ?? plainOf(path, readFileSync(path, 'utf8')))
    if (!isChanged) whole.set(path, code)
    return { format: 'module', source: code, shortCircuit: true }
  },
})

function plainOf(path: string, source: string): string {
  const how = { jsx: 'automatic', jsxImportSource: 'preact', target: 'node24', sourcefile: path } as const
  return transformSync(source, { ...how, loader: path.endsWith('x') ? 'tsx' : 'ts' }).code
}

/** The text whatever its line breaks: the formatter may fold a line without taking a check away. */
function looseOf(find: string): string {
  const words = find.match(/\w+|[^\s\w]/gu) ?? []
  return words.map((word) => (/[)}\]]/.test(word) ? ',?\\s*' : '') + word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*')
}

function changed(file: string, source: string, mark: string): string {
  const change = changes.get(mark)
  if (change?.file !== file) return source
  const found = [...source.matchAll(new RegExp(looseOf(change.find), 'g'))]
  const wanted = found[(change.nth ?? 1) - 1]
  if (wanted === undefined || (change.nth === undefined && found.length > 1))
    throw new Error(`${file} holds “${change.find}” ${found.length} times`)
  applied.add(mark)
  return source.slice(0, wanted.index) + change.put + source.slice(wanted.index + wanted[0].length)
}

/**
 * Everything that the walk walks, without one check.
 * @throws Error where the text is not in the file, or the file was not loaded: then nothing was taken out
 */
export async function without(change: Change): Promise<typeof Subject> {
  const mark = String(changes.size + 1)
  changes.set(mark, change)
  const subject = (await import(`./subject.ts?without=${mark}`)) as typeof Subject
  if (!applied.has(mark)) throw new Error(`${change.file} is not part of what is walked`)
  return subject
}
