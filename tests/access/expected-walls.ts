import type { Duty } from '@fanal/kernel'
import type { Answer, PlainTable, ThingTable, Three, Who } from './answers.ts'
import { forDuties, forDutiesAt } from './rows.ts'

const protecting: readonly Duty[] = ['case-worker', 'case-supervisor']
const handling: readonly Duty[] = [...protecting, 'privacy-officer']

/** Of a person whom a grant opens to the unit; whoever answers for privacy sees that it happened in the whole organization. */
const withPrivacy = (duties: readonly Duty[], answer: Answer): Readonly<Record<Who, Three>> => ({
  ...forDutiesAt(duties, 'page', [answer, '404 not-found', '404 not-found']),
  'privacy-officer': [answer, answer, '404 not-found'],
})

/** Lists, and acts on what is nobody's. What is somebody's is walked beside the slices (walls.access.test.ts). */
export const wallDesks: Pick<
  PlainTable,
  | 'breakGlass'
  | 'openBreak'
  | 'approvals'
  | 'askApproval'
  | 'sealRecord'
  | 'decideApproval'
  | 'coSign'
  | 'nameCoSigner'
  | 'demands'
  | 'receiveDemand'
> = {
  breakGlass: forDuties(handling, 'page', '200'),
  // a supervisor without a fresh code; a worker and whoever answers for privacy may look, and open nothing
  openBreak: { ...forDuties(['case-supervisor'], 'page', '422'), 'case-worker': '403', 'privacy-officer': '403' },
  approvals: forDuties([...handling, 'organization-administrator'], 'page', '200'),
  askApproval: forDuties(handling, 'page', '404 not-found'),
  sealRecord: forDuties(protecting, 'page', '404 not-found'),
  decideApproval: forDuties(handling, 'page', '404 not-found'),
  coSign: forDuties(handling, 'page', '404 not-found'),
  nameCoSigner: forDuties(['organization-administrator'], 'page', '422 nobody-there'),
  demands: forDuties(handling, 'page', '200'),
  receiveDemand: forDuties(handling, 'page', '422'),
}

/** The pages of a case whose person a grant opens to the unit. */
export const walls: Pick<
  ThingTable,
  | 'linked'
  | 'linkPerson'
  | 'young'
  | 'setAge'
  | 'askAuthority'
  | 'reportYoung'
  | 'judgeGuardian'
  | 'twins'
  | 'keepTokens'
  | 'mergeSubjects'
  | 'splitSubjects'
  | 'oneBreak'
  | 'endBreak'
  | 'reviewBreak'
  | 'hideBreak'
  | 'oneDemand'
  | 'moveDemand'
  | 'noteDemand'
> = {
  linked: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  linkPerson: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  young: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  setAge: forDutiesAt(protecting, 'page', ['422 changed-meanwhile', '404 not-found', '404 not-found']),
  askAuthority: forDutiesAt(protecting, 'page', ['422 not-young', '404 not-found', '404 not-found']),
  reportYoung: forDutiesAt(protecting, 'page', ['422 not-young', '404 not-found', '404 not-found']),
  judgeGuardian: forDutiesAt(protecting, 'page', ['422 not-young', '404 not-found', '404 not-found']),
  twins: forDutiesAt(protecting, 'page', ['200', '404 not-found', '404 not-found']),
  keepTokens: forDutiesAt(protecting, 'page', ['303 to the case', '404 not-found', '404 not-found']),
  // with a record, or of a merge, that is nobody's
  mergeSubjects: forDutiesAt(protecting, 'page', ['404 not-found', '404 not-found', '404 not-found']),
  splitSubjects: forDutiesAt(protecting, 'page', ['404 not-found', '404 not-found', '404 not-found']),
  oneBreak: withPrivacy(protecting, '200'),
  // somebody else opened it
  endBreak: forDutiesAt(['case-supervisor'], 'page', ['422 not-yours-to-end', '404 not-found', '404 not-found']),
  // not justified, and nothing follows: whoever may review is told so
  reviewBreak: withPrivacy(['case-supervisor'], '422 nothing-follows'),
  hideBreak: withPrivacy(protecting, '303 to the opening'),
  oneDemand: withPrivacy(protecting, '200'),
  // without counsel
  moveDemand: withPrivacy(protecting, '422 not-in-this-state'),
  noteDemand: withPrivacy(protecting, '303 to the demand'),
}
