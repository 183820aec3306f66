import { randomUUID } from 'node:crypto'
import { type Outcome, must } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import { type Json, sealField, toBase64url } from '@fanal/seal'
import type { CaseId } from '../cases/case.ts'
import { aCase } from '../cases/testing-cases.ts'
import type { GrantClass, GrantOperation } from '../grants/access-grant.ts'
import { grantAccess } from '../grants/grant-access.ts'
import type { Person, Protected, aShelter } from '../grants/testing-people.ts'
import { sealedDigest } from '../subjects/sealed-digest.ts'
import { recordsOf } from '../testing-records.ts'
import { beginFile } from './begin-file.ts'
import { type FileClass, type FileId, noteOfFile, readFileNote } from './case-file.ts'
import { fetchFile } from './fetch-file.ts'
import type { BeginFileRequest } from './files.schema.ts'
import { keepFile } from './keep-file.ts'
import { openFiles } from './open-files.ts'
import { readFile } from './read-file.ts'
import { type FileLine, type KnownFile, type SealedFile, prepareFile, sendFile } from './seal-file.ts'
import { sendChunk } from './send-chunk.ts'

/** The server said no. */
export class Refused extends Error {}

/** Some words that no other file holds, so many bytes of them. */
export const content = (length: number): Uint8Array => {
  const words = new TextEncoder().encode(`Invented-Words-Of-${randomUUID()} `)
  return Uint8Array.from({ length }, (_, at) => words[at % words.length]!)
}

function answered<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.code)
  return outcome.value
}

/** A person and their case. */
export interface FilesOn {
  readonly who: Protected
  readonly caseId: CaseId
}

/** What a device does with files, over the same operations as the workbench's addresses. */
export function aFileDesk(shelter: Awaited<ReturnType<typeof aShelter>>, database: TestDatabase) {
  const { runner, world, organization } = shelter

  const asInput = ({ who, caseId }: FilesOn, { note, command, subject: _subject, file, ...rest }: BeginFileRequest) => ({
    ...rest,
    command: command as ReturnType<typeof shelter.command>['command'],
    subject: who.subject,
    caseId,
    file: file as FileId,
    note: { ...note, bytes: new Uint8Array(Buffer.from(note.bytes, 'base64url')) },
    at: world.now(),
  })

  /** The line of one member's page. `lost` is asked of each request: whether it never arrives, or its answer does not. */
  function lineOf(
    by: Person,
    on: FilesOn,
    lost: (what: string) => 'before' | 'after' | null = () => null,
  ): FileLine & { readonly sent: string[] } {
    const sent: string[] = []
    async function over<T>(what: string, act: () => Promise<Outcome<T>>): Promise<T> {
      const loss = lost(what)
      if (loss === 'before') throw new Error('the connection is lost')
      sent.push(what)
      const value = answered(await act())
      if (loss === 'after') throw new Error('the connection is lost')
      return value
    }
    return {
      sent,
      begin: (request) => over('begin', () => runner.run(beginFile, asInput(on, request), by.actor)),
      chunk: async (file, index, bytes) =>
        void (await over(`chunk ${index}`, () =>
          runner.run(sendChunk, { caseId: on.caseId, file, index, bytes, at: world.now() }, by.actor),
        )),
      keep: async (file) => void (await over('keep', () => runner.run(keepFile, { caseId: on.caseId, file, at: world.now() }, by.actor))),
    }
  }

  async function seal({ subject, keys }: Protected, of: FileClass, field: string, value: Json, basedOn: number) {
    const bytes = await sealField(keys[of], { person: subject, class: of, field }, value)
    if (bytes === undefined) throw new Error('a value without a JSON form')
    return { class: of, field, basedOn, epoch: 1, bytes: toBase64url(bytes), digest: sealedDigest(keys[of], bytes) }
  }

  async function prepared({ who }: FilesOn, of: FileClass, whole: Uint8Array, known: readonly KnownFile[] = []) {
    const fit = { ok: true, type: 'text/plain', metadata: 'none', blob: new Blob([Uint8Array.from(whole)]) } as const
    const parcel = { name: 'made up.txt', class: of, words: 'from the person', fit }
    return prepareFile(parcel, { subject: who.subject, known, seal: (...what) => seal(who, ...what) })
  }

  async function sealed(on: FilesOn, of: FileClass, whole: Uint8Array): Promise<SealedFile> {
    const made = await prepared(on, of, whole)
    if (typeof made === 'string') throw new Error(made)
    return made
  }

  /** A whole file on a case. */
  async function add(by: Person, on: FilesOn, of: FileClass, whole: Uint8Array): Promise<SealedFile> {
    const file = await sealed(on, of, whole)
    await sendFile(file, lineOf(by, on), () => undefined)
    return file
  }

  /** What the page of files answers a member. */
  const listed = (by: Person, { caseId }: FilesOn) => runner.run(openFiles, { caseId, at: world.now() }, by.actor)

  /** Opens a file with nothing but a member's own seed and what the server gave them; `null` where nothing opens. */
  async function opens(by: Person, on: FilesOn, { file, class: of }: Pick<SealedFile, 'file' | 'class'>): Promise<Uint8Array | null> {
    const view = await listed(by, on)
    if (!view.ok) return null
    const field = view.value.opened.fields.find((one) => one.class === of && one.field === noteOfFile(file))
    const inside = field && (await shelter.opens(by, on.who.subject, view.value.opened.wraps, field))
    const note = inside && readFileNote(inside)
    if (!note) return null
    return fetchFile(file, note, async (from) => {
      const read = await runner.run(readFile, { caseId: on.caseId, file, from, at: world.now() }, by.actor)
      return read.ok ? read.value.bytes : null
    })
  }

  /** A whole small file, written below everything that is tested. */
  async function below({ who, caseId }: FilesOn, of: FileClass): Promise<FileId> {
    const file = shelter.id<'case-file'>()
    const by = shelter.people.amina.actor.member
    const row = [organization, who.subject, file, of, by] as const
    await database.asOperator(
      `insert into fanal.case_file (organization_id, subject_id, file_id, class, begun_by, case_id, state, padded, begun_at, kept_at)
       values ($1, $2, $3, $4, $5, $6, 'kept', 4096, now(), now())`,
      [...row, caseId],
    )
    const note = await shelter.sealed(who, of, noteOfFile(file), 'a note')
    await database.asOperator(
      `insert into fanal.sealed_field (organization_id, subject_id, class, field, version, based_on, epoch, ciphertext, kept_by, kept_at, command_id)
       values ($1, $2, $4, 'file-' || $3::uuid, 1, 0, 1, $6, $5, now(), $3::uuid)`,
      [...row, note.bytes],
    )
    await database.asOperator(
      `insert into fanal.case_file_chunk (organization_id, subject_id, file_id, class, field, chunk_index, bytes)
       values ($1, $2, $3::uuid, $4, 'file-' || $3::uuid, 0, $5)`,
      [organization, who.subject, file, of, world.chance(4112)],
    )
    return file
  }

  async function onCase(): Promise<FilesOn> {
    const { who, caseId } = await aCase(shelter, shelter.people.amina)
    return { who, caseId }
  }

  /** Gives a colleague classes of a person, and the keys of some of them. */
  async function gives(
    { who }: FilesOn,
    to: Person,
    classes: readonly GrantClass[],
    keys: readonly FileClass[],
    operations: readonly GrantOperation[] = ['see'],
  ) {
    const grant = shelter.id<'grant'>()
    const wraps = await Promise.all(keys.map((of) => shelter.wrapTo(who, of, to, 'member')))
    const given = { purpose: 'services', basis: 'team', basisId: null, from: world.now(), to: null, sealOk: false, wraps } as const
    const grantee = { kind: 'member', id: to.actor.member } as const
    const input = { ...shelter.command(), subject: who.subject, grant, grantee, classes, operations, ...given }
    must(await runner.run(grantAccess, input, shelter.people.amina.actor))
    return grant
  }

  const rows = async ({ who }: FilesOn) =>
    database.asOperator<{ file_id: string; class: string; state: string }>(
      'select file_id, class, state from fanal.case_file where subject_id = $1 order by file_id',
      [who.subject],
    )
  const chunkRows = async ({ who }: FilesOn) =>
    database.asOperator<{ bytes: Buffer }>('select bytes from fanal.case_file_chunk where subject_id = $1 order by chunk_index', [
      who.subject,
    ])
  const typesOf = async ({ who }: FilesOn) =>
    (await recordsOf(database, shelter).entries(who)).map(({ type }) => type).filter((type) => type.startsWith('protect.file.'))

  return { onCase, gives, rows, chunkRows, typesOf, lineOf, prepared, sealed, add, listed, opens, below, asInput }
}
