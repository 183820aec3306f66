import { type Outcome, ok, refuse } from '@fanal/kernel'
import {
  type CodedIndustry,
  type CodedRecord,
  ageBands,
  genders,
  isicSections,
  means,
  purposes,
  recruiterRelations,
  sexForms,
} from './coded-record.ts'
import { iso3Of } from './iso-countries.ts'

/** The columns of CTDC's k-anonymized file, in its order. */
export const ctdcColumns = [
  'yearOfRegistration',
  'Datasource',
  'gender',
  'ageBroad',
  'majorityStatus',
  'majorityStatusAtExploit',
  'majorityEntry',
  'citizenship',
  'meansOfControlDebtBondage',
  'meansOfControlTakesEarnings',
  'meansOfControlRestrictsFinancialAccess',
  'meansOfControlThreats',
  'meansOfControlPsychologicalAbuse',
  'meansOfControlPhysicalAbuse',
  'meansOfControlSexualAbuse',
  'meansOfControlFalsePromises',
  'meansOfControlPsychoactiveSubstances',
  'meansOfControlRestrictsMovement',
  'meansOfControlRestrictsMedicalCare',
  'meansOfControlExcessiveWorkingHours',
  'meansOfControlUsesChildren',
  'meansOfControlThreatOfLawEnforcement',
  'meansOfControlWithholdsNecessities',
  'meansOfControlWithholdsDocuments',
  'meansOfControlOther',
  'meansOfControlNotSpecified',
  'meansOfControlConcatenated',
  'isForcedLabour',
  'isSexualExploit',
  'isOtherExploit',
  'isSexAndLabour',
  'isForcedMarriage',
  'isForcedMilitary',
  'isOrganRemoval',
  'isSlaveryAndPractices',
  'typeOfExploitConcatenated',
  'typeOfLabourAgriculture',
  'typeOfLabourAquafarming',
  'typeOfLabourBegging',
  'typeOfLabourConstruction',
  'typeOfLabourDomesticWork',
  'typeOfLabourHospitality',
  'typeOfLabourIllicitActivities',
  'typeOfLabourManufacturing',
  'typeOfLabourMiningOrDrilling',
  'typeOfLabourPeddling',
  'typeOfLabourTransportation',
  'typeOfLabourOther',
  'typeOfLabourNotSpecified',
  'typeOfLabourConcatenated',
  'typeOfSexProstitution',
  'typeOfSexPornography',
  'typeOfSexRemoteInteractiveServices',
  'typeOfSexPrivateSexualServices',
  'typeOfSexConcatenated',
  'isAbduction',
  'RecruiterRelationship',
  'CountryOfExploitation',
  'recruiterRelationIntimatePartner',
  'recruiterRelationFriend',
  'recruiterRelationFamily',
  'recruiterRelationOther',
  'recruiterRelationUnknown',
] as const
export type CtdcColumn = (typeof ctdcColumns)[number]

/** A row of the file; empty means not recorded, and never "no". */
export type CtdcRow = Readonly<Record<CtdcColumn, string>>

export const ctdcLists = {
  Datasource: ['Case Management', 'Hotline'],
  gender: ['Man', 'Woman', 'Trans/Transgender/NonConforming'],
  ageBroad: ['0--8', '09--17', '18--20', '21--23', '24--26', '27--29', '30--38', '39--47', '48+'],
  majority: ['Minor', 'Adult'],
} as const

const genderOf: Readonly<Record<(typeof genders)[number], (typeof ctdcLists.gender)[number] | ''>> = {
  woman: 'Woman',
  man: 'Man',
  'trans-woman': 'Trans/Transgender/NonConforming',
  'trans-man': 'Trans/Transgender/NonConforming',
  'non-conforming': 'Trans/Transgender/NonConforming',
  unknown: '',
}
const meansOf = {
  'debt-bondage': 'DebtBondage',
  'takes-earnings': 'TakesEarnings',
  'restricts-financial-access': 'RestrictsFinancialAccess',
  'physical-threats': 'Threats',
  'threatens-family': 'Threats',
  'psychological-abuse': 'PsychologicalAbuse',
  'physical-abuse': 'PhysicalAbuse',
  'sexual-abuse': 'SexualAbuse',
  'false-promises': 'FalsePromises',
  'psychoactive-substances': 'PsychoactiveSubstances',
  'restricts-movement': 'RestrictsMovement',
  'restricts-medical-care': 'RestrictsMedicalCare',
  'excessive-hours': 'ExcessiveWorkingHours',
  'uses-children': 'UsesChildren',
  'threat-of-law-enforcement': 'ThreatOfLawEnforcement',
  'withholds-necessities': 'WithholdsNecessities',
  'withholds-documents': 'WithholdsDocuments',
  other: 'Other',
} as const satisfies Record<(typeof means)[number], string>
const kindsOf = {
  'exploitation-of-prostitution': ['isSexualExploit'],
  'other-sexual-exploitation': ['isSexualExploit'],
  'forced-labour': ['isForcedLabour'],
  'child-labour': ['isForcedLabour'],
  slavery: ['isSlaveryAndPractices', 'isOtherExploit'],
  'similar-practices': ['isSlaveryAndPractices', 'isOtherExploit'],
  servitude: ['isSlaveryAndPractices', 'isOtherExploit'],
  'organ-removal': ['isOrganRemoval', 'isOtherExploit'],
  'forced-criminality': ['isForcedLabour'],
  'forced-begging': ['isForcedLabour'],
  'forced-marriage': ['isForcedMarriage', 'isOtherExploit'],
  'illegal-adoption': ['isOtherExploit'],
  surrogacy: ['isOtherExploit'],
  'forced-military-non-state': ['isForcedMilitary', 'isOtherExploit'],
  'forced-military-state': ['isForcedMilitary', 'isOtherExploit'],
  other: ['isOtherExploit'],
} as const satisfies Record<(typeof purposes)[number], readonly CtdcColumn[]>
const sexOf = {
  prostitution: 'Prostitution',
  pornography: 'Pornography',
  'remote-interactive': 'RemoteInteractiveServices',
  'private-services': 'PrivateSexualServices',
} as const satisfies Record<(typeof sexForms)[number], string>
const recruiterOf = {
  'intimate-partner': 'IntimatePartner',
  family: 'Family',
  friend: 'Friend',
  'other-known': 'Other',
  stranger: 'Other',
  unknown: 'Unknown',
} as const satisfies Record<(typeof recruiterRelations)[number], string>

const labourOf: Readonly<Partial<Record<string, string>>> = {
  B: 'MiningOrDrilling',
  C: 'Manufacturing',
  F: 'Construction',
  H: 'Transportation',
  I: 'Hospitality',
  T: 'DomesticWork',
}

/** Codes that a list knows; others, which might be anything, are left out. */
const known = <Code extends string>(list: readonly Code[], codes: readonly string[]): Code[] => list.filter((code) => codes.includes(code))

/**
 * Writes a coded record as one row of CTDC's k-anonymized file. A row is about one person: it feeds the step that suppresses small groups
 * and is never published itself.
 * @returns a refusal where the person has not said yes to statistics
 */
export function toCtdc(given: CodedRecord): Outcome<CtdcRow, 'no-consent-for-statistics'> {
  if (!given.statisticsConsent) return refuse('no-consent-for-statistics')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every column is given, empty
  const row = Object.fromEntries(ctdcColumns.map((column) => [column, ''])) as Record<CtdcColumn, string>
  const flag = (column: CtdcColumn) => void (row[column] = '1')
  const group = (prefix: 'meansOfControl' | 'typeOfLabour' | 'typeOfSex', names: readonly string[]): string => {
    for (const column of ctdcColumns) if (names.some((name) => column === `${prefix}${name}`)) flag(column)
    return [...new Set(names)].join(';')
  }

  if (Number.isInteger(given.registeredIn) && given.registeredIn >= 2000 && given.registeredIn < 2100)
    row.yearOfRegistration = String(given.registeredIn)
  row.Datasource = given.source === 'hotline' ? 'Hotline' : 'Case Management'
  row.gender = known(genders, [given.gender]).map((code) => genderOf[code])[0] ?? ''
  const [band] = known(ageBands, [given.ageBand ?? ''])
  if (band !== undefined) {
    row.ageBroad = ctdcLists.ageBroad[ageBands.indexOf(band)] ?? ''
    row.majorityStatus = band === '0-8' || band === '9-17' ? 'Minor' : 'Adult'
  }
  if (given.minorAtExploitation !== null) row.majorityStatusAtExploit = given.minorAtExploitation ? 'Minor' : 'Adult'
  if (given.ageAtEntry !== null && given.ageAtEntry >= 0) row.majorityEntry = given.ageAtEntry < 18 ? 'Minor' : 'Adult'
  row.citizenship = given.citizenships.flatMap((code) => iso3Of(code) ?? [])[0] ?? ''

  const controls = known(means, given.means).map((code) => meansOf[code])
  row.meansOfControlConcatenated = group('meansOfControl', controls)
  if (controls.length === 0) flag('meansOfControlNotSpecified')

  const kinds = [...new Set(known(purposes, given.purposes).flatMap((code) => kindsOf[code]))]
  for (const kind of kinds) flag(kind)
  if (row.isForcedLabour === '1' && row.isSexualExploit === '1') flag('isSexAndLabour')
  row.typeOfExploitConcatenated = ctdcColumns.filter((column) => kinds.some((kind) => kind === column)).join(';')

  const labour = labourIn(given)
  row.typeOfLabourConcatenated = group('typeOfLabour', labour)
  if (row.isForcedLabour === '1' && labour.length === 0) flag('typeOfLabourNotSpecified')
  row.typeOfSexConcatenated = group(
    'typeOfSex',
    known(sexForms, given.sexForms).map((code) => sexOf[code]),
  )

  if (given.abducted) flag('isAbduction')
  const [recruiter] = known(recruiterRelations, [given.recruiterRelation]).map((code) => recruiterOf[code])
  if (recruiter !== undefined) {
    flag(`recruiterRelation${recruiter}`)
    row.RecruiterRelationship = recruiter
  }
  row.CountryOfExploitation = given.events.flatMap(({ kind, country }) => (kind === 'exploitation' ? (iso3Of(country) ?? []) : []))[0] ?? ''
  return ok(row)
}

function labourIn({ industries, purposes: recorded, streetSelling }: CodedRecord): string[] {
  const found = industries.flatMap((industry) => labourIndustry(industry) ?? [])
  if (recorded.includes('forced-begging')) found.push('Begging')
  if (recorded.includes('forced-criminality')) found.push('IllicitActivities')
  if (streetSelling) found.push('Peddling')
  return [...new Set(found)]
}

/** CTDC counts crops and animals as agriculture; forestry has no column of its own. */
function labourIndustry({ section, tier2 }: CodedIndustry): string | null {
  if (!isicSections.includes(section)) return null
  if (section !== 'A') return labourOf[section] ?? 'Other'
  if (tier2 === 'Fishing and aquaculture') return 'Aquafarming'
  return tier2 === 'Forestry and logging' ? 'Other' : 'Agriculture'
}
