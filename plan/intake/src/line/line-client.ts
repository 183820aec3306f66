import {
  type Directory,
  type FileNote,
  type Json,
  type ReceiptKeys,
  type SealedBy,
  type SignedDirectory,
  concat,
  contentBytes,
  deriveKey,
  deriveReceiptKeys,
  envelopeIdFor,
  fileNote,
  fromBase64url,
  mac,
  mailboxHash,
  openReply,
  recipientsFor,
  rootFingerprint,
  sealEnvelope,
  sealFileChunks,
  sha256,
  toBase64url,
  verifyDirectory,
} from '@fanal/seal'
import type { PublicLanguage } from '@fanal/kernel'
import type { Onward } from './onward.ts'
import type { ReportPath } from './report-path.ts'
import { writeChunk, writeSubmission } from './submission.ts'

/** What a client knows of a node after it checked the directory against the root key. */
export interface Node {
  readonly to: string
  readonly deployment: string
  readonly fingerprint: string
  readonly demonstration: boolean
  readonly directory: Directory
}

export interface ClientFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface Letter {
  readonly kind: 'report' | 'follow-up'
  readonly language: PublicLanguage
  readonly answers: Readonly<Record<string, string>>
  readonly files: readonly ClientFile[]
  readonly sealedBy: SealedBy
  readonly unit: string
  /** From where a report is written, and what was said to passing it on. */
  readonly path?: ReportPath
  readonly onward?: Onward
  /** The reporter wanted no receipt: an answer would be read by nobody. */
  readonly noReturn?: boolean
}

/** A letter whose files are known by their notes alone. */
export type NotedLetter = Omit<Letter, 'files'> & { readonly files: readonly FileNote[] }

export interface Message {
  readonly at: string
  /** The unit's name, both languages. */
  readonly from: { readonly en: string; readonly fr: string }
  readonly text: string | null
  readonly verified: boolean
  readonly sequence: number
}

/** A node said no, or could not be reached; `message` is in the asked language. */
export class LineRefused extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

type Fetch = typeof fetch

async function ask(fetcher: Fetch, url: string, init: RequestInit & { language?: string }): Promise<unknown> {
  const headers = new Headers(init.headers)
  headers.set('accept-language', init.language ?? 'en')
  const response = await fetcher(url, { ...init, headers })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body
  const error = (body as { error?: { code?: string; message?: string } } | null)?.error
  throw new LineRefused(error?.code ?? String(response.status), error?.message ?? `HTTP ${response.status}`)
}

/**
 * Fetches and checks the node's key directory.
 * @param fingerprint  what the poster shows; without it the first answer is trusted, and its fingerprint is for the caller to show
 * @throws LineRefused where nobody receives, or the directory is not signed by its root
 */
export async function reachNode(to: string, options: { fetch?: Fetch; language?: string; fingerprint?: string } = {}): Promise<Node> {
  const base = to.replace(/\/+$/, '')
  const said = (await ask(
    options.fetch ?? fetch,
    `${base}/api/v1/directory`,
    options.language === undefined ? {} : { language: options.language },
  )) as { rootPublic: string; demonstration: boolean; directory: SignedDirectory }
  const rootPublic = fromBase64url(said.rootPublic) ?? new Uint8Array()
  const verified = await verifyDirectory(said.directory, rootPublic)
  if (!verified.ok)
    throw new LineRefused('directory-not-signed', 'The key directory of this address is not signed by its root key: send nothing there.')
  // @NOTE made of the root that signed: what the server calls its fingerprint is what a stranger would copy from the poster
  const fingerprint = rootFingerprint(rootPublic)
  if (options.fingerprint !== undefined && options.fingerprint.replaceAll(/\D/g, '') !== fingerprint.replaceAll(/\D/g, ''))
    throw new LineRefused('other-fingerprint', 'The fingerprint of this address is not the one you gave: send nothing there.')
  return {
    to: base,
    deployment: verified.directory.deployment,
    fingerprint,
    demonstration: said.demonstration,
    directory: verified.directory,
  }
}

/** The unit that receives where the reporter named none: the first that does. */
export function receivingUnit(node: Node): string {
  const unit = node.directory.units.find((candidate) => candidate.receives)
  if (unit === undefined) throw new LineRefused('nobody-receives', 'Nobody receives reports here.')
  return unit.id
}

/** The keys of a receipt at this node; costs one Argon2id. */
export function receiptKeysAt(node: Node, entropy: Uint8Array): Promise<ReceiptKeys> {
  return deriveReceiptKeys(entropy, node.deployment)
}

/**
 * Chance that is the same for the same words and files under the same receipt, and nobody else's to guess: a letter that is sealed
 * anew after a lost connection has the very same bytes, so that a file which was half sent can be finished.
 * @see decisions/0017-the-same-letter-has-the-same-bytes.md
 */
function chanceOf(keys: ReceiptKeys, head: readonly [...string[], number], content: Uint8Array): (bytes: number) => Uint8Array {
  // @NOTE all that the open head says is in it: one report key never meets two heads
  const secret = mac(keys.contentKey, concat(new TextEncoder().encode(`fanal/v1/letter|${JSON.stringify(head)}|`), content))
  let drawn = 0
  return (bytes) => {
    const drops = Array.from({ length: Math.ceil(bytes / 32) }, () => deriveKey(secret, `fanal/v1/letter-chance|${(drawn += 1)}`))
    return concat(...drops).slice(0, bytes)
  }
}

/**
 * Seals a letter; the same words under the same receipt have the same envelope id.
 * Files are read and sent by whoever wrote their notes.
 */
export async function sealLetter(
  node: Node,
  keys: ReceiptKeys,
  letter: NotedLetter,
): Promise<{ submission: Uint8Array; envelope: string; reportKey: Uint8Array }> {
  const recipients = recipientsFor(node.directory, letter.unit)
  if (recipients === undefined) throw new LineRefused('unknown-unit', 'This unit does not receive here.')
  const content: Json = {
    v: 1,
    language: letter.language,
    answers: { ...letter.answers },
    ...(letter.path === undefined ? {} : { path: letter.path }),
    ...(letter.onward === undefined ? {} : { onward: { ...letter.onward } }),
    // @NOTE left out where it is not so: a letter without it has the bytes that it always had
    ...(letter.noReturn === true ? { noReturn: true } : {}),
    files: letter.files.map((note) => ({ ...note })),
    mailbox: mailboxHash(keys.mailboxPublic),
  }
  const bytes = contentBytes(content)
  if (bytes === undefined) throw new LineRefused('not-text', 'The answers hold something that is not text.')
  const envelope = envelopeIdFor(keys, bytes)
  const sealed = await sealEnvelope(
    {
      deployment: node.deployment,
      kind: letter.kind,
      unit: letter.unit,
      epoch: recipients[0].epoch,
      report: keys.reportId,
      envelope,
      sealedBy: letter.sealedBy,
      files: letter.files.length,
      content,
    },
    recipients,
    chanceOf(keys, [node.deployment, letter.kind, letter.sealedBy, letter.unit, recipients[0].epoch], bytes),
  )
  if (!sealed.ok)
    throw new LineRefused(
      sealed.problem,
      'max' in sealed ? `The text is too long: at most ${sealed.max} bytes, it has ${sealed.size}.` : 'This could not be sealed.',
    )
  const submission = writeSubmission({
    locator: keys.locator,
    uploadKey: keys.uploadKey,
    fetchHash: sha256(keys.fetchKey),
    mailbox: keys.mailboxPublic,
    envelope: sealed.bytes,
  })
  return { submission, envelope, reportKey: sealed.reportKey }
}

/** Posts bytes; a lost connection is tried again with the very same bytes, which cannot double anything. */
async function post(node: Node, path: string, bytes: Uint8Array, fetcher: Fetch, tries = 4): Promise<unknown> {
  for (let left = tries; ; left -= 1)
    try {
      return await ask(fetcher, `${node.to}${path}`, {
        method: 'POST',
        body: bytes as BodyInit,
        headers: { 'content-type': 'application/octet-stream' },
      })
    } catch (fault) {
      if (fault instanceof LineRefused || left <= 1) throw fault
      await new Promise((resolve) => setTimeout(resolve, 250 * (tries - left + 1)))
    }
}

/** Sends a letter that brings no files; answers when it is durably stored. */
export async function sendWords(
  node: Node,
  keys: ReceiptKeys,
  letter: Omit<Letter, 'files'>,
  fetcher: Fetch = fetch,
): Promise<{ acceptedAt: string }> {
  const { submission } = await sealLetter(node, keys, { ...letter, files: [] })
  return (await post(node, '/api/v1/reports', submission, fetcher)) as { acceptedAt: string }
}

/** Sends a letter and its files; answers when both are durably stored. */
export async function sendLetter(node: Node, keys: ReceiptKeys, letter: Letter, fetcher: Fetch = fetch): Promise<{ acceptedAt: string }> {
  const notes = letter.files.map((file, index) => fileNote(index + 1, file.name, file.type, file.bytes))
  const sealed = await sealLetter(node, keys, { ...letter, files: notes })
  const accepted = (await post(node, '/api/v1/reports', sealed.submission, fetcher)) as { acceptedAt: string }
  for (const [index, file] of letter.files.entries()) {
    const note = notes[index]!
    let at = 0
    // oxlint-disable-next-line no-await-in-loop -- one file after the other: memory holds one chunk
    for await (const chunk of sealFileChunks({ reportKey: sealed.reportKey, report: keys.reportId, part: note.part }, file.bytes)) {
      const place = {
        locator: keys.locator,
        uploadKey: keys.uploadKey,
        envelope: sealed.envelope,
        part: note.part,
        index: at,
        last: at === note.chunks - 1,
      }
      // oxlint-disable-next-line no-await-in-loop -- chunks go in their order, and memory holds one
      await post(node, '/api/v1/files', writeChunk({ ...place, bytes: chunk }), fetcher)
      at += 1
    }
  }
  return accepted
}

function mailboxBody(keys: ReceiptKeys, more: Readonly<Record<string, Json>> = {}): string {
  return JSON.stringify({ locator: toBase64url(keys.locator), fetchKey: toBase64url(keys.fetchKey), ...more })
}

/** What waits for a receipt, each message opened and its signature checked. A text that no unit of the directory signed is not shown. */
export async function checkMailbox(node: Node, keys: ReceiptKeys, fetcher: Fetch = fetch): Promise<{ unit: string; messages: Message[] }> {
  const said = (await ask(fetcher, `${node.to}/api/v1/mailbox`, {
    method: 'POST',
    body: mailboxBody(keys),
    headers: { 'content-type': 'application/json' },
  })) as {
    unit: string
    messages: { sequence: number; bytes: string }[]
  }
  const messages: Message[] = []
  for (const { sequence, bytes } of said.messages) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of messages, in their order
    const opened = await openReply(fromBase64url(bytes) ?? new Uint8Array(), keys, node.directory)
    const unit = node.directory.units.find((candidate) => candidate.id === (opened.ok ? opened.unit : said.unit))
    const from = unit?.name ?? { en: 'Unknown', fr: 'Inconnu' }
    messages.push(
      opened.ok
        ? { at: opened.at, from, text: opened.text, verified: true, sequence }
        : { at: '', from, text: null, verified: false, sequence },
    )
  }
  return { unit: said.unit, messages }
}

/** Deletes what was read, up to a sequence. */
export async function acknowledgeUpTo(node: Node, keys: ReceiptKeys, upTo: number, fetcher: Fetch = fetch): Promise<void> {
  await ask(fetcher, `${node.to}/api/v1/mailbox/acknowledge`, {
    method: 'POST',
    body: mailboxBody(keys, { report: keys.reportId, upTo }),
    headers: { 'content-type': 'application/json' },
  })
}
