import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { CodedRecord } from './coded-record.ts'
import { ctdcColumns, ctdcLists, toCtdc } from './ctdc.ts'
import { iso3Codes } from './iso-countries.ts'
import { invented, records } from './testing-coded.ts'

const ctdc = (changed: Partial<CodedRecord> = {}) => {
  const written = toCtdc({ ...invented, ...changed })
  assert.ok(written.ok)
  return written.value
}

suite('CTDC', () => {
  test('has the 63 columns of the k-anonymized file, each once', () => {
    assert.equal(ctdcColumns.length, 63)
    assert.equal(new Set(ctdcColumns).size, 63)
    assert.deepEqual(Object.keys(ctdc()), [...ctdcColumns])
  })

  test('an invented record, as it is written: what is empty was not recorded', () => {
    const filled = Object.fromEntries(Object.entries(ctdc()).filter(([, value]) => value !== ''))
    assert.deepEqual(filled, {
      yearOfRegistration: '2026',
      Datasource: 'Case Management',
      gender: 'Woman',
      ageBroad: '21--23',
      majorityStatus: 'Adult',
      majorityStatusAtExploit: 'Minor',
      majorityEntry: 'Minor',
      citizenship: 'PHL',
      meansOfControlThreats: '1',
      meansOfControlRestrictsMovement: '1',
      meansOfControlWithholdsDocuments: '1',
      meansOfControlConcatenated: 'Threats;RestrictsMovement;WithholdsDocuments',
      isForcedLabour: '1',
      isSexualExploit: '1',
      isSexAndLabour: '1',
      typeOfExploitConcatenated: 'isForcedLabour;isSexualExploit',
      typeOfLabourAquafarming: '1',
      typeOfLabourDomesticWork: '1',
      typeOfLabourIllicitActivities: '1',
      typeOfLabourConcatenated: 'Aquafarming;DomesticWork;IllicitActivities',
      typeOfSexPrivateSexualServices: '1',
      typeOfSexConcatenated: 'PrivateSexualServices',
      RecruiterRelationship: 'IntimatePartner',
      CountryOfExploitation: 'CAN',
      recruiterRelationIntimatePartner: '1',
    })
  })

  test('every column is filled by some record', () => {
    const filled = new Set<string>()
    for (const record of fc.sample(records(false), { numRuns: 3000, seed: 11 })) {
      const written = toCtdc(record)
      assert.ok(written.ok)
      for (const [column, value] of Object.entries(written.value)) if (value !== '') filled.add(column)
    }
    for (const extra of [{ streetSelling: true }, { purposes: ['forced-labour'], industries: [] }] as const)
      for (const [column, value] of Object.entries(ctdc(extra))) if (value !== '') filled.add(column)
    assert.deepEqual(
      ctdcColumns.filter((column) => !filled.has(column)),
      [],
    )
  })

  test('forestry is not agriculture there, and fishing has a column of its own', () => {
    const labour = (tier2: string | null) =>
      ctdc({ purposes: ['forced-labour'], industries: [{ section: 'A', tier2, tier3: null }] }).typeOfLabourConcatenated
    assert.equal(labour(null), 'Agriculture')
    assert.equal(labour('Forestry and logging'), 'Other')
    assert.equal(labour('Fishing and aquaculture'), 'Aquafarming')
  })

  test('no value outside its column’s list ever leaves, whatever a record holds', () => {
    const names = (prefix: string) => ctdcColumns.filter((column) => column.startsWith(prefix)).map((column) => column.slice(prefix.length))
    const joined: Readonly<Record<string, readonly string[]>> = {
      meansOfControlConcatenated: names('meansOfControl'),
      typeOfLabourConcatenated: names('typeOfLabour'),
      typeOfSexConcatenated: names('typeOfSex'),
      typeOfExploitConcatenated: ctdcColumns,
      RecruiterRelationship: names('recruiterRelation'),
    }
    const single: Readonly<Record<string, readonly string[]>> = {
      Datasource: ctdcLists.Datasource,
      gender: ctdcLists.gender,
      ageBroad: ctdcLists.ageBroad,
      majorityStatus: ctdcLists.majority,
      majorityStatusAtExploit: ctdcLists.majority,
      majorityEntry: ctdcLists.majority,
      citizenship: iso3Codes,
      CountryOfExploitation: iso3Codes,
      yearOfRegistration: ['2026'],
    }
    fc.assert(
      fc.property(records(true), (record) => {
        const written = toCtdc(record)
        assert.ok(written.ok)
        for (const [column, value] of Object.entries(written.value)) {
          if (value === '') continue
          const parts = joined[column] === undefined ? [value] : value.split(';')
          const list = joined[column] ?? single[column] ?? ['1']
          assert.ok(
            parts.every((part) => list.includes(part)),
            `${column}: ${value}`,
          )
        }
      }),
      { numRuns: 600 },
    )
  })
})
