import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Opening, type Week, openingAt } from './opening-hours.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const week = (timeZone: string, hours: readonly Opening[], closed: readonly string[] = []): Week => ({ timeZone, hours, closed })
const daily = (from: string, to: string): readonly Opening[] => [{ days: everyDay, from, to }]
const at = (when: string) => new Date(when.includes('Z') ? when : `${when}Z`)

/** `open until …` or `closed until …`, in UTC. */
function said(one: Week, when: string): string {
  const opening = openingAt(one, at(when))
  return opening === null ? 'nothing' : `${opening.isOpen ? 'open' : 'closed'} until ${opening.turnsAt?.slice(0, 16) ?? 'ever'}`
}

suite('a week', () => {
  const office = week('America/Toronto', [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' }])

  test('opens and closes on the minute', () => {
    assert.equal(said(office, '2026-06-01T11:59:59'), 'closed until 2026-06-01T12:00')
    assert.equal(said(office, '2026-06-01T12:00'), 'open until 2026-06-02T00:00')
    assert.equal(said(office, '2026-06-01T23:59:59'), 'open until 2026-06-02T00:00')
    assert.equal(said(office, '2026-06-02T00:00'), 'closed until 2026-06-02T12:00')
  })

  test('is the unit’s, whatever day it is elsewhere', () => {
    // Friday evening in St. John's is Saturday in UTC
    const east = week('America/St_Johns', [{ days: [5], from: '20:00', to: '23:00' }])
    assert.equal(said(east, '2026-06-06T00:00'), 'open until 2026-06-06T01:30')
  })

  test('of which spans touch is open through them, and one without an end has none', () => {
    const noon = week('America/Regina', [
      { days: [1], from: '08:00', to: '12:00' },
      { days: [1], from: '12:00', to: '17:00' },
    ])
    assert.equal(said(noon, '2026-06-01T15:00'), 'open until 2026-06-01T23:00')
    assert.equal(said(week('America/Regina', daily('00:00', '24:00')), '2026-06-01T15:00'), 'open until ever')
    assert.equal(said(week('America/Toronto', daily('07:00', '06:59')), '2026-10-31T15:00'), 'open until 2026-11-01T11:59')
  })

  test('that nobody gave says nothing, nor does one of an unknown zone', () => {
    assert.equal(said(week('America/Toronto', []), '2026-06-01T15:00'), 'nothing')
    assert.equal(said({ ...office, timeZone: null }, '2026-06-01T15:00'), 'nothing')
    assert.equal(said({ ...office, timeZone: 'Atlantis/Capital' }, '2026-06-01T15:00'), 'nothing')
  })
})

suite('closed dates', () => {
  const closed = ['2026-12-25', '2026-12-28']
  const office = week('America/Toronto', [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' }], closed)

  test('are skipped: it opens again on the next day that counts', () => {
    assert.equal(said(office, '2026-12-25T02:00'), 'closed until 2026-12-29T13:00')
    assert.equal(said(office, '2026-12-25T17:00'), 'closed until 2026-12-29T13:00')
    assert.equal(said({ ...office, closed: [] }, '2026-12-25T17:00'), 'open until 2026-12-26T01:00')
  })

  test('are told two weeks before, where the week would have been open', () => {
    const soon = (when: string, more: readonly string[] = []) =>
      openingAt({ ...office, closed: [...more, ...closed] }, at(when))?.closedSoon
    assert.deepEqual(soon('2026-12-11T17:00'), ['2026-12-25'])
    assert.deepEqual(soon('2026-12-10T17:00'), [])
    assert.deepEqual(soon('2026-12-26T17:00', ['2026-12-27']), ['2026-12-28'])
    // still the 28th in Toronto
    assert.deepEqual(soon('2026-12-29T04:59'), ['2026-12-28'])
    assert.deepEqual(soon('2026-12-29T05:00'), [])
  })

  test('take the night that begins on them, not the one that ends on them', () => {
    const nights = week('America/Toronto', daily('20:00', '02:00'), ['2026-12-25'])
    assert.equal(said(nights, '2026-12-25T06:30'), 'open until 2026-12-25T07:00')
    assert.equal(said(nights, '2026-12-26T03:00'), 'closed until 2026-12-27T01:00')
  })

  test('that cover a year leave nothing to wait for', () => {
    const all = Array.from({ length: 367 }, (_, day) => new Date(Date.UTC(2026, 5, 1 + day)).toISOString().slice(0, 10))
    assert.equal(said(week('America/Regina', daily('08:00', '20:00'), all), '2026-06-01T15:00'), 'closed until ever')
  })
})

suite('clocks go forward, 8 March 2026 at 2:00', () => {
  test('what lies in the hour that is left out begins when it is left out', () => {
    for (const [zone, opens, closes] of [
      ['America/Toronto', '2026-03-08T07:00', '2026-03-08T14:00'],
      ['America/St_Johns', '2026-03-08T05:30', '2026-03-08T12:30'],
      ['America/Regina', '2026-03-08T08:30', '2026-03-08T16:00'],
    ] as const) {
      const sunday = week(zone, [{ days: [7], from: '02:30', to: '10:00' }])
      assert.equal(said(sunday, '2026-03-08T05:00'), `closed until ${opens}`)
      assert.equal(said(sunday, opens), `open until ${closes}`)
    }
  })

  test('hours that lie in it whole do not come that night', () => {
    const short = week('America/Toronto', [{ days: [7], from: '02:10', to: '02:50' }])
    assert.equal(said(short, '2026-03-08T06:59'), 'closed until 2026-03-15T06:10')
  })

  test('a night is an hour shorter, where clocks change', () => {
    for (const [zone, begins, ends] of [
      ['America/Toronto', '2026-03-08T03:00', '2026-03-08T10:00'],
      ['America/St_Johns', '2026-03-08T01:30', '2026-03-08T08:30'],
      ['America/Regina', '2026-03-08T04:00', '2026-03-08T12:00'],
    ] as const) {
      const night = week(zone, [{ days: [6], from: '22:00', to: '06:00' }])
      assert.equal(said(night, '2026-03-08T00:00'), `closed until ${begins}`)
      assert.equal(said(night, begins), `open until ${ends}`)
      assert.equal(said(night, `${ends.slice(0, 14)}${ends.endsWith('30') ? '29' : '00'}:59`).startsWith('open'), ends.endsWith('30'))
    }
  })
})

suite('clocks go back, 1 November 2026 at 2:00', () => {
  test('hours in the hour that comes twice are those of the first', () => {
    for (const [zone, from, until, again] of [
      ['America/Toronto', '2026-11-01T05:15', '2026-11-01T05:45', '2026-11-01T06:30'],
      ['America/St_Johns', '2026-11-01T03:45', '2026-11-01T04:15', '2026-11-01T05:00'],
    ] as const) {
      const sunday = week(zone, [{ days: [7], from: '01:15', to: '01:45' }])
      assert.equal(said(sunday, from), `open until ${until}`)
      assert.match(said(sunday, again), /^closed until 2026-11-08/)
    }
  })

  test('what begins in the first goes on through the second', () => {
    const early = week('America/Toronto', [{ days: [7], from: '01:30', to: '05:00' }])
    assert.equal(said(early, '2026-11-01T05:29'), 'closed until 2026-11-01T05:30')
    assert.equal(said(early, '2026-11-01T06:10'), 'open until 2026-11-01T10:00')
  })

  test('a night is an hour longer, where clocks change', () => {
    for (const [zone, begins, ends] of [
      ['America/Toronto', '2026-11-01T02:00', '2026-11-01T11:00'],
      ['America/St_Johns', '2026-11-01T00:30', '2026-11-01T09:30'],
      ['America/Regina', '2026-11-01T04:00', '2026-11-01T12:00'],
    ] as const) {
      const night = week(zone, [{ days: [6], from: '22:00', to: '06:00' }])
      assert.equal(said(night, '2026-11-01T00:00'), `closed until ${begins}`)
      assert.equal(said(night, begins), `open until ${ends}`)
    }
  })

  test('over the weekend the same hour on the wall is another moment', () => {
    for (const [zone, monday] of [
      ['America/Toronto', '2026-11-02T13:00'],
      ['America/St_Johns', '2026-11-02T11:30'],
      ['America/Regina', '2026-11-02T14:00'],
    ] as const)
      assert.equal(said(week(zone, [{ days: [1, 5], from: '08:00', to: '20:00' }]), '2026-10-31T12:00'), `closed until ${monday}`)
  })
})

test('through both changes it is open exactly while the clock on the wall is between the hours', () => {
  const hours = [
    { days: [1, 2, 3, 4, 5], from: '08:30', to: '16:00' },
    { days: [6, 7], from: '03:30', to: '23:15' },
  ]
  const wall = (zone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', weekday: 'short', hour: '2-digit', minute: '2-digit' })
  for (const zone of ['America/Toronto', 'America/St_Johns', 'America/Regina']) {
    const clock = wall(zone)
    for (const first of ['2026-03-06T00:00', '2026-10-30T00:00'])
      for (let quarter = 0; quarter < 4 * 96; quarter += 1) {
        const moment = new Date(at(first).getTime() + quarter * 900_000)
        const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
        const time = `${parts['hour']}:${parts['minute']}`
        const one = hours[parts['weekday']?.startsWith('S') ? 1 : 0]!
        const opening = openingAt(week(zone, hours), moment)
        assert.equal(opening?.isOpen, time >= one.from && time < one.to, `${zone} ${moment.toISOString()}`)
        // what it says of the future holds: just before it is as now, and then it is not
        const turns = new Date(opening.turnsAt!)
        assert.equal(openingAt(week(zone, hours), new Date(turns.getTime() - 1))?.isOpen, opening.isOpen)
        assert.equal(openingAt(week(zone, hours), turns)?.isOpen, !opening.isOpen)
      }
  }
})
