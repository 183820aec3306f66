import { oversightRedAt } from './checks-oversight.ts'
import type { Who } from './answers.ts'
import type { Row } from './walk.ts'

/**
 * Where a check that is taken out of the code shows: who asks for what, or one of the doors. It is looked for there before anywhere
 * else, and has to be found there; a check that is not named is looked for in everything.
 */
export const redAt: Readonly<Record<string, 'doors' | readonly [Who, Row]>> = {
  ...oversightRedAt,
  'list the inbox: duties': ['case-worker', 'listInbox of a unit'],
  'list the inbox: place': ['intake-officer', 'inbox of a unit'],
  'an activity is kept by a program officer': ['program-officer', 'keepActivity'],
  'an activity is kept in one’s own unit': ['program-officer', 'keepActivity'],
  'a count is kept by a program officer': ['program-officer', 'keepCount'],
  'a count is kept in one’s own unit': ['program-officer', 'keepCount'],
  'campaigns are read by whoever answers for the plan': ['case-worker', 'activity'],
  'a course is kept by a program officer': ['program-officer', 'keepCourse'],
  'a course is kept in one’s own unit': ['program-officer', 'keepCourse'],
  'a completion is kept by a program officer': ['program-officer', 'keepCompletion'],
  'a completion is kept in one’s own unit': ['program-officer', 'keepCompletion'],
  'an import is kept by a program officer': ['program-officer', 'importTraining'],
  'an import is kept in one’s own unit': ['program-officer', 'importTraining'],
  'training is read by whoever answers for the plan': ['case-worker', 'keepCompletion'],
  'what a plan is changed against is for a secretariat': ['case-worker', 'planPart'],
  'a part of a plan is kept by a secretariat': ['case-worker', 'keepPlanPart'],
  'people are listed by an administrator': ['case-worker', 'people'],
  'a member begins again by an administrator’s word': ['case-worker', 'inviteAgain'],
  'people are invited by an administrator': ['case-worker', 'inviteMember'],
  'an invitation is taken back by an administrator': ['case-worker', 'takeBackInvitation'],
  'a member leaves by an administrator’s word': ['case-worker', 'letLeave'],
  'a unit’s keys are listed to its readers': ['case-worker', 'unitKeys'],
  'a unit’s keys are listed in the unit': ['intake-officer', 'unitKeys'],
  'a key is compared by a reader': ['case-worker', 'compareKey'],
  'wraps are dropped by a reader': ['case-worker', 'dropOwnWraps'],
  'an epoch is made by a reader': ['case-worker', 'makeEpoch'],
  'old messages are listed to readers': ['case-worker', 'oldEnvelopes'],
  'messages are wrapped anew by readers': ['case-worker', 'rewrapEnvelopes'],
  'app: nobody is sent to sign in': ['nobody', 'report'],
  'workbench: nobody is signed in': ['nobody', 'report'],
  'who asks: a known session': 'doors',
  'guard: at all': 'doors',
  'guard: where it comes from': 'doors',
  'guard: a session’s request says where it comes from': 'doors',
  'guard: the token in the header': 'doors',
  'guard: the token in the form': 'doors',
  'guard: a program’s token is in the header': 'doors',
  'origin: what the browser says': 'doors',
  'origin: an older browser’s': 'doors',
}
