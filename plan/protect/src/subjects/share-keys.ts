import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { AccessGrant } from '../grants/access-grant.ts'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from '../grants/act.ts'
import { wrapProblem } from '../grants/grant-access.ts'
import { begunKeys } from '../grants/begun-keys.store.ts'
import { grantsOn } from '../grants/grants.store.ts'
import type { Readers, SubjectWrap } from '../grants/subject-wraps.ts'
import { insertSubjectWraps, protectorsOf } from '../grants/wraps.store.ts'
import { unitOfSubject } from './subjects.store.ts'

export interface ShareKeys extends SubjectCommand {
  readonly wraps: readonly SubjectWrap[]
}

interface Facts extends Standing, Readers {
  readonly onTarget: readonly AccessGrant[]
}

/** Seals a person's keys to somebody whom a grant names already: a new colleague of a unit, a new supervisor. */
export const shareKeys = operation({
  name: 'protect.share-keys',
  access: protecting,
  async load(input: ShareKeys, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.share-keys', input, tx, actor)
    const unit = stands && (await unitOfSubject(stands.actor.organization, input.subject, tx))
    if (stands === null || unit === null) return null
    const { organization } = stands.actor
    const onTarget = await grantsOn(organization, { kind: 'subject', id: input.subject }, tx)
    const begun = await begunKeys(organization, input.subject, tx)
    return { ...stands, organization, unit, onTarget, begun, protectors: await protectorsOf(organization, tx) }
  },
  place: () => null,
  decide(facts: Facts, input: ShareKeys) {
    const { wraps, subject, at } = input
    const allowed = allows(facts, { classes: [...new Set(wraps.map((wrap) => wrap.class))], operation: 'share', at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before' || wraps.length === 0) return decided<LedgerEvent>([])
    const problem = wrapProblem(wraps, facts.onTarget, input, facts)
    if (problem !== null) return problem
    const data = { readers: wraps.map((wrap) => `${wrap.class}:${wrap.readerKind}:${wrap.reader}`) }
    return decided([{ type: 'protect.keys.shared', version: 1, organization: facts.organization, stream: streamOf(subject), data }])
  },
  async apply(events, tx: Transaction, { wraps, subject, at }: ShareKeys, { organization }: Facts): Promise<void> {
    if (events.length > 0) await insertSubjectWraps(organization, subject, wraps, at, tx)
  },
})
