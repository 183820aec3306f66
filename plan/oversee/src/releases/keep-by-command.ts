import {
  type Bilingual,
  type MemberId,
  type OrganizationId,
  type Outcome,
  type World,
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
import type { SignOffLevel } from '../edition/sign-off.ts'
import { decideFreeze } from './decide-freeze.ts'
import type { EditionId } from './release.ts'
import { editionsOf, insertEdition } from './releases.store.ts'

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
  return await unitOfWork(database, { organization, duties: ['secretariat'] }, async (tx) => {
    const { plan, period, number, corrects } = manifest
    const kept = await editionsOf(organization, tx)
    const isTaken = kept.some((one) => one.plan === plan && one.period === period && one.number === number)
    const at = world.now()
    const id: EditionId = timedId<'edition'>(at, world.chance(10))
    const times = { cutoff: new Date(manifest.cutoff), publishAt: manifest.publishAt === null ? null : new Date(manifest.publishAt) }
    const files = [...folder].map(([path, bytes]) => ({ path, bytes }))
    const made = { id, plan, period, number, corrects, ...times, content, manifest: manifestHash(manifest), files, signers }
    const decision = decideFreeze({ isTaken, organization }, made)
    if (!decision.ok) return decision
    await insertEdition(made, { organization, member: null, at }, tx)
    const actor = { kind: 'system', process: 'command' } as const
    const entries = decision.value.events.map((event) => {
      const entry = timedId<'entry'>(at, world.chance(10))
      return { organization, stream: event.stream, id: entry, body: entryBytes(event, { id: entry, at, actor }) }
    })
    await appendEntries(entries, tx)
    return ok(id)
  })
}
