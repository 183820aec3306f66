import type { House } from './house.ts'

interface Of {
  readonly organization: string
  readonly subject: string
  readonly case: string
  readonly member: string
}

/** A whole file of a case, of one chunk, with the case's id. */
export async function fillFiles(owner: House['owner'], of: Of): Promise<void> {
  await owner.query(
    `insert into fanal.case_file (organization_id, subject_id, case_id, file_id, class, state, padded, begun_by, begun_at, kept_at)
     values ($1, $2, $3, $4, 'C3', 'kept', 4096, $5, now(), now())`,
    [of.organization, of.subject, of.case, of.case, of.member],
  )
  await owner.query(
    `insert into fanal.sealed_field (organization_id, subject_id, class, field, version, based_on, epoch, ciphertext, kept_by, kept_at, command_id)
     values ($1, $2, 'C3', 'file-' || $3::uuid, 1, 0, 1, $4, $5, now(), $3::uuid)`,
    [of.organization, of.subject, of.case, Buffer.alloc(93, 1), of.member],
  )
  await owner.query(
    `insert into fanal.case_file_chunk (organization_id, subject_id, file_id, class, field, chunk_index, bytes)
     values ($1, $2, $3::uuid, 'C3', 'file-' || $3::uuid, 0, $4)`,
    [of.organization, of.subject, of.case, Buffer.alloc(4112, 1)],
  )
}
