import { answersIn } from './answers.ts'

let leaving = false

/** Sends a form as it is: whoever asked for it is not asked again whether to leave. */
export function leaveWith(form: HTMLFormElement): void {
  leaving = true
  form.submit()
}

/** Asks before something is left behind that is nowhere else: the page stores nothing. The quick exit takes it away and asks nothing. */
export function asksWhile(place: Element | null, isUnkept: () => boolean): void {
  addEventListener('beforeunload', (event) => {
    if (!leaving && place?.isConnected === true && isUnkept()) event.preventDefault()
  })
}

/** Asks before words that nobody has kept are left behind. */
export function asksBeforeLosing(form: HTMLFormElement | null): void {
  asksWhile(form, () => form !== null && answersIn(form)['what'] !== undefined)
}
