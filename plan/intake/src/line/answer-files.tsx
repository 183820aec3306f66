import type { Multilingual } from '@fanal/kernel'
import { parseReceipt, toBase64url, writeReceipt } from '@fanal/seal'
import { mostFiles } from './file-limits.ts'
import { lookAt, parcelsOf, type Parcel } from './file-look.ts'
import { sendFiles, type Post } from './file-upload.ts'
import { FilesAgainPage, FilesSentPage } from './files.page.tsx'
import { plainProblems as say } from './files.text.ts'
import { LineRefused, receiptKeysAt } from './line-client.ts'
import type { Shown, Turn } from './plain-turn.ts'
import { receiptProblems } from './problems.text.ts'
import { BackPage } from './back.page.tsx'

/** What a form of parts brought. */
interface Brought {
  readonly receipt: string
  readonly unit: string
  readonly unclean: 'send' | 'leave'
  readonly originals: boolean
  readonly files: readonly File[]
}

/** Reads a form of parts; `null` where it is none or broke off. */
async function readParts({ request, body }: Turn): Promise<Brought | null> {
  const headers = { 'content-type': request.contentType ?? '' }
  const form = await new Response(body as BodyInit, { headers }).formData().catch(() => null)
  if (form === null) return null
  const textOf = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  // a field in which nobody chose anything sends one nameless empty file
  const files = form.getAll('file').filter((part): part is File => typeof part !== 'string' && (part.name !== '' || part.size > 0))
  return {
    receipt: textOf('receipt'),
    unit: textOf('unit'),
    unclean: textOf('unclean') === 'send' ? 'send' : 'leave',
    originals: textOf('originals') === 'yes',
    files,
  }
}

/** Posts through the one connection that the sealer's child has. */
function postThrough({ ask }: Turn): Post {
  return async (path, bytes) => {
    const text = toBase64url(bytes)
    const answer = await ask(path === '/api/v1/reports' ? { call: 'accept', submission: text } : { call: 'upload', chunk: text })
    if (!answer.ok) throw new LineRefused(answer.code, '')
    // here the whole file came in one request: there is nothing to go on with
    return {}
  }
}

/** Cleans what can be cleaned; what cannot goes only where its sender said so. */
async function sort({ files, unclean, originals }: Brought): Promise<{ parcels: Parcel[]; leftOut: string[] }> {
  const parcels: Parcel[] = []
  const leftOut: string[] = []
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: memory holds one picture more
    const made = parcelsOf(file, await lookAt(file), { keepOriginal: originals, asItIs: unclean })
    if (made.length === 0) leftOut.push(file.name)
    parcels.push(...made)
  }
  return { parcels, leftOut }
}

/** Does for a reporter without script what the browser would do with files: cleans, seals and sends them; keeps nothing. */
export async function answerFiles(turn: Turn): Promise<Shown> {
  const { language } = turn.request
  const brought = await readParts(turn)
  const receipt = parseReceipt(brought?.receipt ?? '')
  if (brought === null) return { status: 400, body: <BackPage language={language} site={turn.site} problem={say.broken} /> }
  if (!receipt.ok)
    return {
      status: 422,
      body: <BackPage language={language} site={turn.site} receipt={brought.receipt} error={receiptProblems[receipt.problem]} />,
    }
  const digits = writeReceipt(receipt.entropy)
  const unit = turn.node.directory.units.some(({ id }) => id === brought.unit) ? brought.unit : turn.receiver.unit
  const again = (status: number, problem: Multilingual, leftOut: readonly string[] = []): Shown => ({
    status,
    body: <FilesAgainPage language={language} receipt={digits} unit={unit} problem={problem} leftOut={leftOut} />,
  })
  const { parcels, leftOut } = await sort(brought)
  if (parcels.length === 0) return again(422, leftOut.length === 0 ? say.none : say.allLeftOut, leftOut)
  if (parcels.length > mostFiles) return again(422, say.tooMany)
  try {
    const keys = await receiptKeysAt(turn.node, receipt.entropy)
    await sendFiles(parcels, { node: turn.node, keys, unit, language, sealedBy: 'server', post: postThrough(turn) })
  } catch (fault) {
    if (!(fault instanceof LineRefused)) throw fault
    return again(503, fault.code === 'too-large' ? say.tooMany : say.notStored)
  }
  const sent = parcels.filter(({ metadata }) => metadata !== 'original').map(({ name }) => name)
  return { status: 200, body: <FilesSentPage language={language} receipt={digits} sent={sent} leftOut={leftOut} /> }
}
