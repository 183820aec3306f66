import type { TodayItem } from '@fanal/handover'
import { type Actor, type Bilingual, type Language, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type MeetingAction, isActionLate, openActions } from '../meetings/meeting.ts'
import { itemsOf } from '../meetings/meetings.store.ts'
import { meetingsRoutes } from '../meetings/meetings.routes.ts'
import { owing, unitOf } from './access.ts'
import { type Reminder, remindDays, remindersFor } from './board.ts'
import { askedOf, departmentsOf, factsOf, periodsSeen } from './facts.ts'
import { type ReportingPeriodId, dayOf, daysAfter } from './reporting-period.ts'
import { updatesRoutes } from './updates.routes.ts'
import { todayText as text } from './updates-today.text.ts'

/** When a day is over, in Universal Time. */
const endOf = (day: string): Date => new Date(`${day}T23:59:59Z`)
const counted = (count: number, { en, fr }: Bilingual): Bilingual => ({ en: `${count} ${en}`, fr: `${count} ${fr}` })

/** One line for each kind of reminder of a period: a list of twenty commitments is on the board. */
function linesOf(reminders: readonly Reminder[], period: ReportingPeriodId, now: Date): readonly TodayItem[] {
  const kinds = [...new Set(reminders.map(({ kind }) => kind))]
  return kinds.map((kind): TodayItem => {
    const those = reminders.filter((one) => one.kind === kind)
    const due = endOf(those.map((one) => one.due).toSorted()[0]!)
    return {
      kind: `oversee.${kind}`,
      title: text[kind],
      detail: counted(those.length, those.length === 1 ? text.commitment : text.commitments),
      href: (language) => updatesRoutes.updates.href({ language }, { period }),
      since: now,
      due,
      urgency: due < now ? 'soon' : 'routine',
    }
  })
}

/** An action stands on its owner's list from 14 days before its day; a late one on the secretariat's too. */
function actionLines(
  actions: readonly MeetingAction[],
  now: Date,
  isMine: (owner: string) => boolean,
  keeps: boolean,
): readonly TodayItem[] {
  const today = dayOf(now)
  const late = actions.filter((action) => isActionLate(action, today) && (keeps || isMine(action.owner)))
  const soon = actions.filter(
    (action) => !isActionLate(action, today) && isMine(action.owner) && daysAfter(today, remindDays) >= action.due,
  )
  return [['action-late', late, 'soon'] as const, ['action-due', soon, 'routine'] as const].flatMap(
    ([kind, those, urgency]): readonly TodayItem[] => {
      const [first] = those
      if (first === undefined) return []
      const due = endOf(first.due)
      const href = (language: Language) => meetingsRoutes.meetings.href({ language })
      const detail = counted(those.length, those.length === 1 ? text.action : text.actions)
      return [{ kind: `oversee.${kind}`, title: text[kind], detail, href, since: kind === 'action-late' ? due : now, due, urgency }]
    },
  )
}

/** What is due of updates and of the taskforce's actions, for *Today*: to whoever owes it. */
export const updatesToday = query({
  name: 'oversee.updates-today',
  access: owing,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ now }: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly TodayItem[] | null> {
    if (actor.kind !== 'member') return null
    const { periods, parties } = await periodsSeen(actor, tx)
    const items: TodayItem[] = []
    const keeps = unitOf(actor, 'secretariat') !== null
    for (const period of periods) {
      const mine = departmentsOf(actor, period.organization, parties)
      const oversees = keeps && period.organization === actor.organization
      if (!oversees && mine.length === 0) continue
      // oxlint-disable-next-line no-await-in-loop -- few, and one connection
      const facts = await factsOf(oversees ? period : askedOf(period, mine), tx)
      const answering = oversees
        ? new Set(parties.filter(({ organization }) => organization === period.organization).map(({ department }) => department))
        : undefined
      const owed = remindersFor(facts, now, answering).filter(({ to, department }) =>
        to === 'secretariat' ? oversees : mine.some((party) => party.department === department),
      )
      items.push(...linesOf(owed, period.id, now))
    }
    const organizations = [...new Set([actor.organization, ...parties.map(({ organization }) => organization)])]
    const owners = new Set(parties.filter(({ answers }) => answers === actor.organization).map(({ department }) => department))
    const actions = openActions(await itemsOf(organizations, tx))
    items.push(...actionLines(actions, now, (owner) => owners.has(owner), keeps))
    return items
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
