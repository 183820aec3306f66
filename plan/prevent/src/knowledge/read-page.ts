import { type Bilingual, say } from '@fanal/kernel'
import { type Block, type KnowledgePage, type Problem, shown, type Statement } from './knowledge.ts'
import { type Complain, readWords } from './read-words.ts'
import { typeset } from './typeset.ts'

/** What stands in the head of a file until somebody has read the page as a professional. */
export const notReviewed = 'not yet professionally reviewed'

const heads = ['title', 'summary', 'checked-on', 'reviewed-by', 'sources'] as const
type Head = (typeof heads)[number]

interface Line {
  readonly number: number
  readonly text: string
}

const both = (en: string, fr: string): Bilingual => ({ en, fr })

/** Ways to write that are not read here, each with what to write in place of it. */
const foreign: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /^# /,
    both(
      'the title stands in the head; a heading begins with ## or ###',
      'le titre est dans l’en-tête ; un intertitre commence par ## ou ###',
    ),
  ],
  [/^(####|#\S)/, both('a heading begins with “## ” or “### ”', 'un intertitre commence par « ## » ou « ### »')],
  [/^([*+] |\d+[.)] )/, both('an item of a list begins with “- ”', 'un élément de liste commence par « - »')],
  [
    /^[>|]|^```|^---|^===/,
    both('quotations, tables, code and rules are not read here', 'les citations, tableaux, codes et traits ne sont pas lus ici'),
  ],
  [/^\s/, both('a line begins with a space but belongs to no item', 'une ligne commence par une espace sans appartenir à un élément')],
]

function readHead(lines: readonly Line[], complain: Complain): ReadonlyMap<Head, string> {
  const found = new Map<Head, string>()
  for (const { number, text } of lines) {
    const [, key = '', value = ''] = /^([a-z-]+): (.+)$/.exec(text) ?? []
    const head = heads.find((name) => name === key)
    if (head === undefined)
      complain(
        number,
        both(
          `the head has ${heads.join(', ')}, each as “name: words”`,
          `l’en-tête contient ${heads.join(', ')}, sous la forme « nom: mots »`,
        ),
      )
    else if (found.has(head)) complain(number, both(`${head} stands twice`, `${head} est là deux fois`))
    else found.set(head, value.trim())
  }
  for (const head of heads) if (!found.has(head)) complain(1, both(`the head lacks ${head}`, `il manque ${head} dans l’en-tête`))
  return found
}

/** Lines that stand together, without the empty ones between. */
function partsOf(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [[]]
  for (const line of lines) {
    if (line.text.trim() === '') parts.push([])
    else parts.at(-1)!.push(line)
  }
  return parts.filter((part) => part.length > 0)
}

/** The items of a part whose first lines match; further lines of an item begin with two spaces. */
function itemsOf(part: readonly Line[], begins: RegExp, complain: Complain): Line[] {
  const items: Line[] = []
  for (const line of part) {
    const last = items.at(-1)
    if (begins.test(line.text)) items.push(line)
    else if (last !== undefined && line.text.startsWith('  '))
      items[items.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` }
    else
      complain(
        line.number,
        both(
          'this line belongs to no item: begin it like the one above, or leave an empty line',
          'cette ligne n’appartient à aucun élément : commencez-la comme la précédente, ou laissez une ligne vide',
        ),
      )
  }
  return items
}

function readPart(part: readonly Line[], language: string, complain: Complain): Block | null {
  const [first] = part
  if (first === undefined) return null
  const { number: line, text } = first
  const words = (written: string, at: number): Statement => readWords(written, { line: at, language }, complain)
  const heading = /^(##|###) (.+)$/.exec(text)
  if (heading !== null) {
    if (part.length > 1)
      complain(part[1]!.number, both('leave an empty line after a heading', 'laissez une ligne vide après un intertitre'))
    return { kind: 'heading', line, level: heading[1] === '##' ? 2 : 3, text: typeset(heading[2] ?? '', language) }
  }
  if (text.startsWith('- ')) {
    const items = itemsOf(part, /^- /, complain)
    return { kind: 'list', items: items.map((item) => words(item.text.slice(2), item.number)) }
  }
  if (/^[^{].* :: /.test(text)) {
    const items = itemsOf(part, /^\S.* :: /, complain).map((item) => ({ item, at: item.text.indexOf(' :: ') }))
    return {
      kind: 'meanings',
      items: items.map(({ item, at }) => ({
        term: typeset(item.text.slice(0, at), language),
        says: words(item.text.slice(at + 4), item.number),
      })),
    }
  }
  const show = /^\{show: ([a-z-]+)\}$/.exec(text)
  const what = shown.find((name) => name === show?.[1])
  if (show !== null && what !== undefined && part.length === 1) return { kind: 'show', line, what }
  if (show !== null)
    complain(
      line,
      both(`what can be shown is ${shown.join(', ')}, on a line of its own`, `on peut montrer ${shown.join(', ')}, sur une ligne à part`),
    )
  for (const each of part) {
    const odd = foreign.find(([pattern]) => pattern.test(each.text))
    if (odd !== undefined) complain(each.number, odd[1])
  }
  return { kind: 'paragraph', says: words(part.map((each) => each.text.trim()).join(' '), line) }
}

/** Whether a text is a day as we write it. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/**
 * Reads a page as an editor writes it: a head, a line of ---, and plain paragraphs, headings, lists and meanings.
 * @returns the page, and everything in it that has to be mended; the page is whole only where nothing has
 */
export function readPage(
  text: string,
  language: string,
  file: string,
): { readonly page: KnowledgePage; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const complain: Complain = (line, says) => void problems.push({ file, line, says })
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((each, index): Line => ({ number: index + 1, text: each.trimEnd() }))
  const rule = lines.findIndex((each) => each.text === '---')
  if (rule < 0) complain(1, both('a line of --- has to end the head', 'une ligne --- doit terminer l’en-tête'))
  const head = readHead(
    lines.slice(0, Math.max(rule, 0)).filter((each) => each.text !== ''),
    complain,
  )
  const checkedOn = head.get('checked-on') ?? ''
  if (head.has('checked-on') && !isDay(checkedOn))
    complain(1, both('checked-on is a day such as 2026-11-23', 'checked-on est un jour, par exemple 2026-11-23'))
  const reviewed = head.get('reviewed-by') ?? notReviewed
  const page: KnowledgePage = {
    title: typeset(head.get('title') ?? '', language),
    summary: typeset(head.get('summary') ?? '', language),
    checkedOn,
    reviewedBy: reviewed === notReviewed ? null : reviewed,
    sources: (head.get('sources') ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && name !== 'none'),
    blocks: partsOf(lines.slice(rule + 1)).flatMap((part) => readPart(part, language, complain) ?? []),
  }
  return { page, problems }
}

/** A problem as one line, as compilers say it. */
export function problemLine({ file, line, says }: Problem, language: 'en' | 'fr'): string {
  return `${line === 0 ? file : `${file}:${line}`}  ${say(says, language)}`
}
