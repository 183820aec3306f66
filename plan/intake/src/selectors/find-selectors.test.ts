import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findSelectors } from './find-selectors.ts'
import { selectorToken } from './selector.ts'

const values = (words: string, kind: string) =>
  findSelectors(words)
    .filter((selector) => selector.kind === kind)
    .map((selector) => selector.value)

test('one number has many spellings', () => {
  for (const spelling of [
    '604-555-0142',
    '(604) 555-0142',
    '604.555.0142',
    '604 555 0142',
    '6045550142',
    '1-604-555-0142',
    '+1 604 555 0142',
    '+1 (604) 555‑0142',
    '604 555-0142',
    '６０４－５５５－０１４２',
    '001 604 555 0142',
    '(+1) 604 555 0142',
    '604\u00a0555\u00a00142',
    '604\u202f555\u202f0142',
    '604–555–0142',
    '604-555-0142 poste 12',
  ])
    assert.deepEqual(values(`He calls from ${spelling}, always at night.`, 'phone'), ['+16045550142'], spelling)
})

test('numbers of other countries keep their country', () => {
  assert.deepEqual(values('son numéro : +33 6 12 34 56 78', 'phone'), ['+33612345678'])
  assert.deepEqual(values('call 0063 917 555 0123', 'phone'), ['+639175550123'])
})

test('the way from abroad and the 0 of home are no part of a number', () => {
  for (const spelling of ['+33 (0)6 12 34 56 78', '+33 6 12 34 56 78', '0033 6 12 34 56 78', '011 33 6 12 34 56 78'])
    assert.deepEqual(values(spelling, 'phone'), ['+33612345678'], spelling)
})

test('numbers below or beside each other are each found, and so is one beside another figure', () => {
  for (const words of ['604-555-0142\n604-555-0143', '604 555 0142 604 555 0143', '6045550142, 6045550143', '604-555-0142/604-555-0143'])
    assert.deepEqual(values(words, 'phone'), ['+16045550142', '+16045550143'], words)
  assert.deepEqual(values('0063 917 555 0123\n0063 917 555 0124', 'phone'), ['+639175550123', '+639175550124'])
  for (const words of ['called from 604-555-0142 3 times', 'she is 17 604-555-0142', '604-555-0142 2026-05-04', '+1 604 555 0142 7 days'])
    assert.deepEqual(values(words, 'phone'), ['+16045550142'], words)
})

test('what only looks like a number is none', () => {
  for (const words of [
    'room 604',
    'in 2026-11-24',
    '$1,500 a week',
    '9-1-1',
    'from 10:00 to 22:00',
    'ID 123456',
    'postal code H2X 1Y4',
    '555-0142',
  ])
    assert.deepEqual(values(words, 'phone'), [], words)
})

test('a line that helps is not an identifier of anybody', () => {
  assert.deepEqual(values('I called 1-833-900-1010 and 1-800-222-8477 and 1-866-602-9448', 'phone'), [])
})

test('e-mail, links, handles, plates and wallets', () => {
  assert.deepEqual(values('Write to Boss.Man@Example.ORG.', 'email'), ['boss.man@example.org'])
  assert.deepEqual(values('ad at https://www.example.com/ads/123/?x=1 and example.com/ads/123', 'url'), ['example.com/ads/123'])
  assert.deepEqual(values('on insta @Night.Bird_9 and https://instagram.com/night.bird_9/', 'handle'), ['night.bird_9'])
  assert.deepEqual(values('the licence plate is CKJB 482; plaque : Z48 CKJ', 'plate'), ['CKJB482', 'Z48CKJ'])
  assert.deepEqual(values('pay bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'wallet'), ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'])
})

test('an e-mail is no handle, and digits of a link are no telephone number', () => {
  assert.deepEqual(
    findSelectors('a@example.org').map(({ kind }) => kind),
    ['email'],
  )
  assert.deepEqual(
    findSelectors('https://example.org/6045550142').map(({ kind }) => kind),
    ['url'],
  )
})

test('any words are read in time, and nothing is found twice', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (words) => {
      const found = findSelectors(`${words} ${words}`)
      assert.equal(new Set(found.map(({ kind, value }) => `${kind}|${value}`)).size, found.length)
    }),
  )
  const long = `${'604 '.repeat(20_000)}@${'a.'.repeat(20_000)}`
  assert.ok(Array.isArray(findSelectors(long)))
})

test('a token tells equality under one key, and nothing under another', () => {
  const key = new Uint8Array(32).fill(7)
  const [phone] = findSelectors('604-555-0142')
  assert.ok(phone)
  assert.deepEqual(selectorToken(key, phone), selectorToken(key, { kind: 'phone', value: '+16045550142' }))
  assert.notDeepEqual(selectorToken(key, phone), selectorToken(new Uint8Array(32).fill(8), phone))
  assert.notDeepEqual(selectorToken(key, phone), selectorToken(key, { ...phone, kind: 'handle' }))
  assert.equal(selectorToken(key, phone).length, 32)
})
