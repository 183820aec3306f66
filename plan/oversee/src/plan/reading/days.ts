/** Whether a text has the form of a day, and whether the calendar has it. */
export function dayFault(text: string): 'not-a-day' | 'no-such-day' | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return 'not-a-day'
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? null : 'no-such-day'
}

export function nextDay(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + 1)
  return moment.toISOString().slice(0, 10)
}

function yearOf(text: string): { readonly year: number; readonly fiscal: boolean } | null {
  const found = /^((?:18|19|20|21)\d\d)(?:-(\d\d))?$/.exec(text)
  if (found === null) return null
  const year = Number(found[1])
  if (found[2] === undefined) return { year, fiscal: false }
  return Number(found[2]) === (year + 1) % 100 ? { year, fiscal: true } : null
}

/** `2014`, `2013-14`, `2013/2023` or `2012-13/2022-23`, each perhaps after `about `. */
export function isPeriod(text: string): boolean {
  const [first = '', last, ...more] = text.replace(/^about /, '').split('/')
  const begin = yearOf(first)
  if (begin === null || more.length > 0) return false
  if (last === undefined) return true
  const end = yearOf(last)
  return end !== null && end.fiscal === begin.fiscal && end.year > begin.year
}
