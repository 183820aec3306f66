import { readFile } from 'node:fs/promises'
import { toHex } from '@fanal/kernel'
import {
  consistencyProof,
  currentTree,
  type Fault,
  inclusionProof,
  latestHead,
  parseHead,
  readLog,
  rootOf,
  type SignedHead,
  verifyConsistency,
  verifyInclusion,
} from '@fanal/ledger'
import { type Command, needed, print, readOptions, Stop } from '../command.ts'
import { logKeys, walkLedger } from '../walk-ledger.ts'
import { withDatabase } from '../with-database.ts'

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
      const { verdict, head } = await walkLedger(auditor, { fingerprint: values.fingerprint, kept })
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
