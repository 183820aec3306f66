import { type Actor, type LedgerEvent, type Refusal, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Target } from '../grants/access-grant.ts'
import { useApproval } from '../approvals/approvals.store.ts'
import { approvalRefusals } from '../approvals/approvals.text.ts'
import { type Approved, approvedFor } from '../approvals/approved.ts'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from '../grants/act.ts'
import { setSealed } from '../grants/grants.store.ts'
import { sweepOwnCode } from '../my-record/own-code.store.ts'
import { isSafeContact, type SafeContact } from './safe-contact.ts'
import type { GuardianSafe, Minor, Subject } from './subject.ts'
import { changeSubject, lockSubject, subjectById } from './subjects.store.ts'
import { subjectRefusals } from './subjects.text.ts'

interface Facts extends Standing {
  readonly now: Subject
}

async function factsOf(operationName: string, input: SubjectCommand, tx: Transaction, actor: Actor): Promise<Facts | null> {
  const stands = await standing(operationName, input, tx, actor)
  // Two who change codes at the same time wait for each other, and the second is told.
  if (stands !== null) await lockSubject(stands.actor.organization, input.subject, tx)
  const now = stands && (await subjectById(stands.actor.organization, input.subject, tx))
  return stands === null || now === null ? null : { ...stands, now }
}

/** Refuses as the guard says; `null` where the command was carried out before. */
function mayChange(facts: Facts, { at, seen }: { at: Date; seen: number }): Refusal | 'go-on' | null {
  const allowed = allows(facts, { classes: ['C2'], operation: 'change', at })
  if (!allowed.ok) return allowed
  if (allowed.value === 'done-before') return null
  return facts.now.version === seen ? 'go-on' : subjectRefusals.changedMeanwhile
}

export interface SetSafeContact extends SubjectCommand {
  readonly seen: number
  readonly safeContact: SafeContact
}

/** How, when and whether the person may be reached: what every message asks from now on. */
export const setSafeContact = operation({
  name: 'protect.set-safe-contact',
  access: protecting,
  load: (input: SetSafeContact, tx: Transaction, actor: Actor) => factsOf('protect.set-safe-contact', input, tx, actor),
  place: () => null,
  decide(facts: Facts, input: SetSafeContact) {
    const may = mayChange(facts, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const { safeContact } = input
    if (!isSafeContact(safeContact)) return subjectRefusals.notSafeContact
    const data = { state: safeContact.state, channels: safeContact.state === 'said' ? [...safeContact.channels] : [] }
    return decided([
      { type: 'protect.safe-contact.set', version: 1, organization: facts.actor.organization, stream: streamOf(input.subject), data },
    ])
  },
  apply: (events, tx: Transaction, { subject, seen, safeContact }: SetSafeContact, facts: Facts) =>
    written(events, facts, () => changeSubject(facts.actor.organization, subject, seen, { safeContact }, tx)),
})

export interface SetYoung extends SubjectCommand {
  readonly seen: number
  readonly minor: Minor
  /** Why a guardian is safe; null takes it back. Without it a guardian gets no notice, no consent and no access. */
  readonly guardianSafe: GuardianSafe | null
}

/** Whether the person may be under 18, and whether a guardian may be asked. */
export const setYoung = operation({
  name: 'protect.set-young',
  access: protecting,
  load: (input: SetYoung, tx: Transaction, actor: Actor) => factsOf('protect.set-young', input, tx, actor),
  place: () => null,
  decide(facts: Facts, input: SetYoung) {
    const may = mayChange(facts, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const { minor, guardianSafe } = input
    if (minor === 'no' && guardianSafe !== null) return subjectRefusals.notYoung
    const data = { minor, guardianSafe }
    return decided([
      { type: 'protect.young.set', version: 1, organization: facts.actor.organization, stream: streamOf(input.subject), data },
    ])
  },
  apply: (events, tx: Transaction, { subject, seen, minor, guardianSafe }: SetYoung, facts: Facts) =>
    written(events, facts, () => changeSubject(facts.actor.organization, subject, seen, { minor, guardianSafe }, tx)),
})

async function written(events: readonly LedgerEvent[], { now }: Facts, write: () => Promise<boolean>): Promise<{ version: number }> {
  if (events.length === 0) return { version: now.version }
  if (!(await write())) throw new Error('a locked record was changed by somebody else')
  return { version: now.version + 1 }
}

export interface SealSubject extends SubjectCommand {
  readonly sealed: boolean
}

interface SealFacts extends Facts {
  /** Two people who agreed to lift the seal. */
  readonly approved: Approved | null
}

/**
 * Closes a record to everybody whose grant does not say that it reaches what is sealed. One person closes it; to open it again a second one has
 * to agree first.
 */
export const sealSubject = operation({
  name: 'protect.seal-subject',
  access: protecting,
  async load(input: SealSubject, tx: Transaction, actor: Actor): Promise<SealFacts | null> {
    const facts = await factsOf('protect.seal-subject', input, tx, actor)
    return facts && { ...facts, approved: await approvedFor(facts.actor.organization, 'unseal', input.subject, tx) }
  },
  place: () => null,
  decide(facts: SealFacts, { subject, sealed, at }: SealSubject) {
    const allowed = allows(facts, { classes: ['C2'], operation: 'share', at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before' || sealed === facts.isSealed) return decided<LedgerEvent>([])
    // Whoever seals must not lock themselves out, or nobody could open it again.
    if (!facts.grants.some(({ sealOk }) => sealOk)) return refuse('not-granted')
    const { approved } = facts
    if (!sealed && (approved === null || approved.requestedBy === approved.decidedBy)) return approvalRefusals.notApproved
    const type = sealed ? 'protect.subject.sealed' : 'protect.subject.unsealed'
    const data: LedgerEvent['data'] = sealed ? {} : { approval: approved?.approval ?? null, agreedBy: approved?.decidedBy ?? null }
    return decided([{ type, version: 1, organization: facts.actor.organization, stream: streamOf(subject), data }])
  },
  async apply(events, tx: Transaction, { subject, sealed, at }: SealSubject, { actor, approved }: SealFacts): Promise<void> {
    if (events.length === 0) return
    const target: Target = { kind: 'subject', id: subject }
    await setSealed(actor, target, sealed, at, tx)
    if (sealed) await sweepOwnCode(actor.organization, subject, at, tx)
    if (!sealed && approved !== null) await useApproval(actor.organization, approved.approval, at, tx)
  },
})
