import type { Change } from './without.ts'
import type { Who } from './answers.ts'
import type { Row } from './walk.ts'

const of = 'plan/oversee/src'
const anybody = "access: { kind: 'signed-in' } as const,"

/** A check of an operation or a query of oversight, and where it shows when it is taken out: who asks for what. */
interface OversightCheck {
  readonly change: Change
  readonly at: readonly [Who, Row]
}

const duty = (file: string, find: string, at: OversightCheck['at'], nth?: number): OversightCheck => ({
  change: { file: `${of}/${file}`, find, put: anybody, ...(nth !== undefined && { nth }) },
  at,
})
const gone = (file: string, find: string, put: string, at: OversightCheck['at']): OversightCheck => ({
  change: { file: `${of}/${file}`, find, put },
  at,
})

const updates = 'updates/update.operations.ts'
const silence = 'updates/silence.operations.ts'
const period = 'updates/period.operations.ts'
const reviewer = 'updates/reviewer.operations.ts'
const meetings = 'meetings/meetings.operations.ts'
const releases = 'releases/releases.operations.ts'
const series = 'indicators/series/series.operations.ts'

const all: Readonly<Record<string, OversightCheck>> = {
  'a plan is taken in by the secretariat': duty('plan/plan.operations.ts', 'access: planKeepers,', ['auditor', 'takePlan of a file'], 1),
  'a plan’s values are read by whoever answers for it': duty(series, 'access: planReaders,', ['case-worker', 'values']),
  'values are entered by a statistician': duty(series, 'access: valueKeepers,', ['auditor', 'enterValues of a file']),
  'updates are read by whoever coordinates or is asked': duty('updates/coordinating-desk.ts', 'access: coordinatingReaders,', [
    'case-worker',
    'updates',
  ]),
  'an update is written by a department': duty(updates, 'access: contributors,', ['secretariat', 'keepUpdate of a promise']),
  'an update is decided on by the secretariat': duty(updates, 'access: coordinators,', ['reviewer', 'decideUpdate of a promise']),
  'a silence is answered by its department': duty(silence, 'access: contributors,', ['secretariat', 'answerSilence of a promise']),
  'a reviewer outside is named by the secretariat': duty(reviewer, 'access: coordinators,', ['reviewer', 'coordinate: a reviewer'], 1),
  'a review from outside is ended by the secretariat': duty(reviewer, 'access: coordinators,', ['reviewer', 'coordinate'], 2),
  'an update is reviewed by a reviewer': duty(silence, 'access: reviewers,', ['secretariat', 'reviewUpdate of a promise']),
  'a period is opened by the secretariat': duty(period, 'access: coordinators,', ['reviewer', 'coordinate: a period'], 1),
  'who answers is set by the secretariat': duty(period, 'access: coordinators,', ['reviewer', 'coordinate: a department'], 2),
  'meetings are read by whoever coordinates or is asked': duty(meetings, 'access: coordinatingReaders,', ['case-worker', 'meetings']),
  'a meeting is entered by the secretariat': duty(meetings, 'access: coordinators,', ['reviewer', 'keepMeetings: a meeting'], 1),
  'what was agreed is entered by the secretariat': duty(meetings, 'access: coordinators,', ['reviewer', 'keepMeetings: an item'], 2),
  'an action is ended by whoever does it, or the secretariat': duty(meetings, 'access: owing,', ['reviewer', 'keepMeetings: an end']),
  'editions are listed to whoever answers for the plan': duty(releases, 'access: byDuty(...reading),', ['case-worker', 'editions']),
  'an edition is opened by a reader or who is to sign it': gone(
    releases,
    'release === undefined || !mayOpen(release, actor)) return null\n    const [bytes, directory]',
    'release === undefined) return null\n    const [bytes, directory]',
    ['case-worker', 'edition'],
  ),
  'its print is opened by a reader or who is to sign it': gone(
    releases,
    'release === undefined || !mayOpen(release, actor)) return null\n    const bytes = await fileOf',
    'release === undefined) return null\n    const bytes = await fileOf',
    ['case-worker', 'editionPrint'],
  ),
}

export const oversightChecks: Readonly<Record<string, Change>> = Object.fromEntries(
  Object.entries(all).map(([name, { change }]) => [name, change]),
)
export const oversightRedAt = Object.fromEntries(Object.entries(all).map(([name, { at }]) => [name, at]))
