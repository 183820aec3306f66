import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type CaseAct, type KnownCase, caseEvent, knownCase, mayWriteCase } from '../cases/case-act.ts'
import { mayInvolveGuardian } from '../cases/young-person.ts'
import { protecting } from '../grants/act.ts'
import { fieldsKept, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { GuardianSafe } from '../subjects/subject.ts'
import { changeSubject } from '../subjects/subjects.store.ts'
import { type JudgementId, insertJudgement } from './young.store.ts'
import { youngRefusals } from './young.text.ts'

export interface JudgeGuardian extends CaseAct {
  readonly judgement: JudgementId
  /** Why a guardian may be told, asked and given access; `null` is: may not. */
  readonly reason: GuardianSafe | null
}

/** Writes down whether a guardian is safe, and why. Until somebody did, a guardian gets no notice, no question and no access. */
export const judgeGuardian = operation({
  name: 'protect.judge-guardian',
  access: protecting,
  load: (input: JudgeGuardian, tx: Transaction, actor: Actor) => knownCase('protect.judge-guardian', input, tx, actor),
  place: () => null,
  decide(known: KnownCase, input: JudgeGuardian) {
    const may = mayWriteCase(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    if (known.person.minor === 'no') return youngRefusals.notYoung
    const problem = fieldsProblem(known, input.fields, known.now, input.at)
    if (problem !== null) return problem
    const { judgement, reason } = input
    if (reason !== null) {
      const reasonWritten = input.fields.some((one) => one.class === 'C3' && one.field === `guardian-${judgement}`)
      const judged = mayInvolveGuardian([{ by: known.actor.member, safe: true, reasonWritten }])
      if (!judged.ok) return judged
    }
    const kept = input.fields.length === 0 ? [] : [fieldsKept(known.organization, input.subject, input.fields)]
    return decided<LedgerEvent>([caseEvent(known, 'guardian-judged', { judgement, safe: reason !== null, reason }), ...kept])
  },
  async apply(events, tx: Transaction, input: JudgeGuardian, { actor, organization, person }: KnownCase): Promise<void> {
    if (events.length === 0) return
    const { judgement: id, reason, subject, at } = input
    await insertJudgement({ id, safe: reason !== null, reason, by: actor.member, at }, subject, actor, tx)
    const written = await changeSubject(organization, subject, person.version, { minor: person.minor, guardianSafe: reason }, tx)
    if (!written) throw new Error('somebody else changed the codes of this person meanwhile')
    await keepAlong(input.fields, { actor, ...input }, tx)
  },
})
