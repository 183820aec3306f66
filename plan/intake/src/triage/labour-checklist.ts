import type { IndicatorSet } from '@fanal/screen'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'
import { type LabourUse, indicatorsOf, labourLines, labourUse } from './labour-check.ts'
import { labourText as text } from './labour.text.ts'

/** The checklist of the labour indicators on a page: what is ticked never leaves it but sealed with the coding. */
export interface LabourChecklist {
  /** `null` where nothing is ticked. */
  used(): LabourUse | null
  /** Ticks what an earlier coding has. */
  show(use: LabourUse): void
}

/** What the indicators come to, for the checklist and for the list of codings. */
export function labourView(use: LabourUse): HTMLElement[] {
  const page = pageLanguage()
  const { says, dimensions, rule } = labourLines(use, page)
  const items = dimensions.map((one) => made('li', {}, one.isMet ? made('strong', {}, one.text) : one.text))
  return [made('p', {}, made('strong', {}, says)), made('ul', {}, ...items), made('p', { class: 'small' }, rule)]
}

/** Fills the place for the checklist, and answers as things are ticked. */
export function takeLabour(place: HTMLElement): LabourChecklist {
  const page = pageLanguage()
  const groups = made('div')
  const result = made('div', { 'aria-live': 'polite', 'data-labour-result': '' })
  const set = made('select', { id: 'labour-set', name: 'labour-set', autocomplete: 'off' })
  set.append(made('option', { value: 'labour-adult' }, text.adult[page]), made('option', { value: 'labour-child' }, text.child[page]))
  const setNow = (): IndicatorSet => (set.value === 'labour-child' ? 'labour-child' : 'labour-adult')
  const boxes = () => [...groups.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
  const used = () => labourUse(setNow(), boxes())

  function answer(): void {
    const use = used()
    result.replaceChildren(...(use === null ? [made('p', {}, text.nothing[page])] : labourView(use)))
  }
  function fill(ticked: readonly string[]): void {
    groups.replaceChildren(
      ...indicatorsOf(setNow()).map((dimension) => {
        const items = dimension.indicators.map((one) => {
          const box = made('input', { type: 'checkbox', id: `labour-${one.code}`, name: 'labour', value: one.code, autocomplete: 'off' })
          box.checked = ticked.includes(one.code)
          return made('li', {}, made('div', { class: 'choice' }, box, made('label', { for: box.id }, one[page])))
        })
        return made('fieldset', {}, made('legend', {}, dimension[page]), made('ul', { class: 'facts' }, ...items))
      }),
    )
    answer()
  }

  set.addEventListener('change', () => fill(boxes()))
  groups.addEventListener('change', answer)
  const choose = made('div', { class: 'field' }, made('label', { for: set.id }, text.who[page]), set)
  place.replaceChildren(notice('warning', null, text.lead[page]), choose, groups, result)
  fill([])
  return {
    used,
    show(use) {
      set.value = use.set
      fill(use.seen)
    },
  }
}
