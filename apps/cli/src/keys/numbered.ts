import { type Bilingual, type Language, type Outcome, ok, refuse, say } from '@fanal/kernel'

const numberWrong: Bilingual = {
  en: 'Type a number of the list, or several with commas where several fit.',
  fr: 'Tapez un numéro de la liste, ou plusieurs séparés par des virgules s’il en faut plusieurs.',
}

/** A list that somebody chooses from by number, in the language of the room. */
export function numberedList<T extends string>(values: readonly T[], text: Readonly<Record<T, Bilingual>>, language: Language): string {
  return values.map((value, index) => `  ${String(index + 1).padStart(2)}  ${say(text[value], language)}`).join('\n')
}

/** What was chosen by number, each once, in the order of the list. A value's own name is understood too. */
export function chosenIn<T extends string>(values: readonly T[], typed: string): Outcome<readonly [T, ...T[]]> {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '')
  const picked = new Set(words.map((word) => values.find((value, index) => value === word || String(index + 1) === word)))
  const [first, ...rest] = values.filter((value) => picked.has(value))
  return first === undefined || picked.has(undefined) ? refuse('number', numberWrong) : ok([first, ...rest])
}

/** Exactly one. */
export function oneOf<T extends string>(values: readonly T[], typed: string): Outcome<T> {
  const chosen = chosenIn(values, typed)
  if (!chosen.ok) return chosen
  return chosen.value.length === 1 ? ok(chosen.value[0]) : refuse('number', numberWrong)
}
