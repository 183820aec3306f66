import { type Outcome, ok, refuse } from '@fanal/kernel'
import type { CodedIndustry, CodedRecord } from './coded-record.ts'
import { industryTier2, industryTier3 } from './htcds-industries.ts'
import { htcdsLists } from './htcds-lists.ts'
import { type Lossy, language, maps } from './htcds-maps.ts'
import { iso3Of } from './iso-countries.ts'
import type { ExportNote, NoteCode } from './note.ts'

export interface HtcdsEvent {
  readonly hte_Type: string
  readonly hte_Country: string | null
}

/** One person's record in the standard's own words. Fields of identity are not here: they are sealed. */
export type HtcdsRecord = Readonly<Record<string, string | number | boolean | readonly string[] | readonly HtcdsEvent[]>>

export interface HtcdsExport {
  readonly record: HtcdsRecord
  readonly notes: readonly ExportNote[]
}

/**
 * Writes a coded record in HTCDS 2.0. What the standard cannot say is given as the value above it, with a note; what is in no list is left out, with a note.
 * @returns a refusal where the person has not said yes to statistics
 */
export function toHtcds(given: CodedRecord): Outcome<HtcdsExport, 'no-consent-for-statistics'> {
  if (!given.statisticsConsent) return refuse('no-consent-for-statistics')
  const notes: ExportNote[] = []
  const note = (field: string, code: NoteCode) => {
    if (!notes.some((known) => known.field === field && known.code === code)) notes.push({ field, code })
  }
  const one = (field: string, map: Readonly<Record<string, string | Lossy<string> | null>>, code: string | null): string | null => {
    if (code === null) return null
    if (!Object.hasOwn(map, code)) {
      note(field, 'unknown-code')
      return null
    }
    const value = map[code] ?? null
    if (value === null || typeof value === 'string') return value
    note(field, value[1])
    return value[0]
  }
  const many = (field: string, map: Readonly<Record<string, string | Lossy<string> | null>>, codes: readonly string[]): string[] => [
    ...new Set(codes.flatMap((code) => one(field, map, code) ?? [])),
  ]
  const country = (field: string, code: string): string | null => {
    const three = iso3Of(code)
    if (three === null) note(field, 'unknown-code')
    return three
  }
  const whole = (field: string, value: number | null, most: number): number | null => {
    if (value === null || (Number.isInteger(value) && value >= 0 && value <= most)) return value
    note(field, 'unknown-code')
    return null
  }
  const languages = many('prs_PrimaryLanguage', language, given.languages)
  const fields: Record<string, HtcdsRecord[string] | null> = {
    con_Consent: true,
    org_Type: one('org_Type', maps.org_Type, given.organizationKind),
    prs_Gender: one('prs_Gender', maps.prs_Gender, given.gender),
    prs_MaritalStatus: one('prs_MaritalStatus', maps.prs_MaritalStatus, given.maritalStatus),
    prs_NumberOfChildren: whole('prs_NumberOfChildren', given.children, 30),
    prs_PrimaryLanguage: languages[0] ?? null,
    prs_SecondaryLanguage: languages[1] ?? null,
    prs_HighestLevelOfEducation: one('prs_HighestLevelOfEducation', maps.prs_HighestLevelOfEducation, given.education),
    prs_Citizenship: given.citizenships.flatMap((code) => country('prs_Citizenship', code) ?? []),
    vic_TraffickingStatus: one('vic_TraffickingStatus', maps.vic_TraffickingStatus, given.identification),
    vic_TraffickingStatusDecisionMakingOrg: one(
      'vic_TraffickingStatusDecisionMakingOrg',
      maps.vic_TraffickingStatusDecisionMakingOrg,
      given.decidedBy,
    ),
    vic_RelationshipToTrafficker: one('vic_RelationshipToTrafficker', maps.vic_RelationshipToTrafficker, given.recruiterRelation),
    vic_AgeWhenTrafficked: whole('vic_AgeWhenTrafficked', given.ageAtEntry, 120),
    vic_RecruitmentWebsitesAndApps: many('vic_RecruitmentWebsitesAndApps', maps.vic_RecruitmentWebsitesAndApps, given.recruitedOn),
    vic_ExploitationWebsitesAndApps: many('vic_ExploitationWebsitesAndApps', maps.vic_RecruitmentWebsitesAndApps, given.exploitedOn),
    vic_MethodOfRecruitment: many('vic_MethodOfRecruitment', maps.vic_MethodOfRecruitment, given.recruitment),
    vic_MethodsOfControl: many('vic_MethodsOfControl', maps.vic_MethodsOfControl, given.means),
    vic_TypeOfExploitation: many('vic_TypeOfExploitation', maps.vic_TypeOfExploitation, given.purposes),
    ...industriesOf(given.industries, note),
    vic_TypeOfSexExploitation: many('vic_TypeOfSexExploitation', maps.vic_TypeOfSexExploitation, given.sexForms),
    cas_Status: statusOf(given, one('cas_Status', maps.cas_Status, given.caseState)),
    cas_ReasonForIncomingReferral: one('cas_ReasonForIncomingReferral', maps.cas_ReasonForOutgoingReferral, given.referredIn),
    cas_ReasonForOutgoingReferral: many('cas_ReasonForOutgoingReferral', maps.cas_ReasonForOutgoingReferral, given.referredOut),
    hte: given.events.flatMap((event) => {
      const type = one('hte_Type', maps.hte_Type, event.kind)
      return type === null ? [] : [{ hte_Type: type, hte_Country: country('hte_Country', event.country) }]
    }),
    spl_Type: many('spl_Type', maps.spl_Type, given.planTypes),
  }
  const record: Record<string, HtcdsRecord[string]> = {}
  for (const [field, value] of Object.entries(fields))
    if (value !== null && !(Array.isArray(value) && value.length === 0)) record[field] = value
  return ok({ record, notes })
}

function statusOf({ closingReason, followUpOpen }: CodedRecord, status: string | null): string | null {
  if (status !== 'Closed') return status
  if (followUpOpen) return 'FollowUp'
  return closingReason === 'moved-to-partner' ? 'ClosedReferred' : status
}

function industriesOf(
  industries: readonly CodedIndustry[],
  note: (field: string, code: NoteCode) => void,
): Record<string, readonly string[]> {
  const tier1 = new Set<string>()
  const tier2 = new Set<string>()
  const tier3 = new Set<string>()
  for (const { section, tier2: second, tier3: third } of industries) {
    const first = htcdsLists.vic_ForcedLabourIndustry.find((value) => value.startsWith(`${section}_`))
    if (first === undefined) {
      note('vic_ForcedLabourIndustry', 'unknown-code')
      continue
    }
    tier1.add(first)
    if (second === null) continue
    if (industryTier2[section]?.includes(second) !== true) {
      note('vic_ForcedLabourIndustryTier2', 'unknown-code')
      continue
    }
    tier2.add(second)
    if (third === null) continue
    if (industryTier3[second]?.includes(third) === true) tier3.add(third)
    else note('vic_ForcedLabourIndustryTier3', 'unknown-code')
  }
  return { vic_ForcedLabourIndustry: [...tier1], vic_ForcedLabourIndustryTier2: [...tier2], vic_ForcedLabourIndustryTier3: [...tier3] }
}
