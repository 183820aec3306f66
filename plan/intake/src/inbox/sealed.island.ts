import { type UnitKeys, openUnitKeys } from '@fanal/handover/open'
import { type PublicLanguage } from '@fanal/kernel'
import { loadMemberSeeds, thisPage } from '@fanal/identity/browser'
import { distrustText } from '@fanal/vault/browser'
import type { ReportAnswer } from './inbox.schema.ts'
import { isMessage } from './inbox.ts'
import { stateText } from './inbox.text.ts'
import { lostNotice } from '../session/session-said.ts'
import { signInText } from '@fanal/identity/browser'
import { stateTones } from './state-tones.ts'
import { takeAnswers } from './answer-form.ts'
import type { FileActions } from './file-item.ts'
import { willNotReturn } from './no-return.ts'
import { type OpenedReport, tellOpened } from './opened-event.ts'
import { type OpenedMessage, openMessage, vouchedMailbox } from './open-sealed.ts'
import { saveFile } from './save-file.ts'
import { made, messageArticle, notice, pageLanguage, wordsOf } from './sealed-view.ts'
import { sealedText } from './sealed.text.ts'

/** As long as a session lives without a request. */
const idleMs = 15 * 60_000

/** Opens a report in the browser: the server sent ciphertext and wraps, and sees nothing of what stands here afterwards. */
class SealedReport extends HTMLElement {
  private report: ReportAnswer | null = null
  private keys: UnitKeys | null = null
  /** For the other elements of the page. */
  opened: OpenedReport | null = null
  private readonly page = pageLanguage()
  private readonly line = thisPage()

  connectedCallback(): void {
    const report = JSON.parse(this.dataset['report'] ?? 'null') as ReportAnswer | null
    if (report === null) return
    this.report = report
    this.piece('needs-script')?.remove()
    const progress = this.piece('progress')
    if (progress) progress.hidden = false
    // What was opened must not come back with the "back" button after signing out.
    addEventListener('pagehide', () => this.blank())
    addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload()
    })
    this.endWhenIdle()
    this.open(report).catch(() => this.say(notice('danger', null, sealedText.unreachable[this.page])))
  }

  private async open(report: ReportAnswer): Promise<void> {
    const loaded = await loadMemberSeeds()
    if (loaded === null) return this.signedOut()
    // @NOTE the member's own key names the node: whatever is sealed on this page from here on is sealed to that root
    if (report.deployment !== loaded.deployment) return this.say(notice('danger', null, distrustText['other-deployment'][this.page]))
    const keys = await openUnitKeys(report, report.unitWraps, loaded.seeds.kem)
    this.keys = keys
    const opened = await this.show(report, keys)
    const { member, organization } = loaded
    tellOpened(this, { report, messages: opened, keys, memberSeed: loaded.seeds.kem, member, organization })
    this.sayOpened(opened)
    const [first] = opened
    if (report.state === 'new' && first?.ok) await this.take(report.id, first.content.language)
    // The message itself says why: an answer could be read by somebody else.
    if (opened.some((message) => !message.ok && message.problem === 'other-mailbox')) return
    this.offerAnswer(loaded.member, keys, first, vouchedMailbox(opened))
    this.sayNoReturn(opened)
  }

  /** Opens each message in its place; one that does not open never hides the others. */
  private async show(report: ReportAnswer, keys: UnitKeys): Promise<OpenedMessage[]> {
    return await Promise.all(
      report.envelopes.filter(isMessage).map(async (envelope) => {
        const message = await openMessage(envelope, report, keys)
        this.placeOf(envelope).replaceChildren(...wordsOf(message, this.actions))
        return message
      }),
    )
  }

  private placeOf(envelope: ReportAnswer['envelopes'][number]): Element {
    const there = this.querySelector(`[data-envelope="${CSS.escape(envelope.id)}"]`) ?? this.added(messageArticle(envelope))
    return there.querySelector('[data-words]') ?? there
  }

  private added(article: HTMLElement): HTMLElement {
    const last = [...this.querySelectorAll('article.message')].at(-1)
    if (last) last.after(article)
    else this.prepend(article)
    return article
  }

  private readonly actions: FileActions = {
    isComplete: (envelope, part) =>
      this.report?.files.some((file) => file.envelope === envelope && file.part === part && file.complete) ?? false,
    save: (message, note, place) => saveFile(message, this.report?.id ?? '', note, place),
  }

  /** Says that it was read, and in which language the letter says that it is written: the server cannot know either. */
  private async take(id: string, language: PublicLanguage): Promise<void> {
    const answer = await this.line.send(`/api/v1/reports/${id}/take`, { language }).catch(() => null)
    if (!(answer instanceof Response && answer.ok)) return
    this.showState(((await answer.json()) as { state: ReportAnswer['state'] }).state)
    // the form of the codes shows what was said, or keeping an urgency would take it away again
    const choice = document.querySelector<HTMLSelectElement>('#work-language')
    if (choice?.value === '') choice.value = language
  }

  private offerAnswer(member: string, keys: UnitKeys, first: OpenedMessage | undefined, mailbox: string | null): void {
    const place = this.piece('answer')
    const form = place?.querySelector('form')
    if (!place || !form) return
    const language = first?.ok ? first.content.language : this.page
    const choice = form.querySelector<HTMLInputElement>(`input[name="language"][value="${language}"]`)
    if (choice) choice.checked = true
    place.hidden = false
    const report = () => this.mustReport()
    takeAnswers({ form, line: this.line, member, keys, mailbox, report, refresh: () => this.refresh() })
  }

  /** Said where the answer is written, before anybody writes one for nothing. */
  private sayNoReturn(opened: readonly OpenedMessage[]): void {
    if (!willNotReturn(opened)) return
    const said = notice('warning', sealedText.noReturnTitle[this.page], sealedText.noReturn[this.page])
    said.dataset['noReturn'] = ''
    this.piece('answer')?.querySelector('form')?.before(said)
  }

  private async refresh(): Promise<ReportAnswer | null> {
    const answer = await fetch(`/api/v1/reports/${this.mustReport().id}`, { credentials: 'same-origin', cache: 'no-store' })
    if (!answer.ok) return null
    const report = (await answer.json()) as ReportAnswer
    this.report = report
    if (this.keys) await this.show(report, this.keys)
    this.showState(report.state)
    return report
  }

  private showState(state: ReportAnswer['state']): void {
    const place = document.querySelector('[data-state]')
    place?.replaceChildren(made('span', { class: `badge ${stateTones[state]}` }, stateText[state][this.page]))
  }

  /** The server ends a session after idle minutes; what it opened does not stay on an unattended screen. */
  private endWhenIdle(): void {
    let last = Date.now()
    for (const sign of ['pointerdown', 'keydown', 'scroll'] as const)
      addEventListener(sign, () => void (last = Date.now()), { passive: true })
    setInterval(() => {
      if (Date.now() - last < idleMs || this.keys === null) return
      this.blank()
      this.closedMeanwhile()
    }, 30_000)
  }

  private signedOut(): void {
    const from = encodeURIComponent(location.pathname)
    const link = made('a', { href: `${this.dataset['signIn'] ?? '/'}?from=${from}` }, sealedText.signIn[this.page])
    this.say(notice('warning', null, sealedText.signedOut[this.page], link))
  }

  /** Whoever wrote something here must not leave the page to read on: they sign in beside it, and open again. */
  private closedMeanwhile(): void {
    const link = made('a', { href: this.dataset['signIn'] ?? '/', target: '_blank', rel: 'noopener' }, signInText[this.page])
    const button = made('button', { type: 'button', class: 'button secondary' }, sealedText.openAgain[this.page])
    button.addEventListener('click', () => {
      this.openAgain().catch(() => this.say(notice('danger', null, sealedText.unreachable[this.page])))
    })
    this.say(notice('warning', null, sealedText.closedMeanwhile[this.page], link, button))
  }

  /** With keys taken anew from the device, as it holds them since the last sign-in. */
  private async openAgain(): Promise<void> {
    const lost = await this.line.renew()
    const loaded = lost === null ? await loadMemberSeeds() : null
    if (loaded === null) return this.say(lostNotice(lost ?? 'signed-out'))
    const report = this.mustReport()
    this.keys = await openUnitKeys(report, report.unitWraps, loaded.seeds.kem)
    this.sayOpened(await this.show(report, this.keys))
  }

  private sayOpened(opened: readonly OpenedMessage[]): void {
    const isWhole = opened.every((message) => message.ok)
    this.say(made('p', {}, (isWhole ? sealedText.allOpened : sealedText.someClosed)[this.page]))
  }

  private blank(): void {
    for (const place of this.querySelectorAll('[data-words]')) place.replaceChildren()
    this.keys = null
    this.opened = null
  }

  private mustReport(): ReportAnswer {
    if (this.report === null) throw new Error('the element holds no report')
    return this.report
  }

  private say(what: Node): void {
    this.piece('progress')?.replaceChildren(what)
  }

  private piece(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-${name}]`)
  }
}

customElements.define('fanal-sealed', SealedReport)
