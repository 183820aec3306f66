import { publicLanguages, type PublicLanguage } from '@fanal/kernel'
import * as z from 'zod'
import { tooLong, typedFields, type Typed } from './typed.ts'

/** In the order of the paper. */
export const planFields = ['who', 'reach', 'when', 'fine', 'help', 'place', 'group', 'never'] as const
export type PlanField = (typeof planFields)[number]

/** How long whoever checks waits before they do something. */
export const waits = ['half', 'hours', 'morning'] as const
/** What they do then, from the least to the most. */
export const steps = ['again', 'group', 'hotline', 'come', 'emergency'] as const

/** Characters that a line of the plan has room for. */
export const planRoom = 120

/** A plan as it was typed: it lives for one answer, on one page, and nowhere else. */
export interface PlanAsked {
  readonly typed: Typed<PlanField>
  readonly wait: (typeof waits)[number] | null
  readonly steps: readonly (typeof steps)[number][]
  /** The language of whoever checks. */
  readonly copyIn: PublicLanguage
  readonly tooLong: readonly PlanField[]
}

export function planAsked(
  form: { get(name: string): string | null | undefined; all(name: string): readonly string[] },
  language: PublicLanguage,
): PlanAsked {
  const typed = typedFields(form, planFields)
  const chosen = form.all('next')
  return {
    typed,
    wait: z.enum(waits).nullable().catch(null).parse(form.get('wait')),
    steps: steps.filter((step) => chosen.includes(step)),
    copyIn: z.enum(publicLanguages).catch(language).parse(form.get('copy')),
    tooLong: tooLong(typed, planRoom),
  }
}
