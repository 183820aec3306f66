import type { PlainTable, ThingTable } from './answers.ts'
import { forDuties, forDutiesAt, forEverybody, intake } from './rows.ts'

/** Looking after people is the administrator's; an invitation is nobody's who does not hold its token. */
export const people: Pick<
  PlainTable,
  | 'keys'
  | 'people'
  | 'join'
  | 'invitePerson'
  | 'personBeginsAgain'
  | 'personLeaves'
  | 'invitationIsTakenBack'
  | 'takeBackInvitation'
  | 'listPeople'
  | 'inviteMember'
  | 'lookAtInvitation'
  | 'takeInvitation'
> = {
  keys: forDuties(intake, 'page', '200'),
  people: forDuties(['organization-administrator'], 'page', '200'),
  join: forEverybody('200'),
  invitePerson: forDuties(['organization-administrator'], 'page', '200'),
  personBeginsAgain: forDuties(['organization-administrator'], 'page', '404 not-found'),
  takeBackInvitation: forDuties(['organization-administrator'], 'api', '404 not-found'),
  invitationIsTakenBack: forDuties(['organization-administrator'], 'page', '404 not-found'),
  personLeaves: forDuties(['organization-administrator'], 'page', '404 not-found'),
  listPeople: forDuties(['organization-administrator'], 'api', '200'),
  inviteMember: forDuties(['organization-administrator'], 'api', '422 invalid'),
  lookAtInvitation: forEverybody('404'),
  takeInvitation: forEverybody('422'),
}

/** A unit's keys: for those who read its inbox, and for nobody else, the administrator included. */
export const unitKeys: Pick<
  ThingTable,
  'unitKeys' | 'compareKey' | 'addWraps' | 'dropOwnWraps' | 'makeEpoch' | 'oldEnvelopes' | 'rewrapEnvelopes'
> = {
  unitKeys: forDutiesAt(intake, 'api', ['200', '404 not-allowed', '404 not-found']),
  compareKey: forDutiesAt(intake, 'api', ['422 not-a-reader', '404 not-allowed', '404 not-found']),
  addWraps: forDutiesAt(intake, 'api', ['422 invalid', '404 not-allowed', '404 not-found']),
  dropOwnWraps: forDutiesAt(intake, 'api', ['200', '404 not-allowed', '404 not-found']),
  makeEpoch: forDutiesAt(intake, 'api', ['409 conflict', '404 not-allowed', '404 not-found']),
  oldEnvelopes: forDutiesAt(intake, 'api', ['200', '404 not-allowed', '404 not-found']),
  rewrapEnvelopes: forDutiesAt(intake, 'api', ['422 not-only-wraps', '404 not-allowed', '404 not-found']),
}

/** A member who has left already: an administrator of the whole organization hears so, another organization's that there is nobody. */
export const leaving: Pick<ThingTable, 'inviteAgain' | 'letLeave'> = {
  inviteAgain: forDutiesAt(['organization-administrator'], 'api', ['422 left', '422 left', '404 not-found']),
  letLeave: forDutiesAt(['organization-administrator'], 'api', ['422 left', '422 left', '404 not-found']),
}
