import { typedChannelCode } from '@fanal/handover/channel-code'
import type { FileNote } from '@fanal/seal'
import { type FileActions, fileItem } from './file-item.ts'
import type { EnvelopeAnswer } from './inbox.schema.ts'
import { kindText, sealedByText } from './inbox.text.ts'
import { localHour } from './local-hour.ts'
import { made, notice, pageLanguage } from '@fanal/design/browser'
import type { Onward, ReporterWords } from './message-content.ts'
import type { MessageProblem, OpenedMessage } from './open-sealed.ts'
import { answerCodeText, onwardText, pathText, problemText, questionText, sealedText } from './sealed.text.ts'

export { made, notice, pageLanguage } from '@fanal/design/browser'

/** A channel code as it is printed; what is none, as it was typed and with that said. */
function channelCodeOf(typed: string): HTMLElement {
  const code = typedChannelCode(typed)
  if (code !== null) return made('dd', {}, made('code', { 'data-channel-code': code }, code))
  return made(
    'dd',
    {},
    made('span', { class: 'words', dir: 'auto' }, typed),
    made('p', { class: 'small' }, sealedText.codeUnread[pageLanguage()]),
  )
}

/** Words in their writer's language; a code in the reader's. */
function answerOf(question: string, text: string, language: string): HTMLElement {
  if (question === 'code') return channelCodeOf(text)
  const code = answerCodeText[question]?.[text]
  return code === undefined ? made('dd', { class: 'words', lang: language, dir: 'auto' }, text) : made('dd', {}, code[pageLanguage()])
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
  return isPlain ? made('p', { class: 'words', lang: language, dir: 'auto' }, what) : answersList(answers, language)
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
  if (content.kind === 'unit') return [made('p', { class: 'words', lang: content.language, dir: 'auto' }, content.text)]
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
