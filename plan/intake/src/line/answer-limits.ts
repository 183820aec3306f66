/** The most that an answer may hold: characters as a reader counts them, and bytes in UTF-8. */
export interface AnswerLimit {
  readonly max: number
  readonly maxBytes: number
}

/** @NOTE together less than the largest sealed bucket (65,532 bytes), with room for what JSON adds */
export const answerLimits = {
  what: { max: 20_000, maxBytes: 44_000 },
  where: { max: 500, maxBytes: 2000 },
  when: { max: 300, maxBytes: 1200 },
  who: { max: 2000, maxBytes: 6000 },
  how: { max: 2000, maxBytes: 6000 },
  contact: { max: 300, maxBytes: 1200 },
  duty: { max: 300, maxBytes: 1200 },
  code: { max: 300, maxBytes: 1200 },
} as const satisfies Record<string, AnswerLimit>
