import type { PublicLanguage } from '@fanal/kernel'
import type { CaseState, ClosingReason } from '../cases/case-machine.ts'
import type { IdentificationState } from '../identification/identification-machine.ts'

export const genders = ['woman', 'man', 'trans-woman', 'trans-man', 'non-conforming', 'unknown'] as const
export const ageBands = ['0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+'] as const
export const maritalStatuses = ['single', 'married', 'widowed', 'divorced', 'separated', 'registered-partnership'] as const
export const educationLevels = ['isced-0', 'isced-1', 'isced-2', 'isced-3', 'isced-4', 'isced-5', 'isced-6', 'isced-7', 'isced-8'] as const
export const sectors = ['police', 'ngo', 'court-or-prosecution', 'other-government', 'other'] as const
export const means = [
  'physical-threats',
  'threatens-family',
  'threat-of-law-enforcement',
  'debt-bondage',
  'takes-earnings',
  'restricts-financial-access',
  'false-promises',
  'physical-abuse',
  'sexual-abuse',
  'psychological-abuse',
  'psychoactive-substances',
  'restricts-movement',
  'restricts-medical-care',
  'excessive-hours',
  'uses-children',
  'withholds-necessities',
  'withholds-documents',
  'other',
] as const
export const purposes = [
  'exploitation-of-prostitution',
  'other-sexual-exploitation',
  'forced-labour',
  'child-labour',
  'slavery',
  'similar-practices',
  'servitude',
  'organ-removal',
  'forced-criminality',
  'forced-begging',
  'forced-marriage',
  'illegal-adoption',
  'surrogacy',
  'forced-military-non-state',
  'forced-military-state',
  'other',
] as const
export const sexForms = ['prostitution', 'pornography', 'remote-interactive', 'private-services'] as const
export const recruitments = [
  'place-of-business',
  'school',
  'work',
  'online-social-network',
  'online-advertisement',
  'television',
  'newspaper',
  'family',
  'friends',
  'other',
] as const
export const recruiterRelations = ['intimate-partner', 'family', 'friend', 'other-known', 'stranger', 'unknown'] as const
export const platforms = [
  'facebook',
  'instagram',
  'whatsapp',
  'telegram',
  'facebook-messenger',
  'viber',
  'snapchat',
  'line',
  '4sale',
  'wechat',
  'qq',
  'qzone',
  'tiktok',
  'twitter',
  'other',
] as const
export const isicSections = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
  'U',
] as const
export type IsicSection = (typeof isicSections)[number]
export const eventKinds = ['recruitment', 'transit', 'exploitation', 'escape', 'detection'] as const
export const planTypes = [
  'education',
  'financial',
  'health',
  'labour-rehabilitation',
  'legal',
  'livelihood',
  'rights-training',
  'sexual-exploitation-rehabilitation',
  'social-care',
] as const
export const referralReasons = ['additional-services', 'change-of-place', 'other'] as const
export const organizationKinds = [
  'ngo',
  'police',
  'health',
  'central-government',
  'local-government',
  'immigration',
  'legal',
  'business',
  'school',
] as const

type Of<List extends readonly string[]> = List[number]

/** A line of work by ISIC revision 4, with HTCDS's own labels below it where they are known. */
export interface CodedIndustry {
  readonly section: IsicSection
  readonly tier2: string | null
  readonly tier3: string | null
}

/**
 * What an export is made from: codes of C1 and C2 and nothing sealed. No name, date of birth, number, street or free text has a field here,
 * and nobody who may have done it has either: that stands behind the wall.
 */
export interface CodedRecord {
  /** Whether a consent for `statistics` is in force. Without it nothing of this record leaves. */
  readonly statisticsConsent: boolean
  readonly registeredIn: number
  readonly source: 'case' | 'hotline'
  readonly organizationKind: Of<typeof organizationKinds>
  readonly gender: Of<typeof genders>
  readonly ageBand: Of<typeof ageBands> | null
  readonly ageAtEntry: number | null
  readonly minorAtExploitation: boolean | null
  readonly maritalStatus: Of<typeof maritalStatuses> | null
  readonly education: Of<typeof educationLevels> | null
  readonly children: number | null
  /** Two letters, ISO 3166-1. */
  readonly citizenships: readonly string[]
  readonly languages: readonly PublicLanguage[]
  readonly identification: IdentificationState
  readonly decidedBy: Of<typeof sectors> | null
  readonly caseState: CaseState
  readonly closingReason: ClosingReason | null
  readonly followUpOpen: boolean
  readonly means: readonly Of<typeof means>[]
  readonly purposes: readonly Of<typeof purposes>[]
  readonly abducted: boolean
  readonly industries: readonly CodedIndustry[]
  readonly streetSelling: boolean
  readonly sexForms: readonly Of<typeof sexForms>[]
  readonly recruitment: readonly Of<typeof recruitments>[]
  readonly recruiterRelation: Of<typeof recruiterRelations>
  readonly recruitedOn: readonly Of<typeof platforms>[]
  readonly exploitedOn: readonly Of<typeof platforms>[]
  readonly months: number | null
  readonly events: readonly { readonly kind: Of<typeof eventKinds>; readonly country: string }[]
  readonly planTypes: readonly Of<typeof planTypes>[]
  readonly referredIn: Of<typeof referralReasons> | null
  readonly referredOut: readonly Of<typeof referralReasons>[]
}
