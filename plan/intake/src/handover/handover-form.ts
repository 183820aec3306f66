import {
  type FieldName,
  type Package,
  type PackageProblem,
  fieldNames,
  fieldsFor,
  legalBases,
  needsCheck,
  packageProblems,
} from '@fanal/handover'
import { systemChance, uuidOf } from '@fanal/seal'
import { warnBeforeLeaving } from '../session/leave-warning.ts'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'
import type { Choice, Desk, Told } from './handover-desk.ts'
import { type YesSince, asksYesSince, readReason, reasonWith, saidOnward, yesSinceProblem } from './consent.ts'
import { yesSinceProblems } from './consent.text.ts'
import { actionButton, mayInsert, originalView, packageView, pointersView, saidIn } from './handover-view.ts'
import { onwardView, setSince } from './consent-view.ts'
import type { HandOverRequest } from './handover.schema.ts'
import { handoverText as text } from './handover.text.ts'
import { sealCopy, sealPackage } from './seal-handover.ts'
import { toldNotice } from './told-notice.ts'

const problemText = {
  'first-field-empty': text.firstMissing,
  'reason-empty': text.reasonMissing,
  'too-long': text.tooLong,
} as const satisfies Record<PackageProblem, unknown>

type TextField = HTMLTextAreaElement | HTMLInputElement

/** What is being written again: the same hand-over, one version further. */
interface Again {
  readonly handover: string
  readonly version: number
}

export interface WritingForm {
  /** Whether it is recorded that the young person was told, or why not. */
  youngTold(told: boolean): void
  /** Puts a writing that was returned back into the form. */
  edit(written: Package, toUnit: string, again: Again): void
}

/** Takes the form: what is written is shown as the receiver will read it, then sealed, then sent. */
export function takeWriting(root: HTMLElement, desk: Desk, done: (told: Told) => Promise<void>): WritingForm | null {
  const form = root.querySelector<HTMLFormElement>('form[data-write]')
  const preview = root.querySelector<HTMLElement>('[data-preview]')
  if (form === null || preview === null) return null
  const page = pageLanguage()
  const said = saidIn(desk.opened.messages)
  const onward = saidOnward(desk.opened.messages)
  let isYoungTold = false
  let again: Again | null = null
  let last: TextField | null = null
  // What was sealed once is sent again as it is, so that a hand-over whose fate is unknown cannot arrive twice.
  let unsure: { readonly of: string; readonly request: HandOverRequest } | null = null

  const select = form.querySelector<HTMLSelectElement>('select[name="to"]')
  for (const { unit, kind, label } of desk.choices) select?.append(made('option', { value: unit, 'data-kind': kind }, label))

  const value = (name: string): string => {
    const given = new FormData(form).get(name)
    return typeof given === 'string' ? given.trim() : ''
  }
  const chosen = (): Choice | null => desk.choices.find(({ unit }) => unit === value('to')) ?? null
  const areaOf = (name: FieldName) => form.querySelector<TextField>(`[name="field-${name}"]`)

  const basisNow = () => legalBases.find(({ id }) => id === value('basis'))?.id ?? null
  const sinceNow = (): YesSince => ({ confirmed: value('yes-since') === 'yes', when: value('yes-when'), how: value('yes-how') })
  function needsSince({ kind }: Choice): boolean {
    const basis = basisNow()
    return basis !== null && asksYesSince(basis, kind, onward)
  }

  function writtenNow(choice: Choice): Package {
    const basis = basisNow() ?? 'reporter-yes'
    const entries = fieldsFor[choice.kind].map((name) => [name, value(`field-${name}`)] as const)
    const language = value('package-language') === 'fr' ? 'fr' : 'en'
    const reason = needsSince(choice) ? reasonWith(value('reason'), sinceNow(), language) : value('reason')
    return { to: choice.kind, basis, reason, language, fields: Object.fromEntries(entries) }
  }

  function insert(words: string): void {
    const area = last ?? (chosen() && areaOf('situation'))
    if (!area) return
    area.value = [area.value.trimEnd(), words].filter((one) => one !== '').join('\n')
    area.focus()
    refresh()
  }

  function refresh(): void {
    const choice = chosen()
    for (const name of fieldNames) {
      const place = form!.querySelector<HTMLElement>(`[data-field="${name}"]`)
      if (place) place.hidden = choice === null || !fieldsFor[choice.kind].some((one) => one === name)
    }
    const asksSince = form!.querySelector<HTMLElement>('[data-since]')
    if (asksSince) asksSince.hidden = choice === null || !needsSince(choice)
    const region = form!.querySelector<HTMLElement>('[data-region]')
    if (region) region.hidden = choice?.kind !== 'child-protection'
    const original = form!.querySelector<HTMLElement>('[data-original]')
    if (original) original.hidden = choice === null
    original?.replaceChildren(...originalView(said, mayInsert(choice?.kind ?? null) ? insert : null))
    form!.querySelector('[data-onward]')?.replaceChildren(...onwardView(choice?.kind ?? null, onward, isYoungTold))
    const reasonHint = form!.querySelector('[name="reason"]')?.closest('.field')?.querySelector('.hint')
    reasonHint?.replaceChildren(legalBases.find(({ id }) => id === value('basis'))?.record?.[page] ?? '')
    warn()
  }

  function warn(): void {
    const choice = chosen()
    const place = form!.querySelector('[data-pointers]')
    place?.replaceChildren(...(choice !== null && needsCheck(choice.kind) ? pointersView(writtenNow(choice), said) : []))
  }

  function firstProblem(choice: Choice | null): string | null {
    if (choice === null) return text.toMissing[page]
    if (choice.kind === 'child-protection' && value('region') === '') return text.regionMissing[page]
    if (value('basis') === '') return text.basisMissing[page]
    const since = needsSince(choice) ? yesSinceProblem(sinceNow(), new Date()) : null
    if (since !== null) return yesSinceProblems[since][page]
    if (value('reason') === '') return text.reasonMissing[page]
    const [problem] = packageProblems(writtenNow(choice))
    return problem === undefined ? null : problemText[problem][page]
  }

  function showPreview(): void {
    const choice = chosen()
    const problem = firstProblem(choice)
    preview!.hidden = false
    if (problem !== null || choice === null) {
      preview!.replaceChildren(notice('danger', null, problem ?? ''))
      preview!.focus()
      return
    }
    const written = writtenNow(choice)
    const isPolice = needsCheck(choice.kind)
    const go = actionButton((isPolice ? text.forCheck : text.send)[page], 'primary', () => send(choice, written))
    const back = actionButton(text.change[page], 'secondary', async () => {
      closePreview()
      await Promise.resolve()
    })
    const warnings = isPolice ? [...pointersView(written, said), made('p', { class: 'small' }, text.reasonKept[page])] : []
    preview!.replaceChildren(
      made('h3', {}, text.previewTitle[page]),
      made('p', {}, choice.label),
      packageView(written),
      made('p', { class: 'small' }, text.previewAlso[page]),
      ...warnings,
      made('div', { class: 'actions' }, go, back),
    )
    form!.hidden = true
    preview!.focus()
  }

  function closePreview(): void {
    preview!.hidden = true
    preview!.replaceChildren()
    form!.hidden = false
    form!.querySelector<HTMLElement>('select')?.focus()
  }

  async function send(choice: Choice, written: Package): Promise<void> {
    const { report, member } = desk.opened
    const of = JSON.stringify([choice.unit, written, value('urgency'), value('region'), again])
    if (unsure?.of !== of) {
      const version = again?.version ?? 1
      const sealed = await sealPackage(written, choice.unit, desk.directory)
      const at = { unit: report.unit, report: report.id, member, version, toUnit: choice.unit }
      const copy = sealed.ok ? await sealCopy(written, { ...at, seal: sealed.seal }, desk.directory) : sealed
      if (!copy.ok || !sealed.ok) return say({ tone: 'danger', text: text.untrusted[page] })
      const urgency = (value('urgency') || 'soon') as HandOverRequest['urgency']
      const handover = again?.handover ?? uuidOf(systemChance(16))
      const region = choice.kind === 'child-protection' ? (value('region') as NonNullable<HandOverRequest['region']>) : null
      const request = {
        handover,
        version,
        toUnit: choice.unit,
        basis: written.basis,
        urgency,
        region,
        copy: copy.text,
        package: sealed.text,
      }
      unsure = { of, request }
    }
    const refused = await desk.post(`/api/v1/reports/${report.id}/handovers`, unsure.request)
    if (refused !== null) return say(refused)
    unsure = null
    again = null
    form!.reset()
    closePreview()
    refresh()
    form!.closest('details')?.removeAttribute('open')
    await done({ tone: 'success', text: (needsCheck(choice.kind) ? text.waits : text.sent)[page] })
  }

  function say(told: Told): void {
    preview!.querySelector('[data-told]')?.remove()
    const box = toldNotice(told)
    box.dataset['told'] = ''
    box.tabIndex = -1
    preview!.append(box)
    box.focus()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    showPreview()
  })
  form.addEventListener('focusin', (event) => {
    const { target } = event
    const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
    if (isText && target.name.startsWith('field-')) last = target
  })
  form.addEventListener('change', refresh)
  form.addEventListener('input', warn)
  warnBeforeLeaving(() => ['reason', ...fieldNames.map((name) => `field-${name}`)].some((name) => value(name) !== ''))
  refresh()

  return {
    youngTold(told) {
      isYoungTold = told
      refresh()
    },
    edit(written, toUnit, next) {
      again = next
      if (select) select.value = toUnit
      for (const name of fieldNames) {
        const area = areaOf(name)
        if (area) area.value = written.fields[name] ?? ''
      }
      const { since, rest } = readReason(written.reason)
      const reason = form.querySelector<HTMLTextAreaElement>('[name="reason"]')
      if (reason) reason.value = rest
      setSince(form, since)
      for (const [name, now] of [
        ['basis', written.basis],
        ['package-language', written.language],
      ]) {
        const radio = form.querySelector<HTMLInputElement>(`input[name="${name}"][value="${now}"]`)
        if (radio) radio.checked = true
      }
      closePreview()
      form.closest('details')?.setAttribute('open', '')
      refresh()
      select?.focus()
    },
  }
}
