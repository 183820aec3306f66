import type { Bilingual } from '@fanal/kernel'
import type { SealedClass } from '@fanal/seal'
import type { Need } from '../cases/case.ts'
import { casesText, domainText } from '../cases/cases.text.ts'
import { classText } from '../consent/consent.page-text.ts'
import type { SealedField } from '../subjects/subject.ts'

/** Something that is written of a person and could go into a packet. */
export interface PacketField {
  readonly class: SealedClass
  readonly field: string
  readonly label: Bilingual
  /** Ticked from the beginning: what the receiver needs first. */
  readonly isUsual: boolean
}

/** Entries that a packet may hold, by their names. */
export const packetEntryText: Readonly<Record<string, Bilingual>> = {
  'call-name': casesText.callName,
  'full-name': casesText.fullName,
  'birth-date': casesText.birthDate,
  languages: casesText.languages,
  'reach-at': casesText.reachAt,
  'code-word': casesText.codeWord,
  'where-now': casesText.whereNow,
  story: casesText.story,
}
const usual: ReadonlySet<string> = new Set(['call-name', 'languages', 'reach-at', 'code-word'])

/** What somebody said of a need. */
export const needWordsText: Bilingual = { en: 'In their words', fr: 'Dans ses mots' }

export const noteLabel = (of: SealedClass): Bilingual => ({ en: `Note: ${classText[of].en}`, fr: `Note : ${classText[of].fr}` })

function labelOf({ class: of, field }: Pick<SealedField, 'class' | 'field'>, needs: readonly Need[]): Bilingual | null {
  if (packetEntryText[field] !== undefined) return packetEntryText[field]
  const need = needs.find(({ id }) => field === `need-${id}`)
  if (need !== undefined) {
    const domain = domainText[need.domain]
    return { en: `${needWordsText.en}: ${domain.en}`, fr: `${needWordsText.fr} : ${domain.fr}` }
  }
  return field.startsWith('note-') ? noteLabel(of) : null
}

/**
 * What of a person's record can be chosen for a packet: fields of the classes that the person said yes to, each once, the most needed first. What no
 * page names (a plan of safety, reasons, codes of the record's own use) never travels.
 */
export function packetFields(
  fields: readonly Pick<SealedField, 'class' | 'field'>[],
  classes: readonly string[],
  needs: readonly Need[],
  asked: readonly string[],
): readonly PacketField[] {
  const seen = new Set<string>()
  const found = fields.flatMap((one): PacketField[] => {
    const key = `${one.class}:${one.field}`
    const label = labelOf(one, needs)
    if (label === null || seen.has(key) || !classes.includes(one.class)) return []
    seen.add(key)
    return [
      { class: one.class, field: one.field, label, isUsual: usual.has(one.field) || asked.some((need) => one.field === `need-${need}`) },
    ]
  })
  return found.toSorted((a, b) => Number(b.isUsual) - Number(a.isUsual))
}
