import { made, notice, pageLanguage } from '@fanal/design/browser'
import { declineIds, declineText } from '@fanal/handover'
import { fromBase64url, toBase64url } from '@fanal/seal'
import { readPacket } from '../packet.ts'
import { packetView } from '../packet-view.ts'
import { linkKeys, openFromLink, readLink } from './link-seal.ts'
import { sharedText as text } from './shared.text.ts'

/** Opens a packet with the secret of a link that no server has seen. The address is cleared at once, so that no history keeps it. */
class SharedElement extends HTMLElement {
  private readonly page = pageLanguage()

  connectedCallback(): void {
    const link = readLink(location.hash)
    if (link === null) return this.replaceChildren(notice('warning', null, text.noLink[this.page]))
    history.replaceState(null, '', location.pathname)
    addEventListener('pagehide', () => this.replaceChildren())
    const button = made('button', { type: 'button', class: 'button' }, text.open[this.page])
    this.replaceChildren(notice('info', null, text.ready[this.page]), button)
    button.addEventListener('click', () => {
      button.disabled = true
      void this.open(link).catch(() => {
        button.disabled = false
        this.append(notice('danger', null, text.unreachable[this.page]))
      })
    })
  }

  private async open({ referral, secret }: NonNullable<ReturnType<typeof readLink>>): Promise<void> {
    const token = toBase64url(linkKeys(secret).token)
    const answer = await post('open', { token })
    if (!answer.ok) return this.say('danger', text.gone)
    const { bytes } = (await answer.json()) as { readonly bytes: string }
    const packet = readPacket(await openFromLink(referral, secret, fromBase64url(bytes) ?? new Uint8Array()), referral)
    if (packet === null) return this.say('danger', text.doesNotOpen)
    const heading = made('h2', { tabindex: '-1' }, text.words[this.page])
    this.replaceChildren(heading, packetView(packet.words, this.page, text.codesAlone[this.page]), this.form(token))
    heading.focus()
  }

  private form(token: string): HTMLFormElement {
    const form = made('form', {})
    const choices = [['accepted', text.yes[this.page]] as const].concat(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pairs of strings
      declineIds.map((id) => [id, `${text.no[this.page]} ${declineText[id][this.page]}`]) as never,
    )
    const options = choices.map(([value, label]) =>
      made(
        'div',
        { class: 'choice' },
        made('input', { type: 'radio', name: 'says', value, id: `says-${value}` }),
        made('label', { for: `says-${value}` }, label),
      ),
    )
    const said = made('div', { role: 'status', tabindex: '-1' })
    form.append(
      made('fieldset', {}, made('legend', {}, text.answer[this.page]), ...options),
      made('button', { type: 'submit', class: 'button' }, text.send[this.page]),
      said,
    )
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const says = new FormData(form).get('says')
      if (typeof says !== 'string') {
        said.replaceChildren(notice('danger', null, text.choose[this.page]))
        return said.focus()
      }
      const body = says === 'accepted' ? { token, says } : { token, says: 'declined', reason: says }
      post('answer', body).then(
        (answer) => this.say(answer.ok ? 'success' : 'danger', answer.ok ? text.thanks : text.gone),
        () => said.replaceChildren(notice('danger', null, text.unreachable[this.page])),
      )
    })
    return form
  }

  private say(tone: 'success' | 'danger', sentence: { readonly en: string; readonly fr: string }): void {
    const box = notice(tone, null, sentence[this.page])
    box.tabIndex = -1
    this.replaceChildren(box)
    box.focus()
  }
}

function post(act: 'open' | 'answer', body: object): Promise<Response> {
  return fetch(`/api/v1/shared/${act}`, {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

customElements.define('fanal-shared', SharedElement)
