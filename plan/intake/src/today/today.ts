import type { TodayItem } from '@fanal/handover'

const rank = { now: 0, soon: 1, routine: 2 } as const

/** What is overdue first, then what is urgent, then what has waited longest. */
export function inOrder(items: readonly TodayItem[], now: Date): readonly TodayItem[] {
  const isLate = ({ due }: TodayItem) => due !== null && due <= now
  return items.toSorted(
    (a, b) => Number(isLate(b)) - Number(isLate(a)) || rank[a.urgency] - rank[b.urgency] || a.since.getTime() - b.since.getTime(),
  )
}
