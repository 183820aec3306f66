import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { localHour } from './local-hour.ts'

const at = new Date('2026-05-06T07:00:00Z')
// whichever space a version of the language data puts where
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

suite('an hour where its reader is', () => {
  test('is the hour of their clock and names the zone, in summer and in winter', () => {
    assert.match(plain(localHour(at, 'en', 'America/Toronto')), /^May 6, 2026, 3:00 a\.m\. EDT$/)
    assert.match(plain(localHour(new Date('2026-12-06T07:00:00Z'), 'en', 'America/Toronto')), /2:00 a\.m\. EST$/)
    assert.match(plain(localHour(at, 'fr', 'America/Toronto')), /^6 mai 2026.* (0?3 h( 00)?) (HAE|UTC[−-]4)$/)
  })

  test('is the day of their calendar', () => assert.match(localHour(at, 'en', 'America/Whitehorse'), /May 6/))
  test('is the day before where that is so', () => assert.match(localHour(at, 'en', 'Pacific/Honolulu'), /May 5/))
})
