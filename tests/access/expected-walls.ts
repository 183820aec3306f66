import { type Duty, dutyNames } from '@fanal/kernel'
import type { Answer, PlainTable, ThingTable, Who } from './answers.ts'
import { forDuties, forDutiesAt } from './rows.ts'

const protecting: readonly Duty[] = ['case-worker', 'case-supervisor']
const handling: readonly Duty[] = [...protecting, 'privacy-officer']

/** A page of one record that is nobody's: whoever may ask is told that there is none, and everybody else hears the same. */
const ofNobody = (duties: readonly Duty[]): Readonly<Record<Who, Answer>> => {
  const others = dutyNames.filter((duty) => !duties.includes(duty)).map((duty) => [duty, '404 not-allowed'])
  return { ...forDuties(duties, 'page', '404 not-found'), ...(Object.fromEntries(others) as Partial<Record<Duty, Answer>>) }
}

/** Lists, and acts on what is nobody's. What is somebody's is walked beside the slices (walls.access.test.ts). */
export const wallDesks: Pick<
  PlainTable,
  | 'breakGlass'
  | 'openBreak'
  | 'oneBreak'
  | 'endBreak'
  | 'reviewBreak'
  | 'hideBreak'
  | 'approvals'
  | 'askApproval'
  | 'sealRecord'
  | 'decideApproval'
  | 'coSign'
  | 'nameCoSigner'
  | 'demands'
  | 'receiveDemand'
  | 'oneDemand'
  | 'moveDemand'
  | 'noteDemand'
> = {
  breakGlass: forDuties(handling, 'page', '200'),
  // a supervisor without a fresh code; a worker and whoever answers for privacy may look, and open nothing
  openBreak: { ...forDuties(['case-supervisor'], 'page', '422'), 'case-worker': '403', 'privacy-officer': '403' },
  oneBreak: ofNobody(handling),
  endBreak: ofNobody(['case-supervisor']),
  reviewBreak: ofNobody(['privacy-officer', 'case-supervisor']),
  hideBreak: ofNobody(handling),
  approvals: forDuties([...handling, 'organization-administrator'], 'page', '200'),
  askApproval: forDuties(handling, 'page', '404 not-found'),
  sealRecord: forDuties(protecting, 'page', '404 not-found'),
  decideApproval: forDuties(handling, 'page', '404 not-found'),
  coSign: forDuties(handling, 'page', '404 not-found'),
  nameCoSigner: forDuties(['organization-administrator'], 'page', '422 nobody-there'),
  demands: forDuties(handling, 'page', '200'),
  receiveDemand: forDuties(handling, 'page', '422 not-found'),
  oneDemand: ofNobody(handling),
  moveDemand: ofNobody(handling),
  noteDemand: ofNobody(handling),
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
}
