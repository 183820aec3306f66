import { typedChannelCode } from '@fanal/handover/channel-code'
import { type OpenedReport, onOpened } from '../inbox/opened-event.ts'
import { made, pageLanguage } from '@fanal/design/browser'
import { channelCodeText as text } from './statistics.text.ts'

/** The channel codes that opened messages name, each once; what is none by its check letter is left out. */
export function codesNamed({ messages }: Pick<OpenedReport, 'messages'>): readonly string[] {
  const typed = messages.flatMap((message) =>
    message.ok && message.content.kind === 'reporter' ? [message.content.answers['code'] ?? ''] : [],
  )
  return [...new Set(typed.flatMap((one) => typedChannelCode(one) ?? []))]
}

/** Offers a code that the letter names beside the record's field. Nothing is put there before somebody presses. */
export function offersCode(): void {
  const place = document.querySelector('[data-record] [data-channel-code]')
  const field = place?.querySelector('input')
  if (!place || !field) return
  onOpened((opened) => {
    const page = pageLanguage()
    const offers = codesNamed(opened).map((code) => {
      const button = made('button', { type: 'button', class: 'button secondary small' }, text.take[page])
      button.addEventListener('click', () => {
        field.value = code
        field.focus()
      })
      return made('p', { class: 'small', 'data-offered': code }, `${text.offered[page]} `, made('code', {}, code), ' ', button)
    })
    for (const old of place.querySelectorAll('[data-offered]')) old.remove()
    place.append(...offers)
  })
}
