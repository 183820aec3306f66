import { publicLanguages } from '@fanal/kernel'
import fc from 'fast-check'
import * as coded from './coded-record.ts'
import type { CodedRecord } from './coded-record.ts'

/** An invented record. */
export const invented: CodedRecord = {
  statisticsConsent: true,
  registeredIn: 2026,
  source: 'case',
  organizationKind: 'ngo',
  gender: 'woman',
  ageBand: '21-23',
  ageAtEntry: 17,
  minorAtExploitation: true,
  maritalStatus: 'single',
  education: 'isced-3',
  children: 1,
  citizenships: ['PH'],
  languages: ['tl', 'en'],
  identification: 'identified',
  decidedBy: 'ngo',
  caseState: 'closed',
  closingReason: 'moved-to-partner',
  followUpOpen: false,
  means: ['withholds-documents', 'restricts-movement', 'physical-threats', 'threatens-family'],
  purposes: ['forced-labour', 'forced-criminality', 'other-sexual-exploitation'],
  abducted: false,
  industries: [
    { section: 'A', tier2: 'Fishing and aquaculture', tier3: 'Marine fishing or aquaculture' },
    { section: 'T', tier2: null, tier3: null },
  ],
  streetSelling: false,
  sexForms: ['private-services'],
  recruitment: ['online-advertisement'],
  recruiterRelation: 'intimate-partner',
  recruitedOn: ['facebook'],
  exploitedOn: [],
  months: 14,
  events: [
    { kind: 'recruitment', country: 'PH' },
    { kind: 'exploitation', country: 'CA' },
    { kind: 'escape', country: 'CA' },
  ],
  planTypes: ['legal', 'health'],
  referredIn: 'additional-services',
  referredOut: ['change-of-place'],
}

export const identifications = ['unscreened', 'screening', 'suspected', 'presumed', 'identified', 'not-identified', 'declined'] as const
export const caseStates = ['intake', 'open', 'active', 'on-hold', 'closing', 'closed'] as const

/** What nobody may ever read in an export: the words that somebody put where a code belongs. */
export const secret = 'Maria, 12 rue des Pins'
const stray = fc.constantFrom(secret, `${secret} `, 'toString', '__proto__', 'Other;x', 'A_', '')

/** A record as a database might hold it: mostly codes of the lists, now and then something else. */
export function records(withStray: boolean): fc.Arbitrary<CodedRecord> {
  const code = (list: readonly string[]): fc.Arbitrary<string> =>
    withStray ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...list) }, { weight: 1, arbitrary: stray }) : fc.constantFrom(...list)
  const codes = (list: readonly string[]) => fc.array(code(list), { maxLength: 5 })
  const number = withStray ? fc.constantFrom(null, 0, 17, 18, 40, -3, 0.5, Number.NaN, 4000) : fc.constantFrom(null, 0, 17, 18)
  const tiers = ['Fishing and aquaculture', 'Forestry and logging', 'Manufacture of textiles', 'Marine fishing or aquaculture']
  const made = fc.record({
    statisticsConsent: fc.constant(true),
    registeredIn: withStray ? fc.constantFrom(2026, 0, Number.NaN) : fc.constant(2026),
    source: fc.constantFrom('case', 'hotline'),
    organizationKind: code(coded.organizationKinds),
    gender: code(coded.genders),
    ageBand: fc.option(code(coded.ageBands)),
    ageAtEntry: number,
    minorAtExploitation: fc.option(fc.boolean()),
    maritalStatus: fc.option(code(coded.maritalStatuses)),
    education: fc.option(code(coded.educationLevels)),
    children: number,
    citizenships: codes(['CA', 'PH', 'MX']),
    languages: codes(publicLanguages),
    identification: code(identifications),
    decidedBy: fc.option(code(coded.sectors)),
    caseState: code(caseStates),
    closingReason: fc.option(code(['moved-to-partner', 'goals-met'])),
    followUpOpen: fc.boolean(),
    means: codes(coded.means),
    purposes: codes(coded.purposes),
    abducted: fc.boolean(),
    industries: fc.array(fc.record({ section: code(coded.isicSections), tier2: fc.option(code(tiers)), tier3: fc.option(code(tiers)) }), {
      maxLength: 3,
    }),
    streetSelling: fc.boolean(),
    sexForms: codes(coded.sexForms),
    recruitment: codes(coded.recruitments),
    recruiterRelation: code(coded.recruiterRelations),
    recruitedOn: codes(coded.platforms),
    exploitedOn: codes(coded.platforms),
    months: number,
    events: fc.array(fc.record({ kind: code(coded.eventKinds), country: code(['CA', 'US']) }), { maxLength: 3 }),
    planTypes: codes(coded.planTypes),
    referredIn: fc.option(code(coded.referralReasons)),
    referredOut: codes(coded.referralReasons),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a database might hold
  return made as unknown as fc.Arbitrary<CodedRecord>
}
