import type { Role } from '@fanal/postgres'
import type { PlainTable, Who } from './answers.ts'
import type { Rows } from './expected-rows.ts'
import { forDuties } from './rows.ts'

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
}

const protecting = ['case-worker', 'case-supervisor'] as const
const receiving = [...protecting, 'intake-officer'] as const

/** What a person's case is referred to, for whoever protects; and what was referred to one's units. Here there is no such case and no such referral. */
export const referralDesk = {
  referrals: forDuties(protecting, 'page', '404 not-found'),
  newReferral: forDuties(protecting, 'page', '404 not-found'),
  fitReferral: forDuties(protecting, 'page', '404 not-found'),
  draftReferral: forDuties(protecting, 'page', '404 not-found'),
  oneReferral: forDuties(protecting, 'page', '404 not-found'),
  offerReferral: forDuties(protecting, 'page', '404 not-found'),
  endReferral: forDuties(protecting, 'page', '404 not-found'),
  tellReferral: forDuties(protecting, 'page', '404 not-found'),
  referred: forDuties(receiving, 'page', '200'),
  oneReferred: forDuties(receiving, 'page', '404 not-found'),
  answerReferred: forDuties(receiving, 'page', '404 not-found'),
  stopReferred: forDuties(receiving, 'page', '404 not-found'),
} as const satisfies Partial<PlainTable>
