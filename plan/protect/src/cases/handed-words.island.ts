import { type SealedReceiver, fieldNames, fields, receiverKinds } from '@fanal/handover'
import { openPackage, openUnitKeys } from '@fanal/handover/open'
import { notice, pageLanguage } from '@fanal/design/browser'
import { loadMemberSeeds } from '@fanal/identity/browser'
import type { WrappedSecret } from '@fanal/seal'
import { casesText as text } from './cases.text.ts'

/** What the receiver's address answers of a package: ciphertext, and the keys that this member can open. */
interface SealedHanded {
  readonly id: string
  readonly unit: string
  readonly receiver: string
  readonly basis: string
  readonly bytes: string
  readonly wraps: readonly WrappedSecret[]
}

const page = pageLanguage()

/** Puts what was handed over into the first form of a case, on this device: the words go from one seal to the other and nowhere else. */
class HandedWords extends HTMLElement {
  connectedCallback(): void {
    const desk = this.closest('fanal-person')
    const fill = () =>
      void this.fill().catch(() => {
        this.replaceChildren(notice('warning', null, text.handedClosed[page]))
      })
    if (desk === null || desk.hasAttribute('data-open')) fill()
    else desk.addEventListener('fanal-person-open', fill, { once: true })
  }

  private async fill(): Promise<void> {
    const loaded = await loadMemberSeeds()
    if (loaded === null) throw new Error('nobody is signed in')
    const answer = await fetch(`/api/v1/handed/${encodeURIComponent(this.dataset['handed'] ?? '')}`, {
      credentials: 'same-origin',
      cache: 'no-store',
    })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    const sealed = (await answer.json()) as SealedHanded
    const to = receiverKinds.find((kind): kind is SealedReceiver => kind === sealed.receiver && kind !== 'nobody')
    if (to === undefined) throw new Error('a receiver of another kind')
    const at = { unit: sealed.unit, deployment: loaded.deployment, id: sealed.id }
    const keys = await openUnitKeys(at, sealed.wraps, loaded.seeds.kem)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compared with what stands in the package
    const opened = await openPackage(sealed.bytes, at, { to, basis: sealed.basis as never }, keys)
    if (opened === null) throw new Error('it does not open')
    const { contact, language, ...told } = opened.fields
    this.put(
      'C3:story',
      fieldNames
        .flatMap((name) => (told[name as keyof typeof told] ? [`${fields[name].label[page]}: ${told[name as keyof typeof told]}`] : []))
        .join('\n\n'),
    )
    this.put('C4:reach-at', contact ?? '')
    this.put('C4:languages', language ?? '')
    this.dataset['filled'] = ''
  }

  private put(place: string, words: string): void {
    const input = this.closest('fanal-person')?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-seal="${place}"]`)
    if (input && input.value === '') input.value = words
  }
}

customElements.define('fanal-handed-words', HandedWords)
