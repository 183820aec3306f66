import type { TodayItem } from '@fanal/handover'
import { type Actor, type Bilingual, type Language, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { profilesOf, runningShifts } from '../duty/duty.store.ts'
import { dutyRoutes } from '../duty/duty.routes.ts'
import { type ReportLine, intakeAccess, intakeUnits } from '../inbox/inbox.ts'
import { inboxRoutes } from '../inbox/inbox.routes.ts'
import { queuePage } from '../inbox/inbox.store.ts'
import { openYoung } from '../triage/young.store.ts'
import { todayText as text } from './today.text.ts'

/** Rows of each kind that are looked at: what is longer is worked off from its oldest end. */
const most = 50
/** Minutes before its end that a shift is named. */
const endsSoon = 30

const laterBy = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000)

function ofReport(line: ReportLine, kind: keyof typeof text.kinds, due: Date | null = null): TodayItem {
  const code = line.id.slice(0, 8)
  const detail: Bilingual = { en: `Report ${code}`, fr: `Signalement ${code}` }
  const href = (language: Language) => inboxRoutes.report.href({ language, id: line.id })
  const urgency = line.urgency === 'unset' ? 'soon' : line.urgency
  return { kind: `inbox.${kind}`, title: text.kinds[kind], detail, href, since: line.receivedHour, due, urgency }
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
    const place = { organization, units, oldestFirst: true, size: most }
    const rows = async (more: object): Promise<readonly ReportLine[]> => {
      const page = await queuePage({ ...place, ...more }, tx)
      return page.ok ? page.value.rows : []
    }
    const profiles = await profilesOf(organization, units, tx)
    const dueOf = ({ unit, receivedHour }: ReportLine) => {
      const within = profiles.get(unit)?.answersWithinHours
      return within ? laterBy(receivedHour, within) : null
    }
    const mine = await rows({ assigned: member })
    const unread = await rows({ assigned: null, state: 'new' })
    const urgent = (await rows({ assigned: null, urgency: 'now' })).filter(({ state }) => state !== 'new')
    const young = await openYoung(organization, units, most, tx)
    const shifts = (await runningShifts(organization, units, now, tx)).filter((shift) => shift.member === member)
    return [
      ...unread.map((line) => ofReport(line, 'unread', dueOf(line))),
      ...urgent.map((line) => ofReport(line, 'urgent', dueOf(line))),
      ...mine.filter(({ state }) => state === 'waiting').map((line) => ofReport(line, 'waiting')),
      ...mine.filter(({ state }) => state === 'open' || state === 'new').map((line) => ofReport(line, 'mine', dueOf(line))),
      ...young.map((line) => ({
        ...ofReport(line, line.authorityTold ? 'young-person' : 'young', line.receivedHour),
        urgency: 'now' as const,
      })),
      ...shifts
        .filter(({ until }) => until.getTime() - now.getTime() <= endsSoon * 60_000)
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
