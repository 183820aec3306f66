import { type Region, fold, regions } from './directory.ts'

const names: Readonly<Record<Region, readonly string[]>> = {
  AB: ['alberta'],
  BC: ['british columbia', 'colombie britannique', 'c b'],
  MB: ['manitoba'],
  NB: ['new brunswick', 'nouveau brunswick', 'n b'],
  NL: ['newfoundland and labrador', 'newfoundland', 'labrador', 'terre neuve et labrador', 'terre neuve', 't n l'],
  NS: ['nova scotia', 'nouvelle ecosse', 'n e'],
  NT: ['northwest territories', 'territoires du nord ouest', 't n o'],
  NU: ['nunavut'],
  ON: ['ontario'],
  PE: ['prince edward island', 'ile du prince edouard', 'pei', 'i p e', 'ipe'],
  QC: ['quebec', 'pq'],
  SK: ['saskatchewan'],
  YT: ['yukon', 'yukon territory'],
}

/** The province or territory that a text names, in English or French, or by the two letters of the post. */
export function regionOf(value: unknown): Region | null {
  if (typeof value !== 'string') return null
  const folded = fold(value)
  return regions.find((region) => folded === region.toLowerCase() || names[region].includes(folded)) ?? null
}
