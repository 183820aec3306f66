/** Readings of one reader on one day, as one line: how often, from when to when, what kinds of things and why. */
export interface LooksOfDay<Look> {
  /** The latest of them, which says who and when. */
  readonly latest: Look
  readonly earliest: Look
  readonly count: number
  readonly classes: readonly string[]
  readonly purposes: readonly string[]
}

interface Groupable {
  readonly classes: readonly string[]
  readonly purpose: string | null
}

/** Groups readings by reader and day, in the order in which they come: the latest first. */
export function looksByDay<Look extends Groupable>(
  looks: readonly Look[],
  of: { readonly reader: (look: Look) => string; readonly day: (look: Look) => string },
): readonly LooksOfDay<Look>[] {
  const groups = Map.groupBy(looks, (look) => `${of.day(look)} ${of.reader(look)}`)
  return [...groups.values()].flatMap((group) => {
    const [latest, earliest] = [group[0], group.at(-1)]
    if (latest === undefined || earliest === undefined) return []
    const classes = [...new Set(group.flatMap((look) => look.classes))].toSorted()
    return [{ latest, earliest, count: group.length, classes, purposes: [...new Set(group.map(({ purpose }) => purpose ?? ''))] }]
  })
}
