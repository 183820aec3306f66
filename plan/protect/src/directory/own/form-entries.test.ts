import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Entry } from '../entry.ts'
import type { HsdsObject } from '../import/records.ts'
import { entriesOf, typedOf } from './form-entries.ts'
import type { TypedService } from './typed-service.ts'

const writing = {
  service: 's',
  organization: { id: 'o', name: 'Lantern (made up)' },
  today: '2026-05-06',
  newId: () => 'new',
}
const entry = (body: HsdsObject): Entry => ({
  kind: 'service',
  id: 's',
  hsdsOrganization: null,
  service: null,
  location: null,
  taxonomy: null,
  body,
})
const kept = {
  id: 's',
  name: 'Beds (made up)',
  phones: [
    { id: 'p1', number: '416-555-0101', type: 'voice' },
    { id: 'p2', number: '416-555-0102', type: 'tty', extension: '7', languages: [{ id: 'l', code: 'ase' }] },
    { id: 'p3', number: '416-555-0103', type: 'text', description: 'Text us' },
  ],
}
const own = { service: entry(kept), organization: null, at: null, location: null, more: [] }
const written = (change: (typed: TypedService) => TypedService): HsdsObject =>
  entriesOf(change(typedOf(own)), own, writing).find(({ kind }) => kind === 'service')?.body ?? {}
const phones = (change: (typed: TypedService) => TypedService) => written(change)['phones']

suite('the numbers of a service', () => {
  test('stand in the form one by one, and unchanged they stay as they are', () => {
    assert.deepEqual(typedOf(own).morePhones, [
      { number: '416-555-0102', note: '' },
      { number: '416-555-0103', note: 'Text us' },
    ])
    assert.deepEqual(
      phones((typed) => typed),
      kept.phones,
    )
  })

  test('one that is taken out takes nothing of the others with it', () => {
    const without = phones((typed) => ({ ...typed, morePhones: typed.morePhones.slice(1) }))
    assert.deepEqual(without, [kept.phones[0], kept.phones[2]])
    const firstGone = phones((typed) => ({
      ...typed,
      text: { ...typed.text, phone: '416-555-0102', phoneNote: '' },
      morePhones: typed.morePhones.slice(1),
    }))
    assert.deepEqual(firstGone, [kept.phones[1], kept.phones[2]])
  })

  test('a new first number is the same line, and a further one has no extension of another', () => {
    const changed = phones((typed) => ({
      ...typed,
      text: { ...typed.text, phone: '416-555-0109' },
      morePhones: [{ number: '416-555-0108', note: 'At night' }],
    }))
    assert.deepEqual(changed, [
      { id: 'p1', number: '416-555-0109', type: 'voice' },
      { id: 'new', type: 'voice', number: '416-555-0108', description: 'At night' },
    ])
  })
})

test('what is said in the other official language is kept beside what an import said in a third', () => {
  const translations = { es: { name: 'Camas' }, fr: { eligibility: 'Pour toutes' } }
  const there = { ...own, service: entry({ ...kept, translations }) }
  const typed = typedOf(there)
  const entries = entriesOf(
    { ...typed, text: { ...typed.text, otherFrontDoor: 'Appelez.', otherExpect: 'Du thé.', otherCost: 'Gratuit', otherArea: 'Ouest' } },
    there,
    writing,
  )
  const bodyOf = (kind: string) => entries.find((one) => one.kind === kind)?.body
  assert.deepEqual(bodyOf('location')?.['area_translations'], { fr: 'Ouest' }, 'the area is the place’s')
  assert.deepEqual(bodyOf('service')?.['translations'], {
    es: { name: 'Camas' },
    fr: { eligibility: 'Pour toutes', front_door: 'Appelez.', expect: 'Du thé.', cost: 'Gratuit' },
  })
})
