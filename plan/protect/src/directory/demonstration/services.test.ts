import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { testDatabase } from '@fanal/postgres/testing'
import { needs } from '../directory.ts'
import { faultsIn } from '../own/typed-service.ts'
import { aDirectory } from '../testing-directory.ts'
import { tellServices } from './index.ts'
import { toldServices } from './services.ts'

const database = await testDatabase()
after(() => database.drop())
const { lantern, harbour, workbench, asPublic, world } = await aDirectory(database)
const members = new Map([
  ['amina', harbour.somebody('intake-officer')],
  ['kim', harbour.somebody('intake-supervisor')],
  ['rose', lantern.somebody('case-worker')],
  ['eli', harbour.somebody('case-worker')],
])

suite('the demonstration’s services', () => {
  test('are whole as the form asks, meet every need, and answer in all seven languages', () => {
    for (const { typed } of toldServices) assert.deepEqual(faultsIn(typed), [], typed.text.name)
    const met = new Set(toldServices.flatMap(({ typed }) => typed.list.needs))
    assert.deepEqual(
      needs.filter((need) => !met.has(need)),
      [],
    )
    const spoken = new Set(toldServices.flatMap(({ typed }) => typed.list.languages))
    assert.equal(spoken.size, 7)
  })

  test('are openly made up', () => {
    for (const { typed } of toldServices) {
      assert.match(typed.text.phone, /^\d{3}-555-01\d\d$/)
      assert.match(typed.text.name, /\(invented\)/)
      assert.match(typed.text.otherName, /\(inventée?s?\)/)
    }
  })

  test('say to a French reader in French what they are, where, how to begin, what to expect and what it costs', () => {
    const said = ['otherName', 'otherDescription', 'otherArea', 'otherFrontDoor', 'otherExpect', 'otherCost'] as const
    for (const { typed } of toldServices) for (const field of said) assert.notEqual(typed.text[field], '', `${typed.text.name}: ${field}`)
  })

  test('are found by anybody but those for partners, and the confidential shelter by its front door', async () => {
    await tellServices({ members, asWorkbench: workbench, world })
    const places = await asPublic.query<Record<string, unknown>>('select * from fanal.public_place')
    assert.equal(places.length, toldServices.filter(({ typed }) => typed.choice.visibility === 'public').length)
    const shelter = places.find(
      ({ address_visibility: shown, needs: of }) => shown === 'hidden' && (of as string[]).includes('bed-tonight'),
    )
    assert.deepEqual([shelter?.['address'], shelter?.['area'], shelter?.['capacity_available']], [[], 'River City, west side', 2])
    const said = shelter?.['translations'] as Record<string, unknown> | undefined
    assert.deepEqual(said?.['fr'], {
      name: 'Lits de nuit de l’Étoile du Nord (inventés)',
      description: 'Un lit sûr ce soir pour les femmes et leurs enfants. Le lieu n’est pas affiché : appelez, et quelqu’un vous rejoint.',
      front_door: 'Appelez d’abord. Vous n’avez pas à dire votre nom.',
      expect: 'Quelqu’un vous écoute et vous dit ce qui est possible. C’est vous qui décidez.',
      cost: 'Gratuit',
      area: 'River City, secteur ouest',
    })
  })
})
