import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Consent, ConsentId } from '../consent/consent.ts'
import { consentById, lockConsent } from '../consent/consent.store.ts'
import { unitOfSubject } from '../subjects/subjects.store.ts'
import type { AccessGrant, Basis, GrantClass, GrantId, GrantOperation, Grantee, Purpose } from './access-grant.ts'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from './act.ts'
import { begunKeys } from './begun-keys.store.ts'
import { grantsOn, insertGrants } from './grants.store.ts'
import { grantRefusals } from './grants.text.ts'
import { type Readers, type SubjectWrap, areBegun, isWrapOf, mayHold } from './subject-wraps.ts'
import { isWithin } from './within-consent.ts'
import { insertSubjectWraps, protectorsOf } from './wraps.store.ts'

export interface GrantAccess extends SubjectCommand {
  readonly grant: GrantId
  readonly grantee: Grantee
  readonly classes: readonly GrantClass[]
  readonly operations: readonly GrantOperation[]
  readonly purpose: Purpose
  /** Break-glass and a consent's own grants have ways of their own. */
  readonly basis: Exclude<Basis, 'break-glass' | 'ownership'>
  readonly basisId: string | null
  readonly from: Date
  readonly to: Date | null
  readonly sealOk: boolean
  /** Keys of the classes, sealed to each member whom the grant names. */
  readonly wraps: readonly SubjectWrap[]
}

export interface GrantFacts extends Standing, Readers {
  readonly onTarget: readonly AccessGrant[]
  readonly consent: Consent | null
}

/** Gives somebody a way to a person's record: no more than one's own, and on a consent no more than it covers. */
export const grantAccess = operation({
  name: 'protect.grant-access',
  access: protecting,
  async load(input: GrantAccess, tx: Transaction, actor: Actor): Promise<GrantFacts | null> {
    const stands = await standing('protect.grant-access', input, tx, actor)
    const unit = stands && (await unitOfSubject(stands.actor.organization, input.subject, tx))
    if (stands === null || unit === null) return null
    const { organization } = stands.actor
    const basis = input.basis === 'consent' ? input.basisId : null
    // held until the grant stands: a withdrawal comes before it or after it
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id of another kind names no consent
    if (basis !== null) await lockConsent(organization, basis as ConsentId, tx)
    const consent = basis === null ? null : await consentById(organization, basis, tx)
    const onTarget = await grantsOn(organization, { kind: 'subject', id: input.subject }, tx)
    const begun = await begunKeys(organization, input.subject, tx)
    return { ...stands, organization, unit, consent, onTarget, begun, protectors: await protectorsOf(organization, tx) }
  },
  place: () => null,
  decide(facts: GrantFacts, input: GrantAccess) {
    const allowed = allows(facts, { classes: input.classes, operation: 'share', at: input.at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before') return decided<LedgerEvent>([])
    const problem = problemOf(input, facts)
    if (problem !== null) return problem
    const { grantee } = input
    const data = {
      grant: input.grant,
      grantee: `${grantee.kind}:${grantee.id}`,
      classes: [...input.classes],
      operations: [...input.operations],
      purpose: input.purpose,
      basis: input.basis,
      basisId: input.basisId,
      until: input.to?.toISOString() ?? null,
      sealOk: input.sealOk,
    }
    return decided([{ type: 'protect.grant.given', version: 1, organization: facts.organization, stream: streamOf(input.subject), data }])
  },
  async apply(events, tx: Transaction, input: GrantAccess, facts: GrantFacts): Promise<{ grant: GrantId }> {
    if (events.length > 0) {
      await insertGrants([grantOf(input)], facts.actor, tx)
      await insertSubjectWraps(facts.organization, input.subject, input.wraps, input.at, tx)
    }
    return { grant: input.grant }
  },
})

const grantOf = (input: GrantAccess): AccessGrant => ({
  id: input.grant,
  target: { kind: 'subject', id: input.subject },
  grantee: input.grantee,
  classes: input.classes,
  operations: input.operations,
  purpose: input.purpose,
  basis: input.basis,
  basisId: input.basisId,
  from: input.from,
  to: input.to,
  revokedAt: null,
  sealOk: input.sealOk,
})

function problemOf(input: GrantAccess, facts: GrantFacts) {
  const { grantee, to, from, wraps } = input
  if (to !== null && to <= from) return grantRefusals.endsBefore
  if (!input.classes.includes('C2') || !input.operations.includes('see')) return grantRefusals.needsCodes
  if (grantee.kind === 'organization' && grantee.id !== facts.organization) return grantRefusals.otherOrganization
  if (grantee.kind === 'member' && grantee.id === facts.actor.member) return grantRefusals.toOneself
  if (!isWithinOwn(input, facts)) return grantRefusals.moreThanOwn
  if (input.basis !== 'team' && input.basis !== 'supervision' && input.basisId === null) return grantRefusals.basisMissing
  if (input.basis === 'consent' && (facts.consent === null || !isWithin(input, facts.consent))) return grantRefusals.notWithinConsent
  return wrapProblem(wraps, [...facts.onTarget, grantOf(input)], input, facts)
}

/**
 * Nobody passes on a class, an act or a reach into what is sealed that no grant of theirs has, nor for longer; and what came from a yes of the
 * person goes on from that yes alone, so that it ends with it.
 */
function isWithinOwn(input: GrantAccess, { grants }: Standing): boolean {
  return input.classes.every((of) =>
    input.operations.every((act) =>
      grants.some(
        ({ classes, operations, sealOk, to, basis, basisId }) =>
          classes.includes(of) &&
          operations.includes(act) &&
          (sealOk || !input.sealOk) &&
          (to === null || (input.to !== null && input.to <= to)) &&
          (basis !== 'consent' || (input.basis === 'consent' && input.basisId === basisId)),
      ),
    ),
  )
}

/** What is wrong with keys that come with an act; `null` where nothing is. */
export function wrapProblem(
  wraps: readonly SubjectWrap[],
  grants: readonly AccessGrant[],
  { subject, at }: Pick<SubjectCommand, 'subject' | 'at'>,
  readers: Readers,
) {
  if (!wraps.every((wrap) => isWrapOf(wrap, subject))) return grantRefusals.badWrap
  if (!areBegun(wraps, readers.begun)) return grantRefusals.keyNotBegun
  return wraps.every((wrap) => mayHold(wrap, grants, readers, at)) ? null : grantRefusals.wrapWithoutGrant
}
