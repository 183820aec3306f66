import { anEdition } from './rows-editions.ts'
import { fillPlan } from './rows-plans.ts'
import { createHash } from 'node:crypto'
import { type EnrolledMember, insertMember, serverSecretOf } from '@fanal/identity'
import { createLine, publishedFrom, sealLetter } from '@fanal/intake'
import { noteBrief, sealContact, takeContact } from '@fanal/intake/testing'
import { aHandover } from './house-handover.ts'
import {
  type Duty,
  type HeldDuty,
  type MemberActor,
  type MemberId,
  type OrganizationId,
  type UnitId,
  type World,
  dutyNames,
  fromBase64Url,
  must,
  randomId,
  thisWorld,
  timedId,
  toBase64Url,
} from '@fanal/kernel'
import { publicKeyOf } from '@fanal/ledger'
import { caseNumber } from '@fanal/protect'
import { type Database, unitOfWork } from '@fanal/postgres'
import { createRunner } from '@fanal/runner'
import { type TestDatabase, testDatabase } from '@fanal/postgres/testing'
import {
  type Directory,
  currentEpoch,
  fileNote,
  isoHour,
  type ReceiptKeys,
  receiptKeysFromSecret,
  recipientsFor,
  sealEnvelope,
  sealReply,
} from '@fanal/seal'
import { someWalls } from './house-walls.ts'
import { initNode, storeCeremony } from '@fanal/vault'
import { fillFiles } from './rows-files.ts'
import { fillUpdates } from './rows-updates.ts'
import { fillSafety } from './rows-safety.ts'

/** A report with one file in a unit, and an answer to it that only access can stop. */
export interface Thing {
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly report: string
  readonly envelope: string
  readonly reply: { readonly sequence: number; readonly reply: string; readonly copy: string }
  /** What the reporter's device holds. */
  readonly keys: ReceiptKeys
  /** The letter as it was sent. */
  readonly submission: Uint8Array
  /** A contact of the unit's, sealed and stored once already: whoever may send it is told so. */
  readonly contact: Readonly<Record<string, string>>
  /** A silent call that a member of no table here noted. */
  readonly brief: string
  /** A person's case, whom a grant opens to the unit. */
  readonly case: string
  readonly subject: string
  /** Of that person's record, in an emergency. */
  readonly opening: string
  /** For that person's records. */
  readonly demand: string
  /** A service that the organization keeps in the directory. */
  readonly service: string
  /** What may be handed to a unit of another organization, sealed for it. */
  readonly handing: Readonly<Record<string, unknown>>
  /** A decision that the report goes to nobody. */
  readonly kept: string
  /** Something that was handed to this unit. */
  readonly handed: string
  /** A sealed coding of the report. */
  readonly coding: string
  /** A member of the unit who has left. */
  readonly gone: MemberId
  /** A campaign of the unit’s, and a course. */
  readonly activity: string
  readonly course: string
  /** A frozen edition of the organization’s. */
  readonly edition: string
}

export interface Somebody {
  readonly duty: Duty
  readonly actor: MemberActor
}

/** One unit with its report and a member for every duty. */
export interface Place {
  readonly name: string
  readonly thing: Thing
  readonly members: readonly Somebody[]
  /** A case worker here who is an intake officer in the organization's other unit: two duties that do not add up. */
  readonly between: Somebody
}

export interface House {
  readonly database: TestDatabase
  readonly workbench: Database
  readonly owner: Database
  readonly auditor: Database
  readonly world: World & { pass(seconds: number): void }
  readonly secret: ReturnType<typeof serverSecretOf>
  /** Two organizations of two units: A1, A2, B1, B2. */
  readonly places: readonly [Place, Place, Place, Place]
  /** Steps of one-time codes that no session was started with yet. */
  nextStep(): number
}

function turnedWorld(): House['world'] {
  let now = new Date('2026-05-06T07:45:00Z')
  return { now: () => now, chance: thisWorld.chance, pass: (seconds) => void (now = new Date(now.getTime() + seconds * 1000)) }
}

/** Two organizations, two receiving units in each, sixteen members in each unit, one sealed report with a file in each. */
export async function aHouse(): Promise<House> {
  const database = await testDatabase()
  const world = turnedWorld()
  const secret = serverSecretOf(thisWorld.chance(32))
  const unit = (name: string) => ({ name: { en: name, fr: name }, languages: ['en', 'fr'], receives: true })
  const organization = (name: string) => ({
    name: { en: name, fr: name },
    kind: 'helpline' as const,
    units: [unit(`${name}1`), unit(`${name}2`)],
    members: [],
  })
  const logPublic = publicKeyOf(thisWorld.chance(32))
  const plan = { organizations: [organization('A'), organization('B')], logPublic, demonstration: true }
  const { ceremony } = await initNode(plan, { secret, world })
  const owner = database.connect('migrator', { max: 2 })
  must(await unitOfWork(owner, {}, (tx) => storeCeremony(tx, ceremony, world)))
  const { body } = ceremony.directory
  const asPublic = database.connect('public', { max: 1 })
  const line = createLine({ database: asPublic, published: publishedFrom(asPublic, world), world })
  const places: Place[] = []
  for (const { units } of ceremony.founded)
    for (const one of units) {
      const at = { organization: one.organization, unit: one.unit }
      const thing = await aThing(at, body, { line, asPublic, world, owner })
      const members = await Promise.all(dutyNames.map((duty) => aMember(at.organization, [{ duty, unit: at.unit }], owner, world)))
      const other = units.find(({ unit: id }) => id !== one.unit)!.unit
      const held = [
        { duty: 'case-worker', unit: at.unit },
        { duty: 'intake-officer', unit: other },
      ] as const
      places.push({ name: one.name.en, thing, members, between: await aMember(at.organization, held, owner, world) })
    }
  const [a1, a2, b1, b2] = places
  let step = 1000
  return {
    database,
    owner,
    world,
    secret,
    workbench: database.connect('workbench', { max: 8 }),
    auditor: database.connect('auditor', { max: 4 }),
    places: [a1!, a2!, b1!, b2!],
    nextStep: () => step++,
  }
}

interface Hands {
  readonly line: ReturnType<typeof createLine>
  readonly asPublic: Database
  readonly owner: Database
  readonly world: World
}

/** A service of the directory, and the place at which it is found. */
async function aService(organization: OrganizationId, { owner, world }: Pick<Hands, 'owner' | 'world'>): Promise<string> {
  const id = timedId<'hsds-service'>(world.now(), world.chance(10))
  const body = { id, name: 'Made up', status: 'active' }
  await owner.query(
    `insert into fanal.directory_entry (organization_id, kind, entry_id, source, position, body, search, visibility, published, modified_at)
     values ($1, 'service', $2, 'own', 0, $3, '', 'public', true, now())`,
    [organization, id, body],
  )
  return id
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Somebody under protection with an active case, whom a grant opens to whoever protects in the unit. */
async function aCase(
  { organization, unit }: { organization: OrganizationId; unit: UnitId },
  { owner, world }: Pick<Hands, 'owner' | 'world'>,
) {
  const [subject, id, grant, by] = [1, 2, 3, 4].map(() => timedId<'row'>(world.now(), world.chance(10)))
  await owner.query(
    `insert into fanal.subject (organization_id, subject_id, unit_id, status, minor, safe_contact, version, registered_by, registered_at)
     values ($1, $2, $3, 'active', 'no', '{"state":"unsaid"}', 1, $4, now())`,
    [organization, subject, unit, by],
  )
  await owner.query(
    `insert into fanal.access_grant values ($1, $2, 'subject', $3, 'unit', $4, null, array['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
       array['see', 'add', 'change', 'share', 'export'], 'services', 'team', null, '2020-01-01', null, true, $5, null, null)`,
    [organization, grant, subject, unit, by],
  )
  await owner.query(
    `insert into fanal.protection_case (organization_id, case_id, subject_id, unit_id, number, state, version, seq, marks, next_at, opened_by, opened_at)
     values ($1, $2, $3, $4, $6, 'active', 1, 2, '{}', now(), $5, now())`,
    [organization, id, subject, unit, by, caseNumber(world.chance(6))],
  )
  await fillSafety(owner, { organization, subject: subject!, case: id!, member: by! }, () => timedId<'row'>(world.now(), world.chance(10)))
  await fillFiles(owner, { organization, subject: subject!, case: id!, member: by! })
  return { case: id as string, subject: subject as string }
}

async function aThing(
  at: { organization: OrganizationId; unit: UnitId },
  directory: Directory,
  { line, asPublic, world, owner }: Hands,
): Promise<Thing> {
  const { deployment } = directory
  const keys = await receiptKeysFromSecret(thisWorld.chance(32))
  const files = [fileNote(1, 'a.txt', 'text/plain', new TextEncoder().encode('a file'))]
  const letter = {
    kind: 'report',
    language: 'en',
    answers: { what: 'who may see this' },
    files,
    sealedBy: 'browser',
    unit: at.unit,
  } as const
  const sealed = await sealLetter({ to: '', deployment, fingerprint: '', demonstration: true, directory }, keys, letter)
  must(await line.accept(sealed.submission))
  const chunk = [sha256(keys.locator), sha256(keys.uploadKey), sealed.envelope, thisWorld.chance(80)]
  const [stored] = await asPublic.query<{ outcome: string }>('select fanal.line_upload($1, $2, $3, 1, 0, true, $4) as outcome', chunk)
  if (stored?.outcome !== 'stored') throw new Error('the file was not taken')
  const { epoch } = currentEpoch(directory, at.unit)!
  const said = { sequence: 1, language: 'en' as const, text: 'an answer' }
  const hour = isoHour(world.now())
  const replied = await sealReply(
    {
      deployment,
      mailboxPublic: keys.mailboxPublic,
      report: keys.reportId,
      unit: at.unit,
      epoch,
      directory: directory.version,
      at: hour,
      ...said,
    },
    thisWorld.chance(32),
  )
  const envelope = randomId<'envelope'>(thisWorld.chance(16))
  const place = { deployment, kind: 'answer', unit: at.unit, epoch, report: keys.reportId, envelope, sealedBy: 'officer' } as const
  const copied = await sealEnvelope(
    { ...place, content: { v: 1, ...said, at: hour, member: 'somebody' } },
    recipientsFor(directory, at.unit)!,
  )
  if (!replied.ok || !copied.ok) throw new Error('the answer could not be sealed')
  const reply = { sequence: 1, reply: toBase64Url(replied.bytes), copy: toBase64Url(copied.bytes) }
  const taken = await aContact(at, directory, { owner, world })
  const handover = await aHandover({ ...at, report: keys.reportId }, directory, { owner, world })
  const coding = await aCoding(at, directory, keys.reportId)
  await owner.query(`update fanal.report set minor = 'possible' where report_id = $1`, [keys.reportId])
  const left = await aMember(at.organization, [{ duty: 'auditor', unit: at.unit }], owner, world)
  await owner.query(`update fanal.member set state = 'left' where member_id = $1`, [left.actor.member])
  const service = await aService(at.organization, { owner, world })
  const written = await aCase(at, { owner, world })
  const around = await someWalls({ ...at, subject: written.subject }, { owner, world })
  return {
    ...at,
    service,
    ...written,
    ...around,
    gone: left.actor.member,
    report: keys.reportId,
    envelope: sealed.envelope,
    reply,
    keys,
    submission: sealed.submission,
    coding,
    ...taken,
    ...handover,
    ...(await someRecords(at, left.actor.member, { owner, world })),
  }
}

/** A campaign and a course, entered by somebody who has left since. */
async function someRecords(
  at: { organization: OrganizationId; unit: UnitId },
  member: MemberId,
  { owner, world }: Pick<Hands, 'owner' | 'world'>,
): Promise<Pick<Thing, 'activity' | 'course' | 'edition'>> {
  const [activity, course] = [timedId<'activity'>(world.now(), world.chance(10)), timedId<'course'>(world.now(), world.chance(10))]
  await owner.query(
    `insert into fanal.activity values ($1, $2, $3, null, 'new', 'campaign', 'newcomers', 'know-rights', 'a watch', null, 'tl', 'ON', '', '2026-01-05', null, null, now(), $4)`,
    [at.organization, activity, at.unit, member],
  )
  await owner.query(`insert into fanal.course values ($1, $2, $3, $4, '1', 'Signs', 'Signes', 24, null, now(), $5)`, [
    at.organization,
    course,
    at.unit,
    `of-${course}`.slice(0, 40),
    member,
  ])
  await fillPlan({ owner }, at.organization)
  await fillUpdates({ owner }, at)
  return { activity, course, edition: await anEdition({ owner, world }, at) }
}

/** A coding as an officer's browser seals it. */
async function aCoding(at: { unit: UnitId }, directory: Directory, report: string): Promise<string> {
  const { deployment } = directory
  const answers = { cc_279: 'indicated' }
  const envelope = randomId<'envelope'>(thisWorld.chance(16))
  const { epoch } = currentEpoch(directory, at.unit)!
  const place = { deployment, kind: 'triage', unit: at.unit, epoch, report, envelope, sealedBy: 'officer' } as const
  const sealed = await sealEnvelope({ ...place, content: { v: 1, answers } }, recipientsFor(directory, at.unit)!)
  if (!sealed.ok) throw new Error(sealed.problem)
  return toBase64Url(sealed.bytes)
}

/** A call that was written down, and one that was silent, by somebody who has left since. */
async function aContact(
  at: { organization: OrganizationId; unit: UnitId },
  directory: Directory,
  { owner, world }: Pick<Hands, 'owner' | 'world'>,
): Promise<Pick<Thing, 'contact' | 'brief'>> {
  const keys = await receiptKeysFromSecret(thisWorld.chance(32))
  const onward = { services: 'ask', police: 'ask' }
  const sealed = await sealContact({ unit: at.unit, language: 'en', answers: { what: 'a call' }, path: null, onward }, keys, directory)
  if (!sealed.ok) throw new Error(sealed.problem)
  const codes = { channel: 'call', language: 'en', urgency: 'unset', minor: 'unknown' } as const
  const submission = fromBase64Url(sealed.submission)!
  const hotline = await aMember(at.organization, [{ duty: 'hotline-operator', unit: at.unit }], owner, world)
  const runner = createRunner({ database: owner, world })
  must(await runner.run(takeContact, { submission, codes, at: world.now() }, hotline.actor))
  const brief = timedId<'brief-contact'>(world.now(), world.chance(10))
  must(await runner.run(noteBrief, { id: brief, unit: at.unit, kind: 'silent', channel: 'call', at: world.now() }, hotline.actor))
  return { contact: { submission: sealed.submission, ...codes }, brief }
}

/** What marks a wrap as one member's own: nobody else may be given it. */
export const markOf = (member: MemberId): string => `wrap-of-${member}`

/** A member with duties, and a wrap of the first unit's key for them whatever the duty: handing it out is what access decides. */
async function aMember(organization: OrganizationId, held: MemberActor['held'], owner: Database, world: World): Promise<Somebody> {
  const [{ duty, unit }] = held as [HeldDuty]
  const member = timedId<'member'>(world.now(), world.chance(10))
  const bytes = (length: number) => thisWorld.chance(length)
  const keys = { passphraseSalt: bytes(16), loginHash: bytes(32), totpSealed: bytes(48), kemPublic: bytes(1216), signPublic: bytes(32) }
  const row = { organization, member, loginName: `m-${member}`, displayName: duty, held, ...keys }
  const enrolled: EnrolledMember = { ...row, wrappedSeeds: { v: 1, deployment: '0'.repeat(32), organization, nonce: 'AA', ct: 'AA' } }
  const wrap = [organization, timedId(world.now(), bytes(10)), unit, member, { context: {}, mark: markOf(member) }, world.now()]
  await unitOfWork(owner, {}, async (tx) => {
    await insertMember(enrolled, world.now(), tx)
    await tx.query(
      `insert into fanal.secret_wrap (organization_id, secret_wrap_id, secret, subject_id, epoch, recipient_kind, recipient_id, wrap, created_at)
       values ($1, $2, 'unit-inbox', $3, 1, 'member', $4, $5, $6)`,
      wrap,
    )
  })
  return { duty, actor: { kind: 'member', member, organization, held } }
}
