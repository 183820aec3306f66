import { readFile } from 'node:fs/promises'
import { toHex } from '@fanal/kernel'
import {
  consistencyProof,
  currentTree,
  type Fault,
  inclusionProof,
  latestHead,
  parseHead,
  readHeads,
  readLog,
  readLoose,
  rootOf,
  type SignedHead,
  verifyConsistency,
  verifyInclusion,
  verifyLedger,
} from '@fanal/ledger'
import type { Database } from '@fanal/postgres'
import { fromBase64url, rootFingerprint, verifyDirectoryChain } from '@fanal/seal'
import { directoryChain, readDeployment } from '@fanal/vault'
import { type Command, needed, print, readOptions, Stop } from '../command.ts'
import { withDatabase } from '../with-database.ts'

interface Keys {
  readonly deployment: string
  readonly logKey: Uint8Array
}

/**
 * The log's key as the root signed it: the whole directory chain is verified, so that another key in the table does not pass for it.
 * @param fingerprint  of the root, as posters show it: without it, whoever changed root and directory both is not found out
 */
async function logKeys(auditor: Database, fingerprint?: string): Promise<Keys> {
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

async function keptHeads(files: readonly string[]): Promise<SignedHead[]> {
  return await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8').catch(() => '')
      const value: unknown = ((): unknown => {
        try {
          return JSON.parse(text)
        } catch {
          return null
        }
      })()
      const head = parseHead((value as { head?: unknown } | null)?.head ?? value)
      if (head === null) throw new Stop({ en: `${file} holds no signed head.`, fr: `${file} ne contient pas de tête signée.` }, 'no-head')
      return head
    }),
  )
}

function named(fault: Fault): string {
  const place = [
    fault.index === undefined ? '' : `log ${fault.index}`,
    fault.stream === undefined ? '' : `${fault.stream} #${fault.seq}`,
    fault.size === undefined ? '' : `head ${fault.size}`,
  ]
  return `  ${fault.kind}: ${place.filter(Boolean).join(', ')}`
}

export const ledgerVerify: Command = {
  name: 'ledger verify',
  usage: 'ledger verify [--head FILE]… [--fingerprint TEXT] [--json]',
  about: {
    en: 'Walks the whole ledger without the server; --head compares it with a head that you kept.',
    fr: 'Parcourt tout le registre sans le serveur; --head le compare à une tête que vous avez gardée.',
  },
  async run(console) {
    const { values } = readOptions(console, this.usage, {
      json: { type: 'boolean' },
      head: { type: 'string', multiple: true },
      fingerprint: { type: 'string' },
    })
    const kept = await keptHeads(values.head ?? [])
    return await withDatabase(console, async (server) => {
      const auditor = server.connect('auditor', { max: 2 })
      const { deployment, logKey } = await logKeys(auditor, values.fingerprint)
      const copy = { records: readLog(auditor), loose: readLoose(auditor), heads: await readHeads(deployment, auditor) }
      const verdict = await verifyLedger(copy, logKey, kept)
      const head = await latestHead(deployment, auditor)
      const lines = verdict.ok
        ? {
            en: `The ledger is whole: ${verdict.entries} entries in ${verdict.streams} streams.`,
            fr: `Le registre est intact : ${verdict.entries} inscriptions dans ${verdict.streams} fils.`,
          }
        : {
            en: `The ledger was changed:\n${verdict.faults.map(named).join('\n')}`,
            fr: `Le registre a été modifié :\n${verdict.faults.map(named).join('\n')}`,
          }
      print(
        console,
        values.json,
        {
          entries: verdict.entries,
          streams: verdict.streams,
          ok: verdict.ok,
          head,
          pending: verdict.pending,
          size: verdict.size,
          root: verdict.root,
          faults: verdict.faults,
        },
        lines,
      )
      return verdict.ok ? 0 : 1
    })
  },
}

export const ledgerHead: Command = {
  name: 'ledger head',
  usage: 'ledger head [--json]',
  about: { en: 'Prints the newest signed head: keep it somewhere else.', fr: 'Affiche la plus récente tête signée : gardez-la ailleurs.' },
  async run(console) {
    readOptions(console, this.usage, { json: { type: 'boolean' } })
    return await withDatabase(console, async (server) => {
      const auditor = server.connect('auditor', { max: 2 })
      const { deployment } = await logKeys(auditor)
      const head = await latestHead(deployment, auditor)
      if (head === null)
        throw new Stop(
          {
            en: 'No head is signed yet: the worker signs one every minute.',
            fr: 'Aucune tête n’est encore signée : le processus de fond en signe une chaque minute.',
          },
          'no-head',
        )
      console.out(JSON.stringify(head))
      return 0
    })
  },
}

export const ledgerProve: Command = {
  name: 'ledger prove',
  usage: 'ledger prove --entry ID | --since SIZE [--json]',
  about: {
    en: 'Proves that an entry is in the log, or that an earlier log is its beginning (RFC 9162).',
    fr: 'Prouve qu’une inscription est dans le registre, ou qu’un registre antérieur en est le début (RFC 9162).',
  },
  async run(console) {
    const { values } = readOptions(console, this.usage, { json: { type: 'boolean' }, entry: { type: 'string' }, since: { type: 'string' } })
    return await withDatabase(console, async (server) => {
      const auditor = server.connect('auditor', { max: 2 })
      const records = await Array.fromAsync(readLog(auditor))
      const leaves = records.map((record) => new Uint8Array(record.leaf))
      const { size, root } = await currentTree(auditor)
      if (values.since !== undefined) {
        const size1 = Number(values.since)
        if (!Number.isInteger(size1) || size1 < 1 || size1 > leaves.length)
          throw new Stop(
            {
              en: `The log has ${leaves.length} entries: --since takes a size from 1 to that.`,
              fr: `Le registre a ${leaves.length} inscriptions : --since prend une taille de 1 à ce nombre.`,
            },
            'no-size',
          )
        const proof = consistencyProof(leaves, size1)
        const root1 = rootOf(leaves.slice(0, size1))
        const ok = verifyConsistency({ size1, size2: size, root1, root2: root, proof })
        print(
          console,
          values.json,
          { ok, size1, root1: toHex(root1), size2: size, root2: toHex(root), proof: proof.map(toHex) },
          proof.map(toHex).join('\n'),
        )
        return ok ? 0 : 1
      }
      const id = needed(values.entry, '--entry', this.usage)
      const index = records.findIndex((record) => record.entry?.id === id)
      if (index < 0)
        throw new Stop(
          {
            en: 'The log holds no such entry (a new one takes a second to get there).',
            fr: 'Le registre ne contient pas cette inscription (une nouvelle y arrive en une seconde).',
          },
          'no-entry',
        )
      const proof = inclusionProof(leaves, index)
      const ok = verifyInclusion({ index, size, leaf: leaves[index]!, proof, root })
      print(
        console,
        values.json,
        { ok, entry: id, index, size, leaf: toHex(leaves[index]!), root: toHex(root), proof: proof.map(toHex) },
        proof.map(toHex).join('\n'),
      )
      return ok ? 0 : 1
    })
  },
}
