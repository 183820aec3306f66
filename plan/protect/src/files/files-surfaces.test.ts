import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import * as fc from 'fast-check'
import { type Model, aGrantModel } from '../grants/testing-grant-model.ts'
import { type Person, aShelter } from '../grants/testing-people.ts'
import { recordsOf } from '../testing-records.ts'
import { fileClasses } from './case-file.ts'
import { readFile } from './read-file.ts'
import { aFileDesk } from './testing-files.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, world } = shelter
const { aModel, gives, take, step } = aGrantModel(shelter, database)
const { aCase } = recordsOf(database, shelter)
const { below, listed } = aFileDesk(shelter, database)
const workbench = database.connect('workbench', { max: 2 })

/** The classes of file rows and of sealed bytes that the database itself shows a member, whatever code asks it. */
async function rowsFor({ actor }: Person, subject: string): Promise<readonly [rows: string, bytes: string]> {
  const settings = { actor: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) }
  return unitOfWork(workbench, settings, async (tx) => {
    const seen = async (table: string) =>
      (await tx.query<{ class: string }>(`select class from fanal.${table} where subject_id = $1 order by class`, [subject]))
        .map((row) => row.class)
        .join()
    return [await seen('case_file'), await seen('case_file_chunk')]
  })
}

async function check(
  model: Model,
  files: readonly { readonly caseId: Awaited<ReturnType<typeof aCase>>; readonly ids: readonly Awaited<ReturnType<typeof below>>[] }[],
) {
  for (const by of Object.values(people))
    for (const [at, who] of model.whos.entries()) {
      const may = (purpose: 'services' | 'any') => fileClasses.filter((of) => gives(model, by, at, of, purpose))
      const { caseId, ids } = files[at]!
      const view = await listed(by, { who, caseId })
      const shown = view.ok ? view.value.files.map((file) => file.class).toSorted() : []
      const open = gives(model, by, at, 'C2', 'services')
      assert.deepEqual(shown, open ? may('services') : [], 'a line, and so a count, for each class that is given and for no other')
      assert.deepEqual(await rowsFor(by, who.subject), [may('any').join(), may('any').join()], 'row security')
      for (const [index, of] of fileClasses.entries()) {
        const read = await runner.run(readFile, { caseId, file: ids[index]!, from: 0, at: world.now() }, by.actor)
        assert.equal(read.ok, may('services').includes(of), `${of} is read by whoever was given it, and by nobody else`)
      }
    }
}

test('random members, grants, yeses, withdrawals and seals: no file of a class that is not given, in lists, counts, bytes and rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const model = await aModel()
      const files = []
      for (const who of model.whos) {
        const caseId = await aCase(who)
        const ids = []
        for (const of of fileClasses) ids.push(await below({ who, caseId }, of))
        files.push({ caseId, ids })
      }
      for (const one of steps) await take(one, model)
      await check(model, files)
      // what a test leaves is not the next one's
      for (const { subject } of model.whos)
        await database.asOperator('update fanal.access_grant set revoked_at = now() where target_id = $1 and revoked_at is null', [subject])
    }),
    // each run is a database's work: the seed is told at once, and whoever looks may shrink
    { numRuns: 6, endOnFailure: true },
  )
})
