import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Actor, holds } from './actor.ts'
import { say } from './bilingual.ts'
import { directionOf, preferredLanguage, publicLanguages } from './multilingual.ts'
import { concat, fromBase64Url, fromHex, sameBytes, toBase64Url, toHex } from './bytes.ts'
import { duties, dutyNames, isDuty } from './duty.ts'
import { momentOf, parseId, randomId, timedId, type OrganizationId, type StreamId, type UnitId, type EntryId } from './ids.ts'
import { actorCode, entryBytes } from './ledger-entry.ts'
import { must, ok, refuse } from './outcome.ts'
import { hourOf, thisWorld } from './world.ts'

test('a browser is answered in the language it prefers, in English where it names neither', () => {
  assert.equal(preferredLanguage('fr-CA,fr;q=0.9,en;q=0.8'), 'fr')
  assert.equal(preferredLanguage('en;q=0.2, fr;q=0.7'), 'fr')
  assert.equal(preferredLanguage('de, es'), 'en')
  assert.equal(preferredLanguage('fr;q=0, en'), 'en')
  assert.equal(preferredLanguage(null), 'en')
  assert.equal(say({ en: 'Help', fr: 'Aide' }, 'fr'), 'Aide')
})

test('a browser that asks for one of seven languages is heard by the tags that browsers send', () => {
  for (const [header, language] of [
    ['fil-PH, en;q=0.5', 'tl'],
    ['tl', 'tl'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh-Hans-CA', 'zh-Hans'],
    ['zh-TW, es;q=0.1', 'es'],
    ['zh-Hant', 'en'],
    ['pa-Guru-IN, ar', 'pa'],
    ['ar-EG;q=0.3, fr-CA;q=0.2', 'ar'],
    ['de', 'en'],
  ] as const)
    assert.equal(preferredLanguage(header, publicLanguages), language, header)
  assert.equal(preferredLanguage('fil, fr;q=0.1'), 'fr', 'where a page has two languages, only those are heard')
  assert.deepEqual(
    publicLanguages.filter((language) => directionOf(language) === 'rtl'),
    ['ar'],
  )
})

test('ids are UUIDs that keep their version, and nothing else is read as one', () => {
  const chance = new Uint8Array(16).fill(255)
  assert.match(randomId(chance), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/)
  const id = timedId<'entry'>(new Date('2026-01-02T03:04:05.678Z'), chance)
  assert.equal(momentOf(id).toISOString(), '2026-01-02T03:04:05.678Z')
  assert.match(id, /-7[0-9a-f]{3}-/)
  assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), Date.parse('2026-01-02T03:04:05.678Z'))
  assert.equal(parseId(id), id)
  for (const bad of ['', id.toUpperCase(), `${id} `, 7, null, '00000000-0000-0000-0000-000000000000']) assert.equal(parseId(bad), null)
})

test('later ids sort after earlier ones', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e6 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (at, later, chance) => {
      assert.ok(timedId(new Date(at), chance) < timedId(new Date(at + later), chance))
    }),
  )
})

test('bytes survive hexadecimal and base64url, and other spellings are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      assert.ok(sameBytes(fromHex(toHex(bytes))!, bytes))
      assert.ok(sameBytes(fromBase64Url(toBase64Url(bytes))!, bytes))
    }),
  )
  assert.equal(fromHex('abc'), null)
  assert.equal(fromBase64Url('AA=='), null)
  assert.equal(fromBase64Url('AB'), null)
  assert.deepEqual(concat(Uint8Array.of(1), Uint8Array.of(2, 3)), Uint8Array.of(1, 2, 3))
  assert.ok(!sameBytes(Uint8Array.of(1), Uint8Array.of(1, 2)))
})

const organization = randomId<'organization'>(new Uint8Array(16).fill(1)) as OrganizationId
const unit = randomId<'unit'>(new Uint8Array(16).fill(2)) as UnitId
const other = randomId<'unit'>(new Uint8Array(16).fill(3)) as UnitId
const member: Actor = {
  kind: 'member',
  member: randomId<'member'>(new Uint8Array(16).fill(4)),
  organization,
  held: [{ duty: 'intake-officer', unit }],
}

test('a duty counts in its own unit and organization only', () => {
  assert.ok(holds(member, ['intake-officer'], { organization, unit }))
  assert.ok(!holds(member, ['intake-officer'], { organization, unit: other }))
  assert.ok(!holds(member, ['intake-officer'], { organization: other as string as OrganizationId, unit }))
  assert.ok(!holds(member, ['auditor'], { organization, unit }))
  assert.ok(!holds({ kind: 'public' }, dutyNames, { organization, unit }))
  assert.equal(dutyNames.length, 16)
  assert.ok(isDuty('auditor') && !isDuty('toString'))
  assert.equal(duties.auditor.en, 'Auditor')
})

test('the public’s times are cut to the hour and members stand as ids', () => {
  const event = { type: 'intake.report.received', version: 1, organization, stream: unit as string as StreamId, data: { bucket: 4096 } }
  const id = randomId<'entry'>(new Uint8Array(16).fill(5)) as EntryId
  const at = new Date('2026-05-06T07:08:09Z')
  assert.match(
    new TextDecoder().decode(entryBytes(event, { id, at, actor: { kind: 'public' } })),
    /"actor":"public","at":"2026-05-06T07:00:00.000Z"/,
  )
  assert.match(new TextDecoder().decode(entryBytes(event, { id, at, actor: member })), /"at":"2026-05-06T07:08:09.000Z"/)
  assert.equal(actorCode(member), `member:${member.kind === 'member' ? member.member : ''}`)
  assert.equal(actorCode({ kind: 'system', process: 'worker' }), 'system:worker')
  assert.equal(hourOf(at).toISOString(), '2026-05-06T07:00:00.000Z')
})

test('a refusal is a value until somebody insists', () => {
  assert.equal(must(ok(3)), 3)
  assert.throws(() => must(refuse('consent-withdrawn')), /consent-withdrawn/)
  assert.deepEqual(refuse('x', { en: 'No', fr: 'Non' }), { ok: false, code: 'x', say: { en: 'No', fr: 'Non' } })
  assert.equal(thisWorld.chance(5).length, 5)
  assert.ok(Math.abs(thisWorld.now().getTime() - Date.now()) < 1000)
})
