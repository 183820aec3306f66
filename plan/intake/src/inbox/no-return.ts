import type { OpenedMessage } from './open-sealed.ts'

/**
 * Whether nobody is expected to read an answer: the reporter wanted no receipt, and has not written since.
 * Whoever sends a follow-up has the receipt after all, even where it does not open.
 */
export function willNotReturn(messages: readonly OpenedMessage[]): boolean {
  const theirs = messages.filter(({ envelope }) => envelope.kind !== 'answer')
  const [first] = theirs
  return theirs.length === 1 && first?.ok === true && first.content.kind === 'reporter' && first.content.noReturn
}
