import { type Actor, type MemberId, type Place, decided, hourOf, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, intakeAccess, reportEvent } from '../inbox/inbox.ts'
import { reportOf } from '../inbox/inbox.store.ts'
import { type Token, changeTokens, tokensOf } from './selectors.store.ts'

export interface KeepSelectors {
  readonly report: ReportId
  readonly add: readonly Token[]
  readonly remove: readonly Token[]
  readonly at: Date
}

interface Facts extends Place {
  readonly member: MemberId
  readonly kept: readonly Token[]
}

const isIn = (tokens: readonly Token[]) => (one: Token) =>
  tokens.some(({ kind, token }) => kind === one.kind && Buffer.compare(token, one.token) === 0)

/** An officer confirms which identifiers stand in a report, or takes one back. */
export const keepSelectors = operation({
  name: 'intake.keep-selectors',
  access: intakeAccess,
  async load(input: KeepSelectors, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { organization, member } = actor
    const report = await reportOf(organization, input.report, tx, { lock: true })
    if (report === null) return null
    return { organization, unit: report.unit, member, kept: await tokensOf(organization, input.report, tx) }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, input) {
    const added = input.add.filter((token) => !isIn(facts.kept)(token))
    const removed = input.remove.filter(isIn(facts.kept))
    if (added.length === 0 && removed.length === 0) return decided([])
    // the tokens themselves stay out of the ledger: an index key that became known would open what cannot be erased
    const data = { added: added.map(({ kind }) => kind), removed: removed.map(({ kind }) => kind) }
    return decided([reportEvent(facts, input.report, 'intake.selectors.kept', data)])
  },
  async apply(events, tx: Transaction, input, { organization, member, kept }: Facts): Promise<readonly Token[]> {
    if (events.length === 0) return kept
    await changeTokens({ organization, report: input.report, member, hour: hourOf(input.at) }, input.add, input.remove, tx)
    return await tokensOf(organization, input.report, tx)
  },
})
