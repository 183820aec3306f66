import { type Actor, type StreamId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { intakeAccess, intakeUnits, type ReportId } from '../inbox/inbox.ts'
import { type SeenReport, type Token, reportsWith } from './selectors.store.ts'

/** Reports shown for one identifier. */
const mostReports = 50

export interface LookUp {
  readonly tokens: readonly Token[]
  /** The report from which is asked: it is no news that the number stands there. */
  readonly except: ReportId | null
}

export interface Seen extends Token {
  readonly reports: readonly SeenReport[]
  readonly more: boolean
}

/** Where identifiers stand elsewhere, in the units where the member works at the inbox: counts too are theirs to see, and no more. */
export const lookUp = query({
  name: 'intake.look-up-selectors',
  access: intakeAccess,
  sensitivity: 'C2',
  purpose: 'triage',
  async load(input: LookUp, tx: Transaction, actor: Actor): Promise<Seen[] | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    // two more than shown: one may be the asking report, one says that there are more
    const found = await reportsWith({ organization, units: intakeUnits(actor), tokens: input.tokens, most: mostReports + 2 }, tx)
    return input.tokens.map(({ kind, token }) => {
      const reports = found.filter((one) => one.kind === kind && Buffer.compare(one.token, token) === 0 && one.report !== input.except)
      return { kind, token, reports: reports.slice(0, mostReports), more: reports.length > mostReports }
    })
  },
  place: () => null,
  shown: (seen) => [...new Set(seen.flatMap(({ reports }) => reports.map(({ report }) => report as string as StreamId)))],
  leaves: 'one-entry',
})
