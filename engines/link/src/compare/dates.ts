/** Numbers as `dateNumber` writes them: yyyymmdd, zeros for parts that are not known. */
export interface DateNearness {
  /** Differing digits where both have eight, the swap of two neighbours counted as one. */
  readonly edits: number
  readonly isDayMonthSwap: boolean
  /** Of year, month and day, those that are known on both sides and agree. */
  readonly agreeing: number
  readonly known: number
}

export function dateNearness(a: number, b: number): DateNearness {
  const [dayA, monthA, yearA] = [a % 100, Math.floor(a / 100) % 100, Math.floor(a / 10_000)]
  const [dayB, monthB, yearB] = [b % 100, Math.floor(b / 100) % 100, Math.floor(b / 10_000)]
  const isMonthKnown = monthA > 0 && monthB > 0
  const isDayKnown = dayA > 0 && dayB > 0
  const agreeing = (yearA === yearB ? 1 : 0) + (isMonthKnown && monthA === monthB ? 1 : 0) + (isDayKnown && dayA === dayB ? 1 : 0)
  return {
    edits: digitEdits(a, b),
    isDayMonthSwap: yearA === yearB && dayA === monthB && monthA === dayB && dayA !== monthA,
    agreeing,
    known: 1 + (isMonthKnown ? 1 : 0) + (isDayKnown ? 1 : 0),
  }
}

/** Digits that differ between two numbers of eight digits; two neighbours swapped count as one. */
export function digitEdits(a: number, b: number): number {
  let edits = 0
  let restA = a
  let restB = b
  let wasA = -1
  let wasB = -1
  for (let at = 0; at < 8; at++) {
    const digitA = restA % 10
    const digitB = restB % 10
    restA = (restA - digitA) / 10
    restB = (restB - digitB) / 10
    if (digitA === digitB) {
      wasA = -1
      continue
    }
    if (wasA === digitB && wasB === digitA) {
      wasA = -1
      continue
    }
    edits += 1
    wasA = digitA
    wasB = digitB
  }
  return edits
}

/** Days between two dates of precision `day`; the calendar reaches back as if it had always been the present one. */
export function daysBetween(a: number, b: number): number {
  const at = (date: number) => Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100)
  return Math.abs(at(a) - at(b)) / 86_400_000
}
