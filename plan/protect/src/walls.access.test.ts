import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, type Outcome, must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { assertWhole } from './grants/testing-access.ts'
import * as approvals from './approvals/index.ts'
import * as glass from './break-glass/index.ts'
import * as demands from './demands/index.ts'
import * as duplicates from './duplicates/index.ts'
import { grantAccess } from './grants/grant-access.ts'
import { aShelter } from './grants/testing-people.ts'
import * as linked from './linked/index.ts'
import { setYoung } from './subjects/change-codes.ts'
import { wallSlices } from './testing-wall-surfaces.ts'
import { aCaseIdOf, aCaseOf } from './testing-walls.ts'
import * as young from './young/index.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world, units } = shelter
const { amina, benoit, chantal, dalia, privacy, stranger } = people

/** Amina registered the person; Benoit was given C2 to see; Chantal supervises the unit and has no grant; the others as their names say. */
const askers = {
  amina: amina.actor,
  benoit: benoit.actor,
  chantal: chantal.actor,
  dalia: dalia.actor,
  privacy: privacy.actor,
  stranger: stranger.actor,
  administrator: { ...privacy.actor, held: [{ duty: 'organization-administrator', unit: units.unit }] },
  nobody: { kind: 'public' },
} as const satisfies Record<string, Actor>
type Row = Readonly<Record<keyof typeof askers, string>>

const no = { administrator: 'not-allowed', nobody: 'not-allowed' }
const lists: Row = { amina: 'yes', benoit: 'yes', chantal: 'yes', dalia: 'yes', privacy: 'yes', stranger: 'yes', ...no }
/** Whoever may change the codes. */
const byGrant: Row = {
  amina: 'yes',
  benoit: 'not-granted',
  chantal: 'not-found',
  dalia: 'not-found',
  privacy: 'not-allowed',
  stranger: 'not-found',
  ...no,
}
/** A case is held for whoever may change it: nobody else learns more than that it is not theirs. */
const byCase: Row = { ...byGrant, benoit: 'not-found' }
/** Whoever sees the codes. */
const seen: Row = { ...byGrant, benoit: 'yes' }
const seenByPrivacy: Row = { ...seen, privacy: 'yes' }
const handled: Row = { ...byGrant, privacy: 'yes' }
const supervisors: Row = {
  amina: 'not-allowed',
  benoit: 'not-allowed',
  chantal: 'yes',
  dalia: 'not-allowed',
  privacy: 'not-allowed',
  stranger: 'not-allowed',
  ...no,
}

/** Written by hand: every operation and query of the walls, for everybody. */
const table: Readonly<Record<string, Row>> = {
  'protect.request-approval': handled,
  // Amina asked; a plan is decided by whoever works with the person or supervises there
  'protect.decide-approval': { ...handled, amina: 'decided-by-requester', chantal: 'yes', privacy: 'not-the-deciding-duty' },
  'protect.co-sign': { ...byGrant, amina: 'not-found', benoit: 'not-found', privacy: 'not-found' },
  'protect.name-co-signer': {
    amina: 'not-allowed',
    benoit: 'not-allowed',
    chantal: 'not-allowed',
    dalia: 'not-allowed',
    privacy: 'not-allowed',
    stranger: 'not-allowed',
    administrator: 'yes',
    nobody: 'not-allowed',
  },
  'protect.list-approvals': { ...lists, administrator: 'yes' },
  'protect.approvals-today': { ...lists, administrator: 'yes' },
  'protect.open-break-glass': supervisors,
  'protect.end-break-glass': supervisors,
  'protect.review-break-glass': { ...supervisors, chantal: 'reviewed-by-opener', privacy: 'yes' },
  'protect.set-break-glass-hidden': { ...seenByPrivacy, benoit: 'not-granted', chantal: 'own-break' },
  'protect.list-break-glass': lists,
  'protect.break-glass-today': lists,
  'protect.one-break-glass': { ...seenByPrivacy, chantal: 'yes' },
  // the hour itself shows its opener the codes of the person
  'protect.break-glass-of-person': { ...seenByPrivacy, chantal: 'yes' },
  'protect.receive-demand': handled,
  'protect.move-demand': { ...handled, amina: 'not-your-duty' },
  'protect.note-demand': handled,
  'protect.list-demands': lists,
  'protect.demands-today': lists,
  'protect.one-demand': seenByPrivacy,
  'protect.case-for-demand': seenByPrivacy,
  'protect.link-person': byGrant,
  'protect.read-linked': seen,
  'protect.ask-authority': byCase,
  'protect.report-young': byCase,
  'protect.judge-guardian': byCase,
  'protect.read-young': seen,
  'protect.keep-tokens': byGrant,
  'protect.merge-subjects': byGrant,
  'protect.split-subjects': byGrant,
  'protect.read-twins': seen,
}

/** A person who may be young, with a case, and a grant of C2 to Benoit. */
async function aPerson() {
  const who = await shelter.register(amina)
  const [caseId, number] = [await aCaseIdOf(shelter, database, who, amina), await aCaseOf(shelter, database, who, amina)]
  const base = () => ({ ...command(), subject: who.subject })
  must(await runner.run(setYoung, { ...base(), seen: 1, minor: 'possible', guardianSafe: null }, amina.actor))
  const grantee = { kind: 'member', id: benoit.actor.member } as const
  const given = {
    grantee,
    classes: ['C2'],
    operations: ['see'],
    purpose: 'services',
    basis: 'team',
    basisId: null,
    from: world.now(),
  } as const
  must(await runner.run(grantAccess, { ...base(), ...given, grant: id<'grant'>(), to: null, sealOk: false, wraps: [] }, amina.actor))
  return { who, caseId, number, base }
}
type Standing = Awaited<ReturnType<typeof aPerson>>

let step = 5_000
const anOpening = ({ who }: Standing) => ({
  ...command(),
  id: id<'break'>(),
  grant: id<'grant'>(),
  tasks: [id(), id()] as const,
  code: who.subject as string,
  reason: 'missing' as const,
  tried: 'no-time' as const,
  step: step++,
})
const opened = async (on: Standing) => must(await runner.run(glass.openBreak, anOpening(on), chantal.actor)).break
const aRequest = ({ base, caseId }: Standing) =>
  ({ ...base(), approval: id<'approval'>(), kind: 'plan', target: caseId, case: null, reason: 'safety', task: id(), fields: [] }) as const
const requested = async (on: Standing) => must(await runner.run(approvals.requestApproval, aRequest(on), amina.actor)).approval
const aDemand = ({ base }: Standing) =>
  ({
    ...base(),
    demand: id<'demand'>(),
    case: null,
    kind: 'warrant',
    issuedBy: 'judge',
    isTraffickingCase: true,
    receivedOn: '2026-11-20',
    answerBy: new Date(world.now().getTime() + 86_400_000),
    tasks: [id(), id()],
  }) as const
const demanded = async (on: Standing) => must(await runner.run(demands.receiveDemand, aDemand(on), amina.actor)).demand
const words = async ({ who }: Standing, field: string) => [await shelter.sealed(who, 'C3', field, 'made up')]
async function another(): Promise<Standing> {
  return aPerson()
}

/** Each act, prepared on a person of its own, then done by whoever asks. */
const acts: Readonly<Record<string, (on: Standing) => Promise<(actor: Actor) => Promise<Outcome<unknown>>>>> = {
  'protect.request-approval': async (on) => (actor) => runner.run(approvals.requestApproval, aRequest(on), actor),
  'protect.decide-approval': async (on) => {
    const approval = await requested(on)
    return (actor) => runner.run(approvals.decideApproval, { ...command(), approval, does: 'approve', why: null }, actor)
  },
  'protect.co-sign': async (on) => {
    const approval = await requested(on)
    return (actor) => runner.run(approvals.coSign, { ...command(), approval, yes: true, why: null }, actor)
  },
  'protect.name-co-signer': async () => (actor) =>
    runner.run(approvals.nameCoSigner, { ...command(), member: stranger.actor.member }, actor),
  'protect.list-approvals': async () => (actor) => runner.run(approvals.listApprovals, {}, actor),
  'protect.approvals-today': async () => (actor) => runner.run(approvals.approvalsToday, { now: world.now() }, actor),
  'protect.open-break-glass': async (on) => (actor) => runner.run(glass.openBreak, anOpening(on), actor),
  'protect.end-break-glass': async (on) => {
    const broken = await opened(on)
    return (actor) => runner.run(glass.endBreak, { ...command(), id: broken }, actor)
  },
  'protect.review-break-glass': async (on) => {
    const broken = await opened(on)
    return (actor) => runner.run(glass.reviewBreak, { ...command(), id: broken, finding: 'justified', consequence: 'none' }, actor)
  },
  'protect.set-break-glass-hidden': async (on) => {
    const broken = await opened(on)
    return (actor) => runner.run(glass.setBreakHidden, { ...command(), id: broken, why: 'crisis' }, actor)
  },
  'protect.list-break-glass': async () => (actor) => runner.run(glass.listBreaks, {}, actor),
  'protect.break-glass-today': async () => (actor) => runner.run(glass.breakGlassToday, { now: world.now() }, actor),
  'protect.one-break-glass': async (on) => {
    const broken = await opened(on)
    return (actor) => runner.run(glass.oneBreak, { id: broken }, actor)
  },
  'protect.break-glass-of-person': async (on) => {
    await opened(on)
    return (actor) => runner.run(glass.breaksOfPerson, { subject: on.who.subject }, actor)
  },
  'protect.receive-demand': async (on) => (actor) => runner.run(demands.receiveDemand, aDemand(on), actor),
  'protect.move-demand': async (on) => {
    const demand = await demanded(on)
    return (actor) => runner.run(demands.moveDemand, { ...command(), demand, does: 'end-withdrawn', refusal: null, fields: [] }, actor)
  },
  'protect.note-demand': async (on) => {
    const demand = await demanded(on)
    return (actor) => runner.run(demands.noteDemand, { ...command(), demand, said: { note: 'told', told: 'not-safe' } }, actor)
  },
  'protect.list-demands': async () => (actor) => runner.run(demands.listDemands, {}, actor),
  'protect.demands-today': async () => (actor) => runner.run(demands.demandsToday, { now: world.now() }, actor),
  'protect.one-demand': async (on) => {
    const demand = await demanded(on)
    return (actor) => runner.run(demands.oneDemand, { demand }, actor)
  },
  'protect.case-for-demand':
    async ({ number }) =>
    (actor) =>
      runner.run(demands.caseForDemand, { number }, actor),
  'protect.link-person':
    async ({ base }) =>
    (actor) => {
      const said = { act: 'add', link: id<'link'>(), relation: 'child', contact: 'no', abroad: false, other: null } as const
      return runner.run(linked.linkPerson, { ...base(), said, fields: [] }, actor)
    },
  'protect.read-linked':
    async ({ caseId }) =>
    (actor) =>
      runner.run(linked.readLinked, { caseId, at: world.now() }, actor),
  'protect.ask-authority':
    async ({ base, caseId }) =>
    (actor) =>
      runner.run(young.askAuthority, { ...base(), caseId, region: 'ON', task: id<'task'>(), fields: [] }, actor),
  'protect.report-young': async (on) => {
    const report = id<'young-report'>()
    const fields = await words(on, `young-report-${report}`)
    const said = { report, region: 'ON', toldAt: world.now(), youngPerson: 'told-first', caseId: on.caseId, fields } as const
    return (actor) => runner.run(young.reportYoung, { ...on.base(), ...said }, actor)
  },
  'protect.judge-guardian':
    async ({ base, caseId }) =>
    (actor) =>
      runner.run(young.judgeGuardian, { ...base(), caseId, judgement: id<'judgement'>(), reason: null, fields: [] }, actor),
  'protect.read-young':
    async ({ caseId }) =>
    (actor) =>
      runner.run(young.readYoung, { caseId, at: world.now() }, actor),
  'protect.keep-tokens':
    async ({ base }) =>
    (actor) =>
      runner.run(duplicates.keepTokens, { ...base(), tokens: [] }, actor),
  'protect.merge-subjects': async ({ base }) => {
    const other = (await another()).who.subject
    return (actor) => runner.run(duplicates.mergeSubjects, { ...base(), merge: id<'merge'>(), other, reason: 'person-said' }, actor)
  },
  'protect.split-subjects': async ({ base }) => {
    const [merge, other] = [id<'merge'>(), (await another()).who.subject]
    must(await runner.run(duplicates.mergeSubjects, { ...base(), merge, other, reason: 'person-said' }, amina.actor))
    return (actor) => runner.run(duplicates.splitSubjects, { ...command(), merge, reason: 'mistake' }, actor)
  },
  'protect.read-twins':
    async ({ caseId }) =>
    (actor) =>
      runner.run(duplicates.readTwins, { caseId, at: world.now() }, actor),
}

suite('who may do what at the walls', () => {
  test('the table has a row for every operation and query, and none besides', () => {
    assertWhole(table, acts, wallSlices)
  })

  for (const [name, row] of Object.entries(table))
    test(name, async () => {
      // whoever is refused leaves everything as it was; whoever is not has a person of their own
      let act = await acts[name]!(await aPerson())
      for (const [asker, expected] of Object.entries(row).toSorted(([, a], [, b]) => Number(a === 'yes') - Number(b === 'yes'))) {
        if (expected === 'yes') act = await acts[name]!(await aPerson())
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of the table above
        const outcome = await act(askers[asker as keyof typeof askers])
        assert.equal(outcome.ok ? 'yes' : outcome.code, expected, `${name} by ${asker}`)
      }
    })
})
