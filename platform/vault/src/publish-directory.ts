import { type Outcome, type Refusal, ok, refuse } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { type SignedDirectory, verifyDirectory, verifyDirectoryChain } from '@fanal/seal'
import { readDeployment } from './deployment.store.ts'
import { currentDirectory, insertDirectory } from './directory.store.ts'

const refusals = {
  'no-deployment': {
    en: 'This node has no root key yet: run “fanal keys init” first.',
    fr: 'Ce nœud n’a pas encore de clé racine : lancez d’abord « fanal keys init ».',
  },
  'directory-not-signed': {
    en: 'This key directory is not signed by the root key of this node, or it was changed.',
    fr: 'Cet annuaire de clés n’est pas signé par la clé racine de ce nœud, ou il a été modifié.',
  },
  'directory-not-next': {
    en: 'This key directory does not follow the one that is published: make it again from the current version.',
    fr: 'Cet annuaire de clés ne suit pas celui qui est publié : refaites-le à partir de la version actuelle.',
  },
} as const

function no(code: keyof typeof refusals): Refusal {
  return refuse(code, refusals[code])
}

/**
 * Whether this is the next version of the key directory: signed by this node's root, one higher than the last, naming its hash.
 * @param signed  parsed JSON of unknown origin
 */
export async function checkNextDirectory(signed: unknown, tx: Queries): Promise<Outcome<SignedDirectory>> {
  const deployment = await readDeployment(tx)
  if (deployment === null) return no('no-deployment')
  const alone = await verifyDirectory(signed, deployment.rootPublic)
  if (!alone.ok) return no('directory-not-signed')
  const last = await currentDirectory(tx)
  const chained = last === null ? alone.directory.version === 1 : (await verifyDirectoryChain([last, signed], deployment.rootPublic)).ok
  return chained ? ok(signed as SignedDirectory) : no('directory-not-next')
}

/**
 * Publishes the next version of the key directory.
 * Needs the migrator: no serving process may publish keys.
 * @param signed  parsed JSON of unknown origin
 */
export async function publishDirectory(signed: unknown, at: Date, tx: Queries): Promise<Outcome<{ version: number }>> {
  const next = await checkNextDirectory(signed, tx)
  if (!next.ok) return next
  const stored = await insertDirectory(next.value, at, tx)
  return stored ? ok({ version: next.value.body.version }) : no('directory-not-next')
}
