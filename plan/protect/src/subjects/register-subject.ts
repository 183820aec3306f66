import { type Actor, type LedgerEvent, type MemberActor, type Place, type UnitId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type KeyCommitment, type SealedClass, sealedClasses } from '@fanal/seal'
import { currentDirectory, directoryVersion } from '@fanal/vault'
import type { GrantId } from '../grants/access-grant.ts'
import { type SubjectCommand, protecting, streamOf } from '../grants/act.ts'
import { takeCommand } from '../grants/grants.store.ts'
import { insertBegunKeys } from '../grants/begun-keys.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { type SubjectWrap, isWrapOf } from '../grants/subject-wraps.ts'
import { insertSubjectWraps, protectorsOf } from '../grants/wraps.store.ts'
import { areFirst, areSignedBy } from './begun-with.ts'
import { isSafeContact, type SafeContact } from './safe-contact.ts'
import type { Minor } from './subject.ts'
import { registerRow } from './subjects.store.ts'
import { subjectRefusals } from './subjects.text.ts'

export interface RegisterSubject extends SubjectCommand {
  readonly unit: UnitId
  readonly minor: Minor
  readonly safeContact: SafeContact
  /** The first grant, of whoever registers. */
  readonly grant: GrantId
  /** A key for each class, sealed to whoever registers and to recovery; where somebody is also to each supervisor of the unit whose key is signed. */
  readonly wraps: readonly SubjectWrap[]
  /** What whoever registers signed of the key of each class: a device uses no other. */
  readonly commitments: readonly KeyCommitment[]
}

interface Facts extends Place {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly supervisors: readonly MemberActor[]
  /** Members to whom something can be sealed. */
  readonly signed: ReadonlySet<string>
  /** The commitments bear the signature of the member, as the directory that they name lists them. */
  readonly isProven: boolean
  readonly isTaken: boolean
}

/** A person is known by a random id from now on: with keys for what will be sealed about them, and one member who answers for them. */
export const registerSubject = operation({
  name: 'protect.register-subject',
  access: protecting,
  async load(input: RegisterSubject, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { unit, subject, at } = input
    const { organization } = actor
    const sent = await takeCommand(input.command, { operation: 'protect.register-subject', target: subject, at }, actor, tx)
    const protectors = await protectorsOf(organization, tx)
    const supervisors = protectors.filter(({ held }) => held.some((one) => one.duty === 'case-supervisor' && one.unit === unit))
    const directory = await currentDirectory(tx)
    const signed = new Set(directory?.body.members.map(({ id }) => id))
    const named = await directoryVersion(input.commitments[0]?.statement.directory ?? 0, tx)
    const isOne = input.commitments.every(({ statement }) => statement.directory === input.commitments[0]?.statement.directory)
    const isProven = isOne && (await areSignedBy(actor, input.commitments, named?.body ?? null))
    // @NOTE the row is written here and not in `apply`: only the database can tell that an id is free, and a refusal undoes it.
    const isHere = actor.held.some((held) => held.unit === unit && (held.duty === 'case-worker' || held.duty === 'case-supervisor'))
    const isTaken = sent === 'fresh' && isHere && isSafeContact(input.safeContact) && !(await registerRow(input, tx))
    return { organization, unit, actor, sent, supervisors, signed, isProven, isTaken }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, input: RegisterSubject) {
    const { organization, unit, sent } = facts
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated') return decided<LedgerEvent>([])
    if (!isSafeContact(input.safeContact)) return subjectRefusals.notSafeContact
    if (facts.isTaken) return subjectRefusals.idTaken
    const problem = wrapsProblem(input, facts)
    if (problem !== null) return problem
    if (!facts.isProven || !areFirst(input.commitments, facts.actor, input)) return subjectRefusals.keyNotSigned
    const data = { unit, minor: input.minor, safeContact: input.safeContact.state, grant: input.grant }
    return decided([{ type: 'protect.subject.registered', version: 1, organization, stream: streamOf(input.subject), data }])
  },
  async apply(events, tx: Transaction, { subject, wraps, commitments, at }: RegisterSubject, { organization, actor }: Facts) {
    if (events.length > 0) {
      await insertBegunKeys(commitments, { organization, subject, member: actor.member, at }, tx)
      await insertSubjectWraps(organization, subject, wraps, at, tx)
    }
    return { subject }
  },
})

function wrapsProblem({ subject, wraps }: RegisterSubject, { actor, organization, supervisors, signed }: Facts) {
  if (!wraps.every((wrap) => isWrapOf(wrap, subject) && wrap.epoch === 1)) return grantRefusals.badWrap
  const has = (of: SealedClass, kind: SubjectWrap['readerKind'], reader: string) =>
    wraps.some((wrap) => wrap.class === of && wrap.readerKind === kind && wrap.reader === reader)
  if (!sealedClasses.every((of) => has(of, 'member', actor.member) && has(of, 'recovery', organization))) return subjectRefusals.keyMissing
  // whose key nobody signed yet is given theirs when it is: nobody waits for it with a person before them
  if (!supervisors.every(({ member }) => !signed.has(member) || has('C5', 'supervisor', member)))
    return subjectRefusals.supervisorKeyMissing
  const isKnown = ({ readerKind, reader, class: of }: SubjectWrap) =>
    readerKind === 'member'
      ? reader === actor.member
      : readerKind === 'recovery'
        ? reader === organization
        : (of === 'C5' || of === 'C6') && supervisors.some(({ member }) => member === reader)
  return wraps.every(isKnown) ? null : grantRefusals.wrapWithoutGrant
}
