/** What was typed into a receipt's field, in groups of three under each other: a narrow field shows only its end. */
export function typedGroups(typed: string, label: string): string {
  const digits = typed.replaceAll(/\D/g, '')
  return digits === '' ? '' : `${label} ${digits.replaceAll(/.{3}(?=.)/g, '$& ')}`
}
