import type { Role } from '../fields/roles.ts'

/** What one comparison has learned: m and u of each level, level 0 (missing) unused and 0. */
export interface ComparisonModel {
  readonly field: string
  readonly role: Role
  /** P(level | same person, nothing missing). */
  readonly m: readonly number[]
  /** P(level | two persons, nothing missing). */
  readonly u: readonly number[]
  /** Where true, the exact level is weighed by how common the value is. */
  readonly usesFrequency: boolean
}

/** A Fellegi–Sunter model. */
export interface Model {
  /** P(two records drawn at random are the same person). */
  readonly lambda: number
  readonly comparisons: readonly ComparisonModel[]
}

/** Weight of a level in bits: log2(m / u); 0 where the value is missing. */
export function weightOf(comparison: ComparisonModel, level: number): number {
  return level === 0 ? 0 : Math.log2(comparison.m[level]! / comparison.u[level]!)
}

export function priorBits(lambda: number): number {
  return Math.log2(lambda / (1 - lambda))
}

/** 2^S / (1 + 2^S), without overflow. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}
