import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { consentsOf } from '../consent/consent.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import { type Permit, type PermitDay, type PermitId, fieldsOfPermit } from './permit.ts'
import { permitDaysOf, permitsOf } from './permits.store.ts'

export interface OpenPermits {
  readonly caseId: CaseId
  readonly at: Date
}

export interface OpenedPermits {
  readonly protectionCase: ProtectionCase
  readonly permits: readonly Permit[]
  readonly days: readonly (PermitDay & { readonly permit: PermitId })[]
  readonly immigrationConsent: boolean
  /** Numbers, notes and letters of these permits, and the name that a letter needs. */
  readonly opened: OpenedSubject
}

const classes = ['C4', 'C7'] as const
/** What a letter may name, where the reader holds the key of identity. */
const names: ReadonlySet<string> = new Set(['call-name', 'full-name', 'birth-date'])

/** The permits of a case’s person, with their dates and what is sealed of them. */
export const openPermits = query({
  name: 'protect.open-permits',
  access: protecting,
  sensitivity: 'C7',
  purpose: 'immigration',
  async load({ caseId, at }: OpenPermits, tx: Transaction, actor: Actor): Promise<OpenedPermits | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const protectionCase = await caseById(organization, caseId, tx)
    if (protectionCase === null) return null
    const { subject } = protectionCase
    const asked = { subject, classes, at }
    const reached =
      (await reach({ ...asked, purpose: 'services' }, 'see', tx, actor)) ??
      (await reach({ ...asked, purpose: 'immigration' }, 'see', tx, actor))
    if (reached === null) return null
    const permits = await permitsOf(organization, subject, tx)
    const own = new Set(permits.flatMap(({ id }) => fieldsOfPermit(id)))
    const asFields = Map.groupBy(
      reached.fields.filter((field) => (field.class === 'C7' ? own.has(field.field) : names.has(field.field))),
      (field) => `${field.class}:${field.field}`,
    )
    const days = await permitDaysOf(
      organization,
      permits.map(({ id }) => id),
      tx,
    )
    const consents = await consentsOf(organization, subject, tx)
    return {
      protectionCase,
      permits,
      days,
      immigrationConsent: consents.some(({ purpose, state }) => purpose === 'immigration' && (state === 'active' || state === 'expiring')),
      opened: { ...reached, fields: [...asFields.values()].flatMap((versions) => standingVersions(versions)) },
    }
  },
  place: () => null,
  shown: ({ protectionCase }) => [streamOf(protectionCase.subject)],
  details: ({ opened }) => ({ purpose: 'immigration', ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
