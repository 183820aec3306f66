/** An input that has to be answered and was not, and the question as the page words it. */
interface Unanswered {
  readonly input: HTMLElement
  readonly question: string
}

type OneInput = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The first question of a form that is marked as required and stands open. Browser checks are off: they would speak the browser's language. */
export function firstUnanswered(form: HTMLFormElement): Unanswered | null {
  for (const place of form.querySelectorAll<HTMLElement>('fieldset, select[required], input[required], [data-required]')) {
    const open = place instanceof HTMLFieldSetElement ? openChoice(place) : openInput(place as OneInput)
    if (open !== null) return open
  }
  return null
}

function openChoice(group: HTMLFieldSetElement): Unanswered | null {
  const first = group.querySelector<HTMLInputElement>('input:enabled')
  const isRequired = group.querySelector(':scope > legend > .required') !== null
  if (!isRequired || first === null || group.querySelector('input:checked') !== null) return null
  return { input: first, question: wordsOf(group.querySelector('legend')) }
}

function openInput(input: OneInput): Unanswered | null {
  if (input.disabled || input.value.trim() !== '') return null
  return { input, question: wordsOf(input.labels?.[0] ?? null) }
}

/** The question without the word that says it is required. */
function wordsOf(label: Element | null): string {
  const copy = label?.cloneNode(true) as Element | undefined
  copy?.querySelector('.required')?.remove()
  return copy?.textContent?.trim() ?? ''
}
