import type { MemberId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { SealedClass } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import type { SubjectId } from './access-grant.ts'

/** A key that somebody may hold and does not: a grant names them, or they have to find the person in an emergency. */
export interface KeyMissing {
  readonly class: SealedClass
  readonly epoch: number
  readonly readerKind: 'member' | 'supervisor'
  readonly reader: MemberId
}

interface MissingRow {
  readonly class: SealedClass
  readonly epoch: number
  readonly reader_kind: KeyMissing['readerKind']
  readonly reader_id: MemberId
}

/** Members whose key the root has signed: to nobody else's can anything be sealed. */
export async function signedMembers(tx: Queries): Promise<ReadonlySet<string>> {
  const directory = await currentDirectory(tx)
  return new Set(directory?.body.members.map(({ id }) => id))
}

/** The keys of a person that whoever asks could give to members who may have them; none where the asker may not pass them on. */
export async function keysMissing(subject: SubjectId, tx: Queries): Promise<readonly KeyMissing[]> {
  const rows = await tx.query<MissingRow>('select class, epoch, reader_kind, reader_id from fanal.keys_missing($1)', [subject])
  if (rows.length === 0) return []
  const signed = await signedMembers(tx)
  return rows
    .filter(({ reader_id: reader }) => signed.has(reader))
    .map((row) => ({ class: row.class, epoch: row.epoch, readerKind: row.reader_kind, reader: row.reader_id }))
}
