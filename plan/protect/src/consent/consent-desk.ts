import { receiverKindOf } from '@fanal/handover'
import { membersOfUnit, unitsOf } from '@fanal/identity'
import { type Actor, type Bilingual, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sealedClasses } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { caseById } from '../cases/cases.store.ts'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { protectingDuties } from '../grants/access-grant.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { servicesNamed } from '../referral/match.store.ts'
import type { Referral } from '../referral/referral.ts'
import { referralsOfCase } from '../referral/referral.store.ts'
import { type OpenedSubject, reach } from '../subjects/open-subject.ts'
import type { Consent } from './consent.ts'
import { consentsOf } from './consent.store.ts'

/** Somebody to whom a yes can be given. */
export interface PossibleRecipient {
  readonly kind: 'unit' | 'member' | 'organization' | 'service'
  readonly id: string
  readonly name: Bilingual
  /** Whose keys are wrapped where it opens something of this record; nobody's elsewhere: there a sealed package travels. */
  readonly readers: readonly MemberId[]
}

export interface ConsentDesk {
  readonly row: ProtectionCase
  readonly me: MemberId
  readonly opened: OpenedSubject
  readonly consents: readonly Consent[]
  readonly recipients: readonly PossibleRecipient[]
  /** Referrals that are begun and not offered, which may wait for a yes. */
  readonly drafts: readonly Pick<Referral, 'id' | 'to'>[]
}

/** What a worker needs to ask somebody for a yes, and to take it back: codes, names of receivers, and keys to pass on. */
export const consentDesk = query({
  name: 'protect.consent-desk',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'consent',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<ConsentDesk | null> {
    if (actor.kind !== 'member') return null
    const { organization, member: me } = actor
    const row = await caseById(organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: sealedClasses, purpose: 'services', at }, 'share', tx, actor))
    if (row === null || all === null) return null
    // keys to pass on, and none of the words
    const opened = { ...all, fields: [] }
    const referrals = await referralsOfCase(organization, row.id, tx)
    return {
      row,
      me,
      opened,
      consents: await consentsOf(organization, row.subject, tx),
      recipients: await recipientsFor(row, me, referrals, tx),
      drafts: referrals.filter(({ state }) => state === 'draft').map(({ id, to }) => ({ id, to })),
    }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  leaves: 'entry-per-record',
})

async function recipientsFor(
  row: ProtectionCase,
  me: MemberId,
  referrals: readonly Referral[],
  tx: Transaction,
): Promise<readonly PossibleRecipient[]> {
  const { organization, unit } = row
  const own = (await unitsOf(organization, tx)).find((one) => one.unit === unit)
  const protectors = (await membersOfUnit({ organization, unit }, tx)).filter(({ duties }) =>
    duties.some((duty) => (protectingDuties as readonly string[]).includes(duty)),
  )
  const colleagues = protectors.filter(({ member }) => member !== me)
  const directory = (await currentDirectory(tx))?.body
  const elsewhere = (directory?.organizations ?? []).filter(({ id, kind }) => id !== organization && receiverKindOf(kind, false) !== null)
  return [
    ...(own === undefined
      ? []
      : [{ kind: 'unit' as const, id: unit, name: { en: own.en, fr: own.fr }, readers: colleagues.map(({ member }) => member) }]),
    ...colleagues.map(({ member, displayName }) => ({
      kind: 'member' as const,
      id: member,
      name: { en: displayName, fr: displayName },
      readers: [member],
    })),
    ...elsewhere.map(({ id, name }) => ({ kind: 'organization' as const, id, name, readers: [] })),
    ...(await askedByLink(referrals, tx)),
  ]
}

/** Services without an account here that somebody wants to refer to: they are asked for once a referral is begun. */
async function askedByLink(referrals: readonly Referral[], tx: Transaction): Promise<readonly PossibleRecipient[]> {
  const asked = referrals.flatMap(({ to }) => (to.kind === 'link' ? to.service : []))
  const named = await servicesNamed(asked, tx)
  return [...named].map(([service, name]) => ({ kind: 'service' as const, id: service, name, readers: [] }))
}
