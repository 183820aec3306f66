import { made, notice, pageLanguage } from '@fanal/design/browser'
import { type WrappedSecret, toBase64url } from '@fanal/seal'
import type { PersonKeys } from '../person-desk/open-desk.ts'
import { duplicatesText as text } from './duplicates.text.ts'
import { openIndexKey } from './open-index-key.ts'
import { tokensOf } from './tokens.ts'

/** Makes tokens of what the page has opened, on a press and not before, and posts nothing else. */
class TwinsElement extends HTMLElement {
  private readonly page = pageLanguage()

  connectedCallback(): void {
    const form = this.querySelector('form')
    const button = this.querySelector('button')
    if (form === null || button === null) return
    this.querySelector('[data-needs-script]')?.remove()
    this.closest('fanal-person')?.addEventListener('fanal-person-open', (event) => {
      const desk = (event as CustomEvent<PersonKeys>).detail
      button.hidden = false
      button.addEventListener('click', () => void this.compare(desk, form).catch(() => this.tell(text.noKey)))
      this.dataset['ready'] = ''
    })
  }

  private async compare(desk: PersonKeys, form: HTMLFormElement): Promise<void> {
    const wraps = JSON.parse(this.dataset['wraps'] ?? '[]') as readonly WrappedSecret[]
    const directory = await desk.directory()
    const indexKey = directory && (await openIndexKey(wraps, desk.kemSeed, desk, directory))
    if (indexKey === null) return this.tell(text.noKey)
    const words = async (field: string): Promise<string[]> => {
      const values = await desk.values('C4', field)
      return values.flatMap((value) => (value.state === 'opened' && typeof value.value === 'string' ? [value.value] : []))
    }
    const names = [...(await words('full-name')), ...(await words('call-name'))]
    const tokens = tokensOf(indexKey, { names, births: await words('birth-date'), reach: await words('reach-at') })
    if (tokens.length === 0) return this.tell(text.nothingToCompare)
    for (const old of form.querySelectorAll('input[name="token"]')) old.remove()
    for (const { kind, token } of tokens)
      form.append(made('input', { type: 'hidden', name: 'token', value: `${kind}:${toBase64url(token)}` }))
    form.submit()
  }

  private tell(sentence: { readonly en: string; readonly fr: string }): void {
    this.querySelector('[data-said]')?.replaceChildren(notice('info', null, sentence[this.page]))
  }
}

customElements.define('fanal-twins', TwinsElement)
