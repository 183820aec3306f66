import type { Purpose } from '../grants/access-grant.ts'
import type { Guard, Machine } from '../machine.ts'

export type ConsentState = 'draft' | 'explained' | 'active' | 'expiring' | 'narrowed' | 'withdrawn' | 'expired' | 'refused' | 'unanswered'
export type ConsentCommand = 'explain' | 'give' | 'refuse' | 'set-aside' | 'warn' | 'renew' | 'narrow' | 'withdraw' | 'expire'

/** What has to be explained before somebody can say yes; each is evidence of its own. */
export const explainedItems = ['purpose', 'uses', 'non-identifying-use', 'access-right', 'retention', 'withdrawal'] as const
export type ExplainedItem = (typeof explainedItems)[number]

export interface ConsentFacts {
  readonly explained: readonly ExplainedItem[]
  /** Whether the language of the talk, and the interpreter or that none was needed, is written down. */
  readonly languageRecorded: boolean
  /** Every purpose asked about on this row: one, or it is refused. */
  readonly purposes: readonly Purpose[]
  /** The person's own words as a code; nothing is a yes but a yes. */
  readonly answer: 'yes' | 'no' | null
  readonly givenBy: 'self' | 'guardian' | 'supported'
  /** Whether a worker wrote down why a guardian is safe. */
  readonly guardianSafe: boolean
  /** Classes and operations that it would cover. */
  readonly covers: number
  readonly validTo: Date | null
  /** From when on a renewal is asked for: a date computed from a dated rule. */
  readonly renewFrom: Date | null
  /** Whether the row that takes this one's place covers less and nothing more. */
  readonly successorIsNarrower: boolean
}

const allExplained: Guard<ConsentFacts> = {
  name: 'not-all-explained',
  say: { en: 'Go through every point with the person first.', fr: 'Passez d’abord chaque point en revue avec la personne.' },
  holds: ({ explained }) => explainedItems.every((item) => explained.includes(item)),
}
const language: Guard<ConsentFacts> = {
  name: 'language-missing',
  say: {
    en: 'Say in which language it was explained, and with which interpreter.',
    fr: 'Indiquez dans quelle langue cela a été expliqué, et qui a fait l’interprétation.',
  },
  holds: ({ languageRecorded }) => languageRecorded,
}
const onePurpose: Guard<ConsentFacts> = {
  name: 'more-than-one-purpose',
  say: {
    en: 'Each purpose is asked for alone; investigation never comes with services.',
    fr: 'Chaque finalité se demande seule; l’enquête n’accompagne jamais les services.',
  },
  holds: ({ purposes }) => purposes.length === 1,
}
const saidYes: Guard<ConsentFacts> = {
  name: 'no-yes',
  say: { en: 'The person has not said yes.', fr: 'La personne n’a pas dit oui.' },
  holds: ({ answer }) => answer === 'yes',
}
const guardian: Guard<ConsentFacts> = {
  name: 'guardian-not-known-to-be-safe',
  say: {
    en: 'Nobody has written down why asking this guardian is safe.',
    fr: 'Personne n’a noté pourquoi il est sans danger de demander à cette tutrice ou à ce tuteur.',
  },
  holds: ({ givenBy, guardianSafe }) => givenBy !== 'guardian' || guardianSafe,
}
const something: Guard<ConsentFacts> = {
  name: 'covers-nothing',
  say: { en: 'Say what it covers.', fr: 'Indiquez ce qu’il couvre.' },
  holds: ({ covers }) => covers > 0,
}
const endsLater: Guard<ConsentFacts> = {
  name: 'no-end-ahead',
  say: { en: 'A consent has an end, and it lies ahead.', fr: 'Un consentement a une fin, et elle est à venir.' },
  holds: ({ validTo }, { now }) => validTo !== null && validTo > now,
}
const timeToAsk: Guard<ConsentFacts> = {
  name: 'not-yet-expiring',
  say: { en: 'It is too early to ask again.', fr: 'Il est trop tôt pour redemander.' },
  holds: ({ renewFrom }, { now }) => renewFrom !== null && renewFrom <= now,
}
const over: Guard<ConsentFacts> = {
  name: 'not-over',
  say: { en: 'It still holds.', fr: 'Il est encore valable.' },
  holds: ({ validTo }, { now }) => validTo !== null && validTo <= now,
}
const narrower: Guard<ConsentFacts> = {
  name: 'not-narrower',
  say: { en: 'What takes its place has to cover less.', fr: 'Ce qui le remplace doit couvrir moins.' },
  holds: ({ successorIsNarrower }) => successorIsNarrower,
}

const workers = ['case-worker', 'case-supervisor'] as const
const withPrivacy = [...workers, 'privacy-officer'] as const
const whoMayStop = [...withPrivacy, 'person'] as const
const stops = ['revoke-derived-grants', 'delete-wraps', 'cancel-offered-referrals', 'tell-holders-to-stop'] as const

/** A consent for one purpose. Giving it creates grants; narrowing, withdrawal and expiry take them back in the same transaction. */
export const consentMachine: Machine<ConsentState, ConsentCommand, ConsentFacts> = {
  name: 'consent',
  start: 'draft',
  states: {
    draft: {
      name: { en: 'Not explained yet', fr: 'Pas encore expliqué' },
      ends: false,
      next: { say: { en: 'Explain it in the person’s language', fr: 'L’expliquer dans la langue de la personne' }, by: workers, due: null },
    },
    explained: {
      name: { en: 'Explained', fr: 'Expliqué' },
      ends: false,
      next: { say: { en: 'Ask, and write down yes or no', fr: 'Demander, et noter oui ou non' }, by: workers, due: null },
    },
    active: {
      name: { en: 'In force', fr: 'En vigueur' },
      ends: false,
      next: { say: { en: 'Ask again before it ends', fr: 'Redemander avant la fin' }, by: workers, due: 'valid-to' },
    },
    expiring: {
      name: { en: 'Ends soon', fr: 'Prend bientôt fin' },
      ends: false,
      next: {
        say: { en: 'Ask whether the person still says yes', fr: 'Demander si la personne dit encore oui' },
        by: workers,
        due: 'valid-to',
      },
    },
    narrowed: { name: { en: 'Replaced by a narrower one', fr: 'Remplacé par un plus restreint' }, ends: true, next: null },
    withdrawn: { name: { en: 'Withdrawn', fr: 'Retiré' }, ends: true, next: null },
    expired: { name: { en: 'Over', fr: 'Expiré' }, ends: true, next: null },
    refused: { name: { en: 'The person said no', fr: 'La personne a dit non' }, ends: true, next: null },
    unanswered: { name: { en: 'No answer', fr: 'Sans réponse' }, ends: true, next: null },
  },
  commands: {
    explain: { by: workers, moves: { draft: 'explained' }, guards: [onePurpose, allExplained, language] },
    give: {
      by: [...workers, 'person'],
      moves: { explained: 'active' },
      guards: [onePurpose, allExplained, language, saidYes, guardian, something, endsLater],
      effects: ['create-grants'],
    },
    refuse: { by: [...workers, 'person'], moves: { draft: 'refused', explained: 'refused' }, guards: [] },
    // Silence is not a no either, and is not written down as one.
    'set-aside': { by: workers, moves: { draft: 'unanswered', explained: 'unanswered' }, guards: [] },
    warn: { by: ['clock'], moves: { active: 'expiring' }, guards: [timeToAsk] },
    renew: {
      by: [...workers, 'person'],
      moves: { active: 'active', expiring: 'active' },
      guards: [allExplained, language, saidYes, guardian, endsLater],
      effects: ['create-grants'],
      nextVersion: true,
    },
    narrow: { by: whoMayStop, moves: { active: 'narrowed', expiring: 'narrowed' }, guards: [narrower], effects: stops },
    // One act, no reason asked, nobody who has to agree.
    withdraw: { by: whoMayStop, moves: { active: 'withdrawn', expiring: 'withdrawn' }, guards: [], effects: stops },
    expire: { by: ['clock'], moves: { active: 'expired', expiring: 'expired' }, guards: [over], effects: stops },
  },
}
