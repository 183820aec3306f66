/**
 * Edits between two words, where two letters that changed places are one edit (optimal string alignment).
 * @param most  above this the answer is only known to be greater
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length]!
}

/** Pieces of three letters, the word's ends marked; each once. */
export function trigrams(word: string): ReadonlySet<string> {
  const marked = `^${word}$`
  const found = new Set<string>()
  for (let at = 0; at + 3 <= marked.length; at++) found.add(marked.slice(at, at + 3))
  return found
}

/** Dice's coefficient: what two sets share, 0 to 1. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const piece of a) if (b.has(piece)) shared++
  return (2 * shared) / (a.size + b.size)
}

/** How alike the spelling of two words is, 0 to 1; words of three letters are the same or not. */
export function spelledAlike(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 4 || b.length < 4 || /\d/.test(a) || /\d/.test(b)) return 0
  const longer = Math.max(a.length, b.length)
  const likeness = 1 - editsBetween(a, b, 4) / longer
  return likeness >= (a[0] === b[0] ? 0.65 : 0.75) ? likeness : 0
}

/** Whether one word shortens the other: its beginning (“prod”), or its consonants (“bkry”). */
export function shortens(short: string, long: string): boolean {
  if (short.length < 3 || long.length < 6 || long.length < short.length + 2 || short[0] !== long[0]) return false
  if (long.startsWith(short)) return true
  if (/[aeiou]/.test(short.slice(1))) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}
