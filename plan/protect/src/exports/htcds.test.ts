import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Bilingual } from '@fanal/kernel'
import fc from 'fast-check'
import * as coded from './coded-record.ts'
import type { CodedRecord } from './coded-record.ts'
import { toCtdc } from './ctdc.ts'
import { industryTier2, industryTier3 } from './htcds-industries.ts'
import { type HtcdsList, htcdsLists } from './htcds-lists.ts'
import { htcdsLanguages } from './htcds-maps.ts'
import { toHtcds } from './htcds.ts'
import { iso3Codes } from './iso-countries.ts'
import { noteText } from './note.ts'
import { caseStates, identifications, invented, records, secret } from './testing-coded.ts'

const allowed: Readonly<Record<string, readonly string[]>> = {
  ...htcdsLists,
  prs_PrimaryLanguage: htcdsLanguages,
  prs_SecondaryLanguage: htcdsLanguages,
  prs_Citizenship: iso3Codes,
  hte_Country: iso3Codes,
  vic_ForcedLabourIndustryTier2: Object.values(industryTier2).flatMap((labels) => labels ?? []),
  vic_ForcedLabourIndustryTier3: Object.values(industryTier3).flatMap((labels) => labels ?? []),
}

/** Values of an exported record that no list holds. */
function outside(record: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(record).flatMap(([field, value]) => {
    if (Array.isArray(value))
      return value.flatMap((one: unknown) => (typeof one === 'object' && one !== null ? outside({ ...one }) : outside({ [field]: one })))
    if (value === null || typeof value === 'boolean') return []
    if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= 120 ? [] : [`${field}: ${value}`]
    return typeof value === 'string' && allowed[field]?.includes(value) === true ? [] : [`${field}: ${JSON.stringify(value)}`]
  })
}

/** The strings of a field, those of its events included. */
function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(valuesIn)
  return typeof value === 'object' && value !== null && 'hte_Type' in value ? valuesIn(value.hte_Type) : []
}

const htcds = (changed: Partial<CodedRecord> = {}) => {
  const written = toHtcds({ ...invented, ...changed })
  assert.ok(written.ok)
  return written.value
}
suite('HTCDS 2.0', () => {
  test('an invented record, as it is written', () => {
    assert.deepEqual(htcds(), {
      record: {
        con_Consent: true,
        org_Type: 'NGO',
        prs_Gender: 'Feminine',
        prs_MaritalStatus: 'Single',
        prs_NumberOfChildren: 1,
        prs_PrimaryLanguage: 'tgl',
        prs_SecondaryLanguage: 'eng',
        prs_HighestLevelOfEducation: 'UpperSecondaryEducation',
        prs_Citizenship: ['PHL'],
        vic_TraffickingStatus: 'ActualVictimOfTrafficking',
        vic_TraffickingStatusDecisionMakingOrg: 'NGO',
        vic_RelationshipToTrafficker: 'Acquainted',
        vic_AgeWhenTrafficked: 17,
        vic_RecruitmentWebsitesAndApps: ['Facebook'],
        vic_MethodOfRecruitment: ['ThroughAnOnlineAdvertisement'],
        vic_MethodsOfControl: ['WithholdsDocuments', 'Other', 'PhysicalThreats', 'ThreatensChildrenFamily'],
        vic_TypeOfExploitation: ['ForcedLabour', 'Other', 'SexualExploitation'],
        vic_ForcedLabourIndustry: ['A_AgricultureForestryAndFishing', 'T_ActivitiesOfHouseholdsAsEmployers'],
        vic_ForcedLabourIndustryTier2: ['Fishing and aquaculture'],
        vic_ForcedLabourIndustryTier3: ['Marine fishing or aquaculture'],
        vic_TypeOfSexExploitation: ['PrivateSexualServices'],
        cas_Status: 'ClosedReferred',
        cas_ReasonForIncomingReferral: 'AdditionalServicesRequired',
        cas_ReasonForOutgoingReferral: ['MigrationOrChangeOfLocation'],
        hte: [
          { hte_Type: 'Recruitment', hte_Country: 'PHL' },
          { hte_Type: 'Exploitation', hte_Country: 'CAN' },
        ],
        spl_Type: ['Legal', 'Health'],
      },
      notes: [
        { field: 'vic_RelationshipToTrafficker', code: 'no-value-fits' },
        { field: 'vic_MethodsOfControl', code: 'control-method-missing' },
        { field: 'vic_TypeOfExploitation', code: 'forced-criminality-missing' },
        { field: 'hte_Type', code: 'no-value-fits' },
      ],
    })
  })

  test('its two defects are mapped down with a note, and the lists stay closed', () => {
    const types: readonly string[] = htcdsLists.vic_TypeOfExploitation
    const controls: readonly string[] = htcdsLists.vic_MethodsOfControl
    assert.ok(!types.includes('ForcedCriminality') && !controls.includes('RestrictsMovement') && !controls.includes('UsesChildren'))
    const crime = htcds({ purposes: ['forced-criminality'] })
    assert.deepEqual(crime.record['vic_TypeOfExploitation'], ['Other'])
    assert.ok(crime.notes.some(({ code }) => code === 'forced-criminality-missing'))
    for (const method of ['restricts-movement', 'uses-children'] as const) {
      const written = htcds({ means: [method] })
      assert.deepEqual(written.record['vic_MethodsOfControl'], ['Other'])
      assert.ok(written.notes.some(({ code }) => code === 'control-method-missing'))
    }
    for (const text of Object.values<Bilingual>(noteText)) assert.ok(text.en !== text.fr)
  })

  test('has as many values in each list as the standard', () => {
    const sizes: Readonly<Record<HtcdsList, number>> = {
      org_Type: 9,
      prs_Gender: 6,
      prs_MaritalStatus: 6,
      prs_HighestLevelOfEducation: 9,
      vic_TraffickingStatus: 3,
      vic_TraffickingStatusDecisionMakingOrg: 5,
      vic_RelationshipToTrafficker: 3,
      vic_RecruitmentWebsitesAndApps: 15,
      vic_ExploitationWebsitesAndApps: 15,
      vic_MethodOfRecruitment: 10,
      vic_MethodsOfControl: 16,
      vic_TypeOfExploitation: 11,
      vic_ForcedLabourIndustry: 21,
      vic_TypeOfSexExploitation: 4,
      per_RoleInProcess: 15,
      cas_Status: 4,
      cas_ReasonForIncomingReferral: 3,
      cas_ReasonForOutgoingReferral: 3,
      hte_Type: 3,
      spl_Type: 9,
    }
    for (const [list, values] of Object.entries(htcdsLists)) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of the lists
      assert.equal(values.length, sizes[list as HtcdsList], list)
      assert.equal(new Set(values).size, values.length, list)
    }
    assert.deepEqual(
      Object.entries(industryTier2).map(([section, labels]) => [section, labels?.length]),
      [
        ['A', 3],
        ['C', 24],
        ['H', 5],
        ['I', 3],
        ['N', 5],
      ],
    )
    assert.deepEqual(
      Object.values(industryTier3).map((labels) => labels?.length),
      [6, 2],
    )
  })

  /** Each list, with everything that can be recorded for it. */
  const recorded: readonly (readonly [HtcdsList, readonly Partial<CodedRecord>[]])[] = [
    ['org_Type', coded.organizationKinds.map((organizationKind) => ({ organizationKind }))],
    ['prs_Gender', coded.genders.map((gender) => ({ gender }))],
    ['prs_MaritalStatus', coded.maritalStatuses.map((maritalStatus) => ({ maritalStatus }))],
    ['prs_HighestLevelOfEducation', coded.educationLevels.map((education) => ({ education }))],
    ['vic_TraffickingStatus', identifications.map((identification) => ({ identification }))],
    ['vic_TraffickingStatusDecisionMakingOrg', coded.sectors.map((decidedBy) => ({ decidedBy }))],
    ['vic_RelationshipToTrafficker', coded.recruiterRelations.map((recruiterRelation) => ({ recruiterRelation }))],
    ['vic_RecruitmentWebsitesAndApps', coded.platforms.map((one) => ({ recruitedOn: [one] }))],
    ['vic_ExploitationWebsitesAndApps', coded.platforms.map((one) => ({ exploitedOn: [one] }))],
    ['vic_MethodOfRecruitment', coded.recruitments.map((one) => ({ recruitment: [one] }))],
    ['vic_MethodsOfControl', coded.means.map((one) => ({ means: [one] }))],
    ['vic_TypeOfExploitation', coded.purposes.map((one) => ({ purposes: [one] }))],
    ['vic_ForcedLabourIndustry', coded.isicSections.map((section) => ({ industries: [{ section, tier2: null, tier3: null }] }))],
    ['vic_TypeOfSexExploitation', coded.sexForms.map((one) => ({ sexForms: [one] }))],
    [
      'cas_Status',
      [
        ...caseStates.map((caseState) => ({ caseState, closingReason: null })),
        { followUpOpen: true },
        { closingReason: 'moved-to-partner' },
      ],
    ],
    ['cas_ReasonForIncomingReferral', coded.referralReasons.map((referredIn) => ({ referredIn }))],
    ['cas_ReasonForOutgoingReferral', coded.referralReasons.map((one) => ({ referredOut: [one] }))],
    ['hte_Type', coded.eventKinds.map((kind) => ({ events: [{ kind, country: 'CA' }] }))],
    ['spl_Type', coded.planTypes.map((one) => ({ planTypes: [one] }))],
  ]
  for (const [list, changes] of recorded)
    test(`${list}: every recorded code leaves as a value of the list, and every value can be reached`, () => {
      const left = changes.flatMap((changed): string[] => {
        const { record } = htcds(changed)
        return valuesIn(record[list === 'hte_Type' ? 'hte' : list])
      })
      assert.deepEqual([...new Set(left)].toSorted(), [...htcdsLists[list]].toSorted())
    })

  test('the list of those who did it has no field that could fill it: they stand behind the wall', () => {
    assert.deepEqual(
      Object.keys(htcds().record).filter((field) => field.startsWith('per_')),
      [],
    )
    assert.ok(recorded.every(([list]) => list !== 'per_RoleInProcess') && recorded.length === Object.keys(htcdsLists).length - 1)
  })
})

suite('what leaves', () => {
  test('nothing without a yes to statistics', () => {
    for (const write of [toHtcds, toCtdc])
      assert.deepEqual(write({ ...invented, statisticsConsent: false }), { ok: false, code: 'no-consent-for-statistics' })
  })

  test('no value outside a list ever leaves, whatever a record holds', () => {
    fc.assert(
      fc.property(records(true), (record) => {
        const written = toHtcds(record)
        assert.ok(written.ok)
        assert.deepEqual(outside(written.value.record), [])
        assert.ok(!JSON.stringify(written.value).includes('rue des Pins'), 'a note repeats nothing either')
      }),
      { numRuns: 600 },
    )
  })

  test('a check that lets everything through would be seen: a foreign value is named', () => {
    assert.deepEqual(outside({ prs_Gender: secret, vic_AgeWhenTrafficked: 0.5 }), [`prs_Gender: "${secret}"`, 'vic_AgeWhenTrafficked: 0.5'])
  })
})
