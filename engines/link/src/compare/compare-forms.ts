import type { Forms } from '../fields/prepared.ts'
import type { Kind } from '../fields/roles.ts'
import { letterBit, missingLetters, ones } from '../fields/letter-mask.ts'
import { damerauLevenshteinOf } from './damerau-levenshtein.ts'
import { digitEdits } from './dates.ts'
import { jaroWinklerOf } from './jaro-winkler.ts'

/** The level of two different forms, both there; equal forms are the last level and never come here. */
export type CompareForms = (a: number, b: number) => number

export function comparerOf(kind: Kind, forms: Forms): CompareForms {
  switch (kind) {
    case 'name':
      return (a, b) => nameLevel(forms, a, b)
    case 'full-name':
      return (a, b) => fullNameLevel(forms, a, b)
    case 'date':
      return (a, b) => dateLevel(forms.a[a]!, forms.a[b]!)
    case 'code':
      return (a, b) => codeLevel(forms, a, b)
    case 'post-code':
      return (a, b) => (edits(forms, a, b, 1) <= 1 ? 3 : forms.a[a] === forms.a[b] ? 2 : 1)
    case 'email':
      return (a, b) => emailLevel(forms, a, b)
    case 'words':
      return (a, b) => wordsLevel(forms, a, b)
    case 'category':
      return () => 1
  }
}

/** Edits up to a limit, `limit + 1` above it; texts whose letters differ too much are not looked at further. */
function edits({ letters, starts, masks }: Forms, a: number, b: number, limit: number): number {
  if (missingLetters(masks[a]!, masks[b]!) > limit) return limit + 1
  return damerauLevenshteinOf(letters, starts[a]!, starts[a + 1]!, starts[b]!, starts[b + 1]!, limit)
}

/** Jaro-Winkler where it can reach `least`, 0 where the letters of the two show that it cannot. */
function likeness({ letters, starts, masks }: Forms, a: number, b: number, least: number): number {
  return boundedLikeness(letters, starts[a]!, starts[a + 1]!, masks[a]!, starts[b]!, starts[b + 1]!, masks[b]!, least)
}

function boundedLikeness(
  letters: Uint16Array,
  fromA: number,
  toA: number,
  maskA: number,
  fromB: number,
  toB: number,
  maskB: number,
  least: number,
): number {
  const [lengthA, lengthB] = [toA - fromA, toB - fromB]
  if (lengthA === 0 || lengthB === 0) return 0
  const common = Math.min(lengthA - ones(maskA & ~maskB), lengthB - ones(maskB & ~maskA))
  const most = (common / lengthA + common / lengthB + 1) / 3
  const longest = Math.min(4, lengthA, lengthB)
  let same = 0
  while (same < longest && letters[fromA + same] === letters[fromB + same]) same += 1
  if (most + same * 0.1 * (1 - most) < least) return 0
  return jaroWinklerOf(letters, fromA, toA, fromB, toB)
}

const blank = 32

/** 6 one slip · 4 alike · 3 part · 2 a little · 1 different. */
export function nameLevel(forms: Forms, a: number, b: number): number {
  const { letters, starts } = forms
  const lengthA = starts[a + 1]! - starts[a]!
  const lengthB = starts[b + 1]! - starts[b]!
  const shorter = Math.min(lengthA, lengthB)
  if (shorter >= 3 && Math.abs(lengthA - lengthB) <= 1 && edits(forms, a, b, 1) <= 1) return shorter >= 4 ? 6 : 4
  if (forms.a[a] === forms.a[b] && shorter >= 2) return 4
  if (forms.b[a]! >= 0 && forms.b[a] === forms.b[b]) return 4
  if (shorter === 1) return letters[starts[a]!] === letters[starts[b]!] ? 3 : 1
  const like = likeness(forms, a, b, 0.75)
  if (like >= 0.88 && shorter >= 3) return 4
  if (shorter >= 5 && bagDistance(forms, a, b) <= 1) return 4
  if (holds(forms, a, b)) return 3
  return like >= 0.75 ? 2 : 1
}

const bag = new Int8Array(128)

/** Letters that one has and the other has not, the larger count of the two sides. @see Bartolini, Ciaccia and Patella (2002) 10.1007/3-540-45735-6_24 */
function bagDistance({ letters, starts, masks }: Forms, a: number, b: number): number {
  const lengthA = starts[a + 1]! - starts[a]!
  const lengthB = starts[b + 1]! - starts[b]!
  if (Math.abs(lengthA - lengthB) > 1 || missingLetters(masks[a]!, masks[b]!) > 1) return 2
  bag.fill(0)
  for (let at = starts[a]!; at < starts[a + 1]!; at++) bag[letters[at]! & 127]! += 1
  for (let at = starts[b]!; at < starts[b + 1]!; at++) bag[letters[at]! & 127]! -= 1
  let onlyA = 0
  let onlyB = 0
  for (let letter = 0; letter < bag.length; letter++) {
    const count = bag[letter]!
    if (count > 0) onlyA += count
    else onlyB -= count
  }
  return Math.max(onlyA, onlyB)
}

/** Whether the words of the shorter are words of the longer, one after the other. */
function holds({ letters, starts }: Forms, a: number, b: number): boolean {
  const isALonger = starts[a + 1]! - starts[a]! > starts[b + 1]! - starts[b]!
  const [long, short] = isALonger ? [a, b] : [b, a]
  const length = starts[short + 1]! - starts[short]!
  const end = starts[long + 1]!
  for (let at = starts[long]!; at + length <= end; at++) {
    if (at > starts[long]! && letters[at - 1] !== blank) continue
    if (at + length < end && letters[at + length] !== blank) continue
    let same = 0
    while (same < length && letters[at + same] === letters[starts[short]! + same]) same += 1
    if (same === length) return true
  }
  return false
}

function dateLevel(a: number, b: number): number {
  const [yearA, monthA, dayA] = [Math.floor(a / 10_000), Math.floor(a / 100) % 100, a % 100]
  const [yearB, monthB, dayB] = [Math.floor(b / 10_000), Math.floor(b / 100) % 100, b % 100]
  const isSameYear = yearA === yearB
  if (dayA === 0 || dayB === 0 || monthA === 0 || monthB === 0) {
    if (!isSameYear) return Math.abs(yearA - yearB) <= 10 ? 2 : 1
    return monthA > 0 && monthA === monthB ? 5 : 3
  }
  if (isSameYear && dayA === monthB && monthA === dayB) return 6
  const apart = digitEdits(a, b)
  if (apart <= 1) return 6
  const agreeing = (isSameYear ? 1 : 0) + (monthA === monthB ? 1 : 0) + (dayA === dayB ? 1 : 0)
  if (agreeing >= 2) return 5
  if (apart <= 2) return 4
  const days = Math.abs(dayNumber(a) - dayNumber(b))
  if (isSameYear || days <= 366) return 3
  return days <= 3653 ? 2 : 1
}

/** Days as the distance needs them: months of 30.44 days, and impossible dates have a place too. */
function dayNumber(date: number): number {
  return Math.floor(date / 10_000) * 365.25 + (Math.floor(date / 100) % 100) * 30.44 + (date % 100)
}

function codeLevel(forms: Forms, a: number, b: number): number {
  const { letters, starts } = forms
  const shorter = Math.min(starts[a + 1]! - starts[a]!, starts[b + 1]! - starts[b]!)
  const apart = edits(forms, a, b, 2)
  if (apart <= 1 && shorter >= 4) return 3
  if (apart <= 2 && shorter >= 7) return 2
  if (shorter < 7) return 1
  for (let back = 1; back <= 7; back++) if (letters[starts[a + 1]! - back] !== letters[starts[b + 1]! - back]) return 1
  return 2
}

/** @NOTE many addresses are a name and a number: two that differ in the number are no slip apart; what stands after the @ is often a provider's and says little where it is the same */
function emailLevel(forms: Forms, a: number, b: number): number {
  if (forms.a[a] === forms.a[b]) return 3
  if (forms.b[a] === forms.b[b] && edits(forms, a, b, 2) <= 2) return 3
  const { letters, starts } = forms
  const [endA, endB] = [localEnd(forms, a), localEnd(forms, b)]
  if (!isSame(letters, endA, starts[a + 1]!, endB, starts[b + 1]!)) return likeness(forms, a, b, 0.88) >= 0.88 ? 2 : 1
  const [maskA, maskB] = [maskOf(letters, starts[a]!, endA), maskOf(letters, starts[b]!, endB)]
  return boundedLikeness(letters, starts[a]!, endA, maskA, starts[b]!, endB, maskB, 0.88) >= 0.88 ? 2 : 1
}

const atSign = 64

/** Where the part before the @ ends; the whole where there is no @. */
function localEnd({ letters, starts }: Forms, form: number): number {
  for (let end = starts[form + 1]! - 1; end > starts[form]!; end--) if (letters[end] === atSign) return end
  return starts[form + 1]!
}

function isSame(letters: Uint16Array, fromA: number, toA: number, fromB: number, toB: number): boolean {
  if (toA - fromA !== toB - fromB) return false
  for (let each = 0; each < toA - fromA; each++) if (letters[fromA + each] !== letters[fromB + each]) return false
  return true
}

function maskOf(letters: Uint16Array, from: number, to: number): number {
  let mask = 0
  for (let each = from; each < to; each++) mask |= letterBit(letters[each]!)
  return mask
}

function wordsLevel(forms: Forms, a: number, b: number): number {
  const { wordStarts, words } = forms
  let shared = 0
  let x = wordStarts[a]!
  let y = wordStarts[b]!
  const [endX, endY] = [wordStarts[a + 1]!, wordStarts[b + 1]!]
  const all = endX - x + (endY - y)
  while (x < endX && y < endY) {
    if (words[x] === words[y]) {
      shared += 1
      x += 1
      y += 1
    } else if (words[x]! < words[y]!) x += 1
    else y += 1
  }
  if (shared * 2 === all || edits(forms, a, b, 1) <= 1) return 4
  if (shared * 4 >= all || likeness(forms, a, b, 0.9) >= 0.9) return 3
  return shared > 0 ? 2 : 1
}

const used = new Uint8Array(64)

function fullNameLevel(forms: Forms, a: number, b: number): number {
  const { wordStarts, words, wordForms } = forms
  if (wordForms === null) return 1
  const countA = wordStarts[a + 1]! - wordStarts[a]!
  const countB = wordStarts[b + 1]! - wordStarts[b]!
  const [short, long, few, many] = countA <= countB ? [a, b, countA, countB] : [b, a, countB, countA]
  if (many > used.length) return 1
  used.fill(0, 0, many)
  let same = 0
  let alike = 0
  let initials = 0
  for (let at = 0; at < few; at++) {
    const word = words[wordStarts[short]! + at]!
    let best = -1
    let bestLevel = 2
    for (let other = 0; other < many; other++) {
      if (used[other] === 1) continue
      const candidate = words[wordStarts[long]! + other]!
      const level = word === candidate ? 9 : nameLevel(wordForms, word, candidate)
      if (level <= bestLevel) continue
      best = other
      bestLevel = level
    }
    if (best < 0) continue
    used[best] = 1
    if (bestLevel === 9) same += 1
    else if (bestLevel >= 4) alike += 1
    else initials += 1
  }
  if (same === few && few === many) return 6
  if (same + alike === few && few === many) return 5
  if (same + alike + initials === few && same + alike > 0 && (few >= 2 || few === many)) return 4
  if (same + alike >= 2) return 3
  return same + alike >= 1 ? 2 : 1
}
