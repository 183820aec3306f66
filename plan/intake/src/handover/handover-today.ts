import { type TodayItem, type Urgency, isOverdue, receiveWithinHours } from '@fanal/handover'
import { type Actor, type Bilingual, type Language, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { HandedLine } from '../handed/handed.ts'
import { handedRoutes } from '../handed/handed.routes.ts'
import { openHanded } from '../handed/handed.store.ts'
import { intakeAccess, intakeUnits } from '../inbox/inbox.ts'
import { inboxRoutes } from '../inbox/inbox.routes.ts'
import type { Handover } from './handover.ts'
import { openHandovers } from './handover.store.ts'
import { todayTitles as titles } from './handover-today.text.ts'

type Sent = Pick<Handover, 'report' | 'state' | 'urgency' | 'writtenBy' | 'writtenHour' | 'sentHour' | 'answeredHour'>

const laterBy = (hour: Date, hours: number) => new Date(hour.getTime() + hours * 3_600_000)

function senderItem(handover: Sent, kind: keyof typeof titles, since: Date, urgency: Urgency, due: Date | null): TodayItem {
  const href = (language: Language) => `${inboxRoutes.report.href({ language, id: handover.report })}#handover-title`
  const code = handover.report.slice(0, 8)
  const detail: Bilingual = { en: `Report ${code}`, fr: `Signalement ${code}` }
  return { kind: `handover.${kind}`, title: titles[kind], detail, href, since, due, urgency }
}

function ofSender(handover: Sent, member: MemberId, now: Date): TodayItem[] {
  const { state, urgency, writtenBy, writtenHour, sentHour, answeredHour } = handover
  if (state === 'awaiting-check' && writtenBy !== member) return [senderItem(handover, 'to-check', writtenHour, urgency, null)]
  if (state === 'returned' && writtenBy === member) return [senderItem(handover, 'returned', writtenHour, urgency, null)]
  if (state === 'sent' && sentHour !== null && isOverdue(sentHour, now))
    return [senderItem(handover, 'not-received', sentHour, 'now', laterBy(sentHour, receiveWithinHours))]
  if (state === 'outcome' || state === 'declined') return [senderItem(handover, 'to-tell', answeredHour ?? writtenHour, urgency, null)]
  return []
}

function ofReceiver({ id, state, urgency, arrivedHour }: Pick<HandedLine, 'id' | 'state' | 'urgency' | 'arrivedHour'>): TodayItem[] {
  if (state !== 'waiting') return []
  const code = id.slice(0, 8)
  const href = (language: Language) => handedRoutes.handed.href({ language, id })
  const due = laterBy(arrivedHour, receiveWithinHours)
  const detail: Bilingual = { en: `Package ${code}`, fr: `Envoi ${code}` }
  return [{ kind: 'handover.to-receive', title: titles['to-receive'], detail, href, since: arrivedHour, due, urgency }]
}

/** What a member owes of hand-overs: nobody is asked to check their own writing. */
export function todayOf(
  handovers: readonly Sent[],
  handed: readonly Pick<HandedLine, 'id' | 'state' | 'urgency' | 'arrivedHour'>[],
  { member, now }: { readonly member: MemberId; readonly now: Date },
): TodayItem[] {
  return [...handovers.flatMap((one) => ofSender(one, member, now)), ...handed.flatMap(ofReceiver)]
}

/** Rows of each side that are looked at: a longer list is worked off from its oldest end. */
const most = 100

/** The tasks of hand-overs, for *Today*: codes and hours, no word of anything. */
export const handoverToday = query({
  name: 'intake.handover-today',
  access: intakeAccess,
  sensitivity: 'C2',
  purpose: 'triage',
  async load({ now }: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly TodayItem[] | null> {
    if (actor.kind !== 'member') return null
    const { organization, member } = actor
    const units = intakeUnits(actor)
    const handovers = await openHandovers(organization, units, most, tx)
    return todayOf(handovers, await openHanded(organization, units, most, tx), { member, now })
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
