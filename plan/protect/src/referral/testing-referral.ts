import { type PacketClass, type ReferralId } from '@fanal/handover'
import { type MemberActor, type Outcome, must, randomId, thisWorld, type World } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import type { TestDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import {
  type Directory,
  type Json,
  canonicalBytes,
  kemPublicKey,
  openEnvelope,
  recipientsFor,
  sealEnvelope,
  signPublicKey,
  toBase64url,
} from '@fanal/seal'
import { insertCase } from '../cases/cases.store.ts'
import { insertNeed } from '../cases/board.store.ts'
import type { CaseId, NeedId } from '../cases/case.ts'
import { answerConsent, explainConsent, withdrawConsent, type ConsentId, type Recipient } from '../consent/index.ts'
import { explainedItems } from '../consent/consent-machine.ts'
import { type Protected, aShelter } from '../grants/testing-people.ts'
import { foldEvents, type MachineEvent } from '../machine.ts'
import { type Answer, answerReferral } from './answer-referral.ts'
import { draftReferral } from './draft-referral.ts'
import { offerReferral } from './offer-referral.ts'
import { type ReferralCommand, type ReferralState, referralMachine } from './referral-machine.ts'
import type { ReferralTo } from './referral.ts'

export const deployment = '0123456789abcdef0123456789abcdef'
const hour = 3_600_000

/** Two houses with a signed-looking directory between them, a person with a case and a need in one of them, and what each side does. */
export async function twoHouses(database: TestDatabase) {
  const start = thisWorld.now()
  let ahead = 0
  const world: World = thisWorld
  const shelter = await aShelter(database, world)
  const { organization, elsewhere, units, people, runner, id } = shelter
  // @NOTE grants are compared with the database's own clock, so people are registered now and act later
  /** Random: what crosses between houses tells no time. */
  const anId = <Name extends string>() => randomId<Name>(thisWorld.chance(16))
  const time = () => new Date(world.now().getTime() + ahead)
  const command = () => ({ command: id<'command'>(), at: time() })
  const seed = thisWorld.chance(32)
  const [inbox, sign] = [await kemPublicKey(seed), await signPublicKey(thisWorld.chance(32))]
  const epochs = [{ epoch: 1, inbox: toBase64url(inbox), sign: toBase64url(sign), state: 'current' as const }]
  const name = { en: 'Lantern House', fr: 'Maison du fanal' }
  const organizations = [organization, elsewhere].map((one) => ({
    id: one,
    name,
    recovery: toBase64url(inbox),
    indexCommit: toBase64url(thisWorld.chance(32)),
    kind: 'service-provider' as const,
  }))
  const unitOf = (unit: string, of: string) => ({ id: unit, organization: of, name, languages: ['en'], receives: true, epochs })
  const directory: Directory = {
    v: 1,
    version: 1,
    previous: null,
    deployment,
    issuedAt: start.toISOString(),
    organizations,
    units: [unitOf(units.unit, organization), unitOf(units.farUnit, elsewhere)],
    members: [people.amina, people.benoit, people.chantal].map(({ actor, publicKey, sign: own }) => ({
      id: actor.member,
      organization: actor.organization,
      kem: toBase64url(publicKey),
      sign: own,
    })),
    logKey: toBase64url(sign),
  }
  await database.asOperator('delete from fanal.key_directory', [])
  await database.asOperator(
    'insert into fanal.key_directory (version, body, signature, previous, published_at) values (1, $1, $2, null, $3)',
    [Buffer.from(canonicalBytes(directory)), Buffer.alloc(64), start],
  )
  for (const [of, unit] of [
    [organization, units.unit],
    [elsewhere, units.farUnit],
  ])
    // oxlint-disable-next-line no-await-in-loop -- two rows
    await database.asOperator(`insert into fanal.unit_key values ($1, $2, 1, $3, $4, 'current')`, [
      of,
      unit,
      Buffer.from(inbox),
      Buffer.from(sign),
    ])
  const { amina, stranger } = people
  const worker = createRunner({ database: database.connect('worker', { max: 1 }), world })
  const clock = { kind: 'system', process: 'worker' } as const
  const to: ReferralTo = { kind: 'unit', organization: elsewhere, unit: units.farUnit, service: null }
  const owner = database.connect('migrator', { max: 1 })

  async function aCase(who: Protected): Promise<{ readonly caseId: CaseId; readonly need: NeedId }> {
    const [caseId, need] = [id<'case'>(), id<'need'>()]
    const row = {
      id: caseId,
      organization,
      subject: who.subject,
      unit: units.unit,
      state: 'active',
      version: 1,
      seq: 2,
      marks: [],
      lead: amina.actor.member,
      risk: 'high',
      vitalInterest: null,
      planReviewedAt: null,
      closingReason: null,
      closureAskedBy: null,
      closureAgreedBy: null,
      fromHanded: null,
      nextAt: time(),
      openedAt: time(),
      closedAt: null,
    } as const
    await unitOfWork(owner, {}, async (tx) => {
      const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      const number = [...thisWorld.chance(6)].map((byte) => letters[byte % 32]).join('')
      await insertCase(row, [`${number.slice(0, 3)}-${number.slice(3)}`], amina.actor.member, tx)
      const made = { id: need, domain: 'housing', urgency: 'today', saidByPerson: true } as const
      await insertNeed(made, { organization, caseId, subject: who.subject, by: amina.actor.member, at: time() }, tx)
    })
    return { caseId, need }
  }

  /** The person says yes to this recipient getting these classes. */
  async function saysYes(who: Protected, classes: readonly PacketClass[], recipient: Recipient = { kind: 'organization', id: elsewhere }) {
    const consent: ConsentId = id()
    const explained = {
      ...command(),
      subject: who.subject,
      consent,
      recipient,
      classes,
      purpose: 'referral',
      operations: ['see'],
      givenBy: 'self',
      capacity: 'assessed-ok',
      language: 'en',
      interpreter: 'none-needed',
      explained: explainedItems,
    } as const
    must(await runner.run(explainConsent, explained, amina.actor))
    const answered = {
      ...command(),
      subject: who.subject,
      consent,
      said: { answer: 'yes', method: 'digital', validTo: new Date(time().getTime() + 200 * hour), grant: id<'grant'>(), wraps: [] },
    } as const
    must(await runner.run(answerConsent, answered, amina.actor))
    return consent
  }

  const withdraw = (who: Protected, consent: ConsentId) =>
    runner.run(withdrawConsent, { ...command(), subject: who.subject, consent, limits: 'none' }, amina.actor)

  /** A packet as a browser seals it. */
  async function packet(referral: ReferralId, content: Json) {
    const sealed = await sealEnvelope(
      {
        deployment,
        kind: 'handover',
        unit: units.farUnit,
        epoch: 1,
        report: referral,
        envelope: anId<'envelope'>(),
        sealedBy: 'officer',
        content,
      },
      recipientsFor(directory, units.farUnit)!,
    )
    if (!sealed.ok) throw new Error(sealed.problem)
    return { kind: 'unit', bytes: sealed.bytes } as const
  }

  async function opensPacket(referral: ReferralId, bytes: Uint8Array): Promise<Json | null> {
    const at = { report: referral, unit: units.farUnit, deployment }
    const opened = await openEnvelope(bytes, { to: 'unit', id: units.farUnit, epoch: 1, seed }, at)
    return opened.ok ? opened.content : null
  }

  async function drafted(who: Protected, at: { readonly caseId: CaseId; readonly need: NeedId }, goesTo = to): Promise<ReferralId> {
    const referral: ReferralId = anId()
    const draft = {
      ...command(),
      subject: who.subject,
      referral,
      caseId: at.caseId,
      needs: [at.need],
      to: goesTo,
      urgency: 'today',
    } as const
    must(await runner.run(draftReferral, draft, amina.actor))
    return referral
  }

  const whatOffers = async (who: Protected, referral: ReferralId, classes: readonly PacketClass[] = ['C2', 'C5']) => ({
    ...command(),
    subject: who.subject,
    referral,
    classes,
    respondBy: new Date(time().getTime() + 6 * hour),
    seen: true,
    packet: await packet(referral, { v: 1, kind: 'referral', said: 'one bed, two people' }),
  })

  const offer = async (who: Protected, referral: ReferralId, classes?: readonly PacketClass[]) =>
    runner.run(offerReferral, await whatOffers(who, referral, classes), amina.actor)

  const answers = (referral: ReferralId, answer: Answer, by: MemberActor = stranger.actor) =>
    runner.run(answerReferral, { ...command(), referral, answer }, by)

  /** Both rows as they lie in the tables. */
  async function rows(referral: ReferralId) {
    const [mine] = await database.asOperator<{
      state: ReferralState
      seq: number
      version: number
      marks: string[]
      stop_asked_at: Date | null
    }>('select state, seq, version, marks, stop_asked_at from fanal.referral where referral_id = $1', [referral])
    const [theirs] = await database.asOperator<{ state: ReferralState; seq: number; version: number; stop_asked_at: Date | null }>(
      'select state, seq, version, stop_asked_at from fanal.referred where referral_id = $1',
      [referral],
    )
    const packets = await database.asOperator('select 1 from fanal.referred_packet where referral_id = $1', [referral])
    return { mine: mine!, theirs: theirs ?? null, packets: packets.length }
  }

  /** Today's state from what stands in the ledgers of both houses. */
  async function folded(referral: ReferralId) {
    const entries = await database.asOperator<{ body: Buffer }>(
      'select body from fanal.ledger_entry order by organization_id, stream_id, seq',
      [],
    )
    const events = entries
      .map(({ body }) => JSON.parse(body.toString('utf8')) as { type: string; at: string; data: Record<string, unknown> })
      .filter(({ data }) => data['referral'] === referral && typeof data['command'] === 'string')
      .map(({ at, data }): MachineEvent<ReferralState, ReferralCommand> => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what an act wrote
        const said = data as unknown as MachineEvent<ReferralState, ReferralCommand>
        return { ...said, machine: 'referral', at: new Date(at), rule: null }
      })
      .toSorted((a, b) => a.seq - b.seq)
    return foldEvents(referralMachine, events)
  }

  return {
    ...shelter,
    clock,
    worker,
    to,
    directory,
    anId,
    command,
    /** Everything after this is done so much later. */
    later: (ms: number) => void (ahead += ms),
    again: () => void (ahead = 0),
    time,
    aCase,
    saysYes,
    withdraw,
    packet,
    opensPacket,
    drafted,
    whatOffers,
    offer,
    answers,
    rows,
    folded,
    close: () => owner.close(),
  }
}

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.code)
