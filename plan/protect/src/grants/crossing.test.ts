import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { sealedClasses } from '@fanal/seal'
import { type Person, aShelter } from './testing-people.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people } = shelter
const { amina } = people
const workbench = database.connect('workbench', { max: 2 })

test('what crosses row security asks for itself, whatever code calls it', async () => {
  const whom = await shelter.register(amina)
  const as = ({ actor }: Person, text: string, values: readonly unknown[]) => {
    const settings = { actor: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) }
    return unitOfWork(workbench, settings, (tx) => tx.query(text, values))
  }
  const { dalia, privacy, stranger } = people
  const revoke = 'select fanal.consent_revoke($1, gen_random_uuid(), now())'
  await assert.rejects(as(dalia, revoke, [whom.subject]), /no grant to change/)
  await assert.rejects(as(privacy, revoke, [whom.subject]), /no grant to change/)
  await as(amina, revoke, [whom.subject])
  const erase = 'select fanal.subject_erase($1, now())'
  for (const somebody of [amina, dalia, stranger]) await assert.rejects(as(somebody, erase, [whom.subject]), /no duty at this person/)
  const register = `select fanal.subject_register(gen_random_uuid(), $1, 'no', '{}', gen_random_uuid(), now())`
  for (const somebody of [dalia, privacy, stranger])
    await assert.rejects(as(somebody, register, [shelter.units.unit]), /no duty at this unit/)
  const sweep = 'select fanal.subject_sweep($1, $2)'
  await database.asOperator('update fanal.access_grant set revoked_at = now() where target_id = $1', [whom.subject])
  await as(stranger, sweep, [shelter.organization, whom.subject])
  const keys = `select 1 from fanal.subject_key_wrap where subject_id = $1 and reader_kind = 'member'`
  assert.equal((await database.asOperator(keys, [whom.subject])).length, sealedClasses.length, 'another organization’s keys stay')
  await as(amina, sweep, [shelter.organization, whom.subject])
  assert.equal((await database.asOperator(keys, [whom.subject])).length, 0)
})
