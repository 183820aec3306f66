import type { PublicLanguage } from '@fanal/kernel'
import { isProse, readingLevel, sentencesOf } from '@fanal/reading'
import { guideOthers, guideSources } from './guide.ts'
import type { ContentFiles } from './content-files.ts'
import { type Block, type Knowledge, type KnowledgePage, places, plainText, type Problem, statementsOf } from './knowledge.ts'
import { readContent } from './read-content.ts'

interface At {
  readonly file: string
  readonly page: KnowledgePage
  readonly language: PublicLanguage
  readonly name: string
}

const problem = (file: string, line: number, en: string, fr: string): Problem => ({ file, line, says: { en, fr } })

function* everyPage(knowledge: Knowledge): Generator<At> {
  for (const [name, inLanguages] of knowledge.pages)
    for (const [language, page] of inLanguages) yield { file: `${name}/${language}.md`, page, language, name }
}

const every = (page: KnowledgePage) => page.blocks.flatMap(statementsOf)

/** Links that lead nowhere. */
function deadLinks({ file, page }: At, knowledge: Knowledge): Problem[] {
  return every(page).flatMap(({ line, words }) =>
    words.flatMap((word) => {
      if (word.kind !== 'link') return []
      const { to } = word
      const leads = to.kind === 'page' ? knowledge.pages.has(to.page) : places.some((place) => place === to.place)
      const name = to.kind === 'page' ? `page:${to.page}` : `place:${to.place}`
      return leads ? [] : [problem(file, line, `the link ${name} leads nowhere`, `le lien ${name} ne mène nulle part`)]
    }),
  )
}

/** A digit, or a word that says law: such a statement says where it comes from. */
const number = /\p{Nd}/u
const lawWords: Partial<Record<PublicLanguage, RegExp>> = {
  en: /\b(sections?|Acts?|Code|Charter|Regulations?|Protocol|Parliament|courts?|laws?|illegal|crimes?)\b/,
  fr: /(?<!\p{L})(articles?|lois?|Loi|Code|Charte|Règlement|Protocole|Parlement|tribuna(?:l|ux)|cour|illégale?s?|crimes?)(?!\p{L})/u,
}

/** Statements on law and numbers that name no source. */
function unsourced({ file, page, language }: At): Problem[] {
  const law = lawWords[language]
  return every(page).flatMap((statement) => {
    const text = plainText(statement)
    const asks = number.exec(text)?.[0] ?? law?.exec(text)?.[0]
    if (asks === undefined || statement.sources.length > 0) return []
    return [
      problem(
        file,
        statement.line,
        `“${asks}” is law or a number and needs {source: …} at the end`,
        `« ${asks} » est du droit ou un nombre et demande {source: …} à la fin`,
      ),
    ]
  })
}

/** Sources that are not known, and a head that names others than the text. */
function sourceProblems({ file, page }: At, knowledge: Knowledge): Problem[] {
  const used = every(page).flatMap(({ line, sources }) => sources.map((id) => ({ line, id })))
  const unknown = used
    .filter(({ id }) => !knowledge.sources.has(id))
    .map(({ line, id }) => problem(file, line, `${id} is not in sources.json`, `${id} n’est pas dans sources.json`))
  const [inText, inHead] = [new Set(used.map(({ id }) => id)), new Set(page.sources)]
  const apart = [...inText.symmetricDifference(inHead)].toSorted().join(', ')
  if (apart === '') return unknown
  return [
    ...unknown,
    problem(
      file,
      1,
      `the head and the text do not name the same sources: ${apart}`,
      `l’en-tête et le texte ne nomment pas les mêmes sources : ${apart}`,
    ),
  ]
}

/** What the guide leads to and names, which an editor may have taken out. */
function guideProblems(knowledge: Knowledge): Problem[] {
  const pages = guideOthers.flatMap(({ to }) => (to.kind === 'page' && !knowledge.pages.has(to.page) ? [to.page] : []))
  const sources = guideSources.filter((id) => !knowledge.sources.has(id))
  return [
    ...pages.map((page) =>
      problem('pages.json', 0, `the guide leads to ${page}, which is not here`, `le guide mène à ${page}, qui n’est pas ici`),
    ),
    ...sources.map((id) =>
      problem('sources.json', 0, `the guide names ${id}, which is not here`, `le guide nomme ${id}, qui n’est pas ici`),
    ),
  ]
}

function neverUsed(knowledge: Knowledge): Problem[] {
  const used = new Set<string>(guideSources)
  for (const { page } of everyPage(knowledge)) for (const { sources } of every(page)) for (const id of sources) used.add(id)
  for (const { rules } of knowledge.provinces) if (rules !== null) used.add(rules.source)
  return [...knowledge.sources.keys()]
    .filter((id) => !used.has(id))
    .map((id) =>
      problem(
        'sources.json',
        0,
        `${id} is used on no page: take it out, or use it`,
        `${id} ne sert sur aucune page : enlevez-la, ou servez-vous-en`,
      ),
    )
}

/** Text that is too hard to read, with the sentence to mend first; English and French have a measure. */
function tooHard({ file, page, language }: At): Problem[] {
  if (language !== 'en' && language !== 'fr') return []
  const blocks = [page.summary, ...every(page).map(plainText)].filter(isProse)
  const { isPlain, measure, value, hardest } = readingLevel(sentencesOf(blocks), language)
  if (isPlain) return []
  const [worst = ''] = hardest
  const at = every(page).find((statement) => plainText(statement).includes(worst))?.line ?? 0
  const by = `${measure} ${value.toFixed(1)}`
  return [
    problem(file, at, `too hard to read (${by}): begin with “${worst}”`, `trop difficile à lire (${by}) : commencez par « ${worst} »`),
  ]
}

const shapeOf = (block: Block): string =>
  [block.kind, block.kind === 'heading' ? block.level : '', ...statementsOf(block).map(({ sources }) => sources.toSorted().join('+'))].join(
    ' ',
  )

const lineOf = (block: Block | undefined): number =>
  block === undefined ? 0 : 'line' in block ? block.line : (statementsOf(block)[0]?.line ?? 0)

/** Where a language has other parts, items or sources than the English page: the two are not equal. */
function notEqual({ file, page, language, name }: At, knowledge: Knowledge): Problem[] {
  const english = knowledge.pages.get(name)?.get('en')
  if (language === 'en' || english === undefined) return []
  const [ours, theirs] = [page.blocks.map(shapeOf), english.blocks.map(shapeOf)]
  const at = theirs.findIndex((shape, index) => shape !== ours[index])
  const differs = at >= 0 ? at : ours.length > theirs.length ? theirs.length : -1
  if (differs < 0) return []
  const line = lineOf(page.blocks[differs])
  const there = lineOf(english.blocks[differs])
  return [
    problem(
      file,
      line,
      `other parts, items or sources than en.md at line ${there}`,
      `d’autres parties, éléments ou sources que en.md à la ligne ${there}`,
    ),
  ]
}

/** A page that warns and leaves the reader alone with it. */
function endsAlone({ file, page }: At): Problem[] {
  const last = page.blocks.at(-1)
  if (last?.kind === 'show' && last.what === 'help') return []
  return [
    problem(
      file,
      lineOf(last),
      'a page ends with {show: help}: not only with a warning',
      'une page se termine par {show: help} : pas seulement par un avertissement',
    ),
  ]
}

export interface Checked {
  readonly knowledge: Knowledge
  readonly problems: readonly Problem[]
}

/** Reads and checks every file of a content folder. The build fails where one problem is found. */
export function checkContent(files: ContentFiles): Checked {
  const { knowledge, problems } = readContent(files)
  const found = [...everyPage(knowledge)].flatMap((at) => [
    ...deadLinks(at, knowledge),
    ...unsourced(at),
    ...sourceProblems(at, knowledge),
    ...tooHard(at),
    ...notEqual(at, knowledge),
    ...endsAlone(at),
  ])
  return { knowledge, problems: [...problems, ...found, ...guideProblems(knowledge), ...neverUsed(knowledge)] }
}
