import { randomUUID } from 'node:crypto'
import type { AboutThing, RouteName } from './answers.ts'
import type { wallDesks, walls } from './expected-walls.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'

type Language = 'en' | 'fr'
type Form = Readonly<Record<string, string | readonly string[]>>
const nowhere = '00000000-0000-7000-8000-000000000000'
const glass = { en: '/en/break-glass', fr: '/fr/acces-urgent' } as const
const two = { en: '/en/approvals', fr: '/fr/approbations' } as const
const demands = { en: '/en/demands', fr: '/fr/demandes-de-dossiers' } as const
const cases = { en: '/en/cases', fr: '/fr/dossiers' } as const

const at =
  (base: Readonly<Record<Language, string>>, [en, fr]: readonly [string, string], form?: Form) =>
  (language: Language): Sent => {
    const path = `${base[language]}${language === 'en' ? en : fr}`
    return form === undefined ? { method: 'GET', path } : { method: 'POST', path, form: { command: randomUUID(), ...form } }
  }

/** What is sent about nothing in particular, or about a record that is nobody's. */
export const plainWallRequests: Readonly<Record<keyof typeof wallDesks & RouteName, (language: Language) => Sent>> = {
  breakGlass: at(glass, ['', '']),
  // without a code
  openBreak: at(glass, ['/open', '/ouvrir'], { id: nowhere, code: '000-000' }),
  approvals: at(two, ['', '']),
  askApproval: at(two, ['/ask', '/demander'], {
    subject: nowhere,
    approval: nowhere,
    task: nowhere,
    target: nowhere,
    kind: 'plan',
    reason: 'safety',
  }),
  sealRecord: at(two, ['/seal', '/sceller'], { subject: nowhere, case: nowhere, sealed: 'yes' }),
  decideApproval: at(two, ['/decide', '/decider'], { approval: nowhere, does: 'approve' }),
  coSign: at(two, ['/co-sign', '/cosigner'], { approval: nowhere, answer: 'yes' }),
  nameCoSigner: at(two, ['/co-signer', '/cosignataire'], { member: nowhere }),
  demands: at(demands, ['', '']),
  receiveDemand: at(demands, ['/received', '/recue'], {
    demand: nowhere,
    'answer-task': nowhere,
    'tell-task': nowhere,
    number: '000-000',
    kind: 'subpoena',
    'issued-by': 'judge',
    received: '2026-11-20',
    'answer-by': '2026-12-20',
  }),
}

const on =
  (pair: readonly [string, string], form?: Form) =>
  (thing: Thing, _mine: Thing, language: Language): Sent =>
    at(cases, [`/${thing.case}/${pair[0]}`, `/${thing.case}/${pair[1]}`], form && { subject: thing.subject, ...form })(language)

/** What is sent about a person's case. */
export const wallRequests: Readonly<Record<keyof typeof walls & AboutThing, (thing: Thing, mine: Thing, language: Language) => Sent>> = {
  linked: on(['family', 'proches']),
  linkPerson: (thing, mine, language) =>
    on(['family/keep', 'proches/garder'], { act: 'add', link: randomUUID(), relation: 'child', contact: 'no' })(thing, mine, language),
  young: on(['young-person', 'jeune-personne']),
  setAge: on(['young-person/age', 'jeune-personne/age'], { minor: 'possible', seen: '0' }),
  askAuthority: on(['young-person/ask', 'jeune-personne/demander'], { region: 'ON', task: nowhere }),
  reportYoung: on(['young-person/told', 'jeune-personne/signale'], {
    report: nowhere,
    region: 'ON',
    young: 'told-first',
    day: '2026-01-05',
    time: '10:00',
  }),
  judgeGuardian: on(['young-person/guardian', 'jeune-personne/tutelle'], { judgement: nowhere, reason: 'no' }),
  twins: on(['duplicates', 'doublons']),
  keepTokens: on(['duplicates/compare', 'doublons/comparer'], {}),
  mergeSubjects: on(['duplicates/same', 'doublons/meme'], { other: nowhere, merge: nowhere, reason: 'person-said' }),
  splitSubjects: on(['duplicates/two', 'doublons/deux'], { merge: nowhere, reason: 'mistake' }),
  oneBreak: ({ opening }, _mine, language) => at(glass, [`/${opening}`, `/${opening}`])(language),
  endBreak: ({ opening }, _mine, language) => at(glass, [`/${opening}/end`, `/${opening}/terminer`], {})(language),
  reviewBreak: ({ opening }, _mine, language) =>
    at(glass, [`/${opening}/review`, `/${opening}/examiner`], { finding: 'not-justified', consequence: 'none' })(language),
  hideBreak: ({ opening }, _mine, language) => at(glass, [`/${opening}/person`, `/${opening}/personne`], { why: 'crisis' })(language),
  oneDemand: ({ demand }, _mine, language) => at(demands, [`/${demand}`, `/${demand}`])(language),
  moveDemand: ({ demand }, _mine, language) => at(demands, [`/${demand}/step`, `/${demand}/etape`], { does: 'challenge' })(language),
  noteDemand: ({ demand }, _mine, language) =>
    at(demands, [`/${demand}/note`, `/${demand}/note`], { note: 'issuer', 'issued-by': 'judge' })(language),
}
