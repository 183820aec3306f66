import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, must, type Outcome } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { type AccessRow, theClockAlone, askersOf, assertWhole, inOrder } from './testing-access.ts'
import * as consentSlice from '../consent/index.ts'
import * as subjectsSlice from '../subjects/index.ts'
import * as grantsSlice from './index.ts'
import { aCaseIdOf } from '../testing-walls.ts'
import { type Person, type Protected, aShelter } from './testing-people.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world, units } = shelter
const { amina, benoit, dalia } = people

/**
 * Amina registered the person. Benoit was given C2 and C4 to see. Chantal supervises the unit and has no grant; Dalia works in another unit; `between`
 * protects there and takes calls here; the privacy officer is the unit's; the stranger is of another organization.
 */
const askers = askersOf(shelter)

const outside = {
  chantal: 'not-found',
  dalia: 'not-found',
  between: 'not-found',
  stranger: 'not-found',
  intake: 'not-allowed',
  nobody: 'not-allowed',
}
/** What only whoever may change, or pass on, can do. */
const byGrant: AccessRow = { amina: 'yes', benoit: 'not-granted', privacy: 'not-allowed', ...outside }
/** The consent's own recipients, the other unit, see the person, and may not change what they were given. */
const ofRecipients: AccessRow = { ...byGrant, dalia: 'not-granted', between: 'not-granted' }
/** What whoever may see can do. */
const seen: AccessRow = { amina: 'yes', benoit: 'yes', privacy: 'not-allowed', ...outside }
const seenByPrivacy: AccessRow = { ...seen, privacy: 'yes' }

/** Written by hand: every registered operation and query, for everybody. */
const table: Readonly<Record<string, AccessRow>> = {
  'protect.register-subject': {
    amina: 'yes',
    benoit: 'yes',
    chantal: 'yes',
    dalia: 'not-allowed',
    between: 'not-allowed',
    privacy: 'not-allowed',
    stranger: 'not-allowed',
    intake: 'not-allowed',
    nobody: 'not-allowed',
  },
  'protect.keep-fields': byGrant,
  'protect.set-safe-contact': byGrant,
  'protect.set-young': byGrant,
  'protect.seal-subject': byGrant,
  'protect.share-keys': byGrant,
  'protect.grant-access': byGrant,
  'protect.revoke-access': byGrant,
  'protect.explain-consent': byGrant,
  'protect.answer-consent': byGrant,
  'protect.narrow-consent': ofRecipients,
  'protect.renew-consent': ofRecipients,
  'protect.withdraw-consent': ofRecipients,
  'protect.expire-consents': theClockAlone,
  'protect.warn-consents': theClockAlone,
  'protect.erase-subject': {
    amina: 'not-allowed',
    benoit: 'not-allowed',
    chantal: 'not-allowed',
    dalia: 'not-allowed',
    between: 'not-allowed',
    privacy: 'yes',
    stranger: 'not-allowed',
    intake: 'not-allowed',
    nobody: 'not-allowed',
  },
  'protect.open-subject': seen,
  'protect.field-history': seen,
  // a list is everybody's own, and may be empty
  'protect.list-subjects': {
    amina: 'yes',
    benoit: 'yes',
    chantal: 'yes',
    dalia: 'yes',
    between: 'yes',
    privacy: 'not-allowed',
    stranger: 'yes',
    intake: 'not-allowed',
    nobody: 'not-allowed',
  },
  'protect.who-looked': seenByPrivacy,
  'protect.case-team': seen,
  // whoever may not pass on asks for no yes
  'protect.consent-desk': { ...byGrant, benoit: 'not-found' },
  'protect.list-grants': seenByPrivacy,
  'protect.list-consents': seenByPrivacy,
}

const inDays = (days: number) => new Date(world.now().getTime() + days * 86_400_000)

/** A person, a grant to Benoit, and a consent that is in force. */
async function aCase() {
  const who = await shelter.register(amina)
  const [grant, consent] = [id<'grant'>(), id<'consent'>()]
  const base = () => ({ ...command(), subject: who.subject })
  const given = { purpose: 'services', basis: 'team', basisId: null, from: world.now(), to: null, sealOk: false, wraps: [] } as const
  const toBenoit = { grantee: { kind: 'member', id: benoit.actor.member }, classes: ['C2', 'C4'], operations: ['see'] } as const
  must(await runner.run(grantsSlice.grantAccess, { ...base(), grant, ...given, ...toBenoit }, amina.actor))
  must(await runner.run(consentSlice.explainConsent, { ...base(), consent, ...asked }, amina.actor))
  return { who, grant, consent, base, given: { ...given, ...toBenoit } }
}
const asked = {
  givenBy: 'self',
  capacity: 'assessed-ok',
  purpose: 'legal-representation',
  recipient: { kind: 'unit', id: units.otherUnit },
  classes: ['C2'],
  operations: ['see', 'add'],
  language: 'en',
  interpreter: 'none-needed',
  explained: consentSlice.explainedItems,
} as const
const yes = () => ({ answer: 'yes', method: 'signed', validTo: inDays(30), grant: id<'grant'>(), wraps: [] }) as const

type Case = Awaited<ReturnType<typeof aCase>>
const personAsks = (who: Protected) => ({ subject: who.subject, classes: ['C4'], purpose: 'services', at: world.now() }) as const
/** In force, once. */
async function agreed({ base, consent }: Case): Promise<void> {
  const answered = await runner.run(consentSlice.answerConsent, { ...base(), consent, said: yes() }, amina.actor)
  assert.ok(answered.ok || answered.code === 'not-in-this-state')
}

/** Each act, on a person of its own, by whoever asks. */
const acts: Readonly<Record<string, (actor: Actor, on: Case) => Promise<Outcome<unknown>>>> = {
  'protect.register-subject': async (actor) => {
    const by = Object.values(people).find((one: Person) => actor.kind === 'member' && one.actor.member === actor.member) ?? amina
    const { input } = await shelter.whatRegisters(by)
    return runner.run(subjectsSlice.registerSubject, input, actor)
  },
  'protect.keep-fields': async (actor, { who, base }) => {
    const fields = [await shelter.sealed(who, 'C4', 'familyName', 'Invented')]
    return runner.run(subjectsSlice.keepFields, { ...base(), fields }, actor)
  },
  'protect.set-safe-contact': (actor, { base }) =>
    runner.run(subjectsSlice.setSafeContact, { ...base(), seen: 1, safeContact: { state: 'never' } }, actor),
  'protect.set-young': (actor, { base }) =>
    runner.run(subjectsSlice.setYoung, { ...base(), seen: 1, minor: 'possible', guardianSafe: null }, actor),
  'protect.seal-subject': (actor, { base }) => runner.run(subjectsSlice.sealSubject, { ...base(), sealed: true }, actor),
  'protect.share-keys': async (actor, { who, base }) => {
    const wraps = [await shelter.wrapTo(who, 'C4', benoit, 'member')]
    return runner.run(subjectsSlice.shareKeys, { ...base(), wraps }, actor)
  },
  'protect.grant-access': (actor, { base, given }) =>
    runner.run(
      grantsSlice.grantAccess,
      { ...base(), ...given, grant: id<'grant'>(), grantee: { kind: 'member', id: dalia.actor.member } },
      actor,
    ),
  'protect.revoke-access': (actor, { base, grant }) =>
    runner.run(grantsSlice.revokeAccess, { ...base(), grant, reason: 'work-ended' }, actor),
  'protect.explain-consent': (actor, { base }) =>
    runner.run(consentSlice.explainConsent, { ...base(), consent: id<'consent'>(), ...asked }, actor),
  'protect.answer-consent': (actor, { base, consent }) =>
    runner.run(consentSlice.answerConsent, { ...base(), consent, said: yes() }, actor),
  'protect.narrow-consent': async (actor, on) => {
    await agreed(on)
    const left = { next: id<'consent'>(), grant: id<'grant'>(), classes: ['C2'], operations: ['see'], validTo: inDays(9) } as const
    return runner.run(consentSlice.narrowConsent, { ...on.base(), consent: on.consent, ...left }, actor)
  },
  'protect.renew-consent': async (actor, on) => {
    await agreed(on)
    const { language, interpreter, explained } = asked
    const again = { language, interpreter, explained, answer: 'yes', method: 'signed', validTo: inDays(90), grant: id<'grant'>() } as const
    return runner.run(consentSlice.renewConsent, { ...on.base(), consent: on.consent, ...again }, actor)
  },
  'protect.withdraw-consent': async (actor, on) => {
    await agreed(on)
    return runner.run(consentSlice.withdrawConsent, { ...on.base(), consent: on.consent, limits: 'none' }, actor)
  },
  'protect.expire-consents': (actor) => runner.run(consentSlice.expireConsents, { at: world.now(), limit: 9 }, actor),
  'protect.warn-consents': (actor) => runner.run(consentSlice.warnConsents, { at: world.now(), limit: 9 }, actor),
  'protect.erase-subject': (actor, { base }) => runner.run(subjectsSlice.eraseSubject, base(), actor),
  'protect.open-subject': (actor, { who }) => runner.run(subjectsSlice.openSubject, personAsks(who), actor),
  'protect.field-history': (actor, { who }) => runner.run(subjectsSlice.fieldHistory, { ...personAsks(who), field: 'familyName' }, actor),
  'protect.list-subjects': (actor) => runner.run(subjectsSlice.listSubjects, { before: null, limit: 9 }, actor),
  'protect.who-looked': (actor, { who }) => runner.run(subjectsSlice.whoLooked, { subject: who.subject }, actor),
  'protect.list-grants': (actor, { who }) => runner.run(grantsSlice.listGrants, { subject: who.subject }, actor),
  'protect.case-team': async (actor, { who }) =>
    runner.run(grantsSlice.caseTeam, { caseId: await aCaseIdOf(shelter, database, who, amina), at: world.now() }, actor),
  'protect.consent-desk': async (actor, { who }) =>
    runner.run(consentSlice.consentDesk, { caseId: await aCaseIdOf(shelter, database, who, amina), at: world.now() }, actor),
  'protect.list-consents': (actor, { who }) => runner.run(consentSlice.listConsents, { subject: who.subject }, actor),
}

const slices: Record<string, unknown> = { ...consentSlice, ...grantsSlice, ...subjectsSlice }
const queries: ReadonlySet<string> = new Set([
  'protect.open-subject',
  'protect.field-history',
  'protect.list-subjects',
  'protect.who-looked',
  'protect.list-grants',
  'protect.list-consents',
  'protect.case-team',
  'protect.consent-desk',
])

suite('who may do what with a person under protection', () => {
  test('the table has a row for every operation and query, and none besides', () => {
    assertWhole(table, acts, slices)
  })

  for (const [name, row] of Object.entries(table))
    test(name, async () => {
      // Whoever is refused leaves the person as they were; whoever is not comes last, with one of their own.
      let on = await aCase()
      for (const [asker, expected] of inOrder(row)) {
        if (expected === 'yes' && !queries.has(name)) on = await aCase()
        const outcome = await acts[name]!(askers[asker], on)
        assert.equal(outcome.ok ? 'yes' : outcome.code, expected, `${name} by ${asker}`)
      }
    })
})
