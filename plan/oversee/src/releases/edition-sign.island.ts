import { notice, pageLanguage } from '@fanal/design/browser'
import { loadMemberSeeds } from '@fanal/identity/browser'
import { type SignOffStatement, signOff } from '../edition/sign-off.ts'
import { releasesPageText as text } from './releases-page.text.ts'

/** Signs an edition with the member's own key, which never leaves this browser, and sends the form with the signature in it. */
class EditionSignElement extends HTMLElement {
  private readonly page = pageLanguage()

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    for (const shown of this.querySelectorAll<HTMLElement>('[data-with-script]')) shown.hidden = false
    for (const shown of this.querySelectorAll<HTMLElement>('[data-without-script]')) shown.hidden = true
    form.addEventListener('submit', (event) => {
      const field = form.elements.namedItem('signOff')
      if (!(field instanceof HTMLInputElement) || field.value !== '') return
      event.preventDefault()
      this.sign(form, field).catch(() => this.say('notSignedNow'))
    })
  }

  private async sign(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
    const loaded = await loadMemberSeeds()
    if (loaded === null) return this.say('signedOut')
    const { deployment, organization, member } = loaded
    const asked = JSON.parse(this.dataset['statement'] ?? '{}') as Pick<SignOffStatement, 'manifest' | 'level' | 'directory'>
    const statement = { ...asked, deployment, organization, signer: member, at: new Date().toISOString() }
    field.value = JSON.stringify(await signOff(statement, loaded.seeds.sign))
    form.requestSubmit()
  }

  private say(what: 'notSignedNow' | 'signedOut'): void {
    this.querySelector('[data-said]')?.replaceChildren(notice('danger', null, text[what][this.page]))
  }
}

customElements.define('fanal-edition-sign', EditionSignElement)
