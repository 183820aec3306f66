import { type Actor, anyMember, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type StaleSession, closeSession, closeStaleSessions, openSession } from './session.store.ts'
import { memberEvent } from './session.ts'
import { forgetOldAttempts } from './sign-in.store.ts'

export interface EndSession {
  readonly sessionId: Uint8Array
  readonly at: Date
}

/** Signs out: the member's own session ends, and the server's half of its key is gone with it. */
export const endSession = operation({
  name: 'identity.end-session',
  access: anyMember,
  async load(input: EndSession, tx: Transaction, actor: Actor) {
    if (actor.kind !== 'member') return null
    const session = await openSession(actor, input.sessionId, tx)
    return session && { member: actor, kind: session.kind }
  },
  place: () => null,
  decide: (facts) => decided([memberEvent(facts.member, 'session.ended', { kind: facts.kind, by: 'sign-out' })]),
  async apply(_events, tx: Transaction, input: EndSession, facts) {
    await closeSession(facts.member.organization, input.sessionId, 'sign-out', input.at, tx)
  },
})

/** Ends every session whose time is over: the worker's, once a minute. Answers how many. */
export const endStaleSessions = operation({
  name: 'identity.end-stale-sessions',
  access: byDuty(),
  // @NOTE one statement ends them and says whose they were: what it answers is what the events must tell.
  load: (input: { readonly at: Date }, tx: Transaction): Promise<StaleSession[]> => closeStaleSessions(input.at, tx),
  place: () => null,
  decide: (ended: StaleSession[]) =>
    decided(ended.map((session) => memberEvent(session, 'session.ended', { kind: session.kind, by: session.by }))),
  apply: (_events, _tx: Transaction, _input, ended: StaleSession[]) => Promise.resolve(ended.length),
})

const attemptsKeptMs = 24 * 3_600_000

/** Forgets counts of failed sign-ins after a day. */
export const forgetAttemptsOfYesterday = operation({
  name: 'identity.forget-attempts',
  access: byDuty(),
  load: () => Promise.resolve({}),
  place: () => null,
  decide: () => decided([]),
  async apply(_events, tx: Transaction, input: { readonly at: Date }) {
    await forgetOldAttempts(new Date(input.at.getTime() - attemptsKeptMs), tx)
  },
})
