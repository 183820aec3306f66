import type { TodayItem } from '@fanal/handover'
import { type Actor, type Bilingual, type Language, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { profilesOf, runningShifts } from '../duty/duty.store.ts'
import { dutyRoutes } from '../duty/duty.routes.ts'
import { intakeAccess, intakeUnits } from '../inbox/inbox.ts'
import { inboxRoutes } from '../inbox/inbox.routes.ts'
import { openYoung } from '../triage/young.store.ts'
import { type Wait, type WaitingReport, waitingReports } from './today.store.ts'
import { todayText as text } from './today.text.ts'

/** Rows of each kind that are looked at: what is longer is worked off from its oldest end. */
const most = 50
/** Minutes before its end that a shift is named. */
const endsSoon = 30
/** Hours, as the list counts them, that something may lie open before anybody has taken it. */
const mayLie = 1

const hours = (count: number) => count * 3_600_000
/** Kinds that are answered for by the time that the unit usually takes. */
const answered: ReadonlySet<string> = new Set<Wait>(['unread', 'opened', 'urgent', 'mine'])

type Of = Pick<WaitingReport, 'id' | 'since'> & { readonly urgency: WaitingReport['urgency'] }

function ofReport({ id, since, urgency }: Of, kind: keyof typeof text.kinds, due: Date | null): TodayItem {
  const code = id.slice(0, 8)
  const detail: Bilingual = { en: `Report ${code}`, fr: `Signalement ${code}` }
  const href = (language: Language) => inboxRoutes.report.href({ language, id })
  return { kind: `inbox.${kind}`, title: text.kinds[kind], detail, href, since, due, urgency: urgency === 'unset' ? 'soon' : urgency }
}

/** Tasks and clocks of the inbox, for *Today*: codes and hours, no word of anything. */
export const inboxToday = query({
  name: 'intake.inbox-today',
  access: intakeAccess,
  sensitivity: 'C2',
  purpose: 'triage',
  async load({ now }: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly TodayItem[] | null> {
    if (actor.kind !== 'member') return null
    const { organization, member } = actor
    const units = intakeUnits(actor)
    const profiles = await profilesOf(organization, units, tx)
    const shifts = await runningShifts(organization, units, now, tx)
    const openedBefore = new Date(now.getTime() - hours(mayLie))
    const onDuty = shifts.map((shift) => shift.member)
    const reports = await waitingReports({ organization, units, me: member, onDuty, openedBefore, most }, tx)
    const dueOf = ({ kind, unit, since }: WaitingReport) => {
      const within = profiles.get(unit)?.answersWithinHours
      return within && answered.has(kind) ? new Date(since.getTime() + hours(within)) : null
    }
    const young = await openYoung(organization, units, most, tx)
    return [
      ...reports.map((report) => ofReport(report, report.kind, dueOf(report))),
      ...young.map(({ id, receivedHour, authorityTold }) =>
        ofReport({ id, since: receivedHour, urgency: 'now' }, authorityTold ? 'young-person' : 'young', receivedHour),
      ),
      ...shifts
        .filter(({ member: whose, until }) => whose === member && until.getTime() - now.getTime() <= endsSoon * 60_000)
        .map(({ from, until }): TodayItem => ({
          kind: 'inbox.shift-ends',
          title: text.kinds['shift-ends'],
          detail: null,
          href: (language) => dutyRoutes.duty.href({ language }),
          since: from,
          due: until,
          urgency: 'soon',
        })),
    ]
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
