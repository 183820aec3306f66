import { knowsPasskeys, makePasskey } from './passkey-browser.ts'
import { passkeyPaths } from './passkey-paths.ts'

/** Adds a passkey on the page of one's own sign-in: a fresh code, the device, then the page again with the new one in its list. */
class PasskeysElement extends HTMLElement {
  private readonly stop = new AbortController()

  connectedCallback(): void {
    for (const shown of this.querySelectorAll<HTMLElement>('[data-without-script]')) shown.hidden = true
    if (!knowsPasskeys()) return this.say(this.dataset.notHere ?? '', 'warning')
    const form = this.querySelector('form')
    if (form === null) return
    form.hidden = false
    form.addEventListener('submit', (event) => void this.submitted(event), { signal: this.stop.signal })
  }

  disconnectedCallback(): void {
    this.stop.abort()
  }

  private async submitted(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const value = (field: string) => this.querySelector<HTMLInputElement>(`input[data-field="${field}"]`)?.value.trim() ?? ''
    if (value('name') === '') return this.refused(this.dataset.nameWrong ?? '', 'name')
    this.busy(true)
    this.say('')
    try {
      const prepared = await this.send(passkeyPaths.prepare, { code: value('code') })
      if (!prepared.ok) return this.refused(prepared.message, 'code')
      this.say(this.dataset.touch ?? '')
      const made = await makePasskey(prepared.body)
      if (!made.ok) return this.refused((made.why === 'already' ? this.dataset.already : this.dataset.stopped) ?? '', 'code')
      const added = await this.send(passkeyPaths.add, { name: value('name'), passkey: made.answer })
      if (!added.ok) return this.refused(added.message, 'code')
      location.assign(this.dataset.next ?? '')
    } catch {
      this.refused(this.dataset.unreachable ?? '', 'code')
    }
  }

  private async send(path: string, body: unknown): Promise<{ ok: true; body: unknown } | { ok: false; message: string }> {
    const headers = {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      'x-csrf-token': this.dataset.csrf ?? '',
    }
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), credentials: 'same-origin', cache: 'no-store' })
    const said = (await answer.json()) as { error?: { message?: string } }
    return answer.ok ? { ok: true, body: said } : { ok: false, message: said.error?.message ?? '' }
  }

  private refused(message: string, field: string): void {
    this.busy(false)
    this.say(message, 'danger')
    const input = this.querySelector<HTMLInputElement>(`input[data-field="${field}"]`)
    if (field === 'code' && input) input.value = ''
    this.querySelector<HTMLElement>('[data-says]')?.focus()
  }

  private say(message: string, tone: 'info' | 'warning' | 'danger' = 'info'): void {
    const place = this.querySelector<HTMLElement>('[data-says]')
    const words = place?.querySelector('output')
    if (!place || !words) return
    words.textContent = message
    place.hidden = message === ''
    place.className = `notice ${tone}`
  }

  private busy(is: boolean): void {
    for (const button of this.querySelectorAll('button')) button.disabled = is
  }
}

customElements.define('fanal-passkeys', PasskeysElement)
