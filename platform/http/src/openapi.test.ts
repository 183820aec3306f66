/* oxlint-disable typescript/no-unsafe-type-assertion -- a test reads back what it wrote itself, and builds what the types forbid */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { openApi } from './openapi.ts'
import { api, page, routeTable } from './routes.ts'

const routes = routeTable({
  home: page('GET', '/'),
  send: api('POST', '/api/v1/reports', {
    summary: { en: 'Send a sealed report', fr: 'Envoyer un signalement scellé' },
    request: 'bytes',
    responses: { 201: { description: 'Accepted', schema: z.object({ acceptedAt: z.iso.datetime() }) }, 503: { description: 'Busy' } },
  }),
  reply: api('POST', '/api/v1/reports/:id/replies', { request: z.object({ text: z.string().max(10), n: z.number().default(1) }) }),
  read: api('GET', '/api/v1/reports/:id/replies'),
})

const described = openApi(routes, { info: { title: 'Fanal', version: '1' } })

/** The value at a path of keys. */
function at(...keys: string[]): unknown {
  let value: unknown = described
  for (const key of keys) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return value
}
const keysAt = (...keys: string[]) => Object.keys(Object(at(...keys)) as object)

const reports = '/api/v1/reports'
const replies = '/api/v1/reports/{id}/replies'

test('every API route is described, and no page', () => {
  assert.equal(at('openapi'), '3.1.0')
  assert.deepEqual(keysAt('paths'), [reports, replies])
  assert.deepEqual(keysAt('paths', replies), ['post', 'get'])
})

const send = (...keys: string[]) => at('paths', reports, 'post', ...keys)

test('bodies and answers come from the shapes that the route declares', () => {
  assert.deepEqual(
    [send('operationId'), send('summary'), send('description')],
    ['send', 'Send a sealed report', 'Envoyer un signalement scellé'],
  )
  assert.deepEqual(send('requestBody', 'content'), { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } })
  assert.equal(send('responses', '201', 'content', 'application/json', 'schema', 'properties', 'acceptedAt', 'format'), 'date-time')
  assert.deepEqual(send('responses', '503'), { description: 'Busy' })
})

test('a request is described as it is sent, before defaults', () => {
  const schema = ['paths', replies, 'post', 'requestBody', 'content', 'application/json', 'schema']
  assert.deepEqual(at(...schema, 'required'), ['text'])
  assert.equal(at(...schema, 'properties', 'text', 'maxLength'), 10)
  assert.equal(keysAt(...schema).includes('$schema'), false)
})

test('path values and the common error are described everywhere', () => {
  const read = ['paths', replies, 'get']
  assert.deepEqual(at(...read, 'parameters'), [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }])
  const error = [...read, 'responses', 'default', 'content', 'application/json', 'schema', 'properties', 'error']
  assert.deepEqual(at(...error, 'required'), ['code', 'message'])
})
