import { latin } from './latin.ts'

const short: Readonly<Record<string, string>> = {
  street: 'st',
  saint: 'st',
  sainte: 'ste',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  drive: 'dr',
  boulevard: 'blvd',
  crescent: 'cres',
  court: 'ct',
  place: 'pl',
  lane: 'ln',
  terrace: 'tce',
  highway: 'hwy',
  square: 'sq',
  apartment: 'apt',
  appartement: 'apt',
  mount: 'mt',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  nord: 'n',
  sud: 's',
  est: 'e',
  ouest: 'o',
  close: 'cl',
  parade: 'pde',
  circuit: 'cct',
}
const oneWord = /^[a-z]+$/
const plainCode = /^[a-z0-9]+(?: [a-z0-9]+)*$/i
const filler = new Set(['the', 'of', 'city', 'town', 'ville', 'de', 'du', 'la', 'le', 'les', 'upon', 'sur'])

/**
 * A place or street: small Latin letters, common words in their short form, words such as "city of" left out.
 * @example normalPlace('Bristol, City of') // 'bristol'
 */
export function normalPlace(text: string): string | null {
  if (oneWord.test(text)) return short[text] ?? text
  const words = latin(text)
    .replaceAll(/['’`.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => short[word] ?? word)
  const kept = words.filter((word) => !filler.has(word))
  const all = (kept.length > 0 ? kept : words).join(' ')
  return all === '' ? null : all
}

/**
 * A post code, document or account number: small letters and digits alone.
 * @example normalCode('K1A 0B1') // 'k1a0b1'
 */
export function normalCode(text: string): string | null {
  if (plainCode.test(text)) return text.toLowerCase().replaceAll(' ', '')
  const plain = latin(text.normalize('NFKC')).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
  return plain === '' ? null : plain
}
