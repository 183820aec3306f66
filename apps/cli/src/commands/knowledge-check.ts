import { checkContent, contentFolder, problemLine, readContentFiles } from '@fanal/prevent'
import { type Command, readOptions } from '../command.ts'

const usage = 'knowledge check [FOLDER] [--json]'

/** Checks the knowledge pages before they are shipped: languages, links, sources, reading level. */
export const knowledgeCheck: Command = {
  name: 'knowledge check',
  usage,
  about: {
    en: 'Checks the pages of knowledge: every language there, links that lead somewhere, sources with dates, plain to read',
    fr: 'Vérifie les pages d’information : toutes les langues, des liens qui mènent quelque part, des sources datées, une lecture facile',
  },
  run(console) {
    const { values, positionals } = readOptions(console, usage, { json: { type: 'boolean' } })
    const { knowledge, problems } = checkContent(readContentFiles(positionals[0] ?? contentFolder))
    if (values.json === true) console.out(JSON.stringify({ pages: knowledge.entries.length, problems }))
    else for (const each of problems) console.out(problemLine(each, console.language))
    if (values.json !== true && problems.length === 0)
      console.out(
        console.language === 'fr'
          ? `${knowledge.entries.length} pages, rien à corriger.`
          : `${knowledge.entries.length} pages, nothing to mend.`,
      )
    return Promise.resolve(problems.length === 0 ? 0 : 1)
  },
}
