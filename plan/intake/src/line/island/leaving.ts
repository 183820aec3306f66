import { answersIn } from './answers.ts'

/** Sends a form as it is: whoever asked for it is not asked again whether to leave. */
export function leaveWith(form: HTMLFormElement): void {
  form.dataset['leaving'] = ''
  form.submit()
}

/** Asks before words that nobody has kept are left behind: the page stores nothing. The quick exit takes the form away and asks nothing. */
export function asksBeforeLosing(form: HTMLFormElement): void {
  addEventListener('beforeunload', (event) => {
    if (form.isConnected && !('leaving' in form.dataset) && answersIn(form)['what'] !== undefined) event.preventDefault()
  })
}
