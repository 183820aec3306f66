import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { findSelectors } from '../selectors/find-selectors.ts'
import { withOffered } from './offered-place.ts'

suite('a place that was offered', () => {
  test('stands on a line of its own, under what was written', () => {
    const note = withOffered('She needs a bed', 'Lantern House, 204-555-0142', 'en')
    assert.equal(note, 'She needs a bed\nPlace offered: Lantern House, 204-555-0142\n')
    assert.equal(withOffered('', 'Maison Fanal', 'fr'), 'Lieu proposé\u00A0: Maison Fanal\n')
  })

  for (const language of ['en', 'fr'] as const)
    test(`links no two reports by the number of a shelter, ${language}`, () => {
      const note = withOffered('His number is 604-555-0199.', 'Lantern House, 204-555-0142, www.lantern.example.ca', language)
      assert.deepEqual(
        findSelectors(note).map(({ value }) => value),
        ['+16045550199'],
      )
    })

  test('hides nothing that stands beside it', () => {
    const note = `${withOffered('', 'Lantern House, 204-555-0142', 'en')}He offered a place: 604-555-0199`
    assert.deepEqual(
      findSelectors(note).map(({ value }) => value),
      ['+16045550199'],
    )
  })
})
