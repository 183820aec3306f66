/** Type of a violation in Schedule 2, Table 1: the gravest is C. */
export const violationTypes = ['A', 'B', 'C'] as const
export type ViolationType = (typeof violationTypes)[number]

/** Which of the violation's kind it is for this employer; a warning counts too (209.95(1)(a)). */
export const histories = ['first', 'second', 'third-or-later'] as const
export type History = (typeof histories)[number]

/** Points for history: Schedule 2, Table 4. */
export const historyPoints: Readonly<Record<History, Readonly<Record<ViolationType, number>>>> = {
  first: { A: 1, B: 1, C: 2 },
  second: { A: 2, B: 2, C: 3 },
  'third-or-later': { A: 2, B: 3, C: 4 },
}

/** What makes a violation grave: Schedule 2, Table 5, with the most points of each; the least is 0. */
export const severityMost = {
  benefit: 6,
  abuse: 10,
  'labour-market': 6,
  'no-remedy': 3,
  'no-prevention': 3,
  'worker-health': 10,
  'public-health': 10,
} as const
export type SeverityFactor = keyof typeof severityMost
export const severityFactors = Object.keys(severityMost) as readonly SeverityFactor[]

/** Points that an accepted disclosure takes off, and from how many on (209.991). */
export const disclosure = { from: 4, points: 4 } as const

/** Columns of the tables of money and time: 0-1, 2, 3 … 8, 9-10, 11-12, 13-14, 15 or more. */
const bandStarts = [0, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15] as const

/** The row of Tables 2 and 3 that a number of points stands in. */
export function bandOf(points: number): number {
  return bandStarts.findLastIndex((start) => points >= start)
}

export type EmployerSize = 'small' | 'large'

/** Canadian dollars by band: Schedule 2, Table 2. The first row of each type is of an individual or small business. */
const penalties: Readonly<Record<ViolationType, Readonly<Record<EmployerSize, readonly number[]>>>> = {
  A: {
    small: [0, 500, 750, 1000, 4000, 8000, 12_000, 20_000, 30_000, 40_000, 50_000, 100_000],
    large: [0, 750, 1000, 2000, 6000, 10_000, 20_000, 30_000, 45_000, 60_000, 70_000, 100_000],
  },
  B: {
    small: [0, 750, 1250, 3000, 7000, 12_000, 20_000, 35_000, 50_000, 60_000, 70_000, 100_000],
    large: [0, 1000, 2000, 7000, 12_000, 20_000, 30_000, 45_000, 60_000, 70_000, 80_000, 100_000],
  },
  C: {
    small: [0, 1000, 5000, 10_000, 15_000, 20_000, 35_000, 45_000, 60_000, 70_000, 80_000, 100_000],
    large: [0, 2000, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000, 80_000, 90_000, 100_000],
  },
}

/** Years of ineligibility by band, Infinity for good: Schedule 2, Table 3. */
const bans: Readonly<Record<ViolationType, readonly number[]>> = {
  A: [0, 0, 0, 0, 0, 0, 0, 1, 2, 5, 10, Infinity],
  B: [0, 0, 0, 0, 0, 0, 1, 2, 5, 10, 10, Infinity],
  C: [0, 0, 0, 0, 0, 1, 2, 5, 10, 10, 10, Infinity],
}

/** Canadian dollars for one violation; 0 is a warning. */
export function penaltyFor(points: number, type: ViolationType, size: EmployerSize): number {
  return penalties[type][size][bandOf(points)]!
}

/** Years for one violation; 0 for none, Infinity for good. */
export function banFor(points: number, type: ViolationType): number {
  return bans[type][bandOf(points)]!
}

/** The most for all violations of one notice together, Canadian dollars (209.992). */
export const mostForOneNotice = 1_000_000

/** A small business has fewer employees, or less gross yearly revenue in Canadian dollars, affiliates included. */
export const smallBelow = { employees: 100, revenue: 5_000_000 } as const
