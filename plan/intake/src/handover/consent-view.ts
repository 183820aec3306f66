import { type SealedReceiver, needsCheck } from '@fanal/handover'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'
import { answerCodeText, questionText } from '../inbox/sealed.text.ts'
import { type SaidOnward, type YesSince, saidTo } from './consent.ts'
import { consentText } from './consent.text.ts'
import { handoverText as text } from './handover.text.ts'

/** What the report says about passing it on, beside the receiver that was chosen. */
export function onwardView(kind: SealedReceiver | null, said: SaidOnward, isYoungTold: boolean): Node[] {
  const page = pageLanguage()
  const { onward, agreed } = said
  const row = (label: string, answer: string) => made('div', {}, made('dt', {}, label), made('dd', {}, answer))
  const rows = [
    ...(onward === null
      ? []
      : [row(text.toServices[page], text[onward.services][page]), row(text.toPolice[page], text[onward.police][page])]),
    ...(agreed === null ? [] : [row(questionText['agreed']?.[page] ?? '', answerCodeText['agreed']?.[agreed]?.[page] ?? agreed)]),
  ]
  const answer = kind === null ? null : saidTo(kind, said)
  const warnings = [
    ...(kind === 'child-protection' && !isYoungTold ? [notice('danger', null, consentText.youngFirst[page])] : []),
    ...(kind === 'child-protection' ? [notice('warning', null, consentText.notChild[page])] : []),
    ...(answer === 'no' ? [notice('danger', null, text.saidNo[page])] : []),
    ...(answer === 'ask' ? [notice('warning', null, text.saidAsk[page])] : []),
    ...(agreed === 'no' ? [notice('danger', null, consentText.agreedNo[page])] : []),
  ]
  return [
    ...(kind !== null && needsCheck(kind) ? [notice('info', null, text.policeLead[page])] : []),
    ...(onward === null ? [made('p', {}, text.saidNothing[page])] : []),
    ...(rows.length === 0 ? [] : [made('h3', {}, text.said[page]), made('dl', {}, ...rows)]),
    ...warnings,
  ]
}

/** Puts a yes that was given since back into the form. */
export function setSince(form: HTMLFormElement, since: YesSince | null): void {
  const box = form.querySelector<HTMLInputElement>('input[name="yes-since"]')
  const when = form.querySelector<HTMLInputElement>('input[name="yes-when"]')
  const how = form.querySelector<HTMLSelectElement>('select[name="yes-how"]')
  if (box) box.checked = since?.confirmed ?? false
  if (when) when.value = since?.when ?? ''
  if (how) how.value = since?.how ?? ''
}
