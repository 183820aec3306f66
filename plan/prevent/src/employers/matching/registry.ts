/** Registers of companies, by what names call them; a numbered company is another one in another register. */
const registers: readonly (readonly [string, RegExp])[] = [
  ['BC', /\bb\.?\s*c\.?(?=[\s,.]|l|$)|\bbritish\s+columbia\b|\bcolombie-britannique\b/],
  ['AB', /\balberta\b|\balta\b/],
  ['SK', /\bsaskatchewan\b|\bsask\b/],
  ['MB', /\bmanitoba\b/],
  ['ON', /\bontario\b|\bont\b/],
  ['QC', /\bqu[eé]bec\b/],
  ['NB', /\bnew\s+brunswick\b|\bnouveau-brunswick\b|\bn\.?\s?b\.?\b/],
  ['NS', /\bnova\s+scotia\b|\bn\.?\s?s\.?\b/],
  ['PE', /\bprince\s+edward\b|\bp\.?e\.?i\b/],
  ['NL', /\bnewfoundland\b|\bnfld\b|\bterre-neuve\b/],
  ['YT', /\byukon\b/],
  ['NT', /\bnorthwest\s+territories\b|\bn\.?w\.?t\b/],
  ['NU', /\bnunavut\b/],
  ['CA', /\bcanada\b/],
]

export interface CompanyNumber {
  /** Digits without leading zeros. */
  readonly digits: string
  /** Two letters of the register (`CA` the federal one); `null` where the name says none. */
  readonly register: string | null
}

/** Digits of five to ten places that name a company: `9012-3456`, `0912024`, `A1517300`. */
export function companyNumberIn(name: string): CompanyNumber | null {
  const found = /(?:^|[^\d\w]|\b[a-z])(\d{4,5}[\s-]\d{4}|\d{5,10})(?!\d)/i.exec(name)
  if (found === null) return null
  const digits = found[1]!.replaceAll(/\D/g, '').replace(/^0+/, '')
  const after = name.toLowerCase().normalize('NFC')
  return { digits, register: registers.find(([, says]) => says.test(after))?.[0] ?? null }
}

/** The province that an address names, by word or by two capital letters before a postal code. */
export function provinceIn(address: string): string | null {
  const short = [...address.matchAll(/\b(BC|AB|SK|MB|ON|QC|NB|NS|PE|NL|YT|NT|NU)\b/g)].at(-1)?.[1]
  if (short !== undefined) return short
  const words = address.toLowerCase().normalize('NFC')
  const found = registers.filter(([code, says]) => code !== 'CA' && says.test(words))
  // @NOTE a street may bear a province's name: what stands last in an address is the province
  return found.map(([code, says]) => ({ code, at: lastPlace(words, says) })).toSorted((a, b) => b.at - a.at)[0]?.code ?? null
}

function lastPlace(words: string, says: RegExp): number {
  let at = -1
  for (const found of words.matchAll(new RegExp(says.source, 'g'))) at = found.index
  return at
}
