import assert from 'node:assert/strict'
import { test } from 'node:test'
import { iso2Codes, iso3Codes, iso3Of } from './iso-countries.ts'

test('countries: 249 of them, each with two letters and three, and known by their two', () => {
  assert.equal(iso2Codes.length, 249)
  assert.equal(new Set(iso3Codes).size, 249)
  const named = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  for (const two of iso2Codes) {
    assert.match(two, /^[A-Z]{2}$/)
    assert.match(iso3Of(two) ?? '', /^[A-Z]{3}$/)
    assert.notEqual(named.of(two), undefined, two)
  }
  for (const none of ['XX', 'ca', 'CAN', '', 'toString']) assert.equal(iso3Of(none), null)
})
