import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { serverSettings } from './settings.ts'

const gibibyte = 1024 ** 3

function read(text: string): Record<string, string> {
  return Object.fromEntries<string>(text.matchAll(/^(\w+) = (.*)$/gm).map(([, name = '', value = '']) => [name, value] as const))
}

const buffers = (memory: number) => read(serverSettings({ durable: true, sockets: '/tmp/s', memory }))['shared_buffers']

suite('the embedded server’s settings', () => {
  test('keep what is committed, stay off every network, and log nothing a client says', () => {
    const found = read(serverSettings({ durable: true, sockets: '/tmp/s', memory: 4 * gibibyte }))
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) assert.equal(found[name], 'on', name)
    assert.equal(found['listen_addresses'], `''`)
    assert.equal(found['log_statement'], 'none')
    assert.equal(found['log_min_messages'], 'fatal')
    assert.equal(found['log_min_error_statement'], 'panic')
    assert.equal(found['log_parameter_max_length_on_error'], '0')
  })

  test('take a sixteenth of the memory, 64 to 512 MB', () => {
    assert.deepEqual([gibibyte / 2, 4 * gibibyte, 64 * gibibyte].map(buffers), ['64MB', '256MB', '512MB'])
  })

  test('forget with the machine where a test database asks for it, and quote a strange folder', () => {
    const found = read(serverSettings({ durable: false, sockets: "/tmp/o'clock" }))
    assert.equal(found['fsync'], 'off')
    assert.equal(found['unix_socket_directories'], `'/tmp/o''clock'`)
  })
})
