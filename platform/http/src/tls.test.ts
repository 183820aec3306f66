import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isEncrypted, isLoopback, tlsFor } from './tls.ts'

const files: Record<string, Uint8Array> = { cert: new Uint8Array([1]), key: new Uint8Array([2]) }
const read = (file: string) => {
  if (!(file in files)) throw new Error('ENOENT')
  return files[file]!
}
const pair = { FANAL_TLS_CERT: 'cert', FANAL_TLS_KEY: 'key' }
const codeOf = (host: string, env: Record<string, string>) => {
  const outcome = tlsFor(host, env, read)
  return outcome.ok ? outcome.value.kind : outcome.code
}

test('plain HTTP is for this machine alone', () => {
  for (const host of ['127.0.0.1', '127.8.8.8', '::1', 'localhost']) assert.equal(codeOf(host, {}), 'plain-loopback', host)
  for (const host of ['0.0.0.0', '::', '192.168.1.4', 'fanal.example', '127.0.0.1.evil.example', ''])
    assert.equal(codeOf(host, {}), 'tls-needed', host)
})

test('a certificate or an encrypting proxy opens it to others', () => {
  assert.equal(codeOf('0.0.0.0', pair), 'certificate')
  assert.equal(codeOf('0.0.0.0', { FANAL_BEHIND_PROXY: '1' }), 'behind-proxy')
  assert.equal(codeOf('0.0.0.0', { FANAL_BEHIND_PROXY: 'yes' }), 'tls-needed')
})

test('half a certificate, or one that cannot be read, stops the start even on this machine', () => {
  assert.equal(codeOf('127.0.0.1', { FANAL_TLS_CERT: 'cert' }), 'tls-half-configured')
  assert.equal(codeOf('127.0.0.1', { FANAL_TLS_KEY: 'key' }), 'tls-half-configured')
  assert.equal(codeOf('127.0.0.1', { ...pair, FANAL_TLS_KEY: 'nowhere' }), 'tls-unreadable')
})

test('each refusal says in both languages how to mend it', () => {
  for (const env of [{}, { FANAL_TLS_CERT: 'x' }, { ...pair, FANAL_TLS_CERT: 'x' }]) {
    const refused = tlsFor('0.0.0.0', env, read)
    assert.ok(!refused.ok && refused.say)
    for (const sentence of Object.values(refused.say)) assert.match(sentence, /FANAL_TLS_CERT.*FANAL_TLS_KEY/)
  }
})

test('whether the reader is encrypted decides on Secure cookies and HSTS', () => {
  assert.deepEqual([isEncrypted({ kind: 'plain-loopback' }), isEncrypted({ kind: 'behind-proxy' })], [false, true])
  assert.equal(isLoopback('10.0.0.1'), false)
})
