// Crockford's alphabet: no I, L, O or U, which hands and eyes confuse
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataCharacters = 4
/** Characters of a group on paper: four of data, one that checks them and their place. */
export const groupCharacters = dataCharacters + 1
/** More places than this would repeat in the check. */
export const mostGroups = 32

/** The first group that is wrong, counted from 1; `group` is 0 where the number of groups is wrong. */
export type GroupProblem = { readonly ok: false; readonly problem: 'groups' | 'characters' | 'check'; readonly group: number }

// GF(32), modulo x⁵ + x² + 1; multiplying by x walks through all 31 values, so no two weights are alike
function timesX(value: number): number {
  const shifted = value << 1
  return shifted & 32 ? shifted ^ 0b100101 : shifted
}

/** The check of four characters at a place: any one changed, any two exchanged, or the group in another place is seen. */
function checkOf(values: readonly number[], place: number): number {
  return values.toReversed().reduce((sum, value) => timesX(sum ^ value), 0) ^ place
}

/**
 * Bytes as groups that people copy by hand: `7KQ2F M40ZD …`.
 * @param bytes  a multiple of 5 bits that fills whole groups: 5 bytes are two groups; at most 80
 */
export function writeGroups(bytes: Uint8Array): string[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  if (bits.length % (dataCharacters * 5) !== 0 || bits.length > mostGroups * dataCharacters * 5)
    throw new RangeError('the bytes do not fill whole groups')
  const groups = bits.match(/.{20}/g) ?? []
  return groups.map((group, place) => {
    const values = (group.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
    return [...values, checkOf(values, place)].map((value) => alphabet[value]).join('')
  })
}

function valueOf(character: string): number {
  // as the alphabet's author reads what people write in place of a digit
  const meant = character === 'O' ? '0' : character === 'I' || character === 'L' ? '1' : character
  return alphabet.indexOf(meant)
}

/**
 * Reads groups as people type them: small letters, dashes, spaces anywhere, O for 0 and I or L for 1.
 * @param text    the whole, or any number of groups of it from the first on
 * @param groups  how many there must be
 * @returns the bytes, or the number of the first group with a mistake
 */
export function readGroups(text: string, groups: number): { readonly ok: true; readonly bytes: Uint8Array } | GroupProblem {
  const typed = Array.from(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}.,·_]/gu, ''),
  )
  const values = typed.map(valueOf)
  const inGroups = Array.from({ length: Math.ceil(values.length / groupCharacters) }, (_, i) =>
    values.slice(i * groupCharacters, (i + 1) * groupCharacters),
  )
  for (const [place, group] of inGroups.entries()) {
    if (group.includes(-1)) return { ok: false, problem: 'characters', group: place + 1 }
    if (group.length === groupCharacters && checkOf(group.slice(0, dataCharacters), place) !== group[dataCharacters])
      return { ok: false, problem: 'check', group: place + 1 }
  }
  if (values.length !== groups * groupCharacters) return { ok: false, problem: 'groups', group: 0 }
  const bits = inGroups.flatMap((group) => group.slice(0, dataCharacters).map((value) => value.toString(2).padStart(5, '0'))).join('')
  return { ok: true, bytes: Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2)) }
}
