import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Package } from '@fanal/handover'
import { type MemberActor, type UnitId, fromBase64Url, must, randomId, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { type HandedId } from '../handed/handed.ts'
import type { ReportId } from '../inbox/inbox.ts'
import { aNode } from '../inbox/testing.ts'
import { type HandOver } from './hand-over.ts'
import type { HandoverId } from './handover.ts'
import { listHandovers } from './list-handovers.ts'
import { sealCopy, sealPackage } from './seal-handover.ts'

/** A house whose units hand over to each other: what the tests of handing over begin with. */
export const database = await testDatabase()
after(() => database.drop())
export const house = await aNode(database)
export const { harbour, north, police, secretariat, runner, world, node, officer } = house
export const day = harbour.units[0]!
export const [door, team] = [north.units[0]!, police.units[0]!]
export const luc = await aColleague(harbour.id, day)
export const sam = await aColleague(north.id, door)
export const dana = await aColleague(police.id, team)
export const { directory, deployment } = node

/** A member whom the database knows: the functions that cross organizations ask it. */
export async function aColleague(organization: MemberActor['organization'], unit: UnitId): Promise<MemberActor> {
  const actor = house.inUnit(organization, unit, 'intake-officer')
  const owner = database.connect('migrator', { max: 1 })
  await owner.query(
    `insert into fanal.member (organization_id, member_id, login_name, display_name, passphrase_salt, login_hash, totp_sealed, kem_public, sign_public, wrapped_seeds, created_at)
     values ($1, $2::uuid, 'm' || $2::uuid::text, 'x', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'), '', '', '', '{}', now())`,
    [organization, actor.member],
  )
  await owner.query(`insert into fanal.member_duty values ($1, $2, $3, 'intake-officer')`, [organization, actor.member, unit])
  await owner.close()
  return actor
}

export const bytes = (text: string) => fromBase64Url(text)!
export const newId = () => randomId<'handover'>(world.chance(16)) as HandoverId
export const words: Package = {
  to: 'victim-services',
  basis: 'reporter-yes',
  reason: 'Said yes on the phone.',
  language: 'en',
  fields: { need: 'A bed tonight.' },
}
export const forPolice: Package = { ...words, to: 'police', fields: { situation: 'Two men keep three women in a flat.' } }

export async function aReport(): Promise<ReportId> {
  return (await house.send(day, { answers: { what: 'the landlord keeps my passport' } })).id
}

export async function sealed(written: Package, report: string, toUnit: string, version = 1) {
  const made = await sealPackage(written, toUnit, directory)
  assert.ok(made.ok)
  const { seal } = made
  const copy = await sealCopy(written, { unit: day, report, member: officer.member, version, toUnit, seal }, directory)
  assert.ok(copy.ok)
  return { copy: bytes(copy.text), package: bytes(made.text), id: made.id as HandedId, digest: seal.digest }
}

export interface Given {
  readonly id: HandedId
  readonly digest: string
}

/** What an officer hands to this unit; changed where a test says so. */
export async function handing(report: ReportId, toUnit: UnitId, change: Partial<HandOver> = {}): Promise<HandOver & Given> {
  const version = change.version ?? 1
  const isPolice = toUnit === team
  const made = await sealed(isPolice ? forPolice : words, report, toUnit, version)
  return {
    handover: newId(),
    report,
    version,
    toUnit,
    basis: 'reporter-yes',
    urgency: 'soon',
    region: null,
    step: timedId<'step'>(world.now(), world.chance(10)),
    copy: made.copy,
    package: made.package,
    at: world.now(),
    id: made.id,
    digest: made.digest,
    ...change,
  }
}

export async function stateOf(report: ReportId, handover: HandoverId) {
  const found = must(await runner.run(listHandovers, { report }, officer))
  return found.handovers.find(({ id }) => id === handover)!
}

/** What nobody's code may be: a refusal's code. */
export const code = async (outcome: Promise<{ ok: boolean; code?: string }>) => {
  const found = await outcome
  return found.ok ? 'yes' : found.code
}
