import { type Actor, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import { type Identification, answersOf, reasonsOf } from './identification.ts'
import { type KeptThirdParty, identificationsOf, thirdPartyOf } from './identification.store.ts'

export interface OpenIdentification {
  readonly caseId: CaseId
  readonly at: Date
}

export interface OpenedIdentification {
  readonly protectionCase: ProtectionCase
  /** The latest first. */
  readonly rows: readonly Identification[]
  readonly thirdParty: readonly KeptThirdParty[]
  /** Who reads: some steps are somebody else’s. */
  readonly reader: MemberId
  readonly opened: OpenedSubject
}

/** What was asked, weighed and decided in a case; answers and reasons as ciphertext. */
export const openIdentification = query({
  name: 'protect.open-identification',
  access: protecting,
  sensitivity: 'C3',
  purpose: 'services',
  async load({ caseId, at }: OpenIdentification, tx: Transaction, actor: Actor): Promise<OpenedIdentification | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const protectionCase = await caseById(organization, caseId, tx)
    if (protectionCase === null) return null
    const { subject } = protectionCase
    const reached = await reach({ subject, classes: ['C3'], purpose: 'services', at }, 'see', tx, actor)
    if (reached === null) return null
    const rows = await identificationsOf(organization, caseId, tx)
    const names = new Set(rows.flatMap(({ id }) => [answersOf(id), reasonsOf(id)]))
    const own = Map.groupBy(
      reached.fields.filter(({ field }) => names.has(field)),
      ({ field }) => field,
    )
    const ids = rows.map(({ id }) => id)
    const fields = [...own.values()].flatMap((versions) => standingVersions(versions))
    return {
      protectionCase,
      rows,
      thirdParty: await thirdPartyOf(organization, ids, tx),
      reader: actor.member,
      opened: { ...reached, fields },
    }
  },
  place: () => null,
  shown: ({ protectionCase }) => [streamOf(protectionCase.subject)],
  details: ({ opened }) => ({ purpose: 'services', ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
