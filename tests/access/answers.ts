import type { Duty } from '@fanal/kernel'
import type { workbenchRoutes } from '../../apps/workbench/src/workbench.routes.ts'

/**
 * What a request is answered: its status, then where a redirect leads, which code the ledger has of a refusal,
 * or that a list shows the report it was asked about. `404 not-allowed`: it is there, and the answer does not say so.
 */
export type Answer =
  | '200'
  | '200 shows it'
  | '201'
  | '303 to sign-in'
  | '303 to the inbox'
  | '303 to contacts'
  | '303 to templates'
  | '303 to services'
  | '303 to duty'
  | '303 to shortcuts'
  | '303 to penalty'
  | '303 to the report'
  | '303 to campaigns'
  | '303 to the cases'
  | '303 to the requests'
  | '303 to one’s own sign-in'
  | '303 to the campaigns'
  | '303 to the updates'
  | '303 to the people'
  | '303 to the plans'
  | '303 to a plan'
  | '303 to the edition'
  | '303 to training'
  | '401'
  | '403'
  | '403 not-allowed'
  | '404'
  | '404 not-allowed'
  | '404 not-found'
  | '409 conflict'
  | '303 to the case'
  | '422 bad-field'
  | '422 no-need'
  | '422 changed-meanwhile'
  | '422 no-such-consent'
  | '422 no-such-plan'
  | '422 no-such-identification'
  | '422 no-such-permit'
  | '422 not-granted'
  | '422 legal-hold'
  | '422 one-plan-holds'
  | '422 one-is-open'
  | '422 one-of-that-kind'
  | '422 nobody-there'
  | '422 not-yours-to-end'
  | '422 nothing-follows'
  | '303 to the opening'
  | '303 to the demand'
  | '422 not-young'
  | '422 not-in-this-state'
  | '303 to the package'
  | '422'
  | '422 conflict'
  | '422 invalid'
  | '422 left'
  | '422 not-a-reader'
  | '422 not-only-wraps'

export type Who = 'nobody' | Duty

export type RouteName = keyof typeof workbenchRoutes

/** Routes with an id, lists asked for one unit, and a file asked for under another report. */
export const aboutThings = [
  'report',
  'openReport',
  'takeReport',
  'readChunk',
  'sendReply',
  'keepSelectors',
  'codeReport',
  'assignReport',
  'startShift',
  'endShift',
  'setProfile',
  'setQueueCodes',
  'closeReport',
  'markYoung',
  'childProtectionStep',
  'confirmRecord',
  'keepTemplate',
  'ownService',
  'oneCase',
  'ownCode',
  'copyForPerson',
  'makeOwnCode',
  'endOwnCode',
  'lookedAt',
  'moveCase',
  'settleCase',
  'boardCase',
  'keepWords',
  'consents',
  'askConsent',
  'answerConsent',
  'withdrawConsent',
  'consentCopy',
  'narrowing',
  'narrowConsent',
  'renewing',
  'renewConsent',
  'caseTransfer',
  'proposeTransfer',
  'answerTransfer',
  'withdrawTransfer',
  'reachPerson',
  'setReach',
  'caseTeam',
  'referrals',
  'newReferral',
  'fitReferral',
  'draftReferral',
  'oneReferral',
  'offerReferral',
  'endReferral',
  'tellReferral',
  'oneReferred',
  'answerReferred',
  'stopReferred',
  'oneRequest',
  'moveRequest',
  'moveErasure',
  'caseTimeline',
  'giveAccess',
  'shareKeys',
  'takeAccess',
  'safety',
  'safetyCopy',
  'safetyQuestion',
  'beginSafety',
  'keepSafety',
  'lineOfSafety',
  'moveSafety',
  'identification',
  'beginIdentification',
  'moveIdentification',
  'keepScreening',
  'keepThirdParty',
  'permits',
  'paperForm',
  'beginPermit',
  'movePermit',
  'permitWords',
  'caseFiles',
  'removeFile',
  'beginFile',
  'sendChunk',
  'keepFile',
  'readFile',
  'linked',
  'linkPerson',
  'young',
  'setAge',
  'askAuthority',
  'reportYoung',
  'judgeGuardian',
  'twins',
  'keepTokens',
  'mergeSubjects',
  'splitSubjects',
  'oneBreak',
  'endBreak',
  'reviewBreak',
  'hideBreak',
  'oneDemand',
  'moveDemand',
  'noteDemand',
  'update',
  'keepUpdate of a promise',
  'decideUpdate of a promise',
  'answerSilence of a promise',
  'reviewUpdate of a promise',
  'coordinate: a period',
  'coordinate: a department',
  'coordinate: a reviewer',
  'keepMeetings: a meeting',
  'keepMeetings: an item',
  'keepMeetings: an end',
  'edition',
  'editionPrint',
  'editionFolder',
  'signEdition',
  'publishEdition',
  'withdrawEdition',
  'plan',
  'takePlan of a file',
  'planPart',
  'keepPlanPart',
  'commitment',
  'values',
  'enterValues',
  'enterValues of a file',
  'keepService',
  'assureService',
  'countRoom',
  'removeTemplate',
  'takeContact',
  'briefContact',
  'undoBriefContact',
  'listHandovers',
  'handOver',
  'keepReport',
  'approveHandover',
  'returnHandover',
  'withdrawHandover',
  'tellOutcome',
  'handed',
  'answerHanded',
  'openHanded',
  'sayHanded',
  'inviteAgain',
  'letLeave',
  'unitKeys',
  'compareKey',
  'addWraps',
  'dropOwnWraps',
  'makeEpoch',
  'oldEnvelopes',
  'rewrapEnvelopes',
  'activity',
  'keepActivity',
  'keepCount',
  'keepCourse',
  'keepCompletion',
  'importTraining',
  'inbox of a unit',
  'listInbox of a unit',
  'readChunk under one’s own report',
] as const
export type AboutThing = (typeof aboutThings)[number]

/** What stands under one's own unit, another unit of the organization, another organization. */
export type Three = readonly [own: Answer, otherUnit: Answer, otherOrganization: Answer]

export type PlainTable = Readonly<Record<Exclude<RouteName, AboutThing>, Readonly<Record<Who, Answer>>>>
export type ThingTable = Readonly<Record<AboutThing, Readonly<Record<Who, Three>>>>
