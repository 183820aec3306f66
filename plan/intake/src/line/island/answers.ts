import { countBytes, countGraphemes, normaliseText } from '@fanal/forms'
import { answerLimits, type AnswerLimit } from '../answer-limits.ts'
import { tooLongIn } from '../too-long.text.ts'
import { onwardOf, type Onward } from '../onward.ts'
import { language } from './node-here.ts'
import { saying } from './parts.ts'

/** What was written into a form, by field; what was left empty is left out. */
export function answersIn(form: HTMLFormElement): Record<string, string> {
  const fields = form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type="text"], input[type="radio"]:checked')
  const written = [...fields].map((field) => [field.name, normaliseText(field.value)] as const)
  return Object.fromEntries(written.filter(([name, answer]) => answer !== '' && !name.startsWith('onward-')))
}

/** What was said to passing the report on. */
export function onwardIn(form: HTMLFormElement): Onward {
  return onwardOf(Object.fromEntries(new FormData(form)))
}

/** What stands in a field of one line, as it stands. */
export function valueIn(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field.value : ''
}

function excess(answer: string, { max, maxBytes }: AnswerLimit): string | null {
  const characters = answer.length > 100_000 ? answer.length : countGraphemes(answer)
  const bytes = countBytes(answer)
  // a limit in bytes is said in characters of this very text
  const fitting = bytes > maxBytes ? Math.min(max, Math.floor((maxBytes / bytes) * characters)) : max
  return characters > fitting ? tooLongIn(saying('tooLong'), language, fitting, characters) : null
}

/**
 * What has to be looked at again, field by field; `null` where all is well.
 * @param missing the saying for a form whose one required answer is empty
 */
export function errorsIn(answers: Readonly<Record<string, string>>, missing: string): Record<string, string> | null {
  if (answers['what'] === undefined) return { what: saying(missing) }
  const found = Object.entries(answerLimits).flatMap(([name, limit]) => {
    const sentence = excess(answers[name] ?? '', limit)
    return sentence === null ? [] : [[name, sentence] as const]
  })
  return found.length === 0 ? null : Object.fromEntries(found)
}
