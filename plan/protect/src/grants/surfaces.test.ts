import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Id, type MemberId, type Outcome, must } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { sealedClasses } from '@fanal/seal'
import * as fc from 'fast-check'
import { caseNumber } from '../cases/case.ts'
import * as casesSlice from '../cases/index.ts'
import { aCase } from '../cases/testing-cases.ts'
import * as consentSlice from '../consent/index.ts'
import * as recordSlice from '../my-record/index.ts'
import * as requestsSlice from '../requests/index.ts'
import * as identificationSlice from '../identification/index.ts'
import { type FileId, fileClasses } from '../files/case-file.ts'
import { aFileDesk } from '../files/testing-files.ts'
import * as filesSlice from '../files/index.ts'
import * as permitsSlice from '../permits/index.ts'
import * as safetySlice from '../safety/index.ts'
import * as subjectsSlice from '../subjects/index.ts'
import * as numbersSlice from '../numbers/index.ts'
import * as paperSlice from '../paper/index.ts'
import * as timelineSlice from '../timeline/index.ts'
import * as transferSlice from '../transfer/index.ts'
import { transfersOf } from '../transfer/testing-transfer.ts'
import * as grantsSlice from './index.ts'
import type { GrantClass, Purpose } from './index.ts'
import { type Model, aGrantModel, fieldOf } from './testing-grant-model.ts'
import { type Person, type Protected, aShelter } from './testing-people.ts'
import { wallLists, wallSlices, wallSurfaces } from '../testing-wall-surfaces.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, world } = shelter
const { amina } = people
const { aModel, gives, take, step, purposes } = aGrantModel(shelter, database)
const members = Object.values(people)
const workbench = database.connect('workbench', { max: 2 })

/** Every registered query of the slices by its name. A new one fails the first test until it stands in `surfaces`. */
const slices: Record<string, unknown> = {
  ...consentSlice,
  ...grantsSlice,
  ...subjectsSlice,
  ...casesSlice,
  ...timelineSlice,
  ...transferSlice,
  ...recordSlice,
  ...requestsSlice,
  ...safetySlice,
  ...identificationSlice,
  ...permitsSlice,
  ...filesSlice,
  ...wallSlices,
  ...numbersSlice,
  ...paperSlice,
}
const queries = Object.values(slices).flatMap((one) =>
  typeof one === 'object' && one !== null && 'kind' in one && one.kind === 'query' && 'name' in one ? [String(one.name)] : [],
)
interface Asking {
  readonly by: Person
  readonly who: Protected
  readonly purpose: Purpose
  /** Classes of which something is there to be shown. */
  readonly kept: readonly string[]
}
const caseIds = new Map<string, casesSlice.CaseId>()

/** A case of that person, made below everything that is tested here. */
async function caseOf({ subject }: Protected): Promise<casesSlice.CaseId> {
  const known = caseIds.get(subject)
  if (known !== undefined) return known
  const id = shelter.id<'case'>()
  caseIds.set(subject, id)
  await database.asOperator(
    `insert into fanal.protection_case (organization_id, case_id, subject_id, unit_id, number, state, version, seq, marks, next_at, opened_by, opened_at)
     values ($1, $2, $3, $4, $5, 'active', 1, 2, '{}', now(), $6, now())`,
    [shelter.organization, id, subject, shelter.units.unit, caseNumber(world.chance(6)), amina.actor.member],
  )
  return id
}

const requestIds = new Map<string, Id<'request'>>()

/** A request of that person, made below everything that is tested here. */
async function requestOf({ subject }: Protected): Promise<Id<'request'>> {
  const known = requestIds.get(subject)
  if (known !== undefined) return known
  const id = shelter.id<'request'>()
  requestIds.set(subject, id)
  await database.asOperator(
    `insert into fanal.subject_request (organization_id, request_id, subject_id, kind, channel, state, version, seq, due_at, rule, asked_at)
     values ($1, $2, $3, 'correct', 'own-code', 'received', 1, 0, now(), 'ask', now())`,
    [shelter.organization, id, subject],
  )
  return id
}

const { below: aFile } = aFileDesk(shelter, database)
const fileIds = new Map<string, FileId>()

/** A whole file of each class of which something is there, made below everything that is tested. */
async function filesOf(who: Protected, kept: readonly string[]) {
  const caseId = await caseOf(who)
  const files: FileId[] = []
  for (const of of fileClasses) {
    if (!kept.includes(of)) continue
    const known = fileIds.get(`${who.subject}${of}`) ?? (await aFile({ who, caseId }, of))
    fileIds.set(`${who.subject}${of}`, known)
    files.push(known)
  }
  return { caseId, files }
}

/** Each with everything it can be asked for: all classes, at once. */
const surfaces: Readonly<Record<string, (asking: Asking) => Promise<readonly Outcome<unknown>[]>>> = {
  'protect.open-subject': async ({ by, who, purpose }) => [
    await runner.run(subjectsSlice.openSubject, { subject: who.subject, classes: sealedClasses, purpose, at: world.now() }, by.actor),
  ],
  'protect.field-history': async ({ by, who, purpose, kept }) => {
    const asked = { subject: who.subject, classes: sealedClasses, purpose, at: world.now() }
    return Promise.all(kept.map((of) => runner.run(subjectsSlice.fieldHistory, { ...asked, field: fieldOf(of) }, by.actor)))
  },
  'protect.list-subjects': async ({ by }) => [await runner.run(subjectsSlice.listSubjects, { before: null, limit: 200 }, by.actor)],
  'protect.who-looked': async ({ by, who }) => [await runner.run(subjectsSlice.whoLooked, { subject: who.subject }, by.actor)],
  'protect.list-grants': async ({ by, who }) => [await runner.run(grantsSlice.listGrants, { subject: who.subject }, by.actor)],
  // a case is read for the person's services, whatever else somebody may do with it
  'protect.read-case': async ({ by, who, purpose }) =>
    purpose === 'services' ? [await runner.run(casesSlice.readCase, { caseId: await caseOf(who), at: world.now() }, by.actor)] : [],
  'protect.consent-desk': async ({ by, who, purpose }) =>
    purpose === 'services' ? [await runner.run(consentSlice.consentDesk, { caseId: await caseOf(who), at: world.now() }, by.actor)] : [],
  'protect.case-team': async ({ by, who, purpose }) =>
    purpose === 'services' ? [await runner.run(grantsSlice.caseTeam, { caseId: await caseOf(who), at: world.now() }, by.actor)] : [],
  'protect.case-timeline': async ({ by, who }) => [await runner.run(timelineSlice.caseTimeline, { caseId: await caseOf(who) }, by.actor)],
  'protect.read-transfer': async ({ by, who, purpose }) =>
    purpose === 'services' ? [await runner.run(transferSlice.readTransfer, { caseId: await caseOf(who), at: world.now() }, by.actor)] : [],
  'protect.own-code-desk': async ({ by, who, purpose }) =>
    purpose === 'services' ? [await runner.run(recordSlice.ownCodeDesk, { caseId: await caseOf(who), at: world.now() }, by.actor)] : [],
  'protect.copy-for-person': async ({ by, who, purpose }) =>
    purpose === 'services' ? [await runner.run(recordSlice.copyForPerson, { caseId: await caseOf(who), at: world.now() }, by.actor)] : [],
  'protect.looked-at': async ({ by, who }) => [await runner.run(recordSlice.lookedAt, { caseId: await caseOf(who) }, by.actor)],
  'protect.list-requests': async ({ by }) => [await runner.run(requestsSlice.listRequests, { ended: false }, by.actor)],
  // what somebody wrote with a request is read for their services
  'protect.read-request': async ({ by, who, purpose }) =>
    purpose === 'services'
      ? [await runner.run(requestsSlice.readRequest, { request: await requestOf(who), at: world.now() }, by.actor)]
      : [],
  // a yes for safety or for immigration opens these too, and the classes are theirs
  'protect.open-safety-plan': async ({ by, who, purpose }) =>
    purpose === 'services' ? [await runner.run(safetySlice.openSafetyPlan, { caseId: await caseOf(who), at: world.now() }, by.actor)] : [],
  'protect.open-identification': async ({ by, who, purpose }) =>
    purpose === 'services'
      ? [await runner.run(identificationSlice.openIdentification, { caseId: await caseOf(who), at: world.now() }, by.actor)]
      : [],
  'protect.open-permits': async ({ by, who, purpose }) =>
    purpose === 'services' ? [await runner.run(permitsSlice.openPermits, { caseId: await caseOf(who), at: world.now() }, by.actor)] : [],
  'protect.open-files': async ({ by, who, purpose, kept }) =>
    purpose === 'services'
      ? [await runner.run(filesSlice.openFiles, { caseId: (await filesOf(who, kept)).caseId, at: world.now() }, by.actor)]
      : [],
  'protect.read-file': async ({ by, who, purpose, kept }) => {
    if (purpose !== 'services') return []
    const { caseId, files } = await filesOf(who, kept)
    return Promise.all(files.map((file) => runner.run(filesSlice.readFile, { caseId, file, from: 0, at: world.now() }, by.actor)))
  },
  'protect.numbers': async ({ by }) => [await runner.run(numbersSlice.protectionNumbers, { year: world.now().getUTCFullYear() }, by.actor)],
  'protect.blank-forms': async ({ by }) => [await runner.run(paperSlice.blankForms, {}, by.actor)],
  'protect.cases-today': async ({ by }) => [await runner.run(casesSlice.casesToday, { now: world.now() }, by.actor)],
  'protect.list-cases': async ({ by }) => [await runner.run(casesSlice.listCases, { after: null, limit: 200, closed: false }, by.actor)],
  'protect.new-case': async ({ by }) => [await runner.run(casesSlice.newCase, { handed: null }, by.actor)],
  'protect.list-consents': async ({ by, who }) => [await runner.run(consentSlice.listConsents, { subject: who.subject }, by.actor)],
  ...wallSurfaces(shelter, database),
}

/** The classes of which an answer carries bytes or keys, wherever in it they stand. */
function classesIn(answer: unknown): Set<string> {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return
    if ('class' in value && ('bytes' in value || 'wrap' in value)) found.add(String(value.class))
    for (const inner of Object.values(value)) walk(inner)
  }
  walk(answer)
  return found
}

/** What the database itself shows a member, whatever code asks it. */
async function below(somebody: Person, { subject }: Protected): Promise<Record<string, Set<string>>> {
  const { actor } = somebody
  const settings = { actor: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) }
  return unitOfWork(workbench, settings, async (tx) => {
    const seen = async (text: string) => new Set((await tx.query<{ class: string }>(text, [subject])).map((row) => row.class))
    return {
      fields: await seen('select class from fanal.sealed_field where subject_id = $1'),
      wraps: await seen('select class from fanal.subject_key_wrap where subject_id = $1'),
      codes: await seen(`select 'C2' as class from fanal.subject where subject_id = $1`),
    }
  })
}

/** What every query shows one member of one person for one purpose: no class more than the model gives, and all that it gives. */
async function checkSurfaces(model: Model, by: Person, at: number, purpose: (typeof purposes)[number]): Promise<void> {
  const kept = sealedClasses.filter((of) => model.kept.has(`${at}${of}`))
  for (const [name, ask] of Object.entries(surfaces)) {
    const given = [purpose, ...(alsoFor[name] ?? [])]
    const may = (of: GrantClass) => given.some((one) => gives(model, by, at, of, one) && gives(model, by, at, 'C2', one))
    const answers = await ask({ by, who: model.whos[at]!, purpose, kept })
    const seen = new Set(answers.flatMap((answer) => (answer.ok ? [...classesIn(answer.value)] : [])))
    for (const of of sealedClasses) assert.ok(may(of) || !seen.has(of), `${name} gave ${of} to ${nameOf(by)}`)
    const mayCodes = byPurpose.has(name) ? may('C2') : gives(model, by, at, 'C2', 'any') || by === people.privacy
    for (const answer of answers)
      assert.ok(
        mayCodes || !answer.ok || lists.has(name) || isOwnList(name, answer, by, model.whos[at]!),
        `${name} gave codes to ${nameOf(by)}`,
      )
    if (name !== 'protect.open-subject') continue
    for (const of of kept) assert.ok(seen.has(of) || !may(of), `${of} was kept from ${nameOf(by)}`)
  }
}
/** Surfaces that a further purpose opens too: glass is broken for somebody's safety. */
const alsoFor: Readonly<Record<string, readonly Purpose[]>> = {
  'protect.open-safety-plan': ['safety'],
  'protect.open-permits': ['immigration'],
}
/** A list of one's own is everybody's; of somebody whom they may not see it holds nothing but what they did, or are asked to decide, themselves. */
function isOwnList(name: string, answer: Outcome<unknown>, by: Person, { subject }: Protected): boolean {
  if (!wallLists.has(name)) return false
  const isAsked = by === people.chantal && (name === 'protect.list-break-glass' || name === 'protect.list-approvals')
  return isAsked || !answer.ok || !JSON.stringify(answer.value).includes(subject)
}
const byPurpose: ReadonlySet<string> = new Set([
  'protect.open-subject',
  'protect.field-history',
  'protect.read-case',
  'protect.consent-desk',
  'protect.case-team',
  'protect.read-transfer',
  'protect.own-code-desk',
  'protect.copy-for-person',
  'protect.read-linked',
  'protect.read-young',
  'protect.read-twins',
  'protect.open-files',
  'protect.read-file',
])
/** What each holds is compared by `checkList`; the last names no person at all. */
const lists: ReadonlySet<string> = new Set([
  'protect.list-subjects',
  'protect.list-cases',
  'protect.cases-today',
  'protect.list-requests',
  'protect.new-case',
  'protect.numbers',
  'protect.blank-forms',
])

/** The same question to the database alone. */
async function checkBelow(model: Model, by: Person, at: number): Promise<void> {
  const rows = await below(by, model.whos[at]!)
  for (const of of sealedClasses) {
    const may = gives(model, by, at, of, 'any')
    assert.equal(rows['fields']!.has(of), may && model.kept.has(`${at}${of}`), `row security: ${of} for ${nameOf(by)}`)
    assert.ok(may || !rows['wraps']!.has(of), `row security: a key of ${of} for ${nameOf(by)}`)
  }
  assert.equal(
    rows['codes']!.has('C2'),
    by === people.privacy || gives(model, by, at, 'C2', 'any'),
    `row security: codes for ${nameOf(by)}`,
  )
}

async function checkList(model: Model, by: Person): Promise<void> {
  const list = await runner.run(subjectsSlice.listSubjects, { before: null, limit: 200 }, by.actor)
  const listed = list.ok ? list.value.subjects.map((one) => one.id) : []
  const mine = model.whos.filter((_, at) => gives(model, by, at, 'C2', 'any')).map(({ subject }) => subject)
  const ours = new Set(model.whos.map(({ subject }) => subject))
  assert.deepEqual(listed.filter((one) => ours.has(one)).toSorted(), mine.toSorted(), `the list of ${nameOf(by)}`)
  const queue = await runner.run(casesSlice.listCases, { after: null, limit: 200, closed: false }, by.actor)
  const queued = queue.ok ? queue.value.cases.map((one) => one.subject).filter((one) => ours.has(one)) : []
  const [inQueue, seen] = [new Set<string>(queued), new Set<string>(mine)]
  assert.ok(
    queued.every((one) => seen.has(one)),
    `the queue of ${nameOf(by)} shows somebody who is not theirs`,
  )
  assert.ok(
    mine.every((one) => !caseIds.has(one) || inQueue.has(one)),
    `the queue of ${nameOf(by)} lacks somebody`,
  )
  if (list.ok) assert.equal(list.value.count, list.value.subjects.length, `the count of ${nameOf(by)}`)
}

async function check(model: Model): Promise<void> {
  for (const by of members) {
    for (const at of model.whos.keys()) {
      for (const purpose of purposes) await checkSurfaces(model, by, at, purpose)
      await checkBelow(model, by, at)
    }
    await checkList(model, by)
  }
}

/** A key is held by whoever a grant covers, and by nobody else: what was revoked or withdrawn took its key along. */
async function checkKeys(model: Model): Promise<void> {
  const held = await database.asOperator<{ subject_id: string; class: GrantClass; reader_id: MemberId }>(
    `select subject_id, class, reader_id from fanal.subject_key_wrap where reader_kind = 'member' and subject_id = any ($1)`,
    [model.whos.map(({ subject }) => subject)],
  )
  // an opening in an emergency keeps nobody's key
  const unsealed = { ...model, sealed: new Set<number>(), grants: model.grants.filter(({ glass }) => glass !== true) }
  for (const row of held) {
    const at = model.whos.findIndex(({ subject }) => (subject as string) === row.subject_id)
    const reader = members.find((one) => one.actor.member === row.reader_id)!
    assert.ok(gives(unsealed, reader, at, row.class, 'any'), `${nameOf(reader)} still has a key of ${row.class}`)
  }
  assert.equal(held.filter((row) => row.reader_id === amina.actor.member).length, sealedClasses.length * model.whos.length)
}

const nameOf = (somebody: Person) => Object.entries(people).find(([, one]) => one === somebody)?.[0]

suite('every surface', () => {
  test('is walked: a query that is registered stands in the list above', () => {
    assert.deepEqual(Object.keys(surfaces).toSorted(), queries.toSorted())
  })

  test('gives no class that no grant gives, counts what it lists; row security answers the same, and keys are kept by nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const model = await aModel()
        for (const one of steps) await take(one, model)
        await check(model)
        await checkKeys(model)
        // what a test leaves is not the next one's
        for (const { subject } of model.whos)
          await database.asOperator('update fanal.access_grant set revoked_at = now() where target_id = $1 and revoked_at is null', [
            subject,
          ])
      }),
      // each run is a database's work: the seed is told at once, and whoever looks may shrink
      { numRuns: 5, endOnFailure: true },
    )
  })
})

test('of a case that moved, every surface gives whoever had it nothing but that it did', async () => {
  const { propose, accept, settle } = transfersOf(database, shelter)
  const { benoit, chantal, dalia } = people
  const of = await aCase(shelter, amina)
  caseIds.set(of.who.subject, of.caseId)
  const given = {
    grantee: { kind: 'member', id: benoit.actor.member },
    classes: ['C2', 'C4'],
    operations: ['see'],
    purpose: 'services',
  } as const
  const grant = {
    ...given,
    grant: shelter.id<'grant'>(),
    basis: 'team',
    basisId: null,
    from: world.now(),
    to: null,
    sealOk: false,
    wraps: [],
  } as const
  must(await runner.run(grantsSlice.grantAccess, { ...shelter.command(), subject: of.who.subject, ...grant }, amina.actor))
  must(await accept(await propose(of, [dalia]), dalia))
  must(await settle(20))
  for (const by of [amina, benoit, chantal])
    for (const [name, ask] of Object.entries(surfaces))
      for (const purpose of purposes) {
        const answers = await ask({ by, who: of.who, purpose, kept: ['C4'] })
        const shown = answers.filter((answer) => answer.ok)
        for (const answer of shown) assert.deepEqual([...classesIn(answer.value)], [], `${name} for ${nameOf(by)}`)
        if (name === 'protect.read-transfer' && by !== chantal) {
          assert.ok(shown.every(({ value }) => 'held' in Object(value) && (value as transferSlice.TransferView).held === null))
          continue
        }
        assert.ok(
          shown.every(({ value }) => !JSON.stringify(value).includes(of.who.subject)),
          `${name} tells ${nameOf(by)} of somebody who is another team’s`,
        )
      }
  const open = must(
    await runner.run(
      subjectsSlice.openSubject,
      { subject: of.who.subject, classes: ['C4'], purpose: 'services', at: world.now() },
      dalia.actor,
    ),
  )
  assert.ok(open.fields.some(({ field }) => field === 'call-name'))
})
