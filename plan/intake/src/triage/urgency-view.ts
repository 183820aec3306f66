import { made, pageLanguage } from '../inbox/sealed-view.ts'
import { urgencyText } from '../inbox/inbox.text.ts'
import { factName } from './triage-results.ts'
import { triageText as text } from './triage.text.ts'
import { suggestedUrgency } from './triage.ts'

/** How urgent the coded facts make it, as a suggestion: a person chooses it in the field for it and keeps it there. */
export function urgencyView(facts: readonly string[]): Node[] {
  const page = pageLanguage()
  const { urgency, because } = suggestedUrgency(facts)
  if (because.length === 0) return []
  const choose = made('button', { type: 'button', class: 'button secondary small' }, text.chooseUrgency[page])
  choose.addEventListener('click', () => chooseUrgency(urgency))
  const why = made('span', { class: 'small' }, ` (${text.because[page]} ${because.map(factName).join(' · ')})`)
  return [made('p', {}, `${text.urgency[page]} `, made('strong', {}, urgencyText[urgency][page]), why), made('p', {}, choose)]
}

function chooseUrgency(urgency: string): void {
  const field = document.querySelector<HTMLSelectElement>('[data-work] select[name="urgency"]')
  if (field === null) return
  field.closest('details')?.setAttribute('open', '')
  field.value = urgency
  field.focus()
}
