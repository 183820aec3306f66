import type { FileNote } from '@fanal/seal'
import { safeName } from './file-name.ts'
import type { EnvelopeAnswer } from './inbox.schema.ts'
import { localHour } from './local-hour.ts'
import { kindText, sealedByText } from './inbox.text.ts'
import type { Onward, ReporterWords } from './message-content.ts'
import type { MessageProblem, OpenedMessage } from './open-sealed.ts'
import { answerCodeText, onwardText, pathText, problemText, questionText, sealedText } from './sealed.text.ts'

/** The page's language; everything that is said comes in it. */
export function pageLanguage(): 'en' | 'fr' {
  return document.documentElement.lang === 'fr' ? 'fr' : 'en'
}

type Said = string | Node

/** An element with its text and children: what comes from a reporter is text, never markup. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Said[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** A boxed sentence, like the design's notice. */
export function notice(tone: 'info' | 'success' | 'warning' | 'danger', title: string | null, ...sentences: readonly Said[]): HTMLElement {
  const said = sentences.map((sentence) => made('p', {}, sentence))
  return made('div', { class: `notice ${tone}` }, ...(title === null ? [] : [made('h3', {}, title)]), ...said)
}

/** Words in their writer's language; a code in the reader's. */
function answerOf(question: string, text: string, language: string): HTMLElement {
  const code = answerCodeText[question]?.[text]
  return code === undefined ? made('dd', { class: 'words', lang: language }, text) : made('dd', {}, code[pageLanguage()])
}

/** From where it was written, and what was said to passing it on. */
function saidBeside({ path, onward }: Pick<ReporterWords, 'path' | 'onward'>): Node[] {
  const page = pageLanguage()
  const row = (to: 'services' | 'police', said: Onward) =>
    made('div', {}, made('dt', {}, onwardText[to][page]), made('dd', {}, onwardText[said[to]][page]))
  return [
    ...(path === null ? [] : [made('p', {}, made('strong', {}, pathText[path][page]))]),
    ...(onward === null ? [] : [made('dl', {}, row('services', onward), row('police', onward))]),
  ]
}

function answersList(answers: Readonly<Record<string, string>>, language: string): HTMLElement {
  const page = pageLanguage()
  const known = Object.keys(questionText)
  const order = (question: string) => (known.includes(question) ? known.indexOf(question) : known.length)
  const items = Object.entries(answers)
    .toSorted(([a], [b]) => order(a) - order(b))
    .map(([question, text]) =>
      made('div', {}, made('dt', {}, questionText[question]?.[page] ?? question), answerOf(question, text, language)),
    )
  return items.length === 0 ? made('p', {}, sealedText.nothingWritten[page]) : made('dl', {}, ...items)
}

/** A follow-up has no questions: its words stand alone. */
function wordsOrAnswers(answers: Readonly<Record<string, string>>, language: string, isFollowUp: boolean): HTMLElement {
  const { what, ...others } = answers
  const isPlain = isFollowUp && what !== undefined && Object.keys(others).length === 0
  return isPlain ? made('p', { class: 'words', lang: language }, what) : answersList(answers, language)
}

/** What a download needs: asked for when the button is pressed. */
export interface FileActions {
  isComplete(envelope: string, part: number): boolean
  save(message: OpenedMessage & { ok: true }, note: FileNote, said: HTMLElement): Promise<void>
}

function fileItem(message: OpenedMessage & { ok: true }, note: FileNote, actions: FileActions): HTMLElement {
  const page = pageLanguage()
  const size = `${new Intl.NumberFormat(`${page}-CA`).format(note.size)} ${sealedText.bytes[page]}`
  const shown = safeName(note.name)
  const name = made('bdi', { class: 'file-name' }, shown)
  const item = made('li', {}, name, ` (${note.type}, ${size}) `)
  if (!actions.isComplete(message.envelope.id, note.part)) {
    item.append(sealedText.fileArriving[page])
    return item
  }
  const said = made('p', { role: 'status', class: 'small' })
  const button = made(
    'button',
    { type: 'button', class: 'button secondary small' },
    sealedText.download[page],
    made('span', { class: 'unseen' }, ` ${shown}`),
  )
  button.addEventListener('click', () => void actions.save(message, note, said))
  item.append(button, said)
  return item
}

function filesList(message: OpenedMessage & { ok: true }, notes: readonly FileNote[], actions: FileActions): Node[] {
  if (notes.length === 0) return []
  const page = pageLanguage()
  return [
    made('h3', {}, sealedText.files[page]),
    made('p', { class: 'small' }, sealedText.fileWarning[page]),
    made('ul', { class: 'files' }, ...notes.map((note) => fileItem(message, note, actions))),
  ]
}

function problemNotice(problem: MessageProblem): HTMLElement {
  const page = pageLanguage()
  return notice('danger', sealedText.doesNotOpen[page], problemText[problem][page])
}

/** What stands in a message's place once it was opened, or could not be. */
export function wordsOf(message: OpenedMessage, actions: FileActions): Node[] {
  if (!message.ok) return [problemNotice(message.problem)]
  const { content } = message
  if (content.kind === 'unit') return [made('p', { class: 'words', lang: content.language }, content.text)]
  return [
    wordsOrAnswers(content.answers, content.language, message.envelope.kind === 'follow-up'),
    ...saidBeside(content),
    ...filesList(message, content.files, actions),
  ]
}

/** A message that came after the page was made, in the form the server gives the others. */
export function messageArticle(envelope: Pick<EnvelopeAnswer, 'id' | 'kind' | 'receivedHour' | 'sealedBy'>): HTMLElement {
  const page = pageLanguage()
  const title = `message-${envelope.id}`
  const where = sealedByText[envelope.sealedBy]?.[page] ?? envelope.sealedBy
  return made(
    'article',
    { class: 'message', 'data-envelope': envelope.id, 'data-kind': envelope.kind, 'aria-labelledby': title },
    made('h2', { id: title }, kindText[envelope.kind][page]),
    made(
      'p',
      { class: 'small' },
      made('time', { datetime: envelope.receivedHour }, localHour(new Date(envelope.receivedHour), page)),
      ` · ${where}`,
    ),
    made('div', { 'data-words': '' }),
  )
}
