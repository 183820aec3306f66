import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { prepareImport } from './prepare.ts'
import { problemText } from './problem.text.ts'
import type { ProblemCode } from './problem.ts'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const file = (name: string, text: string | Uint8Array) => ({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text })
const json = (name: string, value: unknown) => file(name, JSON.stringify(value))

const good = { id: id(1), name: 'Made-up Shelter', status: 'active' }
const goodCsv = `${id(1)},${id(90)},Made-up Shelter,active`
const services = (columns: string, ...rows: string[]) => file('services.csv', [columns, ...rows].join('\n'))
const head = 'id,organization_id,name,status'
const organization = file('organizations.csv', `id,name,description\n${id(90)},Made-up House,Invented`)

/** Each kind of broken row beside a good one: what is said of it, where, and what becomes of it. */
const broken: readonly {
  readonly kind: string
  readonly files: Parameters<typeof prepareImport>[0]
  readonly says: ProblemCode
  readonly at: { readonly row?: number | null; readonly field?: string | null }
  readonly effect: string
}[] = [
  {
    kind: 'an empty file',
    files: [organization, services(head, goodCsv), file('phones.csv', '')],
    says: 'file-empty',
    at: { field: null },
    effect: 'file-left-out',
  },
  {
    kind: 'a web page',
    files: [organization, services(head, goodCsv), file('phones.csv', '<!DOCTYPE html><p>Sign in')],
    says: 'file-other-kind',
    at: {},
    effect: 'file-left-out',
  },
  {
    kind: 'a PDF',
    files: [organization, services(head, goodCsv), file('phones.csv', '%PDF-1.7 …')],
    says: 'file-other-kind',
    at: {},
    effect: 'file-left-out',
  },
  {
    kind: 'a workbook',
    files: [organization, services(head, goodCsv), file('phones.csv', 'PK\u0003\u0004…')],
    says: 'file-other-kind',
    at: {},
    effect: 'file-left-out',
  },
  {
    kind: 'another alphabet’s bytes',
    files: [organization, services(head, goodCsv), file('phones.csv', new Uint8Array([105, 100, 0xe9, 10]))],
    says: 'file-not-text',
    at: {},
    effect: 'file-left-out',
  },
  {
    kind: 'a table that HSDS does not have',
    files: [organization, services(head, goodCsv), file('volunteers.csv', `id\n${id(5)}`)],
    says: 'file-unknown',
    at: {},
    effect: 'file-left-out',
  },
  {
    kind: 'no header',
    files: [organization, services(head, goodCsv), file('phones.csv', `${id(2)},555-0100`)],
    says: 'no-header',
    at: {},
    effect: 'file-left-out',
  },
  {
    kind: 'a column twice',
    files: [organization, services(`${head},name`, `${goodCsv},Other`)],
    says: 'column-twice',
    at: { row: 1, field: 'name' },
    effect: 'field-left-out',
  },
  {
    kind: 'a column without a name',
    files: [organization, services(`id,organization_id,,name,status`, `${id(1)},${id(90)},x,Made-up Shelter,active`)],
    says: 'column-unnamed',
    at: { row: 1 },
    effect: 'field-left-out',
  },
  {
    kind: 'a quotation mark that never closes',
    files: [organization, services(head, `${id(2)},${id(90)},"Broken,active`, goodCsv)],
    says: 'quote-open',
    at: { row: 2 },
    effect: 'row-left-out',
  },
  {
    kind: 'commas in the name',
    files: [organization, services(head, goodCsv, `${id(2)},${id(90)},Beds, meals, talk,active`)],
    says: 'cells-too-many',
    at: { row: 3 },
    effect: 'row-left-out',
  },
  {
    kind: 'cells cut off',
    files: [organization, services(`${head},alert`, goodCsv)],
    says: 'cells-too-few',
    at: { row: 2 },
    effect: 'kept',
  },
  {
    kind: 'no id',
    files: [organization, services(head, goodCsv, `,${id(90)},No id,active`)],
    says: 'id-missing',
    at: { row: 3, field: 'id' },
    effect: 'row-left-out',
  },
  {
    kind: 'an id that counts',
    files: [organization, services(head, goodCsv, `17,${id(90)},Seventeen,active`)],
    says: 'id-not-uuid',
    at: { row: 3, field: 'id' },
    effect: 'row-left-out',
  },
  {
    kind: 'an id twice',
    files: [organization, services(head, goodCsv, `${id(1)},${id(90)},Another,active`)],
    says: 'id-twice',
    at: { row: 3, field: 'id' },
    effect: 'row-left-out',
  },
  {
    kind: 'no name',
    files: [organization, services(head, goodCsv, `${id(2)},${id(90)}, ,active`)],
    says: 'required-missing',
    at: { row: 3, field: 'name' },
    effect: 'row-left-out',
  },
  {
    kind: 'a status of one’s own',
    files: [organization, services(head, goodCsv, `${id(2)},${id(90)},Open,open`)],
    says: 'not-in-list',
    at: { row: 3, field: 'status' },
    effect: 'row-left-out',
  },
  {
    kind: 'an age in words',
    files: [organization, services(`${head},minimum_age`, `${goodCsv},sixteen`)],
    says: 'not-a-number',
    at: { row: 2, field: 'minimum_age' },
    effect: 'field-left-out',
  },
  {
    kind: 'an age nobody reaches',
    files: [organization, services(`${head},maximum_age`, `${goodCsv},999`)],
    says: 'number-out-of-place',
    at: { row: 2, field: 'maximum_age' },
    effect: 'field-left-out',
  },
  {
    kind: 'ages turned around',
    files: [organization, services(`${head},minimum_age,maximum_age`, `${goodCsv},30,16`)],
    says: 'ages-turned',
    at: { row: 2 },
    effect: 'kept',
  },
  {
    kind: '30 February',
    files: [organization, services(`${head},assured_date`, `${goodCsv},2026-02-30`)],
    says: 'not-a-date',
    at: { field: 'assured_date' },
    effect: 'field-left-out',
  },
  {
    kind: 'a moment that is none',
    files: [organization, services(`${head},last_modified`, `${goodCsv},last week`)],
    says: 'not-a-moment',
    at: { field: 'last_modified' },
    effect: 'field-left-out',
  },
  {
    kind: 'half past twenty-five',
    files: [organization, services(head, goodCsv), file('schedules.csv', `id,service_id,opens_at\n${id(3)},${id(1)},25:30`)],
    says: 'not-a-time',
    at: { row: 2, field: 'opens_at' },
    effect: 'field-left-out',
  },
  {
    kind: 'an e-mail without @',
    files: [organization, services(`${head},email`, `${goodCsv},write to us`)],
    says: 'not-an-email',
    at: { field: 'email' },
    effect: 'field-left-out',
  },
  {
    kind: 'a script for an address',
    files: [organization, services(`${head},url`, `${goodCsv},javascript:alert(1)`)],
    says: 'not-a-uri',
    at: { field: 'url' },
    effect: 'field-left-out',
  },
  {
    kind: 'a program by name',
    files: [organization, services(`${head},program_id`, `${goodCsv},Housing`)],
    says: 'not-a-uuid',
    at: { field: 'program_id' },
    effect: 'field-left-out',
  },
  {
    kind: 'an organization that did not come',
    files: [services(head, goodCsv)],
    says: 'reference-lost',
    at: { row: 2, field: 'organization_id' },
    effect: 'kept',
  },
  {
    kind: 'maybe',
    files: [organization, services(`${head},accepts_without_id`, `${goodCsv},maybe`)],
    says: 'not-yes-no',
    at: { field: 'accepts_without_id' },
    effect: 'field-left-out',
  },
  {
    kind: 'a need that nobody knows',
    files: [organization, services(`${head},needs`, `${goodCsv},bed-tonight;unicorn`)],
    says: 'not-in-list',
    at: { field: 'needs' },
    effect: 'field-left-out',
  },
  {
    kind: 'a visibility that nobody knows',
    files: [organization, services(`${head},visibility`, `${goodCsv},friends`)],
    says: 'visibility-unclear',
    at: { field: 'visibility' },
    effect: 'kept',
  },
  {
    kind: 'a text of 200 KB',
    files: [organization, services(`${head},description`, `${goodCsv},${'word '.repeat(40_000)}`)],
    says: 'too-long',
    at: { field: 'description' },
    effect: 'field-left-out',
  },
  {
    kind: 'signs that turn the line around',
    files: [organization, services(`${head},alert`, `${goodCsv},Closed \u202Eneppo`)],
    says: 'signs-not-allowed',
    at: { field: 'alert' },
    effect: 'kept',
  },
  {
    kind: 'a phone without digits',
    files: [organization, services(head, goodCsv), file('phones.csv', `id,service_id,number\n${id(4)},${id(1)},ask at the desk`)],
    says: 'phone-without-digits',
    at: { row: 2, field: 'number' },
    effect: 'kept',
  },
  {
    kind: 'fewer than no beds',
    files: [
      organization,
      services(head, goodCsv),
      file('service_capacities.csv', `id,service_id,unit_id,available,updated\n${id(4)},${id(1)},${id(6)},-2,2026-03-01`),
    ],
    says: 'capacity-below-zero',
    at: { row: 2 },
    effect: 'kept',
  },
  {
    kind: 'JSON that breaks off',
    files: [json('services.json', [good]), file('more.json', '{"id": "')],
    says: 'file-not-json',
    at: {},
    effect: 'file-left-out',
  },
  {
    kind: 'a number where a record belongs',
    files: [json('services.json', [good, 7])],
    says: 'not-a-record',
    at: { row: null, field: '[1]' },
    effect: 'row-left-out',
  },
  {
    kind: 'a record of no kind',
    files: [json('services.json', [good]), json('data.json', { id: id(8), colour: 'blue' })],
    says: 'kind-unknown',
    at: {},
    effect: 'row-left-out',
  },
  {
    kind: 'one phone instead of a list',
    files: [json('services.json', [{ ...good, phones: { id: id(3), number: '555-0100' } }])],
    says: 'list-expected',
    at: { field: '[0].phones' },
    effect: 'field-left-out',
  },
  {
    kind: 'a name that is a list',
    files: [json('services.json', [good, { ...good, id: id(2), name: ['A', 'B'] }])],
    says: 'not-text',
    at: { field: '[1].name' },
    effect: 'row-left-out',
  },
  {
    kind: 'a phone without a number, deep inside',
    files: [json('services.json', [{ ...good, contacts: [{ id: id(3), phones: [{ id: id(4), type: 'voice' }] }] }])],
    says: 'required-missing',
    at: { field: '[0].contacts[0].phones[0].number' },
    effect: 'row-left-out',
  },
]

suite('broken rows', () => {
  for (const { kind, files, says, at, effect } of broken)
    test(`${kind}: it is said where, and the good row is kept`, () => {
      const { entries, problems } = prepareImport(files)
      const said = problems.find(({ code }) => code === says)
      assert.ok(said, `said: ${problems.map(({ code, field }) => `${code} ${field}`).join(', ')}`)
      assert.equal(said.effect, effect)
      if (at.row !== undefined) assert.equal(said.row, at.row)
      if (at.field !== undefined) assert.equal(said.field, at.field)
      assert.equal(
        entries.filter((entry) => entry.kind === 'service' && entry.id === id(1) && entry.body['name'] === 'Made-up Shelter').length,
        1,
      )
    })

  test('more than thirty kinds, and all of them in one import: the good rows are kept', () => {
    assert.ok(broken.length > 30)
    const rows = broken.flatMap(({ files }) => files.filter(({ name }) => name === 'services.csv'))
    const lines = rows.flatMap(({ bytes }) => Buffer.from(bytes).toString('utf8').split('\n').slice(1))
    const many = lines.flatMap((line, at) => [line, goodCsv.replace(id(1), id(1000 + at))])
    const { entries } = prepareImport([organization, services(head, ...many)])
    for (const [at] of lines.entries())
      assert.ok(
        entries.some((entry) => entry.id === id(1000 + at)),
        `${at}`,
      )
  })

  test('a problem says where and never what: a value may be a street', () => {
    for (const { files } of broken) {
      const said = JSON.stringify(prepareImport(files).problems)
      for (const value of ['sixteen', 'last week', 'write to us', 'javascript', 'maybe', 'unicorn', 'friends', 'ask at the desk'])
        assert.ok(!said.includes(value))
    }
  })

  test('each sentence says what to do, in both languages', () => {
    for (const { en, fr } of Object.values(problemText)) {
      assert.match(en, /[.…}]$/)
      assert.match(fr, /[.…}]$/)
      assert.doesNotMatch(fr, / [:;»]|« /, fr)
    }
  })
})
