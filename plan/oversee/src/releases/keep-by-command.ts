import {
  type Bilingual,
  type MemberId,
  type OrganizationId,
  type Outcome,
  type World,
  type StreamId,
  entryBytes,
  ok,
  refuse,
  timedId,
} from '@fanal/kernel'
import { appendEntries } from '@fanal/ledger'
import { type Database, unitOfWork } from '@fanal/postgres'
import type { Edition } from '../edition/edition.ts'
import type { Folder } from '../edition/verify.ts'
import { manifestHash, type Manifest } from '../edition/manifest.ts'
import { type SignOffLevel, signOffLevels } from '../edition/sign-off.ts'
import type { EditionId } from './release.ts'
import { editionsOf, insertEdition } from './releases.store.ts'
import { releasesText as text } from './releases.text.ts'

export interface ToKeep {
  /** A folder as `build` wrote it, which was checked before. */
  readonly folder: Folder
  readonly organization: OrganizationId
  readonly signers: readonly { readonly level: SignOffLevel; readonly member: MemberId; readonly due: string }[]
}

const unreadable: Bilingual = {
  en: 'The folder holds no edition. Nothing was kept.',
  fr: 'Le dossier ne contient pas d’édition. Rien n’a été gardé.',
}

function read<T>(folder: Folder, path: string): T | null {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the folder was checked before
    return JSON.parse(new TextDecoder().decode(folder.get(path))) as T
  } catch {
    return null
  }
}

/** Keeps a built folder as a frozen edition, by whoever runs the machine; the ledger says so in codes. */
export async function keepEditionByCommand(
  database: Database,
  { folder, organization, signers }: ToKeep,
  world: World,
): Promise<Outcome<EditionId>> {
  const [manifest, edition] = [read<Manifest>(folder, 'manifest.json'), read<Edition>(folder, 'data/edition.json')]
  const content = folder.get('data/edition.json')
  if (manifest === null || edition === null || content === undefined) return refuse('invalid', unreadable)
  const [levels, people] = [new Set(signers.map(({ level }) => level)), new Set(signers.map(({ member }) => member))]
  if (levels.size !== signOffLevels.length || people.size !== signOffLevels.length) return refuse('invalid', text.threePeople)
  return await unitOfWork(database, { organization, duties: ['secretariat'] }, async (tx) => {
    const { plan, period, number, corrects } = manifest
    const kept = await editionsOf(organization, tx)
    if (kept.some((one) => one.plan === plan && one.period === period && one.number === number)) return refuse('conflict', text.numberTaken)
    const at = world.now()
    const id: EditionId = timedId<'edition'>(at, world.chance(10))
    const hash = manifestHash(manifest)
    const times = { cutoff: new Date(manifest.cutoff), publishAt: manifest.publishAt === null ? null : new Date(manifest.publishAt) }
    const files = [...folder].map(([path, bytes]) => ({ path, bytes }))
    await insertEdition(
      { id, plan, period, number, corrects, ...times, content, manifest: hash, files, signers },
      { organization, member: null, at },
      tx,
    )
    const stream = id as string as StreamId
    const data = { edition: id, plan, period, number, manifest: hash }
    const entry = timedId<'entry'>(at, world.chance(10))
    const event = { type: 'oversee.edition.frozen', version: 1, organization, stream, data }
    await appendEntries(
      [{ organization, stream, id: entry, body: entryBytes(event, { id: entry, at, actor: { kind: 'system', process: 'command' } }) }],
      tx,
    )
    return ok(id)
  })
}
