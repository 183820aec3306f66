import { type LedgerEvent, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { TaskId } from '../cases/case.ts'
import { addTask } from '../cases/tasks.store.ts'
import { attempt } from '../machine.ts'
import { supervisorOfUnit } from './supervisor.store.ts'
import { referralDate } from './referral-dates.ts'
import { referralMachine } from './referral-machine.ts'
import { type Referral, factsOfReferral, progressOfReferral, referralEvent } from './referral.ts'
import { changeReferral, recall, unansweredReferrals } from './referral.store.ts'

export interface ExpireReferrals {
  readonly at: Date
  /** How many at once; the rest wait for the next time. */
  readonly limit: number
}

const expired = (referral: Referral, now: Date) =>
  attempt(referralMachine, progressOfReferral(referral), 'expire', factsOfReferral(referral), {
    by: { kind: 'clock' },
    now,
    rule: referral.rule,
  })

/** Ends referrals that nobody answered in time. A supervisor is given the task: tell the person, ask the next service. The worker runs it. */
export const expireReferrals = operation({
  name: 'protect.expire-referrals',
  access: byDuty(),
  load: ({ at, limit }: ExpireReferrals, tx: Transaction): Promise<readonly Referral[]> => unansweredReferrals(at, limit, tx),
  place: () => null,
  decide(late: readonly Referral[], { at }: ExpireReferrals) {
    return decided(
      late.flatMap((referral): LedgerEvent[] => {
        const done = expired(referral, at)
        return done.ok ? [referralEvent(referral, done.value.event)] : []
      }),
    )
  },
  async apply(events, tx: Transaction, { at }: ExpireReferrals, late: readonly Referral[]): Promise<{ expired: number }> {
    for (const referral of late) {
      const done = expired(referral, at)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      if (done.ok) await writeExpired(referral, { state: done.value.progress.state, seq: done.value.progress.seq }, at, tx)
    }
    return { expired: events.length }
  },
})

async function writeExpired(referral: Referral, progress: Pick<Referral, 'state' | 'seq'>, at: Date, tx: Transaction): Promise<void> {
  const { organization, unit, subject, caseId, id } = referral
  await changeReferral(referral, { ...progress, ended_at: at }, tx)
  await recall(referral, at, tx)
  const due = referralDate('tell', at)
  const task = {
    // one referral expires once: its task has its id
    id: id as string as TaskId,
    caseId,
    subject,
    kind: 'referral-unanswered',
    assignee: await supervisorOfUnit(organization, unit, tx),
    dueAt: due.at,
    rule: due.rule,
    source: id,
  }
  await addTask(organization, task, at, tx)
}
