import type { EmployerRecord } from '@fanal/prevent'

const beginnings = [
  'Bru',
  'Cal',
  'Dro',
  'Fen',
  'Gri',
  'Hol',
  'Jar',
  'Kel',
  'Lom',
  'Mor',
  'Nev',
  'Orr',
  'Pel',
  'Quil',
  'Ros',
  'Sten',
  'Tav',
  'Ul',
  'Var',
  'Wil',
  'Yar',
  'Zel',
]
const middles = ['a', 'be', 'di', 'fa', 'go', 'la', 'mi', 'no', 'ra', 'se', 'ti', 'vo']
const ends = ['bury', 'dale', 'fort', 'gate', 'ham', 'lin', 'mont', 'nor', 'peak', 'ridge', 'stead', 'ton', 'ville', 'wick']
const trades = [
  'Farms',
  'Restaurant',
  'Construction',
  'Trucking',
  'Foods',
  'Cleaning Services',
  'Hospitality',
  'Greenhouses',
  'Roofing',
  'Bakery',
  'Logistics',
  'Café',
  'Ferme',
  'Boulangerie',
  'Transport',
  'Entreprises',
]
const forms = ['Ltd.', 'Inc.', 'Corp.', 'Ltée', 'Limited', 'inc.', 'LTD', '']
const towns = [
  'Surrey, BC V3W 0A0',
  'Calgary, AB T2P 0A0',
  'Brampton, ON L6S 0A0',
  'Laval, QC H7A 0A0',
  'Winnipeg, MB R3C 0A0',
  'Regina, SK S4P 0A0',
]
const registers = ['Ontario Inc.', 'B.C. Ltd.', 'Alberta Ltd.', 'Québec Inc.', 'Canada Inc.']

/** Names that nobody has, in the shapes of the real lists: every seventh is a numbered company, every ninth has a trade name beside it. */
export function inventedNames(size: number, draw: (below: number) => number): readonly EmployerRecord[] {
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)]!
  const word = () => `${pick(beginnings)}${pick(middles)}${pick(ends)}`
  return Array.from({ length: size }, (_, index): EmployerRecord => {
    const number = `${1_000_000 + index * 3} ${pick(registers)}`
    const name = `${word()} ${index % 3 === 0 ? `${word()} ` : ''}${pick(trades)} ${pick(forms)}`.trim()
    const legal = index % 7 === 0 ? number : name
    const says = { kind: 'approval', positions: 1, occupation: '', stream: '', period: '' } as const
    const names = index % 9 === 0 ? [`${word()} ${pick(trades)}`, legal] : [legal]
    return { source: 'lmia-positive', asOf: '2024-03-31', row: index + 1, names, address: pick(towns), says }
  })
}

/** Names that stand in no list: made of syllables that no list of the bench is made of. */
export const nobody: readonly string[] = [
  'Xylquorth Ptarmigan Ltd',
  'Voszmire Ghaldric Farms',
  'Thrumblequax Catering',
  'Ferme Oukzébrille inc.',
  'Snargwhistle Roofing Corp.',
  'Ebbnozzle & Crumfidget',
  '9999999 Ontario Inc.',
  '0000001 B.C. Ltd.',
  'Boulangerie Zwixambre',
  'Plonkadoodle Trucking',
  'Restaurant',
  'Farm Ltd',
  'Cleaning Services Inc.',
  'Canada Trading Corp',
  'Quebec Construction',
  'Wuzzleford Hospitality',
  'Gloopenstein Foods',
  'Zyxwvut Logistics',
  'Hjkqlmp Enterprises',
  'Bimblewock Bakery',
]
