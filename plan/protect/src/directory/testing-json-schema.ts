type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What says nothing about a value. */
const notes = new Set([
  '$schema',
  'name',
  'path',
  'title',
  'description',
  'example',
  'core',
  'constraints',
  'datapackage_metadata',
  'datapackage_type',
  'order',
  'unique',
  'examples',
])
const known = new Set(['type', 'properties', 'items', 'required', 'tabular_required', 'enum', 'format', '$ref'])

const formats: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
}

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  array: Array.isArray,
  object: isObject,
}

/**
 * Holds a value against a schema, with the keywords that the schemas of HSDS use.
 * @param find  the schema behind a `$ref`
 * @returns where it does not fit, each with the keyword
 * @throws Error for a keyword that is not known here: nothing passes because it was not looked at
 */
export function misfits(
  value: unknown,
  schema: Json,
  { find, tabular = false }: { readonly find: (name: string) => Json; readonly tabular?: boolean },
  at = '',
): readonly string[] {
  const strange = Object.keys(schema).find((keyword) => !known.has(keyword) && !notes.has(keyword))
  if (strange !== undefined) throw new Error(`a keyword that is not known: ${strange}`)
  const { type, properties, items, enum: allowed, format, $ref } = schema
  if (typeof $ref === 'string') return misfits(value, find($ref), { find, tabular }, at)
  if (typeof type === 'string' && types[type]?.(value) !== true) return [`${at}: type`]
  const found: string[] = []
  if (Array.isArray(allowed) && !allowed.includes(value)) found.push(`${at}: enum`)
  if (typeof format === 'string') {
    const pattern = formats[format]
    if (pattern === undefined) throw new Error(`a format that is not known: ${format}`)
    if (typeof value === 'string' && !pattern.test(value)) found.push(`${at}: format ${format}`)
  }
  if (isObject(value)) {
    const required = [schema['required'], ...(tabular ? [schema['tabular_required']] : [])].flatMap((names) =>
      Array.isArray(names) ? (names as string[]) : [],
    )
    for (const name of required) if (!Object.hasOwn(value, name)) found.push(`${at}.${name}: required`)
    for (const [name, inside] of Object.entries(isObject(properties) ? properties : {}))
      if (Object.hasOwn(value, name) && isObject(inside)) found.push(...misfits(value[name], inside, { find }, `${at}.${name}`))
  }
  if (Array.isArray(value) && isObject(items))
    for (const [index, one] of value.entries()) found.push(...misfits(one, items, { find }, `${at}[${index}]`))
  return found
}
