import { type Actor, type Bilingual, type Duty, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sealedClasses } from '@fanal/seal'
import type { BrokenGlass } from '../break-glass/break-glass.ts'
import { breaksOfSubject } from '../break-glass/break-glass.store.ts'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import type { Consent } from '../consent/consent.ts'
import { consentsOf } from '../consent/consent.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import { actsOfReceiver } from '../referral/receiver-acts.ts'
import { type Receivers, receiversOf } from '../referral/receivers-of.ts'
import { receiverName, recipientNameIn } from '../referral/referral-names.ts'
import type { OwnReceived } from './own-looks.tsx'
import { streamOfSubject } from '../subjects/subjects.store.ts'
import { type Look, looksIn } from '../subjects/who-looked.ts'
import { dutiesOf, houseOf } from './copy.store.ts'
import type { OwnAgreement, OwnLook } from './own-record.ts'

export interface CopyForPerson {
  readonly row: ProtectionCase
  readonly house: Bilingual
  readonly opened: OpenedSubject
  /** As the person sees them with a code of their own: no name, and nothing of what must not be shown. */
  readonly looks: readonly OwnLook[]
  readonly agreed: readonly OwnAgreement[]
  readonly received: readonly OwnReceived[]
}

/** Readings that the person may be shown: not those of an emergency of which somebody wrote why showing it is dangerous. */
export function shownToPerson(looks: readonly Look[], breaks: readonly BrokenGlass[]): readonly Look[] {
  const hidden = breaks.filter(({ hiddenWhy }) => hiddenWhy !== null)
  return looks.filter(
    ({ at, member, purpose }) =>
      !hidden.some(
        ({ openedBy, openedAt, endedAt, closesAt }) =>
          purpose === 'break-glass' || (openedBy === member && at >= openedAt && at <= (endedAt ?? closesAt)),
      ),
  )
}

/**
 * What a worker takes out for somebody who asked for a copy and has no code of their own: every class that whoever makes it may export. The
 * reading is in the ledger like any other, with the classes that left.
 */
export const copyForPerson = query({
  name: 'protect.copy-for-person',
  access: protecting,
  sensitivity: 'C7',
  purpose: 'own-copy',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<CopyForPerson | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const row = await caseById(organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: sealedClasses, purpose: 'services', at }, 'export', tx, actor))
    if (row === null || all === null) return null
    const fields = [...Map.groupBy(all.fields, (field) => `${field.class}:${field.field}`).values()].flatMap((versions) =>
      standingVersions(versions),
    )
    const looks = shownToPerson(
      looksIn(await streamOfSubject(organization, row.subject, tx)),
      await breaksOfSubject(organization, row.subject, tx),
    ).slice(0, 200)
    const readers = [...new Set(looks.map(({ member }) => member))]
    const duties = await dutiesOf(
      organization,
      readers.flatMap((member) => member ?? []),
      tx,
    )
    const receivers = await receiversOf(organization, caseId, tx)
    return {
      row,
      house: await houseOf(organization, tx),
      opened: { ...all, fields },
      looks: looks.map((look) => ownLookOf(look, readers, duties)),
      agreed: (await consentsOf(organization, row.subject, tx))
        .filter(({ state }) => wasSaid.has(state))
        .map((one) => agreementOf(one, receivers)),
      received: receivers.referrals.map((referral) => ({
        receiver: receiverName(referral.to, receivers),
        classes: referral.classes,
        acts: actsOfReceiver(referral),
      })),
    }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  details: ({ opened, row }) => ({ case: row.id, purpose: 'own-copy', ...leftOf(opened) }),
  leaves: 'entry-per-record',
})

/** What a person answered; what was only gone through is no agreement. */
const wasSaid: ReadonlySet<Consent['state']> = new Set(['active', 'expiring', 'narrowed', 'withdrawn', 'expired', 'refused'])

const ownLookOf = (
  { at, member, query: asked, classes, purpose }: Look,
  readers: readonly (MemberId | null)[],
  duties: ReadonlyMap<MemberId, Duty>,
): OwnLook => ({
  at: at.toISOString(),
  query: asked,
  classes,
  purpose,
  by: readers.indexOf(member),
  duty: member === null ? null : (duties.get(member) ?? null),
})

const agreementOf = (one: Consent, receivers: Receivers): OwnAgreement => ({
  consent: one.id,
  state: one.state,
  version: one.version,
  seq: one.seq,
  givenBy: one.givenBy,
  purpose: one.purpose,
  recipient: one.recipient.kind,
  receiver: recipientNameIn({ kind: one.recipient.kind, id: one.recipient.kind === 'category' ? null : one.recipient.id }, receivers),
  category: one.recipient.kind === 'category' ? one.recipient.category : null,
  classes: one.classes,
  operations: one.operations,
  from: one.validFrom?.toISOString() ?? null,
  to: one.validTo?.toISOString() ?? null,
  ended: null,
})
