/** Words that say something about a person and are no part of the name. */
export const titles = new Set(
  `mr mrs ms miss mx dr prof professor sir madam madame dame lord lady president prasident presidente vice premier minister prime chancellor
  general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral judge justice senator sen governor king queen prince princess
  sheikh shaikh sheik haji hajji hajj mullah maulvi mawlawi maulana qari imam ayatollah sayyid seyyed herr frau monsieur mademoiselle mme mlle m senor
  senora don dona don reverend rev father pastor bishop pope the jr sr junior senior esq phd md hon honourable honorable commander cmdr`.split(
    /\s+/,
  ),
)

/** Small words between names: they part and join, and decide little. */
export const particles = new Set(
  'al el ul ad as ar an ash at az bin ibn ben bint binti abu abd von van der den de di da del della dos das du la le y e and of ap'.split(
    ' ',
  ),
)

/** A father's name follows. */
export const fatherOf = new Set(['bin', 'ibn', 'ben', 'bint', 'binti', 'ould', 'wuld'])

/** Legal forms of companies, short and long, of many countries; which one it is decides little. */
export const legalForms = new Set(
  `inc incorporated corp corporation co company ltd limited llc llp lp plc ag gmbh kg kgaa ohg ug aktiengesellschaft gesellschaft se sa sas sarl sasu snc
  spa srl sapa nv bv cv vof ab as asa aps a s oy oyj oü ou jsc ojsc pjsc cjsc oao ooo zao pao ao tov too doo dd ad eood ood kft nyrt zrt rt sp zoo z o pty
  pvt private public open closed joint stock oo kk kabushiki kaisha gk sdn bhd pte tbk pt cc lda ltda sl slu sgps holding holdings group groupe gruppe the obshchestvo s
  ogranichennoy otvetstvennostyu aktsionernoe aktsionernoye otkrytoe zakrytoe publichnoe mv ms mt ss`.split(/\s+/),
)

/** What shortened words stand for, numbers in words, and the letters that ordinals leave. */
export const longForms: Readonly<Record<string, string>> = {
  intl: 'international',
  natl: 'national',
  bros: 'brothers',
  mfg: 'manufacturing',
  assn: 'association',
  assoc: 'association',
  univ: 'university',
  dept: 'department',
  tech: 'technology',
  technologies: 'technology',
  ind: 'industries',
  industry: 'industries',
  svc: 'service',
  svcs: 'service',
  services: 'service',
  mgmt: 'management',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  first: '1',
  second: '2',
  third: '3',
  '1st': '1',
  '2nd': '2',
  '3rd': '3',
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  xi: '11',
  xii: '12',
  saint: 'st',
  banking: 'bank',
  systems: 'system',
}
