/** A form of the page as it is now shown. */
export const formIn = (id: string) => document.querySelector<HTMLFormElement>(`main form#${id}`)

/** A copy of a part that the server wrote into the page. */
export function partOf(id: string): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template#${id}`)
  if (template === null) throw new Error(`the page has no part ${id}`)
  return document.importNode(template.content, true)
}

/** A sentence in the page's language. */
export function saying(code: string): string {
  const sayings = document.querySelector<HTMLTemplateElement>('template#sayings')
  return sayings?.content.querySelector(`[data-code="${code}"]`)?.textContent ?? ''
}

/** Puts text into its place in a part. */
export function put(part: ParentNode, name: string, text: string): void {
  const place = part.querySelector(`[data-put="${name}"]`)
  if (place !== null) place.textContent = text
}

/** Shows a part as the whole page and leads the reader to its heading. */
export function turnTo(part: DocumentFragment): void {
  const main = document.querySelector('main')
  if (main === null) return
  const kept = main.querySelectorAll('.banner, #line')
  main.replaceChildren(...kept, part)
  for (const banner of main.querySelectorAll('.banner')) main.prepend(banner)
  const heading = main.querySelector<HTMLElement>('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
  scrollTo(0, 0)
}

export interface WayOut {
  readonly label: string
  readonly take: () => void
}

/** Says what went wrong, above the form; what was typed stays. */
export function showProblem(form: HTMLFormElement, sentence: string, wayOut?: WayOut): void {
  clearProblems()
  const notice = partOf('problem-notice').firstElementChild
  if (!(notice instanceof HTMLElement)) return
  notice.id = 'problem'
  form.before(notice)
  const button = notice.querySelector<HTMLButtonElement>('[data-part="unsealed"]')
  if (button !== null && wayOut !== undefined) {
    button.textContent = wayOut.label
    button.hidden = false
    button.addEventListener('click', wayOut.take)
  }
  // written after it stands in the page, so that a screen reader announces it
  put(notice, 'sentence', sentence)
  notice.tabIndex = -1
  notice.focus()
}

/** Takes away what an earlier attempt complained about. */
export function clearProblems(): void {
  for (const old of document.querySelectorAll('#problem, .error-summary, .field-error')) old.remove()
  for (const field of document.querySelectorAll('.field.wrong')) field.classList.remove('wrong')
  for (const control of document.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid')
    const describing = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => !id.endsWith('-error'))
    control.setAttribute('aria-describedby', describing.join(' '))
  }
}

function markField(form: HTMLFormElement, name: string, sentence: string): HTMLElement | null {
  const control = form.elements.namedItem(name)
  if (!(control instanceof HTMLElement)) return null
  const error = partOf('field-error').firstElementChild
  if (error !== null) {
    error.id = `${control.id}-error`
    error.append(sentence)
    control.before(error)
    control.setAttribute('aria-describedby', `${control.getAttribute('aria-describedby') ?? ''} ${error.id}`.trim())
  }
  control.setAttribute('aria-invalid', 'true')
  control.closest('.field')?.classList.add('wrong')
  return control
}

/** Shows what has to be looked at again, first in a list and then at each field. */
export function showErrors(form: HTMLFormElement, errors: Readonly<Record<string, string>>): void {
  clearProblems()
  const summary = partOf('error-list').firstElementChild
  const list = summary?.querySelector('ul')
  if (!(summary instanceof HTMLElement) || list === null || list === undefined) return
  list.replaceChildren()
  for (const [name, sentence] of Object.entries(errors)) {
    const control = markField(form, name, sentence)
    const link = document.createElement('a')
    link.href = `#${control?.id ?? 'main'}`
    link.textContent = sentence
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  form.before(summary)
  summary.focus()
}

/** Says how far a form is; empty when it waits for its reader. */
export function progress(form: HTMLFormElement, sentence: string): void {
  const place = form.querySelector('[data-part="progress"]')
  if (place !== null) place.textContent = sentence
  for (const button of form.querySelectorAll('button[type="submit"]')) button.setAttribute('aria-disabled', String(sentence !== ''))
}
