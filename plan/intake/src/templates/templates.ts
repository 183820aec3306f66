import type { Bilingual, Id, UnitId } from '@fanal/kernel'

/** A sentence that says something, or a question that asks it. */
export const templateKinds = ['answer', 'question'] as const
export type TemplateKind = (typeof templateKinds)[number]

export type TemplateId = Id<'answer-template'>

/** Words that are ready to be put into an answer, in both languages; whoever answers may change them before they are sealed. */
export interface Template {
  /** A shipped one's name, or the id of a unit's own. */
  readonly id: string
  readonly kind: TemplateKind
  /** What the list calls it. */
  readonly title: Bilingual
  readonly text: Bilingual
}

/** One that a unit wrote for itself. */
export interface OwnTemplate extends Template {
  readonly id: TemplateId
  readonly unit: UnitId
}

/** Characters at most. */
export const templateLimits = { title: 80, text: 2000 } as const

export const templateFields = ['title-en', 'title-fr', 'text-en', 'text-fr'] as const
export type TemplateField = (typeof templateFields)[number]

/** A template as it was typed, before anybody knows that it is whole. */
export type TypedTemplate = Readonly<Record<TemplateField, string>>

export interface TemplateFault {
  readonly field: TemplateField
  readonly fault: 'empty' | 'too-long'
}

/** Fields that are empty or too long, in the order of the form. Both languages are asked for: a reporter may use either. */
export function faultsOf(typed: TypedTemplate): readonly TemplateFault[] {
  return templateFields.flatMap((field): TemplateFault[] => {
    const words = typed[field].trim()
    const limit = field.startsWith('title') ? templateLimits.title : templateLimits.text
    if (words === '') return [{ field, fault: 'empty' }]
    return words.length > limit ? [{ field, fault: 'too-long' }] : []
  })
}

/**
 * The answer box after something was put into it: what was typed stays, and a paragraph apart from it comes what is new.
 * Several questions stand one below the other, as a list that a person can answer line by line.
 */
export function putInto(typed: string, texts: readonly string[]): string {
  const [only, ...others] = texts
  if (only === undefined) return typed
  const added = others.length === 0 ? only : texts.map((text) => `– ${text}`).join('\n')
  return typed.trim() === '' ? added : `${typed.trimEnd()}\n\n${added}`
}
