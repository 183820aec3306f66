/* oxlint-disable typescript/no-unsafe-type-assertion -- a test reads back what it wrote itself, and builds what the types forbid */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { createLog, placeOf } from './log.ts'

function logged(fields: Record<string, unknown>, event: `${string}.${string}` = 'report.sealed'): Record<string, unknown> {
  const lines: string[] = []
  createLog({ write: (line) => void lines.push(line) }).info(event, fields)
  const { level: _level, time: _time, ...rest } = JSON.parse(lines[0]!) as Record<string, unknown>
  return rest
}

suite('a log line', () => {
  const id = '019a1b2c-3d4e-7f80-9a1b-2c3d4e5f6071'

  test('keeps ids, codes, counts and durations', () => {
    const fields = { report: id, route: 'send', status: 201, version: '0.1.0', incident: 'ab12cd34ef56', bytes: 4096, ms: 1.5 }
    assert.deepEqual(logged(fields), { event: 'report.sealed', ...fields })
  })

  test('drops every key that was not declared', () => {
    for (const key of ['url', 'ip', 'text', 'msg', 'err', 'userAgent', '__proto__', 'toString', 'time2'])
      assert.deepEqual(Object.keys(logged({ [key]: 'x' })), ['event'], key)
  })

  test('drops a value that is not of its kind, so that no words get in under a good name', () => {
    const words = 'they hold my passport'
    for (const key of ['report', 'route', 'code', 'kind', 'at', 'status', 'count', 'ms'])
      assert.doesNotMatch(JSON.stringify(logged({ [key]: words })), /passport/, key)
    for (const receipt of ['123456789012345678901234567', '123 456 789'])
      assert.deepEqual(logged({ report: receipt, code: receipt, incident: receipt, version: receipt, at: receipt }), {
        event: 'report.sealed',
      })
    assert.deepEqual(logged({ count: Number.NaN, bytes: 1.5, report: { toString: () => id } }), { event: 'report.sealed' })
  })

  test('an event that is a sentence is not written', () => {
    assert.equal(logged({}, 'Somebody wrote. To us')['event'], 'log.event-dropped')
  })

  test('a key that is not declared does not compile', () => {
    const log = createLog({ write: () => undefined })
    // @ts-expect-error -- a URL is never logged
    log.info('a.b', { url: '/en/messages/1' })
    // @ts-expect-error -- a count is a number
    log.warn('a.b', { count: 'many' })
    log.error('a.b', { incident: 'ab12cd34ef56' })
  })
})

suite('where an exception was thrown', () => {
  test('is told by file and line, without its message', () => {
    const error = new Error('secret\n    at x (/srv/platform/secret/words.ts:1:1)')
    const place = placeOf(error)
    assert.match(place, /^platform\/http\/src\/log\.test\.ts:\d+/)
    assert.doesNotMatch(place, /secret/)
  })

  test('of something that is no error is nothing', () => {
    assert.equal(placeOf('secret'), '')
  })
})
