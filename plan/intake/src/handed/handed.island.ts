import { openPackage, openUnitKeys } from '@fanal/handover/open'
import type { BasisId, SealedReceiver } from '@fanal/handover'
import { loadMemberSeeds } from '@fanal/identity/browser'
import type { WrappedSecret } from '@fanal/seal'
import { distrustText } from '@fanal/vault/browser'
import { packageView } from '../handover/handover-view.ts'
import { made, notice, pageLanguage } from '../inbox/sealed-view.ts'
import { handedText as text } from './handed.text.ts'

interface Sealed {
  readonly id: string
  readonly unit: string
  readonly deployment: string
  readonly receiver: SealedReceiver
  readonly basis: BasisId
  readonly bytes: string
  readonly wraps: readonly WrappedSecret[]
}

/** As long as a session lives without a request. */
const idleMs = 15 * 60_000

/** Opens a package in the browser: the server sent ciphertext and wraps, and sees nothing of what stands here afterwards. */
class HandedElement extends HTMLElement {
  private readonly page = pageLanguage()

  connectedCallback(): void {
    const sealed = JSON.parse(this.dataset['handed'] ?? 'null') as Sealed | null
    if (sealed === null) return
    this.show(made('p', {}, text.opening[this.page]))
    addEventListener('pagehide', () => this.show())
    addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload()
    })
    this.endWhenIdle()
    this.open(sealed).catch(() => this.show(notice('danger', null, text.unreachable[this.page])))
  }

  private async open(sealed: Sealed): Promise<void> {
    const loaded = await loadMemberSeeds()
    if (loaded === null) return this.signedOut()
    if (sealed.deployment !== loaded.deployment) return this.show(notice('danger', null, distrustText['other-deployment'][this.page]))
    const keys = await openUnitKeys(sealed, sealed.wraps, loaded.seeds.kem)
    const opened = await openPackage(sealed.bytes, sealed, { to: sealed.receiver, basis: sealed.basis }, keys)
    this.show(opened === null ? notice('danger', null, text.doesNotOpen[this.page]) : packageView(opened))
  }

  private endWhenIdle(): void {
    let last = Date.now()
    for (const sign of ['pointerdown', 'keydown', 'scroll'] as const)
      addEventListener(sign, () => void (last = Date.now()), { passive: true })
    setInterval(() => {
      if (Date.now() - last >= idleMs) this.signedOut()
    }, 30_000)
  }

  private signedOut(): void {
    const from = encodeURIComponent(location.pathname)
    const link = made('a', { href: `${this.dataset['signIn'] ?? '/'}?from=${from}` }, text.signIn[this.page])
    this.show(notice('warning', null, text.signedOut[this.page], link))
  }

  private show(...what: Node[]): void {
    this.querySelector('[data-words]')?.replaceChildren(...what)
  }
}

customElements.define('fanal-handed', HandedElement)
