const isRightToLeft = /[\u0590-\u08ff]/

/** What was typed into a receipt's field, in groups of three under each other: a narrow field shows only its end. */
export function typedGroups(typed: string, label: string): string {
  const digits = typed.replaceAll(/\D/g, '')
  if (digits === '') return ''
  const groups = digits.replaceAll(/.{3}(?=.)/g, '$& ')
  // groups of digits change places in a sentence that runs from right to left, unless they are set apart from it
  return `${label} ${isRightToLeft.test(label) ? `\u2066${groups}\u2069` : groups}`
}
