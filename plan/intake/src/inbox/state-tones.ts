import type { ReportState } from './inbox.ts'

/** How loud a state is: what waits for somebody stands out. */
export const stateTones = {
  new: 'warning',
  open: 'info',
  answered: 'success',
  waiting: 'warning',
  closed: 'neutral',
} as const satisfies Record<ReportState, string>

/** How loud an urgency is; what is not decided has no badge. */
export const urgencyTones = { now: 'danger', soon: 'warning', routine: 'neutral' } as const
