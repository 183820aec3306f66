import { type FieldName, type Package, type ReceiverKind, fields, fieldsFor, legalBases, pointerText, pointersIn } from '@fanal/handover'
import type { PublicLanguage } from '@fanal/kernel'
import type { OpenedMessage } from '../inbox/open-sealed.ts'
import { made, pageLanguage } from '../inbox/sealed-view.ts'
import { questionText } from '../inbox/sealed.text.ts'
import { handoverText } from './handover.text.ts'

/** One thing that the person wrote. */
export interface Said {
  readonly label: string
  readonly language: PublicLanguage
  readonly text: string
}

/** Everything that the person wrote, answer by answer. */
export function saidIn(messages: readonly OpenedMessage[]): Said[] {
  const page = pageLanguage()
  return messages.flatMap((message) => {
    if (!message.ok || message.content.kind !== 'reporter') return []
    const { answers, language } = message.content
    return Object.entries(answers).map(([question, text]) => ({ label: questionText[question]?.[page] ?? question, language, text }))
  })
}

/** The original, with a button for each answer where taking one over is allowed. */
export function originalView(said: readonly Said[], insert: ((text: string) => void) | null): Node[] {
  const page = pageLanguage()
  const items = said.map(({ label, language, text }) => {
    const value = made('dd', { class: 'words', lang: language, dir: 'auto' }, text)
    if (insert === null) return made('div', {}, made('dt', {}, label), value)
    const button = made(
      'button',
      { type: 'button', class: 'button secondary small' },
      handoverText.insert[page],
      made('span', { class: 'unseen' }, ` : ${label}`),
    )
    button.addEventListener('click', () => insert(text))
    return made('div', {}, made('dt', {}, label), value, made('dd', {}, button))
  })
  const hint = insert === null ? [] : [made('p', { class: 'small' }, handoverText.insertHint[page])]
  return [made('h3', {}, handoverText.original[page]), ...hint, made('dl', {}, ...items)]
}

/** What a reader of the package reads, field by field, and nothing else. */
export function packageView(written: Package): HTMLElement {
  const page = pageLanguage()
  const item = (name: FieldName) => {
    const text = written.fields[name]?.trim() ?? ''
    return text === ''
      ? []
      : [made('div', {}, made('dt', {}, fields[name].label[page]), made('dd', { class: 'words', lang: written.language }, text))]
  }
  const basis = legalBases.find(({ id }) => id === written.basis)
  const reason = written.to === 'police' ? [] : [made('p', { class: 'words', lang: written.language }, written.reason)]
  return made(
    'dl',
    {},
    ...fieldsFor[written.to].flatMap(item),
    made('div', {}, made('dt', {}, handoverText.basis[page]), made('dd', {}, made('p', {}, basis?.name[page] ?? written.basis), ...reason)),
  )
}

/** What may still point at whoever told. */
export function pointersView(written: Package, said: readonly Said[]): Node[] {
  const page = pageLanguage()
  const text = fieldsFor[written.to].map((name) => written.fields[name] ?? '')
  const pointers = text.flatMap((one) =>
    pointersIn(
      one,
      said.map((original) => original.text),
    ),
  )
  const heading = made('h3', {}, handoverText.pointers[page])
  if (pointers.length === 0) return [heading, made('p', { class: 'small' }, handoverText.noPointers[page])]
  const items = pointers.map(({ kind, found }) => made('li', {}, made('strong', {}, found), ` – ${pointerText[kind][page]}`))
  return [heading, made('ul', { class: 'pointers' }, ...items)]
}

/** Whether the person's own words may be taken over: never where they are rewritten. */
export function mayInsert(to: ReceiverKind | null): boolean {
  return to !== null && to !== 'police'
}

/** A button that does something, and cannot be pressed twice at once. */
export function actionButton(label: string, look: 'primary' | 'secondary', act: () => Promise<void>): HTMLButtonElement {
  const button = made('button', { type: 'button', class: look === 'primary' ? 'button' : 'button secondary' }, label)
  let busy = false
  button.addEventListener('click', () => {
    if (busy) return
    busy = true
    button.setAttribute('aria-disabled', 'true')
    void act().finally(() => {
      busy = false
      button.removeAttribute('aria-disabled')
    })
  })
  return button
}
