import { latestHead, readHeads, readLog, readLoose, type SignedHead, verifyLedger } from '@fanal/ledger'
import type { Database } from '@fanal/postgres'
import { fromBase64url, rootFingerprint, verifyDirectoryChain } from '@fanal/seal'
import { directoryChain, readDeployment } from '@fanal/vault'
import { Stop } from './command.ts'

interface Keys {
  readonly deployment: string
  readonly logKey: Uint8Array
}

/**
 * The log's key as the root signed it: the whole directory chain is verified, so that another key in the table does not pass for it.
 * @param fingerprint  of the root, as posters show it: without it, whoever changed root and directory both is not found out
 */
export async function logKeys(auditor: Database, fingerprint?: string): Promise<Keys> {
  const deployment = await readDeployment(auditor)
  const chain = deployment === null ? [] : await directoryChain(auditor)
  if (deployment !== null) {
    if (fingerprint !== undefined && digitsOf(fingerprint) !== digitsOf(rootFingerprint(deployment.rootPublic))) throw otherRoot()
    const verified = await verifyDirectoryChain(chain, deployment.rootPublic)
    if (!verified.ok) throw unsigned(verified.problem)
  }
  const logKey = fromBase64url(chain.at(-1)?.body.logKey ?? '')
  if (deployment === null || logKey === undefined)
    throw new Stop(
      {
        en: 'This node has no keys yet: there is no signed ledger. Run fanal keys init.',
        fr: 'Ce nœud n’a pas encore de clés : il n’y a pas de registre signé. Exécutez fanal keys init.',
      },
      'no-keys',
    )
  return { deployment: deployment.id, logKey }
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

function otherRoot(): Stop {
  return new Stop(
    {
      en: 'The root key in the database is not the one whose fingerprint you gave: somebody changed the database, or the fingerprint is of another node. Nothing was verified.',
      fr: 'La clé racine de la base n’est pas celle dont vous avez donné l’empreinte\u00A0: quelqu’un a modifié la base, ou l’empreinte est celle d’un autre nœud. Rien n’a été vérifié.',
    },
    'other-root',
  )
}

function unsigned(problem: string): Stop {
  return new Stop(
    {
      en: `The key directory is not what its root signed (${problem}): somebody changed the database, and the log's key cannot be trusted. Nothing was verified.`,
      fr: `Le répertoire de clés n’est pas celui que sa racine a signé (${problem})\u00A0: quelqu’un a modifié la base, et la clé du registre n’est pas fiable. Rien n’a été vérifié.`,
    },
    'directory-changed',
  )
}

/** Walks the whole ledger as the database holds it, with the key that the root signed. @throws Stop where that key cannot be trusted */
export async function walkLedger(
  auditor: Database,
  { fingerprint, kept = [] }: { readonly fingerprint?: string | undefined; readonly kept?: readonly SignedHead[] } = {},
) {
  const { deployment, logKey } = await logKeys(auditor, fingerprint)
  const copy = { records: readLog(auditor), loose: readLoose(auditor), heads: await readHeads(deployment, auditor) }
  const verdict = await verifyLedger(copy, logKey, kept)
  return { verdict, head: await latestHead(deployment, auditor) }
}
