import { officialOf } from '@fanal/kernel'
import { toHex, writeReceipt } from '@fanal/seal'
import { hourText } from '../hour.ts'
import { LineRefused, receiptKeysAt, sendWords } from '../line-client.ts'
import { pathOf } from '../report-path.ts'
import { answersIn, errorsIn, valueIn, onwardIn } from './answers.ts'
import { offersFiles, type FilesPlace } from './files-offer.ts'
import { asksBeforeLosing, asksWhile, leaveWith } from './leaving.ts'
import { language, nodeHere, ownFetch, reached, sentenceFor, type PageFacts } from './node-here.ts'
import { clearProblems, partOf, progress, put, saying, showErrors, showProblem, turnTo } from './parts.ts'
import type { Way } from './ways.ts'

/** Offers to send a form as it is, which nothing here does by itself. */
export function offerUnsealed(form: HTMLFormElement, sentence: string, label: string): void {
  showProblem(form, saying(sentence), { label: saying(label), take: () => leaveWith(form) })
}

/** The words are fetched when they are asked for; where that fails it is said, and the digits stand as they stood. */
function offerWords(page: DocumentFragment, entropy: Uint8Array): void {
  const details = page.querySelector('details')
  details?.addEventListener('toggle', () => {
    void reached()
      .then(() => import('../receipt-in-words.ts'))
      .then(({ receiptInWords }) => receiptInWords(entropy, officialOf(language)))
      .catch(() => saying('wordsNotFetched'))
      .then((words) => put(details, 'words', words))
  })
}

/** A receipt is shown once: a pull to refresh asks first. Whoever says that they are done is asked nothing, and so is the quick exit. */
function asksBeforeLosingReceipt(): void {
  const receipt = document.querySelector('main [data-part="receipt"]')
  document.querySelector('main [data-part="done"]')?.addEventListener('click', () => receipt?.remove())
  asksWhile(receipt, () => true)
}

function showReceipt(entropy: Uint8Array, acceptedAt: string, wanted: boolean, place: FilesPlace): void {
  const page = partOf('receipt-page')
  page.querySelector(wanted ? '[data-part="no-receipt"]' : '[data-part="receipt"]')?.remove()
  if (wanted) offerWords(page, entropy)
  const digits = page.querySelector('.receipt-digits')
  for (const group of writeReceipt(entropy).split(' ')) {
    const span = document.createElement('span')
    span.textContent = group
    digits?.append(span, ' ')
  }
  put(page, 'hour', hourText(acceptedAt, language))
  turnTo(page)
  asksBeforeLosingReceipt()
  offersFiles(place)
}

/** Seals the report on this device and sends it; the receipt is made here and is never sent. */
export function sealsReports(form: HTMLFormElement, facts: PageFacts, way: Way): void {
  const entropy = crypto.getRandomValues(new Uint8Array(10))
  const seed = form.elements.namedItem('seed')
  // the same receipt should the words be sent unsealed after all
  if (seed instanceof HTMLInputElement) seed.value = toHex(entropy)
  let busy = false
  asksBeforeLosing(form)

  async function send(answers: Record<string, string>): Promise<void> {
    const fetcher = ownFetch()
    const node = await nodeHere(facts, fetcher.fetch)
    const sending = ownFetch()
    try {
      const keys = await receiptKeysAt(node, entropy)
      const [path, onward] = [pathOf(valueIn(form, 'path')), onwardIn(form)]
      const noReturn = form.querySelector('input[name="no-receipt"]:checked') !== null
      const letter = { kind: 'report', language, answers, path, onward, noReturn, sealedBy: 'browser', unit: facts.unit } as const
      const { acceptedAt } = await sendWords(node, keys, letter, sending.fetch)
      form.reset()
      showReceipt(entropy, acceptedAt, !noReturn, { node, keys, unit: letter.unit })
      const { code } = answers
      // where its module does not come, nothing is said: the letter has gone
      if (code)
        void import('./code-said.ts').then(
          ({ saysCode }) => saysCode(code),
          () => undefined,
        )
    } catch (fault) {
      if (sending.asked() || fault instanceof LineRefused) throw fault
      offerUnsealed(form, 'cannotSeal', 'sendUnsealed')
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (busy) return
    const answers = answersIn(form)
    const errors = errorsIn(answers, 'whatMissing')
    if (errors !== null) return showErrors(form, errors)
    if (way === 'none') return offerUnsealed(form, 'cannotSeal', 'sendUnsealed')
    busy = true
    clearProblems()
    progress(form, saying('working'))
    void send(answers)
      .catch((fault: unknown) => showProblem(form, sentenceFor(fault)))
      .finally(() => {
        busy = false
        progress(form, '')
      })
  })
}
