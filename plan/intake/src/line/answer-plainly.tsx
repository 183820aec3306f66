import { typedChannelCode } from '@fanal/handover'
import { formEntries, parseFormBody, render, type FormEntries } from '@fanal/http'
import { parseForm, type FormIn, type FormErrors, type FormValues } from '@fanal/forms'
import {
  fromHex,
  ok,
  publicLanguages,
  refuse,
  toHex,
  type Multilingual,
  type Outcome,
  type PublicLanguage,
  type Refusal,
  officialOf,
} from '@fanal/kernel'
import { fromBase64url, parseReceipt, receiptBytes, rootFingerprint, toBase64url, verifyDirectory, writeReceipt } from '@fanal/seal'
import { answerFiles } from './answer-files.tsx'
import { BackPage } from './back.page.tsx'
import {
  checkMailbox,
  LineRefused,
  receiptKeysAt,
  sealLetter,
  type Letter,
  type Message,
  type Node,
  type NotedLetter,
} from './line-client.ts'
import { LineLayout } from './line.layout.tsx'
import { lineRoutes } from './line.routes.ts'
import { refusalsByCode } from './line.text.ts'
import { DonePage, MailboxPage, MorePage, type ShownMessage } from './mailbox.page.tsx'
import { problems, receiptProblems } from './problems.text.ts'
import type { Shown, Turn } from './plain-turn.ts'
import { receiptInWords } from './receipt-in-words.ts'
import { ReceiptPage } from './receipt.page.tsx'
import { answersOf, followUpForm, reportForm } from './report-form.ts'
import { onwardOf } from './onward.ts'
import { pathOf } from './report-path.ts'
import { receiverAt, receiversIn, type Receiver, type Site } from './site.ts'
import { tooLong } from './too-long.text.ts'
import { WritePage } from './write.page.tsx'
import { readTypedReceipt } from './typed-receipt.ts'
import type { AskLine, MailboxAnswer, PlainAnswer, PlainKind, PlainRequest } from './without-script.ts'

const routeOf = { write: 'send', back: 'open', more: 'more', read: 'read', files: 'files' } as const satisfies Record<
  PlainKind,
  keyof typeof lineRoutes
>
const alternateOf = { write: 'write', back: 'back', more: 'back', read: 'back', files: 'back' } as const satisfies Record<
  PlainKind,
  keyof typeof lineRoutes
>

/** The seed of the receipt that the page carried; a fresh one where a page lost it, because no report is refused for that. */
function seedOf(typed: string | null, chance: Turn['chance']): Uint8Array {
  const seed = fromHex(typed ?? '')
  return seed?.length === receiptBytes && seed.some((byte) => byte !== 0) ? seed : chance(receiptBytes)
}

/** The exact excess where a text is too long: a form stops counting long before two megabytes. */
function withExcess(form: FormIn<PublicLanguage>, errors: FormErrors<PublicLanguage>, values: FormValues): FormErrors<PublicLanguage> {
  const what = form.fields.find((field) => field.name === 'what')
  const typed = values['what']?.[0] ?? ''
  const max = (what !== undefined && 'max' in what ? what.max : undefined) ?? Number.POSITIVE_INFINITY
  if (errors['what'] === undefined || typed.length <= max) return errors
  let characters = 0
  for (const _ of typed) characters++
  return { ...errors, what: tooLong(max, characters) }
}

/** Seals and sends; `too-large` where quotes and line ends swell a text past the largest envelope. */
async function send(
  turn: Turn,
  entropy: Uint8Array,
  letter: Pick<Letter, 'kind' | 'answers' | 'unit' | 'path' | 'onward' | 'noReturn'>,
): Promise<Outcome<{ acceptedAt: string }>> {
  const keys = await receiptKeysAt(turn.node, entropy)
  try {
    const full: NotedLetter = { ...letter, language: turn.request.language, files: [], sealedBy: 'server' }
    const { submission } = await sealLetter(turn.node, keys, full)
    const answer = await turn.ask({ call: 'accept', submission: toBase64url(submission) })
    return answer.ok ? ok(answer.value as { acceptedAt: string }) : answer
  } catch (fault) {
    if (fault instanceof LineRefused) return refuse(fault.code)
    throw fault
  }
}

/** Who reads this report: whom the form names, the first team where it names nobody, `null` where that team is gone. */
function readerOf(turn: Turn): Receiver | null {
  const unit = turn.entries.get('unit') ?? ''
  return unit === '' ? turn.receiver : receiverAt(turn.site, { unit })
}

/** What to say of a refusal: the line's own sentence, or that nothing could be done. */
function sentenceOf({ code }: Refusal, otherwise: Multilingual): Multilingual {
  return refusalsByCode[code] ?? otherwise
}

async function write(turn: Turn): Promise<Shown> {
  const { language } = turn.request
  const path = pathOf(turn.entries.get('path'))
  const receiver = readerOf(turn)
  const form = reportForm(path, receiver?.kind)
  const parsed = parseForm(form, turn.entries)
  const entropy = seedOf(parsed.values['seed']?.[0] ?? null, turn.chance)
  const values = { ...parsed.values, seed: [toHex(entropy)] }
  const again = (status: number, errors: FormErrors<PublicLanguage>, problem: Multilingual | null): Shown => ({
    status,
    body: (
      <WritePage language={language} site={turn.site} receiver={receiver} path={path} values={values} errors={errors} problem={problem} />
    ),
  })
  if (turn.damaged) return again(400, {}, problems.damaged)
  if (!parsed.ok) return again(422, withExcess(form, parsed.errors, values), null)
  if (receiver === null) return again(422, {}, problems.teamGone)
  const answers = answersOf(parsed.answer)
  const noReceipt = parsed.answer['no-receipt'] === true
  const onward = onwardOf(parsed.answer)
  const sent = await send(turn, entropy, { kind: 'report', answers, path, onward, noReturn: noReceipt, unit: receiver.unit })
  if (!sent.ok && sent.code === 'too-large') return again(422, { what: problems.tooLargeToSeal }, null)
  if (!sent.ok) return again(503, {}, sentenceOf(sent, problems.notStored))
  const { acceptedAt } = sent.value
  const words = noReceipt ? '' : await receiptInWords(entropy, officialOf(language))
  return {
    status: 200,
    body: (
      <ReceiptPage
        language={language}
        receiver={receiver}
        digits={noReceipt ? null : writeReceipt(entropy)}
        words={words}
        acceptedAt={acceptedAt}
        sealedBy="server"
        codeUnread={answers['code'] !== undefined && typedChannelCode(answers['code']) === null}
      />
    ),
  }
}

function shown(messages: readonly Message[]): ShownMessage[] {
  return messages.map(({ verified, text, from, at }) =>
    verified && text !== null ? { verified: true, text, from, at } : { verified: false },
  )
}

async function back(turn: Turn): Promise<Shown> {
  const { language } = turn.request
  const receipt = turn.entries.get('receipt') ?? ''
  const parsed = await readTypedReceipt(receipt, language)
  if (!parsed.ok)
    return {
      status: 422,
      body: <BackPage language={language} site={turn.site} receipt={receipt} error={receiptProblems[parsed.problem]} />,
    }
  const keys = await receiptKeysAt(turn.node, parsed.entropy)
  const found = await turn.ask({ call: 'pick-up', locator: toBase64url(keys.locator), fetchKey: toBase64url(keys.fetchKey) })
  if (!found.ok)
    return {
      status: 503,
      body: <BackPage language={language} site={turn.site} receipt={receipt} problem={sentenceOf(found, problems.notOpened)} />,
    }
  const answer = found.value as MailboxAnswer
  const { messages } = await checkMailbox(turn.node, keys, () => Promise.resolve(Response.json(answer)))
  const upTo = Math.max(0, ...messages.map(({ sequence }) => sequence))
  const digits = writeReceipt(parsed.entropy)
  return {
    status: 200,
    body: <MailboxPage language={language} messages={shown(messages)} receipt={digits} unit={answer.unit} upTo={upTo} />,
  }
}

async function more(turn: Turn): Promise<Shown> {
  const { language } = turn.request
  const parsed = parseForm(followUpForm, turn.entries)
  const again = (status: number, errors: FormErrors<PublicLanguage>, problem: Multilingual | null): Shown => ({
    status,
    body: <MorePage language={language} values={parsed.values} errors={errors} problem={problem} />,
  })
  if (turn.damaged) return again(400, {}, problems.damaged)
  if (!parsed.ok) return again(422, withExcess(followUpForm, parsed.errors, parsed.values), null)
  const receipt = parseReceipt(parsed.answer.receipt ?? '')
  if (!receipt.ok) return again(422, {}, receiptProblems[receipt.problem])
  const known = turn.node.directory.units.some((unit) => unit.id === parsed.answer.unit)
  const unit = known && parsed.answer.unit !== null ? parsed.answer.unit : turn.receiver.unit
  const sent = await send(turn, receipt.entropy, { kind: 'follow-up', answers: answersOf(parsed.answer), unit })
  if (!sent.ok && sent.code === 'too-large') return again(422, { what: problems.tooLargeToSeal }, null)
  if (!sent.ok) return again(503, {}, sentenceOf(sent, problems.notStored))
  return { status: 200, body: <DonePage language={language} receipt={writeReceipt(receipt.entropy)} done="sent" /> }
}

async function read(turn: Turn): Promise<Shown> {
  const { language } = turn.request
  const typed = turn.entries.get('receipt') ?? ''
  const receipt = parseReceipt(typed)
  if (!receipt.ok)
    return { status: 422, body: <BackPage language={language} site={turn.site} receipt={typed} error={receiptProblems[receipt.problem]} /> }
  const keys = await receiptKeysAt(turn.node, receipt.entropy)
  const upTo = Number(turn.entries.get('upTo') ?? 0)
  const call = {
    locator: toBase64url(keys.locator),
    fetchKey: toBase64url(keys.fetchKey),
    report: keys.reportId,
    upTo: Number.isSafeInteger(upTo) ? upTo : 0,
  }
  const done = await turn.ask({ call: 'acknowledge', ...call })
  if (!done.ok)
    return {
      status: 503,
      body: <BackPage language={language} site={turn.site} receipt={typed} problem={sentenceOf(done, problems.notOpened)} />,
    }
  return { status: 200, body: <DonePage language={language} receipt={writeReceipt(receipt.entropy)} done="deleted" /> }
}

const noEntries = { entries: formEntries([]), damaged: false } as const

const turns = { write, back, more, read, files: answerFiles } as const satisfies Record<PlainKind, (turn: Turn) => Promise<Shown>>

/** The form's fields; where bytes are no UTF-8, with � for what could not be read. */
function readEntries(body: Uint8Array): { entries: FormEntries; damaged: boolean } {
  const strict = parseFormBody(body)
  if (strict.ok) return { entries: strict.value, damaged: false }
  const lenient = new URLSearchParams(new TextDecoder().decode(body))
  return { entries: formEntries([...lenient]), damaged: true }
}

/**
 * Does for a reporter without script what the browser would do: seals a report or opens a mailbox, and writes the page.
 * Runs in a sealer's child, which exits afterwards; keeps nothing.
 * @param body   the form as the browser sent it
 * @param ask    the one call to the line
 * @param chance random bytes, for a page that lost its seed
 * @returns the whole page
 * @throws Error where the directory does not verify: nobody could then say who would read
 */
export async function answerPlainly(request: PlainRequest, body: Uint8Array, ask: AskLine, chance: Turn['chance']): Promise<PlainAnswer> {
  const rootPublic = fromBase64url(request.rootPublic) ?? new Uint8Array()
  const verified = await verifyDirectory(request.directory, rootPublic)
  if (!verified.ok) throw new Error(`the directory does not verify: ${verified.problem}`)
  const { directory } = verified
  const receivers = receiversIn(directory, request.presences)
  const [receiver] = receivers
  if (receiver === undefined) throw new Error('no team receives')
  const { language, demonstration } = request
  const { deployment } = directory
  const site: Site = {
    deployment,
    rootPublic: request.rootPublic,
    fingerprint: rootFingerprint(rootPublic),
    demonstration,
    receivers,
    receiver,
  }
  const node: Node = { to: '', deployment, fingerprint: site.fingerprint, demonstration, directory }
  const turn: Turn = { request, node, site, receiver, body, ...(request.kind === 'files' ? noEntries : readEntries(body)), ask, chance }
  const result = await turns[request.kind](turn)
  const frame = {
    language,
    title: 'Fanal',
    body: result.body,
    alternates: publicLanguages
      .filter((other) => other !== language)
      .map((other) => ({ language: other, href: lineRoutes[alternateOf[request.kind]].href({ language: other }) })),
    session: null,
    csrf: null,
    route: routeOf[request.kind],
    status: result.status,
  }
  const page = render(<LineLayout frame={frame} site={site} />, {
    language,
    title: 'Fanal',
    style: request.style,
    scripts: request.scripts,
  })
  return { status: result.status, html: await page.text() }
}
