/** What was typed into the fields of a paper, as it will stand on it. */
export type Typed<Field extends string> = Readonly<Record<Field, string>>

/** Control characters, and those that turn the direction of what stands after them. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu

/** The fields of a form, each on one line. */
export function typedFields<Field extends string>(
  form: { get(name: string): string | null | undefined },
  fields: readonly Field[],
): Typed<Field> {
  const pairs = fields.map((field) => [field, (form.get(field) ?? '').replaceAll(unseen, ' ').replaceAll(/\s+/gu, ' ').trim()])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field once
  return Object.fromEntries(pairs) as Typed<Field>
}

/** Which of them are longer than the paper is wide. @param limit in characters as one reads them */
export function tooLong<Field extends string>(typed: Typed<Field>, limit: number): readonly Field[] {
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of fields
  return (Object.keys(typed) as Field[]).filter((field) => typed[field].length > limit && [...letters.segment(typed[field])].length > limit)
}
