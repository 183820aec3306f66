import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { KeyCommitment } from '@fanal/seal'
import { endTasksOf } from '../cases/tasks.store.ts'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from '../grants/act.ts'
import { begunKeys } from '../grants/begun-keys.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { type SubjectWrap, areBegun, isWrapOf } from '../grants/subject-wraps.ts'
import { insertSubjectWraps } from '../grants/wraps.store.ts'
import type { OwnCode, OwnCodeId } from './own-code.ts'
import { insertOwnCode, ownCodeOf, takeOwnCode } from './own-code.store.ts'
import { ownCodeRefusals } from './own-code.text.ts'

export interface MakeOwnCode extends SubjectCommand {
  readonly code: OwnCodeId
  /** SHA-256 of what the code derives, 32 bytes each; the code itself never leaves the browser in which it was made. */
  readonly locatorHash: Uint8Array
  readonly fetchHash: Uint8Array
  /** The keys of the classes that the person wants to read, sealed to their code. None is allowed: then codes are what it shows. */
  readonly wraps: readonly SubjectWrap[]
}

interface Facts extends Standing {
  readonly before: OwnCode | null
  readonly begun: readonly KeyCommitment[]
}

/** Gives a person a code of their own. One stands at a time: the one before opens nothing any more. */
export const makeOwnCode = operation({
  name: 'protect.make-own-code',
  access: protecting,
  async load(input: MakeOwnCode, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.make-own-code', input, tx, actor)
    if (stands === null) return null
    const { organization } = stands.actor
    const begun = await begunKeys(organization, input.subject, tx)
    return { ...stands, begun, before: await ownCodeOf(organization, input.subject, tx) }
  },
  place: () => null,
  decide(facts: Facts, input: MakeOwnCode) {
    const classes = [...new Set(input.wraps.map((wrap) => wrap.class))]
    const allowed = allows(facts, { classes: ['C2', ...classes], operation: 'share', at: input.at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before') return decided<LedgerEvent>([])
    if (input.locatorHash.length !== 32 || input.fetchHash.length !== 32) return ownCodeRefusals.badCode
    const isOwn = (wrap: SubjectWrap) => wrap.readerKind === 'person' && wrap.reader === input.code && isWrapOf(wrap, input.subject)
    if (!input.wraps.every(isOwn)) return grantRefusals.badWrap
    if (!areBegun(input.wraps, facts.begun)) return grantRefusals.keyNotBegun
    const data = { code: input.code, classes: classes.toSorted(), replaced: facts.before?.id ?? null }
    const { organization } = facts.actor
    return decided([{ type: 'protect.own-code.made', version: 1, organization, stream: streamOf(input.subject), data }])
  },
  async apply(events, tx: Transaction, input: MakeOwnCode, { actor, before }: Facts): Promise<{ readonly code: OwnCodeId }> {
    if (events.length > 0) {
      if (before !== null) await takeOwnCode(input.subject, tx)
      const { code, subject, locatorHash, fetchHash, at } = input
      await endTasksOf(actor.organization, subject, { as: 'done', by: actor.member, at, kind: 'own-code-again' }, tx)
      await insertOwnCode(actor.organization, { id: code, subject, madeBy: actor.member, madeAt: at, locatorHash, fetchHash }, tx)
      await insertSubjectWraps(actor.organization, subject, input.wraps, at, tx)
    }
    return { code: input.code }
  },
})
