import type { Bilingual } from '@fanal/kernel'
import type { Inline, Statement, Target } from './knowledge.ts'
import { typeset } from './typeset.ts'

/** Tells the editor what a line cannot hold. */
export type Complain = (line: number, says: Bilingual) => void

const marks = /\[([^[\]]+)\]\(([^()\s]+)\)|\[([^[\]]+)\]\{lang: ([A-Za-z-]+)\}|\*\*([^*]+)\*\*/g
const sourceMark = /\s*\{source: ([a-z0-9-]+(?:, [a-z0-9-]+)*)\}$/

const faults: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /https?:|www\./,
    {
      en: 'an address of the web stands in the text: put it into links.json or sources.json',
      fr: 'une adresse du Web est dans le texte : mettez-la dans links.json ou sources.json',
    },
  ],
  [/[<>]/, { en: '< and > have no meaning here: write words', fr: '< et > n’ont pas de sens ici : écrivez des mots' }],
  [
    /[`*]/,
    {
      en: 'for strong words write **so**; nothing else has stars or `',
      fr: 'pour des mots forts, écrivez **ainsi** ; rien d’autre n’a d’étoiles ni de `',
    },
  ],
  [
    /[{}]/,
    {
      en: 'a mark in braces is {source: name} at the end, or [words]{lang: fr}',
      fr: 'entre accolades il n’y a qu’une source, à la fin du passage, ou une langue, après [des mots]',
    },
  ],
  [
    /[[\]]/,
    { en: 'a link is written [words](page:name) or [words](place:name)', fr: 'un lien s’écrit [mots](page:nom) ou [mots](place:nom)' },
  ],
]

function targetOf(written: string): Target | null {
  const [, kind, name = ''] = /^(page|place):([a-z-]+)$/.exec(written) ?? []
  if (kind === 'page') return { kind, page: name }
  return kind === 'place' ? { kind, place: name } : null
}

/** Reads the words of one statement: text, **strong words**, [links](page:name), [words]{lang: es} and, last, {source: names}. */
export function readWords(written: string, at: { line: number; language: string }, complain: Complain): Statement {
  const { line, language } = at
  const sources = sourceMark.exec(written)?.[1]?.split(', ') ?? []
  const said = written.replace(sourceMark, '')
  const words: Inline[] = []
  const plain = (text: string): void => {
    const fault = faults.find(([pattern]) => pattern.test(text))
    if (fault !== undefined) complain(line, fault[1])
    if (text !== '') words.push({ kind: 'text', text: typeset(text, language) })
  }
  let from = 0
  for (const found of said.matchAll(marks)) {
    plain(said.slice(from, found.index))
    from = found.index + found[0].length
    const [, linked, to = '', foreign, tongue, strong] = found
    const text = typeset(linked ?? foreign ?? strong ?? '', language)
    const target = targetOf(to)
    if (linked !== undefined && target === null) complain(line, faults[4]![1])
    if (linked !== undefined && target !== null) words.push({ kind: 'link', text, to: target })
    if (foreign !== undefined && tongue !== undefined) words.push({ kind: 'words', text: foreign, language: tongue })
    if (strong !== undefined) words.push({ kind: 'strong', text })
  }
  plain(said.slice(from))
  return { line, words, sources }
}
