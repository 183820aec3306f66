import { type ServerSecret, serverSecretOf } from '@fanal/identity'
import {
  type Duty,
  type HeldDuty,
  type MemberActor,
  type OrganizationId,
  type UnitId,
  type World,
  must,
  thisWorld,
  timedId,
  type PublicLanguage,
} from '@fanal/kernel'
import { publicKeyOf } from '@fanal/ledger'
import { unitOfWork } from '@fanal/postgres'
import type { TestDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import {
  type FileMetadata,
  type MemberSeeds,
  type ReceiptKeys,
  fileNote,
  passphraseKeys,
  receiptKeysFromSecret,
  sealFileChunks,
  unwrapMemberSeeds,
} from '@fanal/seal'
import { type DirectoriesSeen, directoryVersion, initNode, storeCeremony } from '@fanal/vault'
import { type ClientFile, sealLetter } from '../line/line-client.ts'
import { createLine } from '../line/line.ts'
import { publishedFrom } from '../line/published.ts'
import { writeChunk } from '../line/submission.ts'
import type { ReportId } from './inbox.ts'

export { noteBrief } from '../contact/brief-contact.ts'
export { sealContact } from '../contact/seal-contact.ts'
export { takeContact } from '../contact/take-contact.ts'
export { sealCopy, sealPackage } from '../handover/seal-handover.ts'

const passphrase = 'seven lanterns on the ice road'

/** A device that remembers the directories it saw. */
export function aDevice(): DirectoriesSeen {
  const versions = new Map<string, number>()
  return {
    highest: (deployment) => Promise.resolve(versions.get(deployment) ?? 0),
    keep: (deployment, version) => Promise.resolve(void versions.set(deployment, version)),
  }
}

/** A clock that tests turn by hand; chance stays real. */
export function turnedWorld(start = '2026-05-06T07:45:00Z'): World & { pass(hours: number): void } {
  let now = new Date(start)
  return { now: () => now, chance: thisWorld.chance, pass: (hours) => void (now = new Date(now.getTime() + hours * 3_600_000)) }
}

export interface Words {
  readonly answers: Readonly<Record<string, string>>
  readonly language?: PublicLanguage
  readonly files?: readonly (ClientFile & { readonly metadata?: FileMetadata })[]
  readonly keys?: ReceiptKeys
}

/** A node with two organizations: the first has two units and one officer (Amina, in its first unit) who holds real keys. */
export async function aNode(
  database: TestDatabase,
  world = turnedWorld(),
  secret: ServerSecret = serverSecretOf(new Uint8Array(32).fill(3)),
) {
  const unit = (en: string, fr: string) => ({ name: { en, fr }, languages: ['en', 'fr'], receives: true })
  const amina = { loginName: 'amina', displayName: 'Amina', passphrase, duties: [{ unit: 0, duty: 'intake-officer' as const }] }
  const { ceremony, secrets } = await initNode(
    {
      organizations: [
        {
          name: { en: 'Harbour', fr: 'Le Havre' },
          kind: 'helpline',
          units: [unit('Day desk', 'Équipe de jour'), unit('Night desk', 'Équipe de nuit')],
          members: [amina],
        },
        { name: { en: 'North', fr: 'Le Nord' }, kind: 'helpline', units: [unit('Front door', 'Porte d’entrée')], members: [] },
        { name: { en: 'River', fr: 'La Rivière' }, kind: 'police', units: [unit('Team', 'Équipe')], members: [] },
        { name: { en: 'Plan', fr: 'Le Plan' }, kind: 'secretariat', units: [unit('Oversight', 'Suivi')], members: [] },
        { name: { en: 'Haven', fr: 'L’Abri' }, kind: 'child-protection', units: [unit('First door', 'Première porte')], members: [] },
      ],
      logPublic: publicKeyOf(new Uint8Array(32)),
      demonstration: true,
    },
    { secret, world },
  )
  const migrator = database.connect('migrator', { max: 1 })
  must(await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, world)))
  await migrator.close()

  const [harbour, north, police, secretariat, haven] = ceremony.founded.map(({ organization, units, members }) => ({
    id: organization.organization,
    units: units.map((one) => one.unit),
    members,
  }))
  const [enrolled, dayDesk] = [harbour?.members[0], harbour?.units[0]]
  if (!harbour || !north || !police || !secretariat || !haven || !enrolled || !dayDesk)
    throw new Error('the ceremony founds what was planned')
  const officer: MemberActor = { kind: 'member', member: enrolled.member, organization: harbour.id, held: enrolled.held }
  const { kek } = await passphraseKeys(passphrase, enrolled.passphraseSalt)
  const opened = await unwrapMemberSeeds(enrolled.wrappedSeeds, kek, enrolled.member)
  if (!opened.ok) throw new Error(opened.problem)
  const seeds: MemberSeeds = opened.seeds

  const asPublic = database.connect('public')
  const published = publishedFrom(asPublic, world)
  const line = createLine({ database: asPublic, published, world })
  const node = { to: '', deployment: ceremony.deployment.id, fingerprint: '', demonstration: true, directory: ceremony.directory.body }
  const workbench = database.connect('workbench')
  const runner = createRunner({ database: workbench, world })

  /** Sends a report, or more under the same keys, as a reporter's device does. */
  async function send(to: UnitId, words: Words) {
    const keys = words.keys ?? (await receiptKeysFromSecret(crypto.getRandomValues(new Uint8Array(32))))
    const { answers, language = 'en', files = [] } = words
    const notes = files.map(({ name, type, bytes, metadata }, index) => ({
      ...fileNote(index + 1, name, type, bytes),
      ...(metadata && { metadata }),
    }))
    const letter = { kind: words.keys ? 'follow-up' : 'report', language, answers, files: notes, sealedBy: 'browser', unit: to } as const
    const sealed = await sealLetter(node, keys, letter)
    must(await line.accept(sealed.submission))
    return { id: keys.reportId as ReportId, keys, notes, ...sealed }
  }

  /** Uploads the files of a message that was sent. */
  async function upload(sent: Awaited<ReturnType<typeof send>>, files: readonly ClientFile[]): Promise<void> {
    const { keys, envelope, reportKey, notes } = sent
    for (const [at, file] of files.entries()) {
      const note = notes[at]
      if (note === undefined) throw new Error('a file that the message does not name')
      let index = 0
      // oxlint-disable-next-line no-await-in-loop -- chunks go up in their order
      for await (const bytes of sealFileChunks({ reportKey, report: keys.reportId, part: note.part }, file.bytes)) {
        must(
          await line.upload(
            writeChunk({
              locator: keys.locator,
              uploadKey: keys.uploadKey,
              envelope,
              part: note.part,
              index,
              last: index === note.chunks - 1,
              bytes,
            }),
          ),
        )
        index += 1
      }
    }
  }

  /** Somebody with these duties in a unit; holds no key. */
  function somebody(organization: OrganizationId, held: readonly HeldDuty[]): MemberActor {
    return { kind: 'member', member: timedId<'member'>(world.now(), world.chance(10)), organization, held }
  }

  const inUnit = (organization: OrganizationId, unitId: UnitId, duty: Duty) => somebody(organization, [{ duty, unit: unitId }])

  /** A colleague of Amina's in her unit, as the database knows members; holds no key. */
  const colleague = async (loginName: string, duty: Duty = 'intake-officer'): Promise<MemberActor> => {
    const one = inUnit(officer.organization, dayDesk, duty)
    await database.asOperator(
      `insert into fanal.member (organization_id, member_id, login_name, display_name, passphrase_salt, login_hash, totp_sealed, kem_public, sign_public, wrapped_seeds, created_at)
       select organization_id, $1, $2, $2, passphrase_salt, login_hash, totp_sealed, kem_public, sign_public, wrapped_seeds, created_at from fanal.member where member_id = $3`,
      [one.member, loginName, officer.member],
    )
    await database.asOperator('insert into fanal.member_duty (organization_id, member_id, unit_id, duty) values ($1, $2, $3, $4)', [
      one.organization,
      one.member,
      dayDesk,
      duty,
    ])
    return one
  }

  async function entriesOf(stream: string): Promise<{ type: string; actor: string; data: Record<string, unknown> }[]> {
    const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
      stream,
    ])
    return rows.map((row) => JSON.parse(row.body.toString()) as { type: string; actor: string; data: Record<string, unknown> })
  }

  return {
    world,
    secret,
    secrets,
    ceremony,
    harbour,
    north,
    police,
    secretariat,
    haven,
    officer,
    seeds,
    passphrase,
    line,
    published,
    signedVersion: (version: number) => directoryVersion(version, asPublic),
    node,
    workbench,
    runner,
    send,
    upload,
    somebody,
    inUnit,
    colleague,
    entriesOf,
  }
}

export type TestNode = Awaited<ReturnType<typeof aNode>>
