import type { MemberId } from '@fanal/kernel'
import { type Guard, type Machine, isSomebodyElse } from '../machine.ts'

export type DemandState = 'received' | 'frozen' | 'with-counsel' | 'challenged' | 'complied-in-part' | 'complied' | 'refused' | 'withdrawn'
export type DemandCommand = 'freeze' | 'name-counsel' | 'challenge' | 'comply-in-part' | 'comply' | 'refuse' | 'end-withdrawn'

export const demandKinds = ['subpoena', 'warrant', 'production-order', 'request'] as const
export type DemandKind = (typeof demandKinds)[number]

export const issuers = ['judge', 'justice', 'clerk', 'officer', 'lawyer', 'somebody-else', 'not-known'] as const
export type Issuer = (typeof issuers)[number]

export const toldAnswers = ['told-safely', 'not-safe', 'forbidden-by-order', 'no-safe-way'] as const
export type Told = (typeof toldAnswers)[number]

export const refusalGrounds = ['not-issued-by-a-judge', 'not-about-us', 'nothing-held', 'privilege', 'court-agreed'] as const
export type RefusalGround = (typeof refusalGrounds)[number]

export interface DemandFacts {
  readonly kind: DemandKind
  readonly issuedBy: Issuer
  /** Whether a judge has to have issued it, by the rule of the day on which it came; `ask` where no rule is known. */
  readonly judgeMustIssue: boolean | 'ask'
  readonly counselRecorded: boolean
  /** Whether the person was told, or it is written why not. */
  readonly told: Told | null
  /** How many fields were chosen: the smallest package, and none is not one. */
  readonly chosen: number
  readonly chosenBy: MemberId | null
  readonly refusal: RefusalGround | null
}

const counsel: Guard<DemandFacts> = {
  name: 'counsel-missing',
  say: { en: 'Write down first who counsel is.', fr: 'Notez d’abord qui est l’avocate ou l’avocat.' },
  holds: ({ counselRecorded }) => counselRecorded,
}
const judge: Guard<DemandFacts> = {
  name: 'not-issued-by-a-judge',
  say: {
    en: 'In a trafficking case a subpoena for records has to be issued and signed by a judge. Ask counsel.',
    fr: 'Dans une affaire de traite, une assignation visant des dossiers doit être délivrée et signée par une ou un juge. Demandez à l’avocate ou à l’avocat.',
  },
  holds: ({ judgeMustIssue, issuedBy }) => judgeMustIssue !== true || issuedBy === 'judge',
}
const issuerKnown: Guard<DemandFacts> = {
  name: 'issuer-not-known',
  say: { en: 'Find out first who issued it.', fr: 'Cherchez d’abord qui l’a délivrée.' },
  holds: ({ issuedBy }) => issuedBy !== 'not-known',
}
const obliges: Guard<DemandFacts> = {
  name: 'only-a-request',
  say: {
    en: 'A request obliges nobody. Without an order, what goes out is the person’s own yes.',
    fr: 'Une simple demande n’oblige à rien. Sans ordonnance, seul le oui de la personne permet de communiquer.',
  },
  holds: ({ kind }) => kind !== 'request',
}
const told: Guard<DemandFacts> = {
  name: 'person-not-told',
  say: {
    en: 'Tell the person in their safe way, or write down why not.',
    fr: 'Prévenez la personne par son moyen sûr, ou notez pourquoi ce n’est pas possible.',
  },
  holds: (facts) => facts.told !== null,
}
const chosen: Guard<DemandFacts> = {
  name: 'nothing-chosen',
  say: {
    en: 'Choose first what goes out: the least that answers it.',
    fr: 'Choisissez d’abord ce qui est communiqué : le minimum qui y répond.',
  },
  holds: (facts) => facts.chosen > 0,
}
const fourEyes: Guard<DemandFacts> = {
  name: 'released-by-chooser',
  say: {
    en: 'Somebody other than who chose it hands it out.',
    fr: 'La communication revient à une autre personne que celle qui a choisi.',
  },
  holds: ({ chosenBy }, act) => isSomebodyElse(act, [chosenBy]),
}
const ground: Guard<DemandFacts> = {
  name: 'ground-missing',
  say: { en: 'Say on what ground.', fr: 'Indiquez pour quel motif.' },
  holds: ({ refusal }) => refusal !== null,
}

const handles = ['case-supervisor', 'privacy-officer'] as const
const anyone = ['case-worker', 'case-supervisor', 'privacy-officer'] as const
const release = [counsel, issuerKnown, judge, obliges, told, chosen, fourEyes] as const

/** A demand for somebody's records: what is kept is kept as it is until counsel has looked, and then the least goes out, or nothing. */
export const demandMachine: Machine<DemandState, DemandCommand, DemandFacts> = {
  name: 'demand',
  start: 'received',
  states: {
    received: {
      name: { en: 'Received', fr: 'Reçue' },
      ends: false,
      next: { say: { en: 'Freeze what is held', fr: 'Geler ce qui est conservé' }, by: anyone, due: 'due-at' },
    },
    frozen: {
      name: { en: 'Frozen', fr: 'Gelée' },
      ends: false,
      next: {
        say: { en: 'Call counsel before anybody answers', fr: 'Appeler une avocate ou un avocat avant toute réponse' },
        by: anyone,
        due: 'due-at',
      },
    },
    'with-counsel': {
      name: { en: 'With counsel', fr: 'Chez l’avocate ou l’avocat' },
      ends: false,
      next: {
        say: { en: 'Challenge it, refuse it, or hand out the least', fr: 'La contester, la refuser ou communiquer le minimum' },
        by: handles,
        due: 'due-at',
      },
    },
    challenged: {
      name: { en: 'Challenged before the court', fr: 'Contestée devant le tribunal' },
      ends: false,
      next: { say: { en: 'Follow what the court decides', fr: 'Suivre la décision du tribunal' }, by: handles, due: 'due-at' },
    },
    'complied-in-part': { name: { en: 'Answered in part', fr: 'Exécutée en partie' }, ends: true, next: null },
    complied: { name: { en: 'Answered', fr: 'Exécutée' }, ends: true, next: null },
    refused: { name: { en: 'Refused', fr: 'Refusée' }, ends: true, next: null },
    withdrawn: { name: { en: 'Taken back by whoever sent it', fr: 'Retirée par son auteur' }, ends: true, next: null },
  },
  commands: {
    freeze: { by: anyone, moves: { received: 'frozen' }, guards: [] },
    'name-counsel': { by: anyone, moves: { frozen: 'with-counsel' }, guards: [counsel] },
    challenge: { by: handles, moves: { 'with-counsel': 'challenged' }, guards: [] },
    'comply-in-part': {
      by: ['privacy-officer'],
      moves: { 'with-counsel': 'complied-in-part', challenged: 'complied-in-part' },
      guards: release,
    },
    comply: { by: ['privacy-officer'], moves: { 'with-counsel': 'complied', challenged: 'complied' }, guards: release },
    refuse: { by: handles, moves: { 'with-counsel': 'refused', challenged: 'refused' }, guards: [ground, told] },
    'end-withdrawn': {
      by: handles,
      moves: { received: 'withdrawn', frozen: 'withdrawn', 'with-counsel': 'withdrawn', challenged: 'withdrawn' },
      guards: [],
    },
  },
}
