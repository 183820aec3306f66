import { made, notice, pageLanguage } from '@fanal/design/browser'
import { openHandover, openUnitKeys } from '@fanal/handover/open'
import { loadMemberSeeds } from '@fanal/identity/browser'
import type { WrappedSecret } from '@fanal/seal'
import { readPacket } from './packet.ts'
import { packetView } from './packet-view.ts'
import { referralText as text } from './referral.text.ts'

interface Sealed {
  readonly id: string
  readonly unit: string
  readonly deployment: string
  readonly bytes: string
  readonly wraps: readonly WrappedSecret[]
}

/** As long as a session lives without a request. */
const idleMs = 15 * 60_000

/** Opens a packet in the browser of whoever holds the unit's key: the server sent ciphertext, and sees nothing of what stands here. */
class ReferredElement extends HTMLElement {
  private readonly page = pageLanguage()

  connectedCallback(): void {
    const sealed = JSON.parse(this.dataset['referred'] ?? 'null') as Sealed | null
    if (sealed === null) return
    this.show(made('p', {}, text.opening[this.page]))
    addEventListener('pagehide', () => this.show())
    addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload()
    })
    let last = Date.now()
    for (const sign of ['pointerdown', 'keydown', 'scroll'] as const)
      addEventListener(sign, () => void (last = Date.now()), { passive: true })
    setInterval(() => {
      if (Date.now() - last >= idleMs) this.signedOut()
    }, 30_000)
    this.open(sealed).catch(() => this.show(notice('danger', null, text.doesNotOpen[this.page])))
  }

  private async open(sealed: Sealed): Promise<void> {
    const loaded = await loadMemberSeeds()
    if (loaded === null) return this.signedOut()
    const keys = await openUnitKeys(sealed, sealed.wraps, loaded.seeds.kem)
    if (keys.inbox.size === 0) return this.show(notice('warning', null, text.noKey[this.page]))
    const packet = readPacket(await openHandover(sealed.bytes, sealed, keys), sealed.id)
    if (packet === null) return this.show(notice('danger', null, text.doesNotOpen[this.page]))
    this.show(packetView(packet.words, this.page, text.codesAlone[this.page]))
    this.dataset['open'] = ''
  }

  private signedOut(): void {
    const from = encodeURIComponent(location.pathname)
    const link = made('a', { href: `${this.dataset['signIn'] ?? '/'}?from=${from}` }, text.signIn[this.page])
    this.show(notice('warning', null, text.openSignedOut[this.page], link))
  }

  private show(...what: Node[]): void {
    this.querySelector('[data-words]')?.replaceChildren(...what)
  }
}

customElements.define('fanal-referred', ReferredElement)
