import { membersOfUnit, namesAtUnit } from '@fanal/identity'
import { type Actor, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sealedClasses } from '@fanal/seal'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { type OpenedSubject, reach } from '../subjects/open-subject.ts'
import { type AccessGrant, protectingDuties } from './access-grant.ts'
import { protecting, streamOf } from './act.ts'
import { grantsOn } from './grants.store.ts'
import { type KeyMissing, keysMissing } from './keys-missing.store.ts'

export interface TeamView {
  readonly row: ProtectionCase
  readonly me: MemberId
  readonly opened: OpenedSubject
  /** Every one, revoked ones too, the newest first. */
  readonly grants: readonly AccessGrant[]
  /** Whoever protects at the unit, and could be given access. */
  readonly colleagues: readonly { readonly member: MemberId; readonly name: string }[]
  readonly missing: readonly KeyMissing[]
  readonly names: ReadonlyMap<MemberId, string>
}

/** Who may see a person, on which basis and until when; with the keys of whoever may pass them on, and no word. */
export const caseTeam = query({
  name: 'protect.case-team',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'who-may-see',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<TeamView | null> {
    if (actor.kind !== 'member') return null
    const { organization, member: me } = actor
    const row = await caseById(organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: sealedClasses, purpose: 'services', at }, 'see', tx, actor))
    if (row === null || all === null) return null
    const grants = await grantsOn(organization, { kind: 'subject', id: row.subject }, tx)
    const members = await membersOfUnit({ organization, unit: row.unit }, tx)
    const protectors = members.filter(({ duties }) => duties.some((duty) => (protectingDuties as readonly string[]).includes(duty)))
    const named = grants.flatMap(({ grantee }) => (grantee.kind === 'member' ? [grantee.id] : []))
    const missing = await keysMissing(row.subject, tx)
    return {
      row,
      me,
      opened: { ...all, fields: [] },
      grants,
      colleagues: protectors.filter(({ member }) => member !== me).map(({ member, displayName: name }) => ({ member, name })),
      missing,
      names: await namesAtUnit({ organization, unit: row.unit }, [...named, ...missing.map(({ reader }) => reader)], tx),
    }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  leaves: 'entry-per-record',
})
