import { otpauthAddress, writeTotpSecret } from '@fanal/identity/totp'
import { systemChance } from '@fanal/seal'
import { spokenKey } from '../spoken-key.ts'
import { makeOwnKeys } from './make-own-keys.ts'
import type { InvitationAnswer } from './people.schema.ts'

type Answer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly message: string }

/** As long as a ceremony asks for. */
const shortestPassphrase = 15

/** Joins on the page of an invitation: the passphrase and the keys are made and stay here. */
class JoinElement extends HTMLElement {
  private invited: InvitationAnswer | null = null
  private readonly totpSecret = systemChance(20)

  connectedCallback(): void {
    for (const shown of this.querySelectorAll<HTMLElement>('[data-without-script]')) shown.hidden = true
    // @NOTE an invitation behind # reaches no server and no log; it leaves the address as soon as it is read
    const token = location.hash.slice(1)
    if (token !== '') history.replaceState(null, '', location.pathname)
    this.field('token').value = token
    this.step('look').hidden = false
    this.step('look').addEventListener('submit', (event) => void this.look(event))
    this.step('make').addEventListener('submit', (event) => void this.make(event))
  }

  private async look(event: Event): Promise<void> {
    event.preventDefault()
    const found = await this.send('/api/v1/join/look', { token: this.field('token').value.trim() })
    if (!found.ok) return this.say(found.message, true)
    const invited = found.body as InvitationAnswer
    this.invited = invited
    const language = document.documentElement.lang === 'fr' ? 'fr' : 'en'
    this.piece('name').textContent = invited.loginName
    this.piece('organization').textContent = invited.organization[language]
    this.piece('totp').textContent = (writeTotpSecret(this.totpSecret).match(/.{1,4}/g) ?? []).join(' ')
    ;(this.piece('otpauth') as HTMLAnchorElement).href = otpauthAddress(this.totpSecret, invited.loginName)
    this.step('look').hidden = true
    this.step('make').hidden = false
    this.say('')
    this.field('passphrase').focus()
  }

  private async make(event: Event): Promise<void> {
    event.preventDefault()
    const [passphrase, again] = [this.field('passphrase').value, this.field('again').value]
    if (passphrase.length < shortestPassphrase) return this.say(this.dataset['tooShort'] ?? '', true)
    if (passphrase !== again) return this.say(this.dataset['differ'] ?? '', true)
    if (this.invited === null) return
    this.busy(true)
    this.say(this.dataset['making'] ?? '')
    const token = this.field('token').value.trim()
    const second = { totpSecret: this.totpSecret, code: this.field('code').value }
    const { deployment, organizationId: organization, member } = this.invited
    const made = await makeOwnKeys({ token, deployment, organization, member }, passphrase, second)
    const joined = await this.send('/api/v1/join', made.request)
    this.busy(false)
    if (!joined.ok) return this.say(joined.message, true)
    for (const field of ['passphrase', 'again', 'code', 'token']) this.field(field).value = ''
    this.step('make').hidden = true
    this.say('')
    this.piece('two').hidden = this.invited.kind !== 'reset'
    this.piece('key').textContent = spokenKey(made.key)
    this.step('done').hidden = false
    this.step('done').focus()
  }

  private async send(path: string, body: unknown): Promise<Answer> {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang }
    if (this.dataset['csrf']) headers['x-csrf-token'] = this.dataset['csrf']
    try {
      const answer = await fetch(path, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
      })
      const said = (await answer.json()) as { error?: { message?: string } }
      return answer.ok ? { ok: true, body: said } : { ok: false, message: said.error?.message ?? String(answer.status) }
    } catch {
      return { ok: false, message: this.dataset['unreachable'] ?? '' }
    }
  }

  private field(name: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`input[data-field="${name}"]`)!
  }

  private step(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-step="${name}"]`)!
  }

  private piece(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`)!
  }

  private say(message: string, isError = false): void {
    const place = this.piece('says')
    place.querySelector('output')!.textContent = message
    place.hidden = message === ''
    place.className = isError ? 'notice danger' : 'notice info'
    if (isError) place.focus()
  }

  private busy(is: boolean): void {
    for (const button of this.querySelectorAll('button')) button.disabled = is
  }
}

customElements.define('fanal-join', JoinElement)
