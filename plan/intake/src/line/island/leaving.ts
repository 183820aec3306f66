import { answersIn } from './answers.ts'

let leaving = false

/** Sends a form as it is: whoever asked for it is not asked again whether to leave. */
export function leaveWith(form: HTMLFormElement): void {
  leaving = true
  form.submit()
}

/** Asks before words that nobody has kept are left behind: the page stores nothing. The quick exit takes the form away and asks nothing. */
export function asksBeforeLosing(form: HTMLFormElement | null): void {
  addEventListener('beforeunload', (event) => {
    if (!leaving && form?.isConnected === true && answersIn(form)['what'] !== undefined) event.preventDefault()
  })
}
