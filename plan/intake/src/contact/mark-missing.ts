import { made } from '../inbox/sealed-view.ts'

/** Says beside a field that something is missing there, leads to it, and is gone with the first key. */
export function markMissing(field: HTMLTextAreaElement, sentence: string): void {
  const id = `${field.id}-error`
  if (document.getElementById(id) === null) {
    const described = field.getAttribute('aria-describedby')
    const error = made('p', { class: 'field-error', id }, sentence)
    field.before(error)
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', [described, id].filter(Boolean).join(' '))
    const clear = () => {
      error.remove()
      field.removeAttribute('aria-invalid')
      if (described === null) field.removeAttribute('aria-describedby')
      else field.setAttribute('aria-describedby', described)
    }
    field.addEventListener('input', clear, { once: true })
  }
  field.focus()
}
