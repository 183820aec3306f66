import { type Behaviours, runs } from '@fanal/http'
import { type Id, type Outcome, fromBase64Url, ok, refuse } from '@fanal/kernel'
import type { ZodType } from 'zod'
import type { CaseId } from '../cases/case.ts'
import { asUuid, readCaseForm } from '../cases/read-case-form.ts'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'
import { beginFile } from './begin-file.ts'
import { type FileId, removalReasons } from './case-file.ts'
import { FilesPage } from './files.page.tsx'
import { filesRoutes } from './files.routes.ts'
import { beginFileRequest, chunkPlace, filePlace } from './files.schema.ts'
import { filesText as text } from './files.text.ts'
import { fileRefusals } from './file-refusals.ts'
import { keepFile } from './keep-file.ts'
import { openFiles } from './open-files.ts'
import { readFile } from './read-file.ts'
import { removeFile } from './remove-file.ts'
import { sendChunk } from './send-chunk.ts'

type Params = { readonly case: string }

/** What the page of a case's files does at each of its addresses. */
export const filesBehaviours: Behaviours<typeof filesRoutes, DeskServices> = {
  caseFiles: runs(openFiles, async (c) => {
    const { world, signInPage } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const view = await c.run(openFiles, { caseId: caseId as CaseId, at: world.now() })
    if (!view.ok) return view
    const member = c.actor.kind === 'member' ? c.actor.member : null
    const { language, csrf } = c
    const body = FilesPage({ language, csrf, member, view: view.value, freshId: freshIds(world), signIn: signInPage(language) })
    return c.page(body, { title: text.title[language] })
  }),
  removeFile: runs(removeFile, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const { subject, command, caseId } = read.value
    const [file, reason] = [asUuid(form.value.get('file')), removalReasons.find((one) => one === form.value.get('reason'))]
    if (file === null || reason === undefined) return fileRefusals.badForm
    const done = await c.run(removeFile, { subject, command, caseId, file: file as FileId, reason, at: c.services.world.now() })
    return done.ok ? c.redirect(filesRoutes.caseFiles.href({ language: c.language, case: c.params.case })) : done
  }),
  beginFile: runs(beginFile, async (c) => {
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const body = await c.json()
    if (!body.ok) return body
    const asked = fit(beginFileRequest, body.value)
    if (!asked.ok) return asked
    const { command, subject, file, note, ...rest } = asked.value
    const bytes = fromBase64Url(note.bytes)
    if (bytes === null) return fileRefusals.badForm
    const ids = { command: command as CommandId, subject: subject as SubjectId, file: file as FileId, caseId: caseId as CaseId }
    const begun = await c.run(beginFile, { ...rest, ...ids, note: { ...note, bytes }, at: c.services.world.now() })
    return begun.ok ? c.answer(begun.value) : begun
  }),
  sendChunk: runs(sendChunk, async (c) => {
    const place = fit(chunkPlace, c.params)
    if (!place.ok) return refuse('not-found')
    const bytes = await c.bytes()
    if (!bytes.ok) return bytes
    const sent = await c.run(sendChunk, {
      ...placeOf(place.value),
      index: place.value.index,
      bytes: bytes.value,
      at: c.services.world.now(),
    })
    return sent.ok ? c.answer(sent.value) : sent
  }),
  keepFile: runs(keepFile, async (c) => {
    const place = fit(filePlace, c.params)
    if (!place.ok) return refuse('not-found')
    const kept = await c.run(keepFile, { ...placeOf(place.value), at: c.services.world.now() })
    return kept.ok ? c.answer(kept.value) : kept
  }),
  readFile: runs(readFile, async (c) => {
    const place = fit(chunkPlace, c.params)
    if (!place.ok) return refuse('not-found')
    const read = await c.run(readFile, { ...placeOf(place.value), from: place.value.index, at: c.services.world.now() })
    return read.ok ? new Response(new Uint8Array(read.value.bytes), { headers: { 'content-type': 'application/octet-stream' } }) : read
  }),
}

const placeOf = (place: Params & { readonly file: string }) => ({ caseId: place.case as Id<'case'>, file: place.file as FileId })

function fit<T>(shape: ZodType<T>, value: unknown): Outcome<T> {
  const parsed = shape.safeParse(value)
  return parsed.success ? ok(parsed.data) : fileRefusals.badForm
}
