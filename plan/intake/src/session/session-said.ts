import { type Lost, lostText, signInText } from '@fanal/identity/browser'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'

/** Says that the session is gone, with the way to another tab: whoever leaves this one loses what they wrote. */
export function lostNotice(lost: Lost): HTMLElement {
  const page = pageLanguage()
  const href = document.querySelector<HTMLElement>('[data-sign-in]')?.dataset['signIn'] ?? '/'
  return notice('warning', null, lostText[lost][page], made('a', { href, target: '_blank', rel: 'noopener' }, signInText[page]))
}
