import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicPlaces } from '@fanal/handover'
import { assertPlacesAnswered } from './answered-places.ts'
import { publicRoutes } from './public.ts'

const without = (name: string) => Object.fromEntries(Object.entries(publicRoutes).filter(([other]) => other !== name))

test('as it is, somebody answers at every address to which pillars lead each other', () => {
  assert.ok(Object.keys(publicPlaces).length >= 5)
  assert.doesNotThrow(() => assertPlacesAnswered(publicRoutes))
})

test('an address that nobody answers any more, and a page that the menu alone knows, stop the start', () => {
  assert.throws(() => assertPlacesAnswered(without('find')), /nobody answers at \/en\/places \(find/)
  assert.throws(() => assertPlacesAnswered(without('findLarge')), /the menu names the page findLarge, and there is none/)
})
