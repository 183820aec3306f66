import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../test/world.ts'
import { currentEpoch, isDirectory, unitEpoch, type Directory } from './directory.ts'
import { indexCommit } from './index-commit.ts'

const { directory } = world
const [intake, night] = directory.units
const [harbour] = directory.organizations
const [amina] = directory.members
assert.ok(intake && night && harbour && amina)
const [first, second] = intake.epochs
assert.ok(first && second)

test('the directory of the tests is one', () => {
  assert.ok(isDirectory(directory))
})

test('the current epoch of a unit is the one to seal to', () => {
  assert.equal(currentEpoch(directory, 'intake')?.epoch, 2)
  assert.equal(currentEpoch(directory, 'night')?.epoch, 1)
  assert.equal(currentEpoch(directory, 'nobody'), undefined)
  const closed: Directory = { ...directory, units: [{ ...intake, epochs: [first] }] }
  assert.ok(isDirectory(closed))
  assert.equal(currentEpoch(closed, 'intake'), undefined)
})

test('a past epoch is still known', () => {
  assert.equal(unitEpoch(directory, 'intake', 1)?.state, 'past')
  assert.equal(unitEpoch(directory, 'intake', 3), undefined)
  assert.equal(unitEpoch(directory, 'nobody', 1), undefined)
})

test('a field missing, added or of another form makes it no directory', () => {
  for (const key of Object.keys(directory)) {
    const rest = Object.fromEntries(Object.entries(directory).filter(([name]) => name !== key))
    assert.ok(!isDirectory(rest), key)
    assert.ok(!isDirectory({ ...directory, [key]: {} }), key)
    assert.ok(!isDirectory({ ...directory, [key]: undefined }), key)
  }
  assert.ok(!isDirectory({ ...directory, extra: 1 }))
  for (const other of [null, [], 'directory', { ...directory, v: 2 }, { ...directory, version: 0 }]) assert.ok(!isDirectory(other))
})

test('version 1 has no predecessor, every later one has', () => {
  assert.ok(!isDirectory({ ...directory, previous: '0'.repeat(64) }))
  assert.ok(isDirectory({ ...directory, version: 2, previous: '0'.repeat(64) }))
  assert.ok(!isDirectory({ ...directory, version: 2, previous: null }))
  assert.ok(!isDirectory({ ...directory, version: 2, previous: 'A'.repeat(64) }))
})

test('an organization may say what it is for, in one of the known words', () => {
  const withKind = (kind: unknown) => ({ ...directory, organizations: directory.organizations.map((one) => ({ ...one, kind })) })
  assert.ok(isDirectory(withKind('police')))
  assert.ok(!isDirectory(withKind('friend')))
  assert.ok(!isDirectory(withKind(undefined)))
})

test('an organization names the key of its blind index, without saying it', () => {
  const withCommit = (commit: unknown) => ({
    ...directory,
    organizations: directory.organizations.map((one) => ({ ...one, indexCommit: commit })),
  })
  assert.ok(isDirectory(withCommit(indexCommit(new Uint8Array(32)))))
  for (const commit of [undefined, '', indexCommit(new Uint8Array(32)).slice(1)])
    assert.ok(!isDirectory(withCommit(commit)), String(commit))
  const { indexCommit: _gone, ...rest } = harbour
  assert.ok(!isDirectory({ ...directory, organizations: [rest] }))
  assert.notEqual(indexCommit(new Uint8Array(32)), indexCommit(new Uint8Array(32).fill(1)))
})

test('a unit may say whom it is for, in both languages', () => {
  const withServes = (serves: unknown) => ({ ...directory, units: directory.units.map((one) => ({ ...one, serves })) })
  assert.ok(isDirectory(withServes({ en: 'Newcomers', fr: 'Nouveaux arrivants' })))
  for (const wrong of [undefined, null, 'Newcomers', { en: 'Newcomers' }]) assert.ok(!isDirectory(withServes(wrong)))
})

test('ids are not used twice, and owners exist', () => {
  assert.ok(!isDirectory({ ...directory, units: [intake, { ...night, id: 'intake' }] }))
  assert.ok(!isDirectory({ ...directory, members: [amina, amina] }))
  assert.ok(!isDirectory({ ...directory, organizations: [harbour, harbour] }))
  assert.ok(!isDirectory({ ...directory, units: [{ ...intake, organization: 'elsewhere' }] }))
  assert.ok(!isDirectory({ ...directory, members: [{ ...amina, organization: 'elsewhere' }] }))
})

const withEpochs = (epochs: unknown) => ({ ...directory, units: [{ ...intake, epochs }] })

test('epochs rise, and only the last may be current', () => {
  assert.ok(isDirectory(withEpochs([])))
  assert.ok(!isDirectory(withEpochs([second, first])))
  assert.ok(!isDirectory(withEpochs([second, second])))
  assert.ok(!isDirectory(withEpochs([{ ...first, state: 'current' }, second])))
  assert.ok(!isDirectory(withEpochs([{ ...first, state: 'next' }])))
  assert.ok(!isDirectory(withEpochs([{ ...first, inbox: first.sign }])))
  assert.ok(!isDirectory(withEpochs([{ ...first, sign: first.inbox }])))
  assert.ok(!isDirectory(withEpochs({})))
})

test('names are in both languages', () => {
  assert.ok(!isDirectory({ ...directory, organizations: [{ ...harbour, name: { en: 'Harbour' } }] }))
  assert.ok(!isDirectory({ ...directory, units: [{ ...intake, name: 'Intake' }] }))
  assert.ok(!isDirectory({ ...directory, units: [{ ...intake, languages: 'en' }] }))
  assert.ok(!isDirectory({ ...directory, units: [{ ...intake, receives: 1 }] }))
})
