import { Stop } from '../command.ts'

export interface FactSet {
  readonly id: string | number
  readonly facts: readonly string[]
}

function bad(en: string, fr: string): Stop {
  return new Stop({ en: `${en} Nothing was screened.`, fr: `${fr} Rien n’a été examiné.` }, 'screen-file')
}

/**
 * Reads `{id, facts: [code …]}` or an array of them, as UTF-8 JSON.
 * @throws Stop that says what is wrong, and of which entry
 */
export function parseFactSets(bytes: Uint8Array): { readonly sets: readonly FactSet[]; readonly isList: boolean } {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw bad('The file is not JSON in UTF-8.', 'Le fichier n’est pas du JSON en UTF-8.')
  }
  if (!Array.isArray(value)) return { sets: [factSet(value, null)], isList: false }
  return { sets: value.map((entry, index) => factSet(entry, index + 1)), isList: true }
}

function factSet(value: unknown, place: number | null): FactSet {
  const [where, frWhere] = place === null ? ['The file', 'Le fichier'] : [`Entry ${place}`, `L’élément ${place}`]
  const { id, facts } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number')
    throw bad(`${where} has no "id" that is text or a number.`, `${frWhere} n’a pas de « id » qui soit du texte ou un nombre.`)
  if (!Array.isArray(facts))
    throw bad(`${where} (${id}) has no "facts" that is a list.`, `${frWhere} (${id}) n’a pas de « facts » qui soit une liste.`)
  const notText = facts.findIndex((fact) => typeof fact !== 'string')
  if (notText >= 0)
    throw bad(`${where} (${id}): fact ${notText + 1} is not text.`, `${frWhere} (${id}) : le fait ${notText + 1} n’est pas du texte.`)
  return { id, facts: facts as string[] }
}
