import type { Kind } from '../fields/roles.ts'

/** What is thought of m before anything was seen: most copies of a record repeat a value. */
const likely: Readonly<Record<Kind, readonly number[]>> = {
  name: [0, 0.06, 0.02, 0.02, 0.06, 0.01, 0.05, 0.03, 0.75],
  'full-name': [0, 0.03, 0.03, 0.04, 0.1, 0.15, 0.05, 0.6],
  date: [0, 0.02, 0.01, 0.02, 0.01, 0.02, 0.07, 0.85],
  code: [0, 0.06, 0.03, 0.06, 0.85],
  'post-code': [0, 0.12, 0.05, 0.08, 0.75],
  email: [0, 0.1, 0.1, 0.1, 0.7],
  words: [0, 0.15, 0.05, 0.05, 0.05, 0.7],
  category: [0, 0.1, 0.9],
}

export function startOf(kind: Kind): readonly number[] {
  return likely[kind]
}
