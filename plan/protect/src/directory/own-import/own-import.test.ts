import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { formEntries, render } from '@fanal/http'
import { type Language, must, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { entriesALot } from '../import/apply-import.ts'
import type { ImportId } from '../import/import.store.ts'
import type { GivenFile } from '../import/records.ts'
import { aDirectory } from '../testing-directory.ts'
import { madeUpServices } from '../testing-made-up.ts'
import { importerDuties, keepOwnLot, previewOwnImport } from './own-import.operations.ts'
import { ChooseFilesPage, PreviewPage, mostProblems } from './own-import.pages.tsx'
import { carriedOn, filesIn, mostBytes, mostFiles } from './sent-files.ts'

const database = await testDatabase()
after(() => database.drop())
const { lantern, harbour, runner, world } = await aDirectory(database)
const administrator = lantern.somebody('organization-administrator')
const file = (name: string, of: string): GivenFile => ({ name, bytes: new TextEncoder().encode(of) })
const json = (services: unknown) => [file('services.json', JSON.stringify(services))]
const look = async (files: readonly GivenFile[]) => must(await runner.run(previewOwnImport, { files }, administrator))
const keep = async (files: readonly GivenFile[], by = administrator) => {
  const id = timedId<'directory-import'>(world.now(), world.chance(10)) as ImportId
  return await runner.run(keepOwnLot, { files, at: world.now(), id }, by)
}
const count = async (of: string) => {
  const [row] = await database.asOperator<{ n: number }>(
    'select count(*)::int as n from fanal.directory_entry where organization_id = $1',
    [of],
  )
  return row?.n
}
const imported = async () =>
  await database.asOperator<{ body: string }>(
    `select convert_from(body, 'UTF8') body from fanal.ledger_entry where organization_id = $1 and convert_from(body, 'UTF8') like '%directory.imported%'`,
    [lantern.id],
  )

suite('an organization imports its own file', () => {
  const services = madeUpServices(400, 7)

  test('looking changes nothing, and says what is new', async () => {
    const { added, changed, same, entries, problems, goesOnAt } = await look(json(services))
    assert.ok(entries.length > entriesALot)
    assert.deepEqual(
      { added, changed, same, problems, goesOnAt },
      { added: entries.length, changed: 0, same: 0, problems: [], goesOnAt: 0 },
    )
    assert.equal(await count(lantern.id), 0)
  })

  test('cut off after a lot it says where it stands, goes on there, and nothing is doubled', async () => {
    const first = must(await keep(json(services)))
    assert.equal(first.done, entriesALot)
    assert.equal((await imported()).length, 0, 'an import that has not ended is not told as one')
    assert.equal((await look(json(services))).goesOnAt, entriesALot)
    let lot = first
    while (lot.done < lot.of) lot = must(await keep(json(services)))
    assert.equal(await count(lantern.id), lot.of)
    const [entry, ...others] = await imported()
    assert.deepEqual(others, [])
    assert.match(entry?.body ?? '', /"source":"file"/)
    assert.ok(entry?.body.includes(administrator.member), 'who did it stands in the ledger')
    const again = await look(json(services))
    assert.deepEqual([again.added, again.changed, again.same, again.goesOnAt], [0, 0, lot.of, 0])
  })

  test('a changed row is seen as changed, a broken one by file, row and field, and the good ones are kept', async () => {
    const tables = [
      file('organizations.csv', 'id,name,description\n3fa85f64-5717-4562-b3fc-2c963f66afa7,Quay House (invented),Beds\n'),
      file(
        'services.csv',
        'id,organization_id,name,status,minimum_age\n3fa85f64-5717-4562-b3fc-2c963f66afa6,3fa85f64-5717-4562-b3fc-2c963f66afa7,Quay Beds,active,sixteen\nnot-an-id,,Quay Desk,active,\n',
      ),
    ]
    const seen = await look(tables)
    assert.deepEqual([seen.added, seen.changed], [2, 0])
    assert.deepEqual(
      seen.problems.map(({ file: of, row, field, effect }) => [of, row, field, effect]),
      [
        ['services.csv', 2, 'minimum_age', 'field-left-out'],
        ['services.csv', 3, 'id', 'row-left-out'],
      ],
    )
    must(await keep(tables))
    const renamed = [tables[0]!, file('services.csv', new TextDecoder().decode(tables[1]!.bytes).replace('Quay Beds', 'Quay Night Beds'))]
    assert.deepEqual([(await look(renamed)).changed, (await look(renamed)).same], [1, 1])
  })

  test('is for whoever answers for an organization’s work, in their own organization alone', async () => {
    const before = await count(lantern.id)
    for (const duty of importerDuties) must(await keep(json(madeUpServices(1, 9)), harbour.somebody(duty)))
    assert.equal(await count(lantern.id), before)
    for (const duty of ['case-worker', 'intake-officer', 'hotline-operator', 'auditor'] as const) {
      const refused = await keep(json(madeUpServices(1, 10)), lantern.somebody(duty))
      assert.equal(refused.ok ? 'kept' : refused.code, 'not-allowed', duty)
    }
  })

  test('with nothing in it that can be kept is refused, and begins nothing', async () => {
    const refused = await keep([file('services.csv', '%PDF-1.7')])
    assert.equal(refused.ok ? 'kept' : refused.code, 'invalid')
    assert.deepEqual(await database.asOperator('select 1 from fanal.directory_import where ended_at is null'), [])
  })
})

const html = (body: Parameters<typeof render>[0], language: Language) =>
  render(body, { language, title: 'x', style: null, scripts: [] }).text()

suite('the pages of an import', () => {
  test('carry exactly the files that were looked at', async () => {
    const files = [file('services.csv', 'id,name\n1,"Été <b>"\n'), { name: 'a.json', bytes: new Uint8Array([0, 255, 13, 10]) }]
    const page = await html(PreviewPage({ language: 'en', csrf: 'token', preview: await look(files), files }), 'en')
    const sent = [...page.matchAll(/name="(name|data)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as [string, string],
    )
    // the second holds nothing that can be kept, and so does the first: there is nothing to import, and no button for it
    assert.deepEqual(sent, [])
    const carried = carriedOn(files).flatMap(({ name, data }): [string, string][] => [
      ['name', name],
      ['data', data],
    ])
    assert.deepEqual(filesIn(formEntries(carried)), { files })
  })

  test('name each problem in the reader’s language, never the value, and at most as many as one mends at a time', async () => {
    const rows = Array.from({ length: mostProblems + 20 }, (_, at) => `Foxglove Lane ${at},X`).join('\n')
    const files = [file('services.csv', `id,name\n${rows}\n`)]
    for (const language of ['en', 'fr'] as const) {
      const page = await html(PreviewPage({ language, csrf: 'token', preview: await look(files), files }), language)
      assert.equal(page.match(/<tr/g)?.length, mostProblems + 1)
      assert.match(page, language === 'en' ? /And 20 more/ : /Et 20 de plus/)
      assert.match(page, language === 'en' ? /The row was left out/ : /La ligne est laissée de côté/)
      assert.doesNotMatch(page, /Foxglove/)
    }
  })

  test('say kindly what cannot be taken', async () => {
    const named = (files: readonly { name: string; bytes: Uint8Array }[]) =>
      filesIn(
        formEntries(
          [],
          files.map((one) => ({ field: 'files', ...one })),
        ),
      )
    assert.deepEqual(named([]), { fault: 'none' })
    assert.deepEqual(named([{ name: 'services.json', bytes: new Uint8Array(mostBytes + 1) }]), { fault: 'too-large' })
    assert.deepEqual(named(Array.from({ length: mostFiles + 1 }, () => ({ name: 'a.csv', bytes: new Uint8Array(1) }))), {
      fault: 'too-many',
    })
    assert.deepEqual(
      filesIn(
        formEntries([
          ['name', 'a.csv'],
          ['data', 'not*base64'],
        ]),
      ),
      { fault: 'damaged' },
    )
    const page = await html(ChooseFilesPage({ language: 'fr', csrf: 'token', fault: 'too-large' }), 'fr')
    assert.match(page, /enctype="multipart\/form-data"/)
    assert.match(page, /dépassent 4\u00A0Mo[\s\S]*Rien n’a changé/)
  })

  test('show a name without its folder and without signs that cannot be seen', () => {
    const form = formEntries([], [{ field: 'files', name: 'C:\\secret\\ser\u202evices.csv', bytes: new Uint8Array(1) }])
    assert.deepEqual(filesIn(form), { files: [{ name: 'services.csv', bytes: new Uint8Array(1) }] })
  })
})
