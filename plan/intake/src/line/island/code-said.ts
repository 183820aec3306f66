import { typedChannelCode } from '@fanal/handover/channel-code'

/** Says beside the receipt that a code which was written is none: it went as it was typed. */
export function saysCode(typed: string): void {
  const said = document.querySelector<HTMLElement>('main [data-part="code-unread"]')
  if (said !== null) said.hidden = typedChannelCode(typed) !== null
}
