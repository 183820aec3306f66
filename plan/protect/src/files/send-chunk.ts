import { type Actor, type LedgerEvent, type MemberActor, type Outcome, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId } from '../cases/case.ts'
import { type AccessGrant, mayDo } from '../grants/access-grant.ts'
import { protecting } from '../grants/act.ts'
import { isSealed, ownGrants } from '../grants/grants.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { type CaseFile, type FileId, sealedLength } from './case-file.ts'
import { fileRefusals } from './file-refusals.ts'
import { chunkThere, fileById, insertChunk } from './files.store.ts'

/** A file as whoever sends it stands to it. */
export interface OfFile {
  readonly actor: MemberActor
  readonly file: CaseFile
  readonly grants: readonly AccessGrant[]
  readonly isSealed: boolean
}

/** Reads a file of a case for whoever sends it; `null` where its class is not open to them. */
export async function fileFor(
  asked: { readonly caseId: CaseId; readonly file: FileId },
  tx: Transaction,
  actor: Actor,
): Promise<OfFile | null> {
  if (actor.kind !== 'member') return null
  const file = await fileById(actor.organization, asked.file, tx)
  if (file === null || file.caseId !== asked.caseId) return null
  const target = { kind: 'subject', id: file.subject } as const
  const sealed = await isSealed(actor.organization, target, tx)
  return { actor, file, grants: await ownGrants(actor, target, tx), isSealed: sealed }
}

/** Whether a file may still be sent: by whoever began it, while they may add what is of its class. */
export function maySend({ actor, file, grants, isSealed: sealed }: OfFile, at: Date): Outcome<'go-on'> {
  const may = grants.some(({ purpose }) => mayDo(grants, actor, { class: file.class, operation: 'add', purpose, at, isSealed: sealed }))
  if (file.begunBy !== actor.member || !may) return grantRefusals.notGranted
  return file.state === 'removed' ? fileRefusals.gone : { ok: true, value: 'go-on' }
}

export interface SendChunk {
  readonly caseId: CaseId
  readonly file: FileId
  /** From 0. */
  readonly index: number
  /** As `sealFileChunk` made it. */
  readonly bytes: Uint8Array
  readonly at: Date
}

interface Facts extends OfFile {
  readonly there: 'absent' | 'same' | 'differs'
}

/** Keeps one sealed chunk at its place. Sent twice it is there once; its file's entry is written when it is whole. */
export const sendChunk = operation({
  name: 'protect.send-file-chunk',
  access: protecting,
  async load(input: SendChunk, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await fileFor(input, tx, actor)
    if (known === null) return null
    return { ...known, there: await chunkThere(known.actor.organization, known.file, input.index, input.bytes, tx) }
  },
  place: () => null,
  decide(known: Facts, { index, bytes, at }: SendChunk) {
    const may = maySend(known, at)
    if (!may.ok) return may
    if (bytes.length !== sealedLength(known.file, index)) return fileRefusals.wrongSize
    if (known.there === 'differs') return fileRefusals.differs
    if (known.there === 'absent' && known.file.state !== 'arriving') return refuse('not-found')
    return decided<LedgerEvent>([])
  },
  async apply(_events, tx: Transaction, { index, bytes }: SendChunk, { actor, file, there }: Facts): Promise<{ again: boolean }> {
    if (there === 'absent') await insertChunk(actor.organization, file, index, bytes, tx)
    return { again: there === 'same' }
  },
})
