import { type Actor, type LedgerEvent, type StreamId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { grantRefusals } from '../grants/grants.text.ts'
import { type AnswerReferral, type Asked, askedNow, receiving, taskOf } from './answer-referral.ts'
import { referralRefusals } from './referral-refusals.ts'
import type { StopAnswer } from './referral.ts'
import { decideAndTell } from './referred.store.ts'

export interface AnswerStop extends Pick<AnswerReferral, 'command' | 'referral' | 'at'> {
  readonly answer: StopAnswer
}

/** Whoever opened something whose yes is over says whether they stopped, or why they cannot. The sender hears it and tells the person. */
export const answerStop = operation({
  name: 'protect.answer-stop',
  access: receiving,
  load: (input: AnswerStop, tx: Transaction, actor: Actor) => askedNow('protect.answer-stop', input, tx, actor),
  place: (asked: Asked) => asked,
  decide({ row, sent, organization }: Asked, { answer }: AnswerStop) {
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated') return decided<LedgerEvent>([])
    if (row.stopAskedAt === null || row.stopAnswer !== null) return referralRefusals.notAskedToStop
    const because = answer.says === 'cannot' ? answer.because : null
    const data = { referral: row.id, says: answer.says, because }
    return decided<LedgerEvent>([
      { type: 'protect.referred.stop-answered', version: 1, organization, stream: row.id as string as StreamId, data },
    ])
  },
  async apply(events, tx: Transaction, input: AnswerStop, { row }: Asked): Promise<void> {
    if (events.length === 0) return
    const { answer, at } = input
    const because = answer.says === 'cannot' ? answer.because : null
    await decideAndTell(row, { stop_answer: answer.says, stop_because: because, stop_answered_at: at }, taskOf(input), tx)
  },
})
