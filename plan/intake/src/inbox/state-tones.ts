import type { ReportState } from './inbox.ts'

/** How loud a state is: what waits for somebody stands out. */
export const stateTones = {
  new: 'warning',
  open: 'info',
  answered: 'success',
  waiting: 'warning',
  closed: 'neutral',
} as const satisfies Record<ReportState, string>
