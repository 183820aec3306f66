import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '@fanal/seal'
import { readContent } from './message-content.ts'
import { willNotReturn } from './no-return.ts'
import type { OpenedMessage } from './open-sealed.ts'

const message = (kind: 'report' | 'follow-up' | 'answer', more: Json = {}): OpenedMessage => {
  const words = kind === 'answer' ? { text: 'x', sequence: 1, at: 'h', member: 'm' } : { answers: { what: 'x' } }
  const content = readContent({ v: 1, language: 'en', ...words, ...(more as object) }, kind)
  assert.ok(content)
  return { ok: true, content, envelope: { kind } } as unknown as OpenedMessage
}
const none = message('report', { noReturn: true })

test('nobody is expected back where no receipt was wanted, whatever colleagues answered', () => {
  assert.equal(willNotReturn([none]), true)
  assert.equal(willNotReturn([none, message('answer')]), true)
  assert.equal(willNotReturn([message('report')]), false)
})

test('whoever writes again has a receipt after all', () => {
  assert.equal(willNotReturn([none, message('follow-up')]), false)
  assert.equal(willNotReturn([none, { ok: false, problem: 'changed', envelope: { kind: 'follow-up' } } as unknown as OpenedMessage]), false)
})

test('what does not open says nothing', () => assert.equal(willNotReturn([]), false))
