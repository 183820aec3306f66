import { isPublicLanguage, publicLanguages, type PublicLanguage } from '@fanal/kernel'
import type { ZodType } from 'zod'
import { linksFile, pagesFile, provincesFile, sourcesFile } from './content.schema.ts'
import type { ContentFiles } from './content-files.ts'
import type { Knowledge, KnowledgePage, PageEntry, Problem } from './knowledge.ts'
import { readPage } from './read-page.ts'

interface Read {
  readonly knowledge: Knowledge
  readonly problems: readonly Problem[]
}

function readJson<T>(
  files: ContentFiles,
  file: string,
  shape: ZodType<T[]>,
): { readonly value: readonly T[]; readonly problems: Problem[] } {
  const wrong = (en: string, fr: string): Problem => ({ file, line: 0, says: { en, fr } })
  const text = files.get(file)
  if (text === undefined) return { value: [], problems: [wrong('this file is missing', 'ce fichier manque')] }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : ''
    return { value: [], problems: [wrong(`this is no JSON: ${why}`, `ce n’est pas du JSON : ${why}`)] }
  }
  const parsed = shape.safeParse(json)
  if (parsed.success) return { value: parsed.data, problems: [] }
  const problems = parsed.error.issues.map(({ path, message }) => {
    const at = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
    return wrong(`${at}: ${message}`, `${at} : ${message}`)
  })
  return { value: [], problems }
}

/** The languages that a page has to be in. */
export function languagesOf({ languages }: Pick<PageEntry, 'languages'>): readonly PublicLanguage[] {
  return languages === 'seven' ? publicLanguages : ['en', 'fr']
}

/** Files that belong to no page, pages that lack a file, and pages that share a number. */
function placeProblems(files: ContentFiles, entries: readonly PageEntry[]): Problem[] {
  const wrong = (file: string, en: string, fr: string): Problem => ({ file, line: 0, says: { en, fr } })
  const known = new Map(entries.map((entry) => [entry.page, entry]))
  const missing = entries.flatMap((entry) =>
    languagesOf(entry)
      .map((language) => `${entry.page}/${language}.md`)
      .filter((file) => !files.has(file))
      .map((file) => wrong(file, 'this language is missing', 'cette langue manque')),
  )
  const stray = [...files.keys()]
    .filter((file) => file.endsWith('.md'))
    .filter((file) => {
      const [page = '', language = ''] = file.replace(/\.md$/, '').split('/')
      return !known.has(page) || !isPublicLanguage(language)
    })
    .map((file) =>
      wrong(
        file,
        'this file belongs to no page of pages.json and no language',
        'ce fichier n’est d’aucune page de pages.json ni d’aucune langue',
      ),
    )
  const doubled = entries
    .filter(({ page, number }, index) => entries.findIndex((other) => other.page === page || other.number === number) !== index)
    .map(({ page }) =>
      wrong('pages.json', `${page} has the name or number of another page`, `${page} a le nom ou le numéro d’une autre page`),
    )
  return [...missing, ...stray, ...doubled]
}

/** Reads every file of a content folder; what cannot be read is a problem, and nothing is thrown. */
export function readContent(files: ContentFiles): Read {
  const [pages, sources, links, provinces] = [
    readJson(files, 'pages.json', pagesFile),
    readJson(files, 'sources.json', sourcesFile),
    readJson(files, 'links.json', linksFile),
    readJson(files, 'provinces.json', provincesFile),
  ]
  const problems: Problem[] = [pages, sources, links, provinces].flatMap((each) => each.problems)
  problems.push(...placeProblems(files, pages.value))
  const read = new Map<string, Map<PublicLanguage, KnowledgePage>>()
  for (const { page: name } of pages.value) {
    const inLanguages = new Map<PublicLanguage, KnowledgePage>()
    for (const language of publicLanguages) {
      const file = `${name}/${language}.md`
      const text = files.get(file)
      if (text === undefined) continue
      const { page, problems: found } = readPage(text, language, file)
      problems.push(...found)
      inLanguages.set(language, page)
    }
    read.set(name, inLanguages)
  }
  const knowledge: Knowledge = {
    entries: pages.value.toSorted((a, b) => a.number - b.number),
    pages: read,
    sources: new Map(sources.value.map((source) => [source.id, source])),
    links: links.value,
    provinces: provinces.value,
  }
  return { knowledge, problems }
}
