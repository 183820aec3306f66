import { notice, pageLanguage } from '@fanal/design/browser'
import type { Bilingual } from '@fanal/kernel'
import { recipientsFor, sealEnvelope, systemChance, toBase64url, uuidOf, type SealedClass } from '@fanal/seal'
import type { DeskData } from '../person-desk/desk-data.ts'
import { type PersonKeys, openDesk } from '../person-desk/open-desk.ts'
import { posted, sentencesOf } from '../person-desk/posted.ts'
import { sealForLink } from './link/link-seal.ts'
import { type Packet, type PacketWords, contentOf, longestPacket } from './packet.ts'
import { packetView } from './packet-view.ts'
import { referralText as text } from './referral.text.ts'

interface PacketData {
  readonly referral: string
  /** The unit that gets it; `null` where it is opened by a link. */
  readonly to: string | null
  readonly domains: readonly string[]
  readonly urgency: string
  readonly fields: readonly { readonly class: SealedClass; readonly field: string; readonly label: Bilingual }[]
}

interface Sent {
  readonly of: string
  readonly body: URLSearchParams
  /** What opens a link; nobody but this page knows it. */
  readonly link: string | null
}

/** Shows exactly what the receiver will see, and seals exactly that: to the receiving unit, or under a key that is in a link alone. */
class PacketElement extends HTMLElement {
  private readonly page = pageLanguage()
  /** What was sealed once is sent again as it is: the same act twice is one act. */
  private sent: Sent | null = null
  private words: readonly PacketWords[] = []
  private busy = false

  connectedCallback(): void {
    const data = JSON.parse(this.dataset['packet'] ?? 'null') as PacketData | null
    const person = this.closest<HTMLElement>('fanal-person')
    const form = this.querySelector('form')
    if (data === null || person === null || form === null) return
    addEventListener('pagehide', () => this.querySelector('[data-preview]')?.replaceChildren())
    const desk = JSON.parse(person.dataset['person'] ?? 'null') as DeskData
    openDesk(desk).then(
      (opened) => (opened === null ? this.tell('danger', text.signedOut) : this.start(opened, data, form)),
      () => this.tell('danger', text.unreachable),
    )
  }

  private async start(desk: PersonKeys, data: PacketData, form: HTMLFormElement): Promise<void> {
    const all = await Promise.all(data.fields.map((field) => wordsOf(desk, field)))
    const ticks = [...this.querySelectorAll<HTMLInputElement>('[data-entry]')]
    // what this reader cannot open cannot be looked at, and so it is not sent
    for (const tick of ticks) if (all[Number(tick.dataset['entry'])] === null) Object.assign(tick, { checked: false, disabled: true })
    const show = () => {
      this.words = ticks.flatMap((tick) => (tick.checked ? (all[Number(tick.dataset['entry'])] ?? []) : []))
      this.querySelector('[data-preview]')?.replaceChildren(packetView(this.words, this.page, text.codesAlone[this.page]))
      // another packet has to be looked at anew
      const seen = form.querySelector<HTMLInputElement>('input[name="seen"]')
      if (seen) seen.checked = false
    }
    for (const tick of ticks) tick.addEventListener('change', show)
    show()
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (this.busy) return
      this.busy = true
      void this.offer(desk, data, form)
        .catch(() => this.tell('danger', text.unreachable))
        .finally(() => (this.busy = false))
    })
    this.dataset['ready'] = ''
  }

  private async offer(desk: PersonKeys, data: PacketData, form: HTMLFormElement): Promise<void> {
    this.tell('info', text.offering)
    const packet: Packet = { referral: data.referral, domains: data.domains, urgency: data.urgency, words: this.words }
    if (new TextEncoder().encode(JSON.stringify(contentOf(packet))).length > longestPacket) return this.tell('danger', text.mayTooLong)
    const codes = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && name !== '_csrf' ? [[name, value] as [string, string]] : [],
    )
    const of = JSON.stringify([codes, packet])
    if (this.sent?.of !== of) {
      const sealed = data.to === null ? await sealForLink(data.referral, contentOf(packet)) : await this.sealTo(desk, data.to, packet)
      if (sealed === null) return this.tell('danger', text.untrusted)
      const body = new URLSearchParams(codes)
      for (const one of new Set(['C2', ...packet.words.map((words) => words.class)])) body.append('classes', one)
      body.set('packet', sealed.bytes)
      if (sealed.token !== null) body.set('token', sealed.token)
      this.sent = { of, body, link: sealed.link }
    }
    const { body, link } = this.sent
    body.set('_csrf', form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '')
    const { leadsTo, page } = await posted(form.action, body)
    if (leadsTo !== null && link === null) return location.assign(leadsTo)
    if (leadsTo !== null && link !== null) return this.showLink(link, leadsTo)
    this.said().replaceChildren(notice('danger', null, ...sentencesOf(page)))
    this.said().focus()
  }

  private async sealTo(desk: PersonKeys, unit: string, packet: Packet) {
    const directory = await desk.directory()
    const recipients = directory === null ? undefined : recipientsFor(directory, unit)
    if (directory === null || recipients === undefined) return null
    const sealed = await sealEnvelope(
      {
        deployment: directory.deployment,
        kind: 'handover',
        unit,
        epoch: recipients[0].epoch,
        report: packet.referral,
        envelope: uuidOf(systemChance(16)),
        sealedBy: 'officer',
        content: contentOf(packet),
      },
      recipients,
    )
    return sealed.ok ? { bytes: toBase64url(sealed.bytes), token: null, link: null } : null
  }

  /** The link stands here once: the server never had it. */
  private showLink(link: string, next: string): void {
    const go = Object.assign(document.createElement('a'), { href: next, textContent: text.linkDone[this.page], className: 'button' })
    const code = Object.assign(document.createElement('code'), {
      textContent: `/${this.page}/${this.page === 'en' ? 'shared' : 'partage'}#${link}`,
    })
    code.dataset['link'] = ''
    const box = notice('warning', text.linkTitle[this.page], text.linkLead[this.page])
    box.append(code, document.createElement('br'), go)
    this.replaceChildren(box)
    box.tabIndex = -1
    box.focus()
  }

  private said(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-said]') ?? this
  }

  private tell(tone: 'info' | 'danger', sentence: Bilingual): void {
    this.said().replaceChildren(notice(tone, null, sentence[this.page]))
    if (tone === 'danger') this.said().focus()
  }
}

async function wordsOf(desk: PersonKeys, { class: of, field, label }: PacketData['fields'][number]): Promise<PacketWords | null> {
  const values = await desk.values(of, field)
  const texts = values.flatMap((value) => (value.state === 'opened' && typeof value.value === 'string' ? [value.value] : []))
  return texts.length === 0 ? null : { class: of, label, text: texts.join('\n\n') }
}

customElements.define('fanal-packet', PacketElement)
