import type { Role } from '@fanal/postgres'
import type { PlainTable, ThingTable, Who } from './answers.ts'
import type { Rows } from './expected-rows.ts'
import { forDuties, forDutiesAt } from './rows.ts'

/** What one house offered to another, on both sides; written by hand. */
export const referralTables = ['referral', 'referred', 'referred_packet'] as const
type Row = Readonly<Record<(typeof referralTables)[number], Rows>>

const none: Row = { referral: 'none', referred: 'none', referred_packet: 'none' }
/** Whoever opens the unit's inbox opens what is referred to it; whom it is about there they are not told. */
const receives: Row = { ...none, referred: 'own organization', referred_packet: 'own organization' }
const protects: Row = { ...receives, referral: 'own organization' }

/** Whose rows each duty is shown by the database itself. */
export const referralRows: Readonly<Record<Who, Row>> = {
  nobody: none,
  'intake-officer': receives,
  'hotline-operator': none,
  'intake-supervisor': none,
  'case-worker': protects,
  'case-supervisor': protects,
  // that it was offered and where it stands
  'privacy-officer': { ...none, referral: 'own organization' },
  investigator: none,
  'team-commander': none,
  'disclosure-officer': none,
  'program-officer': none,
  'department-contributor': none,
  secretariat: none,
  reviewer: none,
  statistician: none,
  'organization-administrator': none,
  auditor: none,
}

/** Every table and view of referrals and every role. */
export const referralGrants = {
  place_keeper: { public: '', workbench: 'S', worker: '', auditor: '' },
  referral: { public: '', workbench: 'SIu', worker: 'Su', auditor: '' },
  // only functions reach it
  referral_link: { public: '', workbench: '', worker: '', auditor: '' },
  referred: { public: '', workbench: 'Su', worker: '', auditor: '' },
  referred_packet: { public: '', workbench: 'S', worker: '', auditor: '' },
} as const

/** Every function of referrals that crosses row security, and who may call it. */
export const referralCrossing: Readonly<Record<string, readonly Exclude<Role, 'migrator'>[]>> = {
  // what a receiver's act stands on: their own unit's referrals
  referral_asked: ['workbench'],
  referral_decide: ['workbench'],
  // holds, and tells nothing
  referral_hold: ['workbench'],
  // whoever holds a link, once
  referral_link_answer: ['public'],
  referral_link_of: ['public'],
  referral_link_open: ['public'],
  // whoever may share the person's codes, on a yes that is in force
  referral_offer: ['workbench'],
  referral_offer_link: ['workbench'],
  // take away only what has ended
  referral_recall: ['workbench', 'worker'],
  referral_sweep: ['workbench', 'worker'],
  // whose task it is where nobody answered
  unit_supervisor: ['worker'],
}

const protecting = ['case-worker', 'case-supervisor'] as const
const receiving = [...protecting, 'intake-officer'] as const

/** What was referred to one's units. */
export const referralDesk = { referred: forDuties(receiving, 'page', '200') } as const satisfies Partial<PlainTable>

const notThere = ['404 not-found', '404 not-found', '404 not-found'] as const
const ofProtectors = forDutiesAt(protecting, 'page', notThere)
const ofReceivers = forDutiesAt(receiving, 'page', notThere)

/** What a person's case is referred to, for whoever protects; and referrals that are not there, whoever asks. */
export const referralThings = {
  referrals: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  newReferral: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  fitReferral: forDutiesAt(protecting, 'page', ['422', '404 not-found', '404 not-found']),
  draftReferral: forDutiesAt(protecting, 'page', ['422 no-need', '404 not-found', '404 not-found']),
  oneReferral: ofProtectors,
  offerReferral: ofProtectors,
  endReferral: ofProtectors,
  tellReferral: ofProtectors,
  oneReferred: ofReceivers,
  answerReferred: ofReceivers,
  stopReferred: ofReceivers,
} as const satisfies Partial<ThingTable>
