/** What somebody may need, from a place to sleep to a lawyer: the closed list that the directory's terms are mapped to. */
export const needs = [
  'safe-place',
  'victim-services',
  'health',
  'counselling',
  'legal',
  'immigration',
  'work-rights',
  'basics',
  'interpreter',
  'child-care',
  'substance-use',
  'housing',
] as const
export type Need = (typeof needs)[number]

export function isNeed(value: unknown): value is Need {
  return needs.some((need) => need === value)
}

/** Needs that a bed, a room or a place answers: how many are free is shown for these. */
export function isAboutRoom(need: Need): boolean {
  return need === 'safe-place' || need === 'housing'
}
