import { openUnitKeys } from '@fanal/handover/open'
import { type PublicLanguage } from '@fanal/kernel'
import { type Directory, type MemberSeeds, assembleFile } from '@fanal/seal'
import { type DirectoriesSeen, checkDirectory, distrustText } from '@fanal/vault'
import {
  type EnvelopeAnswer,
  type InboxAnswer,
  type ReplyRequest,
  type ReportAnswer,
  directoryAnswer,
  inboxAnswer,
  replyAnswer,
  reportAnswer,
} from './inbox.schema.ts'
import { type MessageProblem, type OpenedMessage, openMessage, vouchedMailbox } from './open-sealed.ts'
import { sealAnswer } from './seal-answer.ts'
import { problemText } from './sealed.text.ts'
import { isMessage } from './inbox.ts'

/** A signed-in member's line to a workbench. */
export interface Desk {
  /** The workbench's address. */
  readonly to: string
  readonly token: string
  readonly seeds: MemberSeeds
  /** The node for which the member's keys were made, as the member's own key says: nothing is opened of, or sealed to, another. */
  readonly deployment: string
  readonly seen: DirectoriesSeen
  readonly language?: 'en' | 'fr' | undefined
  readonly fetch?: typeof fetch
}

/** The workbench said no; `message` is in the asked language. */
export class InboxRefused extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Asks the workbench; @throws InboxRefused where it says no */
export async function call(desk: Desk, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${desk.token}`)
  headers.set('accept-language', desk.language ?? 'en')
  const response = await (desk.fetch ?? fetch)(`${desk.to.replace(/\/+$/, '')}${path}`, { ...init, headers })
  if (response.ok) return response
  const body = (await response.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null
  throw new InboxRefused(body?.error?.code ?? String(response.status), body?.error?.message ?? `HTTP ${response.status}`)
}

/** Reports of the member's inboxes, newest first; all pages unless `pages` says how many. */
export async function listInbox(
  desk: Desk,
  { unit, state, pages = Infinity }: { unit?: string; state?: string; pages?: number } = {},
): Promise<InboxAnswer['reports']> {
  const reports: InboxAnswer['reports'] = []
  let after: string | null = null
  for (let page = 0; page < pages; page++) {
    const query = new URLSearchParams(Object.entries({ unit, state, after }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    // oxlint-disable-next-line no-await-in-loop -- each page names the next
    const answer = inboxAnswer.parse(await (await call(desk, `/api/v1/inbox?${query}`)).json())
    reports.push(...answer.reports)
    after = answer.next
    if (after === null) break
  }
  return reports
}

export interface OpenedFile {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  /** Whether all of it arrived and is what the reporter sealed. */
  readonly complete: boolean
  /** Base64; `null` where it is not complete. */
  readonly content: string | null
}

export interface ReportMessage {
  readonly id: string
  readonly kind: EnvelopeAnswer['kind']
  readonly receivedHour: string
  readonly sealedBy: string
  readonly language: PublicLanguage | null
  readonly text: string | null
  readonly answers: Readonly<Record<string, string>>
  readonly files: readonly OpenedFile[]
  /** Why it could not be opened; `null` where it was. */
  readonly problem: MessageProblem | null
}

export interface OpenedReport {
  readonly id: string
  readonly state: string
  readonly unit: string
  readonly receivedHour: string
  /** Of the first message. */
  readonly language: PublicLanguage | null
  readonly sealedBy: string
  readonly answers: Readonly<Record<string, string>>
  readonly files: readonly OpenedFile[]
  readonly problem: MessageProblem | null
  /** What followed: further messages and the unit's answers, in their order. */
  readonly messages: readonly ReportMessage[]
}

/** Says that a report was read, and in which language it is written. */
function taking(language: PublicLanguage | null): RequestInit {
  const body = JSON.stringify({ language: language ?? undefined })
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body }
}

/** Downloads a report, opens it with the member's own seeds, assembles its files, and says that it was read. */
export async function openReport(desk: Desk, id: string): Promise<OpenedReport> {
  const report = await fetchReport(desk, id)
  const keys = await openUnitKeys(report, report.unitWraps, desk.seeds.kem)
  const messages: ReportMessage[] = []
  const said = report.envelopes.filter(isMessage)
  // oxlint-disable-next-line no-await-in-loop -- the files of one message at a time
  for (const envelope of said) messages.push(await readMessage(desk, report, await openMessage(envelope, report, keys)))
  const [first, ...others] = messages
  if (first === undefined) throw new InboxRefused('empty', 'The workbench gave a report without a message.')
  const isOpen = first.problem === null && report.state === 'new'
  const { state } = isOpen
    ? ((await (await call(desk, `/api/v1/reports/${id}/take`, taking(first.language))).json()) as { state: string })
    : report
  const { language, sealedBy, answers, files, problem } = first
  return {
    id: report.id,
    state,
    unit: report.unit,
    receivedHour: report.receivedHour,
    language,
    sealedBy,
    answers,
    files,
    problem,
    messages: others,
  }
}

async function fetchReport(desk: Desk, id: string): Promise<ReportAnswer> {
  const report = reportAnswer.parse(await (await call(desk, `/api/v1/reports/${encodeURIComponent(id)}`)).json())
  return ofOwnNode(desk, report)
}

/** @throws InboxRefused where something is of another node than the member's own key names */
export function ofOwnNode<T extends { readonly deployment: string }>(desk: Desk, said: T): T {
  if (said.deployment === desk.deployment) return said
  throw new InboxRefused('other-deployment', distrustText['other-deployment'][desk.language ?? 'en'])
}

async function readMessage(desk: Desk, report: ReportAnswer, opened: OpenedMessage): Promise<ReportMessage> {
  const { id, kind, receivedHour, sealedBy } = opened.envelope
  const place = { id, kind, receivedHour, sealedBy }
  if (!opened.ok) return { ...place, language: null, text: null, answers: {}, files: [], problem: opened.problem }
  const { content } = opened
  if (content.kind === 'unit') return { ...place, language: content.language, text: content.text, answers: {}, files: [], problem: null }
  const files: OpenedFile[] = []
  for (const note of content.files) {
    const stored = report.files.find((file) => file.envelope === id && file.part === note.part)
    const at = `/api/v1/reports/${report.id}/files/${id}/${note.part}`
    const chunk = async (index: number) => new Uint8Array(await (await call(desk, `${at}/${index}`)).arrayBuffer())
    // oxlint-disable-next-line no-await-in-loop -- one file at a time: each is held in memory whole
    const bytes = stored?.complete ? await assembleFile({ reportKey: opened.reportKey, report: report.id }, note, chunk) : null
    const { name, type, size, sha256 } = note
    files.push({ name, type, size, sha256, complete: bytes !== null, content: bytes && Buffer.from(bytes).toString('base64') })
  }
  return { ...place, language: content.language, text: content.answers['what'] ?? null, answers: content.answers, files, problem: null }
}

/**
 * Signs, seals and sends an answer. Where somebody answered meanwhile, it takes the next number and tries once more;
 * a lost connection is tried again with the very same bytes, which cannot double anything.
 * @param answer.language the reporter's own where nothing is said
 */
export async function sendReply(
  desk: Desk,
  id: string,
  answer: { text: string; language?: PublicLanguage; at: Date },
): Promise<{ sequence: number }> {
  const directory = await fetchDirectory(desk)
  try {
    return await replyOnce(desk, id, answer, directory)
  } catch (fault) {
    if (!(fault instanceof InboxRefused && fault.code === 'conflict')) throw fault
    return await replyOnce(desk, id, answer, directory)
  }
}

async function replyOnce(
  desk: Desk,
  id: string,
  { text, language, at }: { text: string; language?: PublicLanguage; at: Date },
  directory: Directory,
): Promise<{ sequence: number }> {
  const report = await fetchReport(desk, id)
  const keys = await openUnitKeys(report, report.unitWraps, desk.seeds.kem)
  const member = report.unitWraps[0]?.context.recipient ?? ''
  const opened = await Promise.all(report.envelopes.map((envelope) => openMessage(envelope, report, keys)))
  const theirs = opened[0]?.ok ? opened[0].content.language : 'en'
  const sealed = await sealAnswer(
    report,
    { language: language ?? theirs, text, sequence: report.nextSequence, member, at, mailbox: vouchedMailbox(opened) },
    keys,
    directory,
  )
  if (!sealed.ok) throw new InboxRefused(sealed.problem, problemSentence[sealed.problem][desk.language ?? 'en'])
  return replyAnswer.parse(await (await postReply(desk, report.id, sealed.request)).json())
}

const problemSentence = {
  'other-mailbox': problemText['other-mailbox'],
  'no-key': {
    en: 'You hold no signing key of this unit as the directory names it now.',
    fr: 'Vous ne détenez pas la clé de signature de cette unité que l’annuaire nomme maintenant.',
  },
  'too-large': {
    en: 'The answer is too long: shorten it, or send it in two parts.',
    fr: 'La réponse est trop longue : raccourcissez-la, ou envoyez-la en deux parties.',
  },
  unsealable: {
    en: 'The answer could not be sealed to this report’s mailbox.',
    fr: 'La réponse n’a pas pu être scellée pour la boîte de ce signalement.',
  },
} as const

async function postReply(desk: Desk, id: string, request: ReplyRequest, tries = 3): Promise<Response> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) }
  try {
    return await call(desk, `/api/v1/reports/${id}/replies`, init)
  } catch (fault) {
    if (fault instanceof InboxRefused || tries <= 1) throw fault
    return await postReply(desk, id, request, tries - 1)
  }
}

async function fetchDirectory(desk: Desk): Promise<Directory> {
  const answer = directoryAnswer.parse(await (await call(desk, '/api/v1/directory')).json())
  const checked = await checkDirectory(answer, desk.deployment, desk.seen)
  if (checked.ok) return checked.signed.body
  const code = checked.problem === 'not-signed' ? 'directory-not-signed' : checked.problem
  throw new InboxRefused(code, distrustText[checked.problem][desk.language ?? 'en'])
}
