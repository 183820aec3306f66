/**
 * Numbers of lines that help, ten digits each: a report that names one is not linked to every other that does.
 * They are those of the line's help page, and others that people are often told to call.
 */
const helpNumbers: ReadonlySet<string> = new Set(['8339001010', '8666029448', '8002228477'])

/** @param ten  the ten digits of a North American number */
export function isHelpNumber(ten: string): boolean {
  return helpNumbers.has(ten)
}
