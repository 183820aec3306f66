import { type Behaviours, type Context, open, runs } from '@fanal/http'
import {
  type Bilingual,
  type Id,
  type Language,
  type Outcome,
  type Refusal,
  type World,
  fromBase64Url,
  ok,
  refuse,
  toBase64Url,
} from '@fanal/kernel'
import type { SignedDirectory } from '@fanal/seal'
import { type StoredWrap, ownWraps } from '@fanal/vault'
import type { ZodType } from 'zod'
import type { ReportId, ReportLine } from './inbox.ts'
import { InboxPage } from './inbox.pages.tsx'
import type { inboxRoutes } from './inbox.routes.ts'
import { type InboxAnswer, type ReportAnswer, chunkPlace, inboxQuery, replyRequest, reportPlace, takeRequest } from './inbox.schema.ts'
import { inboxText } from './inbox.text.ts'
import { type ListInbox, listInbox } from './list-inbox.ts'
import { type SealedReport, openReport } from './open-report.ts'
import { readChunk } from './read-file.ts'
import { ReportPage } from './report.pages.tsx'
import { sendReply } from './send-reply.ts'
import { takeReport } from './take-report.ts'
import { triageOf } from '../triage/triage-of.ts'
import { ownShortcuts } from '../shortcuts/own-shortcuts.ts'
import { ShortcutsSection } from '../shortcuts/shortcuts.pages.tsx'
import { shippedTemplates } from '../templates/shipped.text.ts'
import { templateDesk } from '../templates/template-desk.ts'
import { TemplatesSection } from '../templates/templates.section.tsx'
import { workOf } from '../work/work-of.ts'
import { WorkSection } from '../work/work.section.tsx'
import { TriageSection } from '../triage/triage.pages.tsx'

export interface InboxServices {
  readonly world: World
  /** Where somebody signs in whose session ended. */
  signInPage(language: Language): string
  /** The published key directory with its root key; `null` before the ceremony. */
  /** One version of the signed key directory: who left is found in one of before. */
  signedVersion(version: number): Promise<SignedDirectory | null>
  node(): Promise<{
    readonly deployment: string
    readonly rootPublic: Uint8Array
    readonly fingerprint: string
    readonly demonstration: boolean
    readonly signed: SignedDirectory
  } | null>
}

/** What the line stores of one message; a sealed head may claim any number. */
const mostFiles = 1000

/** What the inbox does at each of its addresses. */
export const inboxBehaviours: Behaviours<typeof inboxRoutes, InboxServices> = {
  inbox: runs([listInbox, ownShortcuts], async (c) => {
    const read = await readQueue(c)
    if (!read.ok) return read
    const own = await c.run(ownShortcuts, {})
    if (!own.ok) return own
    const shortcuts = ShortcutsSection({ language: c.language, page: 'inbox', isOn: own.value.isOn })
    const body = InboxPage({ ...read.value, language: c.language, now: c.services.world.now(), shortcuts })
    return c.page(body, { title: inboxText.inbox[c.language] })
  }),
  listInbox: runs(listInbox, async (c) => {
    const read = await readQueue(c)
    if (!read.ok) return read
    const { rows, next } = read.value.page
    return c.answer({ reports: rows.map(lineAnswer), next } satisfies InboxAnswer)
  }),
  report: runs([openReport, ownWraps, triageOf, workOf, templateDesk, ownShortcuts], async (c) => {
    const read = await readReport(c)
    if (!read.ok) return read
    const triage = await c.run(triageOf, { report: read.value.report.id })
    if (!triage.ok) return triage
    const work = await c.run(workOf, { report: read.value.report.id })
    if (!work.ok) return work
    const desk = await c.run(templateDesk, {})
    if (!desk.ok) return desk
    const shortcuts = await c.run(ownShortcuts, {})
    if (!shortcuts.ok) return shortcuts
    const { report, answer, indexWraps } = read.value
    const own = desk.value.find(({ unit }) => unit.unit === report.unit)?.own ?? []
    return c.page(
      ReportPage({
        report,
        answer,
        indexWraps,
        ready: TemplatesSection({ language: c.language, templates: [...own, ...shippedTemplates] }),
        before: WorkSection({ language: c.language, work: work.value, csrf: c.csrf }),
        work: TriageSection({ language: c.language, triage: triage.value, csrf: c.csrf }),
        shortcuts: ShortcutsSection({ language: c.language, page: 'report', isOn: shortcuts.value.isOn }),
        language: c.language,
        now: c.services.world.now(),
        signIn: c.services.signInPage(c.language),
      }),
      {
        title: inboxText.report[c.language],
      },
    )
  }),
  openReport: runs([openReport, ownWraps], async (c) => {
    const read = await readReport(c)
    return read.ok ? c.answer(read.value.answer) : read
  }),
  takeReport: runs(takeReport, async (c) => {
    const place = fit(reportPlace, c.params, 'not-found', inboxText.badPlace)
    if (!place.ok) return place
    const body = c.request.headers.has('content-type') ? await c.json() : ok({})
    if (!body.ok) return body
    const said = fit(takeRequest, body.value, 'invalid', inboxText.badTake)
    if (!said.ok) return said
    const taken = await c.run(takeReport, { report: place.value.id as ReportId, language: said.value.language })
    return taken.ok ? c.answer({ state: taken.value }) : taken
  }),
  readChunk: runs(readChunk, async (c) => {
    const place = fit(chunkPlace, c.params, 'not-found', inboxText.badPlace)
    if (!place.ok) return place
    const { id, envelope, part, index } = place.value
    const read = await c.run(readChunk, { report: id as ReportId, envelope: envelope as Id<'envelope'>, part, index })
    return read.ok ? new Response(new Uint8Array(read.value.bytes), { headers: { 'content-type': 'application/octet-stream' } }) : read
  }),
  sendReply: runs(sendReply, async (c) => {
    const place = fit(reportPlace, c.params, 'not-found', inboxText.badPlace)
    if (!place.ok) return place
    const body = await c.json()
    if (!body.ok) return body
    const asked = fit(replyRequest, body.value, 'invalid', inboxText.badReply)
    if (!asked.ok) return asked
    const [reply, copy] = [fromBase64Url(asked.value.reply), fromBase64Url(asked.value.copy)]
    if (reply === null || copy === null) return refuse('invalid', inboxText.badReply)
    const sent = await c.run(sendReply, {
      report: place.value.id as ReportId,
      sequence: asked.value.sequence,
      reply,
      copy,
      at: c.services.world.now(),
    })
    return sent.ok ? c.answer(sent.value, 201) : sent
  }),
  directory: open('the key directory is public: whoever seals must be able to check it', async (c) => {
    const node = await c.services.node()
    if (node === null) return refuse('busy', inboxText.noDirectory)
    const { deployment, rootPublic, fingerprint, demonstration } = node
    const asked = Number(c.url.searchParams.get('version') ?? node.signed.body.version)
    const isOlder = Number.isInteger(asked) && asked > 0 && asked < node.signed.body.version
    const signed = isOlder ? await c.services.signedVersion(asked) : node.signed
    if (signed === null) return refuse('not-found')
    return c.answer({ deployment, rootPublic: toBase64Url(rootPublic), fingerprint, demonstration, directory: signed })
  }),
}

function fit<T>(shape: ZodType<T>, value: unknown, code: string, sentence: Bilingual): Outcome<T> {
  const parsed = shape.safeParse(value)
  return parsed.success ? ok(parsed.data) : refuse(code, sentence)
}

async function readQueue(c: Pick<Context<InboxServices, unknown>, 'url' | 'run'>) {
  const given = Object.fromEntries([...c.url.searchParams].filter(([, value]) => value !== ''))
  const asked = fit(inboxQuery, given, 'invalid', inboxText.badQuery)
  if (!asked.ok) return asked
  const { after: cursor, unit, ...others } = asked.value
  const filter: ListInbox = { cursor, unit: unit as ListInbox['unit'], ...others }
  const read = await c.run(listInbox, filter)
  if (!read.ok) return read
  const { page: rows, units, members, me } = read.value
  return rows.ok ? ok({ page: rows.value, units, members, me, filter }) : refuse('invalid', inboxText.badCursor)
}

async function readReport(
  c: Context<InboxServices, { readonly id: string }>,
): Promise<{ ok: true; value: { report: SealedReport; answer: ReportAnswer; indexWraps: readonly StoredWrap['wrap'][] } } | Refusal> {
  const place = fit(reportPlace, c.params, 'not-found', inboxText.badPlace)
  if (!place.ok) return place
  const report = await c.run(openReport, { report: place.value.id as ReportId })
  if (!report.ok) return report
  const wraps = await c.run(ownWraps, {})
  if (!wraps.ok) return wraps
  const indexWraps = wraps.value.filter(({ secret }) => secret === 'index').map(({ wrap }) => wrap)
  return ok({ report: report.value, answer: answerOf(report.value, wraps.value), indexWraps })
}

function lineAnswer(line: ReportLine): InboxAnswer['reports'][number] {
  return { ...line, receivedHour: line.receivedHour.toISOString() }
}

function answerOf(report: SealedReport, wraps: readonly StoredWrap[]): ReportAnswer {
  return {
    id: report.id,
    state: report.state,
    unit: report.unit,
    receivedHour: report.receivedHour.toISOString(),
    deployment: report.deployment,
    directoryVersion: report.directoryVersion,
    mailbox: toBase64Url(report.mailbox),
    nextSequence: report.replies + 1,
    envelopes: report.envelopes.map((envelope) => ({
      ...envelope,
      receivedHour: envelope.receivedHour.toISOString(),
      bytes: toBase64Url(envelope.bytes),
    })),
    files: report.envelopes.flatMap((envelope) =>
      Array.from({ length: Math.min(envelope.files, mostFiles) }, (_, i) => fileAnswer(report, envelope.id, i + 1)),
    ),
    unitWraps: wraps.filter(({ subject }) => subject === report.unit).map(({ wrap }) => wrap),
  }
}

function fileAnswer(report: SealedReport, envelope: string, part: number): ReportAnswer['files'][number] {
  const stored = report.stored.find((file) => file.envelope === envelope && file.part === part)
  return { envelope, part, chunks: stored?.chunks ?? 0, complete: stored?.complete ?? false }
}
