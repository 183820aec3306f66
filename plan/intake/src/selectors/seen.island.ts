import { thisPage } from '@fanal/identity/browser'
import type { WrappedSecret } from '@fanal/seal'
import { distrustText, fetchDirectory } from '@fanal/vault/browser'
import { onOpened, wordsIn, type OpenedReport } from '../inbox/opened-event.ts'
import { notice, pageLanguage } from '../inbox/sealed-view.ts'
import { openIndexKey } from './open-index-key.ts'
import { seenElsewhere, seenList } from './seen-elsewhere.ts'
import { selectorsText } from './selectors.text.ts'

interface Kept {
  readonly kept: readonly { readonly kind: string; readonly token: string }[]
}

/** Beside an opened report: which identifiers stand in it, and where else. A person confirms what is kept for comparison. */
class SeenElsewhere extends HTMLElement {
  private readonly page = pageLanguage()
  private readonly line = thisPage()

  connectedCallback(): void {
    onOpened(
      (opened) => void this.show(opened).catch(() => this.replaceChildren(notice('warning', null, selectorsText.unreachable[this.page]))),
    )
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'checkbox') void this.keep(event.target)
    })
  }

  private async show(opened: OpenedReport): Promise<void> {
    const wraps = JSON.parse(this.dataset['wraps'] ?? '[]') as readonly WrappedSecret[]
    const found = await fetchDirectory(opened.report.deployment)
    if (!found.ok) return this.replaceChildren(notice('danger', null, distrustText[found.problem][this.page]))
    const owner = { organization: opened.organization, recipient: opened.member }
    const indexKey = await openIndexKey(wraps, opened.memberSeed, owner, found.directory)
    if (indexKey === null) return this.replaceChildren(notice('info', null, selectorsText.noKey[this.page]))
    const seen = await seenElsewhere(wordsIn(opened), indexKey, { line: this.line, except: opened.report.id })
    if (seen.length === 0) return this.replaceChildren()
    const kept = await this.post({ add: [], remove: [] })
    this.replaceChildren(...seenList(seen, this, new Set(kept?.kept.map(({ token }) => token))))
  }

  private async keep(box: HTMLInputElement): Promise<void> {
    const one = [{ kind: box.dataset['kind'], token: box.value }]
    const kept = await this.post(box.checked ? { add: one, remove: [] } : { add: [], remove: one }).catch(() => null)
    if (kept !== null) return
    box.checked = !box.checked
    this.append(notice('danger', null, selectorsText.notKept[this.page]))
  }

  private async post(body: object): Promise<Kept | null> {
    const answer = await this.line.send(`/api/v1/reports/${this.dataset['report'] ?? ''}/selectors`, body)
    return typeof answer !== 'string' && answer.ok ? ((await answer.json()) as Kept) : null
  }
}

customElements.define('fanal-seen', SeenElsewhere)
