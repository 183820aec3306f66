import { paramNames } from './route-path.ts'
import { toJSONSchema, type ZodType } from 'zod'
import type { ApiOptions, RouteTable } from './routes.ts'

type Shape = ZodType | 'bytes'
type JsonObject = Readonly<Record<string, unknown>>

export interface ApiInfo {
  readonly title: string
  readonly version: string
  readonly description?: string
}

function content(shape: Shape, io: 'input' | 'output'): JsonObject {
  if (shape === 'bytes') return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  const { $schema: _dialect, ...schema }: Record<string, unknown> = { ...toJSONSchema(shape, { io, unrepresentable: 'any' }) }
  return { 'application/json': { schema } }
}

const errorAnswer = {
  description: 'Refused; the sentence is in the language of Accept-Language / Refusé; la phrase est dans la langue de Accept-Language',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['code', 'message'],
            properties: { code: { type: 'string' }, message: { type: 'string' }, incident: { type: 'string' } },
          },
        },
      },
    },
  },
}

function responses(options: ApiOptions): JsonObject {
  const declared = Object.entries(options.responses ?? { 200: { description: 'Done / Fait' } })
  const described = declared.map(([status, answer]): [string, JsonObject] => [
    status,
    { description: answer.description, ...(answer.schema ? { content: content(answer.schema, 'output') } : {}) },
  ])
  return { ...Object.fromEntries(described), default: errorAnswer }
}

/**
 * The OpenAPI 3.1 description of a table's API routes, from the shapes that the routes themselves declare.
 * @see https://spec.openapis.org/oas/v3.1.0
 */
export function openApi(routes: RouteTable, { info }: { info: ApiInfo }): JsonObject {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of Object.values(routes)) {
    if (route.kind !== 'api') continue
    const { summary, request } = route.options
    const at = route.path.replaceAll(/:([a-z][A-Za-z0-9]*)/g, '{$1}')
    const parameters = paramNames(route.path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
    paths[at] = {
      ...paths[at],
      [route.method.toLowerCase()]: {
        operationId: route.name,
        ...(summary ? { summary: summary.en, description: summary.fr } : {}),
        ...(parameters.length > 0 ? { parameters } : {}),
        ...(request ? { requestBody: { required: true, content: content(request, 'input') } } : {}),
        responses: responses(route.options),
      },
    }
  }
  return { openapi: '3.1.0', info, paths }
}
