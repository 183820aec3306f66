import { parseSync, Visitor } from 'oxc-parser'

/** One import, or one re-export, of one name. `name` is '*' where the whole module is taken, '' where it is only run. */
export interface Taken {
  readonly from: string
  readonly name: string
  readonly typeOnly: boolean
  /** The name under which it is handed on: '*' for `export *`; null where it is used here. */
  readonly as: string | null
}

export interface Module {
  readonly path: string
  readonly taken: readonly Taken[]
  /** Names that it declares and hands out itself. */
  readonly exports: ReadonlySet<string>
  /** SQL that the module itself speaks, each by its first words. */
  readonly sql: readonly string[]
}

const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom'])
const sqlWords = /^\s*(select|insert|update|delete|with|truncate|create|alter|drop|grant|begin|set|lock|copy)\s/i

/** Parses one module; a text that is no TypeScript is a bug of its author and throws. */
export function parseModule(path: string, text: string): Module {
  const parsed = parseSync(path, text)
  const [fault] = parsed.errors
  if (fault !== undefined) throw new SyntaxError(`${path}: ${fault.message}`)
  const taken = [...importsOf(parsed.module), ...reExportsOf(parsed.module), ...dynamicOf(parsed.module, text)]
  return { path, taken, exports: exportsOf(parsed.module), sql: sqlOf(parsed.program, text) }
}

type Parsed = ReturnType<typeof parseSync>

function importsOf(module: Parsed['module']): Taken[] {
  return module.staticImports.flatMap(({ moduleRequest, entries }): Taken[] => {
    const from = moduleRequest.value
    if (entries.length === 0) return [{ from, name: '', typeOnly: false, as: null }]
    return entries.map((entry) => ({ from, name: nameOf(entry.importName), typeOnly: entry.isType, as: null }))
  })
}

function nameOf(imported: { kind: string; name: string | null }): string {
  if (imported.kind === 'Default') return 'default'
  return imported.name ?? '*'
}

function reExportsOf(module: Parsed['module']): Taken[] {
  return module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap((entry): Taken[] => {
      if (entry.moduleRequest === null) return []
      return [
        { from: entry.moduleRequest.value, name: entry.importName.name ?? '*', typeOnly: entry.isType, as: entry.exportName.name ?? '*' },
      ]
    })
}

function exportsOf(module: Parsed['module']): ReadonlySet<string> {
  const own = module.staticExports.flatMap(({ entries }) => entries).filter((entry) => entry.moduleRequest === null)
  return new Set(own.map((entry) => (entry.exportName.kind === 'Default' ? 'default' : (entry.exportName.name ?? ''))))
}

function dynamicOf(module: Parsed['module'], text: string): Taken[] {
  return module.dynamicImports.flatMap(({ moduleRequest }): Taken[] => {
    const [, from] = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end)) ?? []
    return from === undefined ? [] : [{ from, name: '*', typeOnly: false, as: null }]
  })
}

function sqlOf(program: Parsed['program'], text: string): string[] {
  const found: string[] = []
  const words = (node: { start: number; end: number }): string => text.slice(node.start, node.end).replace(/^['"`]/, '')
  const visitor = new Visitor({
    CallExpression(call) {
      if (call.callee.type !== 'MemberExpression' || call.callee.property.type !== 'Identifier') return
      const method = call.callee.property.name
      const [first] = call.arguments
      if (builders.has(method)) found.push(`.${method}(`)
      else if (method === 'query' && first !== undefined && sqlWords.test(words(first)))
        found.push(`.query(${words(first).trim().slice(0, 30)}`)
    },
    TaggedTemplateExpression(tagged) {
      if (tagged.tag.type === 'Identifier' && tagged.tag.name === 'sql') found.push('sql`')
    },
  })
  visitor.visit(program)
  return found
}
