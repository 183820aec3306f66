/** Whom something is made for. @NOTE no community is named: what is told of one answers to its own government */
export const audiences = [
  'newcomers',
  'temporary-workers',
  'youth',
  'families',
  'indigenous-organizations',
  'service-providers',
  'health-workers',
  'schools',
  'police',
  'hospitality',
  'transport',
  'employers',
  'public',
] as const
export type Audience = (typeof audiences)[number]

export const recordLanguages = ['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans', 'several', 'other'] as const
export type RecordLanguage = (typeof recordLanguages)[number]

export const recordRegions = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT', 'national', 'outside'] as const
export type RecordRegion = (typeof recordRegions)[number]

/** Why there is an entry: nothing is changed, so each later one names the one it stands for. */
export const entryReasons = ['new', 'correction', 'follow-up', 'withdrawn'] as const
export type EntryReason = (typeof entryReasons)[number]
