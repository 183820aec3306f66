/** From where somebody writes: their own case, what they saw, or what they met at work. The content of a report carries the code. */
export const reportPaths = ['own', 'witness', 'work'] as const
export type ReportPath = (typeof reportPaths)[number]

/** The path's number in an address: a browser's history shows a digit and not what somebody said about themselves. */
export function pathNumber(path: ReportPath): string {
  return String(reportPaths.indexOf(path) + 1)
}

/** The path of an address; `null` where there is none of this number. */
export function pathAt(number: string): ReportPath | null {
  return /^\d$/.test(number) ? (reportPaths[Number(number) - 1] ?? null) : null
}

/** What a form says of its path; whoever says nothing is a witness, which claims least. */
export function pathOf(said: string | null | undefined): ReportPath {
  return reportPaths.find((path) => path === said) ?? 'witness'
}
