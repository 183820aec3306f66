/** What a reporter says to passing something on; `ask` where nothing was said: silence is no yes. */
export const onwardAnswers = ['yes', 'ask', 'no'] as const
export type OnwardAnswer = (typeof onwardAnswers)[number]

/** To whom the receiving team may pass a report on, as the reporter said; sealed with the words. */
export interface Onward {
  readonly services: OnwardAnswer
  readonly police: OnwardAnswer
}

const answerOf = (said: unknown): OnwardAnswer => onwardAnswers.find((answer) => answer === said) ?? 'ask'

/** Reads the two answers of a form; what is missing or unknown is `ask`. */
export function onwardOf(said: Readonly<Record<string, unknown>>): Onward {
  return { services: answerOf(said['onward-services']), police: answerOf(said['onward-police']) }
}
