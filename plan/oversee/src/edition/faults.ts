import type { Bilingual } from '@fanal/kernel'
import { disclosureFindings } from './disclosure.ts'
import type { Edition } from './edition.ts'
import { proseFaults } from './prose/prose-faults.ts'

/** What keeps an edition from being built: where it is, and what to do. */
export interface EditionFault {
  readonly code: string
  readonly where: string
  readonly found: string
  readonly say: Bilingual
}

const twice: Bilingual = { en: 'The same code stands twice.', fr: 'Le même code figure deux fois.' }

function doubled(ids: readonly string[], where: string): EditionFault[] {
  const again = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [...new Set(again)].map((id) => ({ code: 'code-twice', where, found: id, say: twice }))
}

/**
 * Everything that would make an edition untrue or unsafe: a number by itself in the text, a language that says less, a code that stands twice, and what its
 * tables, with those of the editions before it, would give away.
 * @param before  editions of the same plan that are out already, corrections of this one among them
 */
export function editionFaults(edition: Edition, before: readonly Edition[] = []): readonly EditionFault[] {
  const given = disclosureFindings([...before, edition]).map(({ code, releases, about, say }) => ({
    code,
    where: releases.join(', '),
    found: JSON.stringify(about),
    say,
  }))
  const ofTables = edition.tables.flatMap(({ id, cells }) =>
    doubled(
      cells.map((cell) => cell.id),
      `tables/${id}`,
    ),
  )
  return [
    ...proseFaults(edition),
    ...doubled(
      edition.tables.map(({ id }) => id),
      'tables',
    ),
    ...ofTables,
    ...given,
  ]
}

/** One line for a person: where, what was found, what to do. */
export function faultLine({ where, found, say }: EditionFault): Bilingual {
  const place = found === '' ? where : `${where} (${found})`
  return { en: `${place}: ${say.en}`, fr: `${place}\u00A0: ${say.fr}` }
}
