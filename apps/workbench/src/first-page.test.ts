import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Duty } from '@fanal/kernel'
import { firstPage } from './first-page.ts'
import { menuFor } from './layout.tsx'

const menu = (...held: Duty[]) => menuFor(held, { language: 'en', route: 'people' }).map(({ label }) => label)

test('an administrator alone begins with people, and is shown nothing that is not open to them', () => {
  assert.equal(firstPage('fr', ['organization-administrator']), '/fr/personnes')
  assert.deepEqual(menu('organization-administrator'), ['Our services', 'People'])
  assert.equal(menuFor(['organization-administrator'], { language: 'en', route: 'people' })[1]?.current, true)
})

test('whoever reads an inbox begins with it, an administrator who reads one too', () => {
  for (const duty of ['intake-officer', 'hotline-operator', 'intake-supervisor'] as const) {
    assert.equal(firstPage('en', ['organization-administrator', duty]), '/en/inbox')
    const keeps = duty === 'hotline-operator' ? [] : ['Our services']
    const reads = ['Today', 'Inbox', 'New contact', 'Handed to us', 'Places', 'On duty', 'Keys']
    const referred = duty === 'intake-officer' ? ['Referred to us'] : []
    assert.deepEqual(menu(duty), [...reads, ...referred, ...keeps, 'Penalty calculator'])
  }
  assert.equal(menu('organization-administrator', 'intake-officer').at(-1), 'People')
})

test('whoever works with people begins with their cases', () => {
  for (const duty of ['case-worker', 'case-supervisor'] as const) {
    assert.equal(firstPage('fr', [duty]), '/fr/dossiers')
    assert.deepEqual(menu(duty), ['My cases', 'Referred to us', 'Our services'])
  }
  assert.equal(firstPage('en', ['case-worker', 'intake-officer']), '/en/inbox')
})

test('whoever keeps or reads the records of prevention begins with them', () => {
  for (const duty of ['program-officer', 'reviewer', 'statistician'] as const) {
    assert.equal(firstPage('fr', [duty]), '/fr/campagnes')
    assert.deepEqual(menu(duty).slice(-2), ['Campaigns', 'Training'])
  }
  assert.equal(firstPage('en', ['program-officer', 'intake-officer']), '/en/inbox')
})

test('whoever chases the updates on the plan, or owes one, begins with what is missing', () => {
  for (const duty of ['secretariat', 'department-contributor'] as const) {
    assert.equal(firstPage('fr', [duty]), '/fr/comptes-rendus')
    assert.equal(menu(duty).includes('Updates'), true)
  }
  assert.equal(firstPage('en', ['secretariat', 'program-officer']), '/en/updates')
})

test('whoever can do nothing here yet begins with their own sign-in', () => {
  assert.equal(firstPage('en', ['team-commander']), firstPage('en', []))
  assert.deepEqual(menu('team-commander'), ['Penalty calculator'])
})

test('whoever answers for the plan has it in the menu, and an auditor begins with it', () => {
  for (const duty of ['secretariat', 'reviewer', 'department-contributor', 'statistician', 'program-officer'] as const)
    assert.equal(menu(duty).includes('Plans'), true, duty)
  assert.equal(firstPage('fr', ['auditor']), '/fr/plans')
  assert.deepEqual(menu('auditor'), ['Plans', 'Editions'])
})
