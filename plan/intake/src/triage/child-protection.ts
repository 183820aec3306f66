import type { Region } from './statistics.ts'

export const childProtectionSteps = [
  'young-person-told',
  'young-person-not-told',
  'authority-told',
  'guardian-safe',
  'guardian-told',
] as const
export type ChildProtectionStep = (typeof childProtectionSteps)[number]

/** Why the young person was not told first, or why telling a guardian is safe. */
export const stepReasons = {
  'young-person-not-told': ['unsafe', 'out-of-reach', 'too-young'],
  'guardian-safe': ['guardian-not-involved', 'guardian-asked-for', 'authority-advised'],
} as const satisfies Partial<Record<ChildProtectionStep, readonly string[]>>
export type StepReason = (typeof stepReasons)[keyof typeof stepReasons][number]

/** Why the mark that somebody may be under 18 is taken back. */
export const notYoungReasons = ['adult-stated', 'adult-confirmed', 'misread', 'marked-by-mistake'] as const
export type NotYoungReason = (typeof notYoungReasons)[number]

export interface Step {
  readonly step: ChildProtectionStep
  readonly reason: StepReason | null
  readonly region: Region | null
}

export type StepProblem = 'guardian-not-safe' | 'young-person-first' | 'reason-missing' | 'region-missing'

/**
 * Whether a step may be recorded after those before it: the young person is told first unless that is unsafe, and no guardian is told
 * until a worker has recorded why that is safe.
 */
export function stepProblem(next: Step, before: readonly Pick<Step, 'step'>[]): StepProblem | null {
  const done = new Set(before.map(({ step }) => step))
  const reasons: readonly string[] = next.step === 'young-person-not-told' || next.step === 'guardian-safe' ? stepReasons[next.step] : []
  if (reasons.length > 0 && (next.reason === null || !reasons.includes(next.reason))) return 'reason-missing'
  if (next.step === 'authority-told' && next.region === null) return 'region-missing'
  if (next.step === 'authority-told' && !isYoungTold(before)) return 'young-person-first'
  return next.step === 'guardian-told' && !done.has('guardian-safe') ? 'guardian-not-safe' : null
}

/** Whether it is recorded that the young person was told, or why not. */
export function isYoungTold(before: readonly Pick<Step, 'step'>[]): boolean {
  return before.some(({ step }) => step === 'young-person-told' || step === 'young-person-not-told')
}

/** What is still to be done, in its order. */
export function nextSteps(before: readonly Pick<Step, 'step'>[]): readonly ChildProtectionStep[] {
  if (!isYoungTold(before)) return ['young-person-told', 'young-person-not-told']
  return before.some(({ step }) => step === 'authority-told') ? [] : ['authority-told']
}
