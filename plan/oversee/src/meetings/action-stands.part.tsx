import { Unbroken } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { shownDay } from '../edition/shown.ts'
import { dayOf } from '../updates/reporting-period.ts'
import { type MeetingAction, isActionLate, wasEndedLate } from './meeting.ts'
import { meetingsText as text } from './meetings.text.ts'

/** How an action stands: open, late as computed, or ended with its words. */
export function ActionStands({ action, language, today }: { action: MeetingAction; language: Language; today: string }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const { ended } = action
  if (ended === null) return <>{say(isActionLate(action, today) ? text.late : text.isOpen)}</>
  return (
    <span>
      {say(ended.how === 'done' ? text.done : text.dropped)}, <Unbroken>{shownDay(dayOf(ended.on), language)}</Unbroken>
      {wasEndedLate(action) && ` (${say(text.afterItsDay)})`}. {say(ended.words)}
    </span>
  )
}
