import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import {
  type IsoDay,
  addBusinessDays,
  addDays,
  addMonths,
  businessDayOnOrBefore,
  dayAt,
  endOfDay,
  isBusinessDay,
  readIsoDay,
  zonesOf,
} from './calendar.ts'

const days = fc.integer({ min: 0, max: 20_000 }).map((nth) => addDays('2010-01-01', nth))
const zones = fc.constantFrom(...new Set(Object.values(zonesOf).flat()))
const open = new Set<IsoDay>()

suite('days', () => {
  test('are read only where they exist', () => {
    assert.equal(readIsoDay('2028-02-29'), '2028-02-29')
    for (const none of ['2026-02-29', '2026-13-01', '2026-1-01', '26-01-01', '2026-02-30T00:00', '', null, 20260101])
      assert.equal(readIsoDay(none), null)
  })

  test('a month later is the same day, or the last of a shorter month', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
    assert.equal(addMonths('2028-01-31', 1), '2028-02-29')
    assert.equal(addMonths('2025-02-04', 12), '2026-02-04')
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28')
    assert.equal(addMonths('2026-12-15', 1), '2027-01-15')
  })

  test('a later day stays later, or as late, whatever is added', () => {
    fc.assert(
      fc.property(days, fc.nat(3000), fc.nat(60), (day, later, added) => {
        const other = addDays(day, later)
        assert.ok(addMonths(day, added) <= addMonths(other, added))
        assert.ok(addBusinessDays(day, added, open) <= addBusinessDays(other, added, open))
        assert.ok(businessDayOnOrBefore(day, open) <= businessDayOnOrBefore(other, open))
      }),
    )
  })
})

suite('business days', () => {
  test('leave out weekends and the days on which the house is closed', () => {
    const closed = new Set<IsoDay>(['2026-12-25'])
    assert.equal(addBusinessDays('2026-12-24', 1, closed), '2026-12-28')
    assert.equal(addBusinessDays('2026-12-24', 1, open), '2026-12-25')
    assert.equal(addBusinessDays('2026-11-28', 0, open), '2026-11-30')
    assert.equal(businessDayOnOrBefore('2026-12-27', closed), '2026-12-24')
  })

  test('so many of them lie between, whatever is closed', () => {
    fc.assert(
      fc.property(days, fc.nat(40), fc.array(fc.nat(80), { maxLength: 20 }), (day, wanted, shut) => {
        const closed = new Set(shut.map((nth) => addDays(day, nth)))
        const found = addBusinessDays(day, wanted, closed)
        assert.ok(isBusinessDay(found, closed) && found >= day)
        let passed = 0
        for (let at = addBusinessDays(day, 0, closed); at < found; at = addDays(at, 1)) if (isBusinessDay(at, closed)) passed++
        assert.equal(passed, wanted)
      }),
    )
  })
})

suite('a day in a province', () => {
  test('ends later in the west', () => {
    assert.equal(endOfDay('2026-11-24', 'America/St_Johns').toISOString(), '2026-11-25T03:30:00.000Z')
    assert.equal(endOfDay('2026-11-24', 'America/Toronto').toISOString(), '2026-11-25T05:00:00.000Z')
    assert.equal(endOfDay('2026-11-24', 'America/Regina').toISOString(), '2026-11-25T06:00:00.000Z')
  })

  test('ends when the clocks change too', () => {
    assert.equal(endOfDay('2026-03-08', 'America/Toronto').toISOString(), '2026-03-09T04:00:00.000Z')
    assert.equal(endOfDay('2025-11-02', 'America/Toronto').toISOString(), '2025-11-03T05:00:00.000Z')
  })

  test('is that day until its end and the next one from then on, everywhere', () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const end = endOfDay(day, zone)
        assert.equal(dayAt(new Date(end.getTime() - 1), zone), day)
        assert.equal(dayAt(end, zone), addDays(day, 1))
      }),
    )
  })
})
