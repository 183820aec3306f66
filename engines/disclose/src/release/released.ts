import { codesOf } from '../model/cross.ts'
import type { Protected } from '../protect.ts'
import { aboutCell } from '../round/same-people.ts'
import { usualThreshold } from '../rule.ts'
import { type Variable, wayUp } from '../model/variable.ts'
import type { Members, Release } from './register.ts'

/** A protected table as an entry of the register: only what is published of it. */
export function releaseOf(table: Protected, { id, question, cutoff }: Pick<Release, 'id' | 'question' | 'cutoff'>): Release {
  const { cross } = table.source
  return {
    id,
    question,
    cutoff,
    threshold: table.rule.threshold ?? usualThreshold,
    base: table.rule.round?.base ?? null,
    cells: table.figures.flatMap((figure, cell) =>
      figure === null
        ? []
        : [{ about: Object.fromEntries(aboutCell(cross, codesOf(cross, cell))), value: figure.value, status: figure.status }],
    ),
    whole: Object.fromEntries(cross.variables.map(({ name, codes, leaves }) => [name, Array.from(leaves, (leaf) => codes[leaf]!)])),
  }
}

/** Which finest codes each code with parts stands for. */
export function membersOf(variables: readonly Variable[]): Members {
  return Object.fromEntries(
    variables.map((variable) => [
      variable.name,
      Object.fromEntries(
        variable.codes.flatMap((code, at) => {
          const beneath = Array.from(variable.leaves).filter((leaf) => leaf !== at && wayUp(variable, leaf).includes(at))
          return beneath.length === 0 ? [] : [[code, beneath.map((leaf) => variable.codes[leaf]!)]]
        }),
      ),
    ]),
  )
}
