import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as fc from 'fast-check'
import { type ContactHours, type SafeContact, type Weekday, contactChannels, isSafeContact, mayContact } from './safe-contact.ts'

const every: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const hm = (hour: number, minute = 0) => hour * 60 + minute
const said = (hours: readonly ContactHours[], changes: Partial<Extract<SafeContact, { state: 'said' }>> = {}): SafeContact => ({
  state: 'said',
  channels: ['text', 'call'],
  hours,
  timeZone: 'America/Toronto',
  mayLeaveMessage: false,
  mayNameUs: false,
  ...changes,
})
const answers = (safe: SafeContact, when: string, channel: (typeof contactChannels)[number] = 'text') => {
  const answer = mayContact(safe, new Date(when), channel)
  return answer.may ? 'yes' : answer.why
}

suite('reaching somebody safely', () => {
  test('nobody is reached before they were asked, and nobody ever who said never', () => {
    for (const channel of contactChannels) {
      assert.equal(answers({ state: 'unsaid' }, '2026-03-02T15:00:00Z', channel), 'unsaid')
      assert.equal(answers({ state: 'never' }, '2026-03-02T15:00:00Z', channel), 'never')
    }
  })

  test('only the ways that were named', () => {
    assert.equal(answers(said([]), '2026-03-02T15:00:00Z', 'call'), 'yes')
    for (const channel of ['email', 'letter', 'in-person', 'through-worker', 'mailbox'] as const)
      assert.equal(answers(said([]), '2026-03-02T15:00:00Z', channel), 'channel')
  })

  test('hours are the person’s own, whatever the server’s clock says', () => {
    const evenings = [{ days: every, from: hm(18), to: hm(21) }]
    // 18:30 in Toronto in winter is 23:30 UTC; in Vancouver it is three hours later.
    assert.equal(answers(said(evenings), '2026-01-15T23:30:00Z'), 'yes')
    assert.equal(answers(said(evenings, { timeZone: 'America/Vancouver' }), '2026-01-15T23:30:00Z'), 'hours')
    assert.equal(answers(said(evenings, { timeZone: 'America/Vancouver' }), '2026-01-16T02:30:00Z'), 'yes')
    // Newfoundland is half an hour ahead of the Atlantic.
    assert.equal(answers(said(evenings, { timeZone: 'America/St_Johns' }), '2026-01-15T21:30:00Z'), 'yes')
    assert.equal(answers(said(evenings, { timeZone: 'America/St_Johns' }), '2026-01-15T21:29:00Z'), 'hours')
  })

  test('the first minute is in, the last one out', () => {
    const evenings = [{ days: every, from: hm(18), to: hm(21) }]
    assert.equal(answers(said(evenings), '2026-01-15T22:59:59Z'), 'hours')
    assert.equal(answers(said(evenings), '2026-01-15T23:00:00Z'), 'yes')
    assert.equal(answers(said(evenings), '2026-01-16T01:59:59Z'), 'yes')
    assert.equal(answers(said(evenings), '2026-01-16T02:00:00Z'), 'hours')
  })

  test('summer time moves the hours with the person', () => {
    const mornings = [{ days: every, from: hm(9), to: hm(10) }]
    assert.equal(answers(said(mornings), '2026-03-07T14:30:00Z'), 'yes')
    assert.equal(answers(said(mornings), '2026-03-09T14:30:00Z'), 'hours')
    assert.equal(answers(said(mornings), '2026-03-09T13:30:00Z'), 'yes')
    // Saskatchewan keeps its time.
    assert.equal(answers(said(mornings, { timeZone: 'America/Regina' }), '2026-03-09T15:30:00Z'), 'yes')
  })

  test('hours over midnight belong to the day on which they begin', () => {
    // Friday from 22:00 until 02:00 on Saturday. 6 March 2026 is a Friday.
    const night = said([{ days: [5], from: hm(22), to: hm(2) }])
    assert.equal(answers(night, '2026-03-07T03:30:00Z'), 'yes', 'Friday 22:30')
    assert.equal(answers(night, '2026-03-07T06:59:00Z'), 'yes', 'Saturday 01:59')
    assert.equal(answers(night, '2026-03-07T07:00:00Z'), 'hours', 'Saturday 02:00')
    assert.equal(answers(night, '2026-03-08T03:30:00Z'), 'hours', 'Saturday 22:30')
    assert.equal(answers(night, '2026-03-06T06:30:00Z'), 'hours', 'Friday 01:30, which was Thursday’s night')
    const sundays = said([{ days: [7], from: hm(23), to: hm(1) }])
    assert.equal(answers(sundays, '2026-03-09T04:30:00Z'), 'yes', 'Monday 00:30, of Sunday’s night')
  })

  test('until the end of the day is until midnight', () => {
    const late = said([{ days: [3], from: hm(20), to: 1440 }])
    assert.equal(answers(late, '2026-01-15T04:59:00Z'), 'yes')
    assert.equal(answers(late, '2026-01-15T05:00:00Z'), 'hours')
  })

  test('what cannot be obeyed is not taken', () => {
    const day = { days: [1], from: hm(9), to: hm(10) } as const
    assert.ok(isSafeContact(said([day])))
    assert.ok(isSafeContact({ state: 'never' }))
    assert.ok(!isSafeContact(said([day], { timeZone: 'Mars/Olympus' })))
    assert.ok(!isSafeContact(said([day], { channels: [] })))
    for (const wrong of [{ days: [] }, { from: -1 }, { from: 1440 }, { to: 1441 }, { to: 9.5 }, { from: hm(9), to: hm(9) }])
      assert.ok(!isSafeContact(said([{ ...day, ...wrong }])), JSON.stringify(wrong))
  })

  test('a window and what is left of the day never both answer yes, and one of them does', () => {
    const minute = fc.integer({ min: 1, max: 1439 })
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    const zones = fc.constantFrom('America/Toronto', 'America/St_Johns', 'America/Whitehorse', 'Asia/Manila', 'UTC')
    fc.assert(
      fc.property(minute, minute, moment, zones, (from, to, when, timeZone) => {
        fc.pre(from !== to)
        const inside = mayContact(said([{ days: every, from, to }], { timeZone }), when, 'text').may
        const outside = mayContact(said([{ days: every, from: to, to: from }], { timeZone }), when, 'text').may
        assert.notEqual(inside, outside)
      }),
      { numRuns: 300 },
    )
  })
})
