import { officialOf } from '@fanal/kernel'
import type { ReceiptKeys } from '@fanal/seal'
import { hourText } from '../hour.ts'
import { acknowledgeUpTo, checkMailbox, LineRefused, receiptKeysAt, sendWords, type Message, type Node } from '../line-client.ts'
import { answersIn, errorsIn, valueIn } from './answers.ts'
import { typedGroups } from '../typed-groups.ts'
import { readTypedReceipt } from '../typed-receipt.ts'
import { offersFiles } from './files-offer.ts'
import { asksBeforeLosing } from './leaving.ts'
import { language, nodeHere, ownFetch, reached, sentenceFor, type PageFacts } from './node-here.ts'
import { clearProblems, formIn, partOf, progress, put, saying, showErrors, showProblem, turnTo } from './parts.ts'
import { offerUnsealed } from './write.ts'
import type { Way } from './ways.ts'

/** An opened mailbox; the receipt itself is no longer held. */
interface Opened {
  readonly node: Node
  readonly keys: ReceiptKeys
}

function messagePart(message: Message): DocumentFragment {
  if (!message.verified || message.text === null) return partOf('message-not-verified')
  const part = partOf('message')
  put(part, 'from', message.from[officialOf(language)])
  put(part, 'at', hourText(message.at, language))
  put(part, 'text', message.text)
  return part
}

/** Does one thing at a time with a form: says so while it lasts, and what went wrong. */
function onSubmit(form: HTMLFormElement | null, working: string, act: (form: HTMLFormElement) => Promise<void>): void {
  let busy = false
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    clearProblems()
    progress(form, saying(working))
    void act(form)
      .catch((fault: unknown) => showProblem(form, sentenceFor(fault)))
      .finally(() => {
        busy = false
        progress(form, '')
      })
  })
}

function showDone(part: string, opened: Opened): void {
  turnTo(partOf(part))
  onSubmit(formIn('again'), 'opening', () => showMailbox(opened))
}

async function writeMore(form: HTMLFormElement, unit: string, { node, keys }: Opened): Promise<boolean> {
  const answers = answersIn(form)
  const errors = errorsIn(answers, 'moreMissing')
  if (errors !== null) {
    showErrors(form, errors)
    return false
  }
  const letter = { kind: 'follow-up', language, answers, sealedBy: 'browser', unit } as const
  await sendWords(node, keys, letter, ownFetch().fetch)
  form.reset()
  return true
}

/** @param unsent words that were typed and not yet sent */
async function showMailbox(opened: Opened, unsent = ''): Promise<void> {
  const { node, keys } = opened
  const { unit, messages } = await checkMailbox(node, keys, ownFetch().fetch)
  const page = partOf('mailbox-page')
  const list = page.querySelector('[data-part="messages"]')
  list?.append(...messages.map(messagePart))
  const unneeded = messages.length === 0 ? '[data-part="messages"], [data-part="delete"]' : '[data-part="empty"]'
  for (const part of page.querySelectorAll(unneeded)) part.remove()
  turnTo(page)
  offersFiles({ node, keys, unit })
  const upTo = Math.max(0, ...messages.map(({ sequence }) => sequence))
  const more = formIn('more')
  const field = more?.querySelector('textarea')
  field?.append(unsent)
  asksBeforeLosing(more)
  onSubmit(formIn('read'), 'opening', async () => {
    await acknowledgeUpTo(node, keys, upTo, ownFetch().fetch)
    const typed = field?.value ?? ''
    if (typed !== '') return await showMailbox(opened, typed)
    showDone('done-deleted', opened)
  })
  onSubmit(more, 'working', async (form) => {
    if (await writeMore(form, unit, opened)) showDone('done-sent', opened)
  })
}

/** Opens the mailbox on this device: the receipt does not leave it. */
export function opensMailboxes(form: HTMLFormElement, facts: PageFacts, way: Way): void {
  onSubmit(form, 'opening', async () => {
    const typed = valueIn(form, 'receipt')
    // the list of words is a module of its own
    if (/\p{L}{2}/u.test(typed)) await reached()
    const parsed = await readTypedReceipt(typed, language)
    if (!parsed.ok)
      return showErrors(form, { receipt: `${saying(`receipt-${parsed.problem}`)} ${typedGroups(typed, saying('typed'))}`.trim() })
    if (way === 'none') return offerUnsealed(form, 'cannotOpen', 'openUnsealed')
    const node = await nodeHere(facts, ownFetch().fetch)
    const keys = await receiptKeysAt(node, parsed.entropy).catch(() => null)
    if (keys === null) return offerUnsealed(form, 'cannotOpen', 'openUnsealed')
    await showMailbox({ node, keys }).catch((fault: unknown) => {
      throw fault instanceof LineRefused ? fault : new LineRefused('not-opened', saying('notOpened'))
    })
    // only now: until the mailbox is open, its receipt may have to be sent again
    form.reset()
  })
}
