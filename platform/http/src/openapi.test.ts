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

const described = openApi(routes, { info: { title: 'Fanal', version: '1' } }) as {
  openapi: string
  paths: Record<string, Record<string, Record<string, any>>>
}

test('every API route is described, and no page', () => {
  assert.equal(described.openapi, '3.1.0')
  assert.deepEqual(Object.keys(described.paths), ['/api/v1/reports', '/api/v1/reports/{id}/replies'])
  assert.deepEqual(Object.keys(described.paths['/api/v1/reports/{id}/replies']!), ['post', 'get'])
})

test('bodies and answers come from the shapes that the route declares', () => {
  const send = described.paths['/api/v1/reports']!['post']!
  assert.deepEqual(
    [send['operationId'], send['summary'], send['description']],
    ['send', 'Send a sealed report', 'Envoyer un signalement scellé'],
  )
  assert.deepEqual(send['requestBody'].content, { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } })
  assert.equal(send['responses'][201].content['application/json'].schema.properties.acceptedAt.format, 'date-time')
  assert.deepEqual(send['responses'][503], { description: 'Busy' })
})

test('a request is described as it is sent, before defaults', () => {
  const { schema } = described.paths['/api/v1/reports/{id}/replies']!['post']!['requestBody'].content['application/json']
  assert.deepEqual([schema.required, schema.properties.text.maxLength], [['text'], 10])
  assert.equal('$schema' in schema, false)
})

test('path values and the common error are described everywhere', () => {
  const read = described.paths['/api/v1/reports/{id}/replies']!['get']!
  assert.deepEqual(read['parameters'], [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }])
  assert.deepEqual(read['responses'].default.content['application/json'].schema.properties.error.required, ['code', 'message'])
})
