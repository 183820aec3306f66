import { fromBase64url } from '@fanal/seal'
import { type Entering, enter, type Send } from './enter.ts'
import { knowsPasskeys, usePasskey } from './passkeys/passkey-browser.ts'
import { codesOf } from './one-time-codes.ts'
import { forgetSession, keepMemberSeeds } from './session-keys.ts'
import { readTotpSecret } from './totp-secret.ts'

/** Signs in on the sign-in page: derives the keys here, keeps the seeds wrapped for the session, then goes on. */
class SignInElement extends HTMLElement {
  private readonly stop = new AbortController()

  connectedCallback(): void {
    const { signal } = this.stop
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-with-script]')) hidden.hidden = false
    for (const shown of this.querySelectorAll<HTMLElement>('[data-without-script]')) shown.hidden = true
    this.offerPasskey(signal)
    this.querySelector('form')?.addEventListener('submit', (event) => void this.submitted(event), { signal })
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-totp]'))
      button.addEventListener('click', () => void this.chosen(button), { signal })
  }

  private offerPasskey(signal: AbortSignal): void {
    const place = this.querySelector<HTMLElement>('[data-passkey]')
    if (place === null || !knowsPasskeys()) return
    place.hidden = false
    place.querySelector('button')?.addEventListener('click', () => void this.withPasskey(), { signal })
  }

  disconnectedCallback(): void {
    this.stop.abort()
  }

  private async submitted(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    await this.signIn(this.typed('name'), this.typed('passphrase'), { codes: [this.typed('code')] })
  }

  private async withPasskey(): Promise<void> {
    await this.signIn(this.typed('name'), this.typed('passphrase'), {
      passkey: async (options) => {
        this.say(this.dataset.touch ?? '')
        const asked = await usePasskey(options)
        return asked.ok ? asked.answer : null
      },
    })
  }

  private typed(field: string): string {
    return this.querySelector<HTMLInputElement>(`input[data-field="${field}"]`)?.value ?? ''
  }

  private async chosen({ dataset }: HTMLButtonElement): Promise<void> {
    const secret = readTotpSecret(dataset.totp ?? '')
    if (secret === null) return
    const codes = codesOf(
      secret,
      () => new Date(),
      (milliseconds) => this.countDown(milliseconds),
    )
    await this.signIn(dataset.name ?? '', dataset.passphrase ?? '', { codes })
  }

  private async signIn(name: string, passphrase: string, proof: Pick<Entering, 'codes' | 'passkey'>): Promise<void> {
    this.busy(true)
    this.say(this.dataset.unlocking ?? '')
    try {
      const entered = await enter({ name, passphrase, kind: 'browser', ...proof, send: this.send })
      if (!entered.ok) return this.refused(this.sentenceFor(entered))
      const serverHalf = fromBase64url(entered.answer.serverHalf)
      if (serverHalf === undefined) return this.refused(this.dataset.seedsBroken ?? '')
      await forgetSession()
      await keepMemberSeeds(entered.seeds, entered.place, serverHalf)
      location.replace(this.dataset.from ?? entered.answer.first)
    } catch {
      this.refused(this.dataset.unreachable ?? '')
    }
  }

  private sentenceFor({ code, message }: { code: string; message?: string }): string {
    if (code === 'seeds-broken') return this.dataset.seedsBroken ?? ''
    return (code === 'passkey-stopped' ? this.dataset.passkeyStopped : message) ?? code
  }

  private readonly send: Send = async (path, body) => {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang }
    if (this.dataset.csrf) headers['x-csrf-token'] = this.dataset.csrf
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), credentials: 'same-origin', cache: 'no-store' })
    return { status: answer.status, body: await answer.json() }
  }

  private refused(message: string): void {
    this.busy(false)
    this.say(message, true)
    const code = this.querySelector<HTMLInputElement>('input[data-field="code"]')
    if (code) code.value = ''
    this.querySelector<HTMLElement>('[data-says]')?.focus()
  }

  private say(message: string, isError = false): void {
    const place = this.querySelector<HTMLElement>('[data-says]')
    const words = place?.querySelector('output')
    if (!place || !words) return
    words.textContent = message
    place.hidden = message === ''
    place.className = isError ? 'notice danger' : 'notice info'
  }

  private busy(is: boolean): void {
    for (const button of this.querySelectorAll('button')) button.disabled = is
  }

  private async countDown(milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds
    for (let left = milliseconds; left > 0; left = end - Date.now()) {
      this.say(`${this.dataset.waiting ?? ''} ${Math.ceil(left / 1000)}`)
      // oxlint-disable-next-line no-await-in-loop -- a countdown, second by second
      await new Promise((resolve) => void setTimeout(resolve, Math.min(left, 1000)))
    }
    this.say(this.dataset.unlocking ?? '')
  }
}

customElements.define('fanal-sign-in', SignInElement)
