import { withoutOffered } from '../contact/offered-place.ts'
import { isHelpNumber } from './help-numbers.ts'
import type { Selector, SelectorKind } from './selector.ts'

interface Finder {
  readonly kind: SelectorKind
  readonly pattern: RegExp
  /** The compared spelling; `null` where the words only look like one. */
  value(match: RegExpMatchArray): string | null
}

/** A North American number has ten digits, and neither its area nor its exchange begins with 0 or 1 (NANP). */
const northAmerican = /^1?([2-9]\d{2}[2-9]\d{6})$/

function phoneValue(written: string): string | null {
  // the 0 that is dialled only at home
  const digits = written.replace('(0)', '').replaceAll(/\D/g, '')
  if (/^\s*\(?\+/.test(written) && !digits.startsWith('1')) return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : null
  const fromAbroad = /^(?:011|00)(\d{8,15})$/.exec(digits)?.[1]
  if (fromAbroad !== undefined) return `+${fromAbroad}`
  const ten = northAmerican.exec(digits)?.[1]
  if (ten === undefined || isHelpNumber(ten)) return null
  return `+1${ten}`
}

function urlValue(written: string): string | null {
  const address = URL.parse(/^https?:/i.test(written) ? written : `https://${written}`)
  if (address === null || !address.hostname.includes('.')) return null
  const host = address.hostname.toLowerCase().replace(/^(www|m)\./, '')
  const path = decodeURI(address.pathname).replace(/\/+$/, '')
  return `${host}${path}`
}

/** Sites whose address already is somebody's name there. */
const handleSites = /^(instagram|tiktok|facebook|twitter|x|snapchat|onlyfans|telegram|t)\.(?:com|me)\/@?([\w.-]{2,40})$/i

/**
 * In the order in which words are given away: an address inside an e-mail is no handle, and digits inside a link are no telephone number.
 */
const finders: readonly Finder[] = [
  {
    kind: 'email',
    pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu,
    value: ([written]) => written.toLowerCase(),
  },
  {
    kind: 'url',
    pattern:
      /(?:https?:\/\/|www\.)[^\s<>"«»()]+|(?<![\w.-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8}\.(?:com|ca|net|org|me|info|biz|io|xxx|quebec)\b(?:\/[^\s<>"«»()]*)?/giu,
    value: ([written]) => urlValue(written.replace(/[.,;:!?]+$/, '')),
  },
  {
    kind: 'wallet',
    pattern: /\b(?:bc1[a-z\d]{25,62}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[\da-fA-F]{40})\b/g,
    value: ([written]) => (/^(?:0x|bc1)/i.test(written) ? written.toLowerCase() : written),
  },
  {
    kind: 'plate',
    pattern:
      /(?:licen[cs]e\s+plate|plate\s+(?:number|no\.?)?|plaque(?:\s+d[’']immatriculation)?|immatriculation)\s*(?:is|est|:|#|no|n[o°]\.?)?\s*[:#]?\s*([A-Z\d]{2,4}[\s-]?[A-Z\d]{2,4})\b/giu,
    value: (match) => {
      const plate = (match[1] ?? '').replaceAll(/[\s-]/g, '').toUpperCase()
      return /\d/.test(plate) && plate.length >= 4 ? plate : null
    },
  },
  {
    kind: 'phone',
    // the shape of North America first: a list of numbers is not one long number, and neither is a number with an age or a date beside it
    pattern:
      /(?<![\p{L}\d]|(?:\+|\b0)[\d ().-]{1,8})(?:\(?\+?1\)?[ .\u2010-\u2015-]{0,2})?\(?[2-9]\d{2}\)?[ .\u2010-\u2015-]{0,2}[2-9]\d{2}[ .\u2010-\u2015-]{0,2}\d{4}(?![\p{L}\d])/gu,
    value: ([written]) => phoneValue(written),
  },
  {
    kind: 'phone',
    pattern: /(?<![\p{L}\d])(?:\(?\+|00)?\d[\d \t().\u2010-\u2015-]{5,22}\d(?![\p{L}\d])/gu,
    value: ([written]) => phoneValue(written),
  },
  {
    kind: 'handle',
    pattern: /(?<![\p{L}\d@/])@([a-zA-Z\d_](?:[\w.]{0,38}\w))/gu,
    value: (match) => (match[1] ?? '').toLowerCase(),
  },
]

/**
 * The identifiers that stand in words, by plain rules: each only a suggestion that a person confirms.
 * @returns each once, in the order of its kind and place
 */
export function findSelectors(words: string): readonly Selector[] {
  let left = withoutOffered(words).normalize('NFKC')
  const found = new Map<string, Selector>()
  for (const { kind, pattern, value } of finders)
    left = left.replace(pattern, (...parts) => {
      const match = parts.slice(0, -2).filter((part) => typeof part !== 'object') as unknown as RegExpMatchArray
      const written = match[0].trim()
      const compared = value(match)
      if (compared === null) return match[0]
      const handle = kind === 'url' ? handleSites.exec(compared)?.[2] : undefined
      const selector: Selector =
        handle === undefined ? { kind, written, value: compared } : { kind: 'handle', written, value: handle.toLowerCase() }
      found.set(`${selector.kind}|${selector.value}`, found.get(`${selector.kind}|${selector.value}`) ?? selector)
      return ' '.repeat(match[0].length)
    })
  return [...found.values()]
}
