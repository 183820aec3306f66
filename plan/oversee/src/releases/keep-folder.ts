import { type Bilingual, type OrganizationId, type Outcome, type World, refuse, timedId } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import { createRunner } from '@fanal/runner'
import type { Edition } from '../edition/edition.ts'
import { type Manifest, manifestHash } from '../edition/manifest.ts'
import type { Folder } from '../edition/verify.ts'
import type { AskedEdition, NamedSigner } from './asked.ts'
import { keepEdition } from './making.operations.ts'
import type { EditionId } from './release.ts'

export interface ToKeep {
  /** A folder as `build` made it, which was checked before. */
  readonly folder: Folder
  readonly organization: OrganizationId
  readonly signers: readonly NamedSigner[]
  /** What the secretariat asked for; null where whoever runs the machine has a folder kept. */
  readonly asked: AskedEdition | null
}

const unreadable: Bilingual = {
  en: 'The folder holds no edition. Nothing was kept.',
  fr: 'Le dossier ne contient pas d’édition. Rien n’a été gardé.',
}

/** A file of a folder as JSON; null where there is none that can be read. */
export function jsonIn<T>(folder: Folder, path: string): T | null {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the folder was checked before
    return JSON.parse(new TextDecoder().decode(folder.get(path))) as T
  } catch {
    return null
  }
}

/** Keeps a built folder as a frozen edition: the one way in, for the worker and for the command. The ledger says so in codes. */
export async function keepFolder(
  worker: Database,
  { folder, organization, signers, asked }: ToKeep,
  world: World,
): Promise<Outcome<EditionId>> {
  const manifest = jsonIn<Manifest>(folder, 'manifest.json')
  const content = folder.get('data/edition.json')
  if (manifest === null || jsonIn<Edition>(folder, 'data/edition.json') === null || content === undefined)
    return refuse('invalid', unreadable)
  const { plan, period, number, corrects } = manifest
  const at = world.now()
  const id: EditionId = timedId<'edition'>(at, world.chance(10))
  const times = { cutoff: new Date(manifest.cutoff), publishAt: manifest.publishAt === null ? null : new Date(manifest.publishAt), at }
  const files = [...folder].map(([path, bytes]) => ({ path, bytes }))
  const made = { id, plan, period, number, corrects, ...times, content, manifest: manifestHash(manifest), files, signers }
  const actor = { kind: 'system', process: asked === null ? 'command' : 'worker' } as const
  return await createRunner({ database: worker, world }).run(keepEdition, { ...made, organization, asked }, actor)
}
