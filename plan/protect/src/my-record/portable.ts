import type { Bilingual, Language } from '@fanal/kernel'
import { countFileNotes, isFileNote } from '../files/case-file.ts'
import { classText, fieldName, heldOrder, ownText } from './own-record.text.ts'
import type { OpenedField } from './own-opened.ts'

/** What somebody takes along: words in the clear, to be locked before anything is written to a disk. */
export interface PortableCopy {
  readonly language: Language
  readonly house: string
  /** When it was made, ISO 8601. */
  readonly made: string
  readonly fields: readonly OpenedField[]
  /** Who looked and what was agreed, as the page said it. */
  readonly looked: string
  readonly agreed: string
}

const text = {
  title: { en: 'What is kept about me', fr: 'Ce qui est gardé sur moi' },
  from: { en: 'Kept by', fr: 'Gardé par' },
  made: { en: 'Copy made', fr: 'Copie faite le' },
  data: {
    en: 'The same, for programs, stands in this file as JSON (application/json, id “record”).',
    fr: 'La même chose, pour les logiciels, se trouve dans ce fichier en JSON (application/json, id « record »).',
  },
} as const satisfies Record<string, Bilingual>

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string): string => words.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
const wordsOf = ({ value }: OpenedField): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The record as JSON: field by field, with its kind and its day. */
export function portableJson({ house, made, fields, looked, agreed, language }: PortableCopy) {
  const kept = fields
    // the note of a file is its key, and no words
    .filter(({ opens, field }) => opens && !isFileNote(field))
    .map(({ class: of, field, version, at, value }) => ({ class: of, kind: classText[of].en, field, version, at, value }))
  const files = heldOrder
    .map((of) => ({ class: of, kind: classText[of].en, count: countFileNotes(fields, of) }))
    .filter(({ count }) => count > 0)
  return { format: 'fanal-record', version: 1, language, house, made, fields: kept, files, whoLooked: looked, agreed }
}

/** One page that any browser shows without a network, with the same as JSON in it: it loads nothing and runs nothing. */
export function portableHtml(copy: PortableCopy): string {
  const { language } = copy
  const sections = heldOrder.flatMap((of) => {
    const fields = copy.fields.filter((field) => field.class === of && field.opens && !isFileNote(field.field))
    const files = countFileNotes(copy.fields, of)
    if (fields.length === 0 && files === 0) return []
    const rows = fields.map(
      (field) => `<dt>${escaped(fieldName(field.field)[language])} (${field.at.slice(0, 10)})</dt><dd>${escaped(wordsOf(field))}</dd>`,
    )
    const held = files === 0 ? '' : `<p>${escaped(ownText.filesHeld[language])} (${files})</p>`
    return [`<h2>${escaped(classText[of][language])}</h2><dl>${rows.join('')}</dl>${held}`]
  })
  const said = [copy.looked, copy.agreed].filter((words) => words !== '').map((words) => `<pre>${escaped(words)}</pre>`)
  // @NOTE `<` never stands in the JSON as itself: words cannot end the element that holds them
  const json = JSON.stringify(portableJson(copy), null, 1).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(text.title[language])}</title>
<style>body{font:1rem/1.5 sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem}dt{font-weight:700}dd,pre{margin:0 0 1rem;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}</style>
</head><body><h1>${escaped(text.title[language])}</h1>
<p>${escaped(text.from[language])} ${escaped(copy.house)}. ${escaped(text.made[language])} ${copy.made.slice(0, 10)}.</p>
${sections.join('\n')}
${said.join('\n')}
<p><small>${escaped(text.data[language])}</small></p>
<script type="application/json" id="record">${json}</script>
</body></html>
`
}
