import { fitPoisson, sumsOf } from '../loglinear/poisson-fit.ts'
import type { CaptureTable } from './capture-table.ts'
import type { Bilingual } from '../words.ts'

export interface Perturbed {
  readonly kind: 'rounded' | 'suppressed'
  readonly say: Bilingual
}

/** Chance below which a pattern is not taken for one. */
const tooRare = 0.01

/**
 * Whether counts look rounded or suppressed. An estimate from such a table can be wrong by many orders of magnitude.
 * Rounded: counts share a factor, or too many are multiples of 5 or 10, or all of the large ones end in 0.
 * Suppressed: no count is under 5 although several histories have nobody, or none is under 3 or 4 where independent lists would show some.
 * @NOTE it judges looks: it can be wrong either way, and an exact table that looks so is let through by a recorded justification
 */
export function looksPerturbed(table: CaptureTable): Perturbed | null {
  const counts = Array.from(table.counts).filter((count) => count > 0)
  return looksRounded(counts) ?? looksSuppressed(table, counts)
}

function looksRounded(counts: readonly number[]): Perturbed | null {
  const shared = counts.reduce(greatestCommon, 0)
  if (shared > 1 && shared ** -counts.length < tooRare) return rounded(counts.length, counts.length, shared)
  for (const base of [5, 10]) {
    const multiples = counts.filter((count) => count % base === 0).length
    if (atLeast(multiples, counts.length, 1 / base) < tooRare / 100) return rounded(multiples, counts.length, base)
  }
  const large = counts.filter((count) => count >= 100)
  if (large.length >= 3 && large.every((count) => count % 10 === 0)) return rounded(large.length, large.length, 10)
  return null
}

function looksSuppressed(table: CaptureTable, counts: readonly number[]): Perturbed | null {
  const least = counts.reduce((smallest, count) => Math.min(smallest, count), Number.POSITIVE_INFINITY)
  const nobody = table.counts.length - 1 - counts.length
  // small counts that are not there are a sign only beside histories that have nobody
  if (nobody < 3 || counts.length < 3 || least < 3) return null
  return least >= 5 || noneBelow(least, table) < tooRare ? suppressed(least, nobody) : null
}

/** The chance that no history has between 1 and `least` − 1 people, had the lists been independent; 1 where that cannot be said. */
function noneBelow(least: number, { counts, lists }: CaptureTable): number {
  const tried = fitPoisson(sumsOf(counts), [])
  if (tried.code !== 0) return 1
  const { coefficients } = tried.fit
  let log = 0
  for (let history = 1; history < counts.length; history += 1) {
    const mean = Math.exp(lists.reduce((sum, _, list) => ((history >> list) & 1 ? sum + coefficients[1 << list]! : sum), coefficients[0]!))
    let term = Math.exp(-mean)
    let few = 0
    for (let count = 1; count < least; count += 1) {
      term *= mean / count
      few += term
    }
    log += Math.log1p(-few)
  }
  return Math.exp(log)
}

function rounded(multiples: number, of: number, base: number): Perturbed {
  return {
    kind: 'rounded',
    say: {
      en: `${multiples} of ${of} counts are multiples of ${base}: the table looks rounded. Estimate on exact counts where they are kept, then round the results.`,
      fr: `${multiples} nombres sur ${of} sont des multiples de ${base} : le tableau semble arrondi. Estimez à partir des nombres exacts, là où ils sont gardés, puis arrondissez les résultats.`,
    },
  }
}

function suppressed(least: number, nobody: number): Perturbed {
  return {
    kind: 'suppressed',
    say: {
      en: `No count lies between 1 and ${least - 1} although ${nobody} combinations have nobody: small counts look suppressed. Estimate on exact counts where they are kept.`,
      fr: `Aucun nombre n’est compris entre 1 et ${least - 1} alors que ${nobody} combinaisons n’ont personne : les petits nombres semblent supprimés. Estimez à partir des nombres exacts, là où ils sont gardés.`,
    },
  }
}

function greatestCommon(one: number, other: number): number {
  return other === 0 ? one : greatestCommon(other, one % other)
}

/** P[Bin(size, share) ≥ successes]. */
function atLeast(successes: number, size: number, share: number): number {
  let term = (1 - share) ** size
  let below = 0
  for (let count = 0; count < successes; count += 1) {
    below += term
    term *= ((size - count) / (count + 1)) * (share / (1 - share))
  }
  return Math.max(0, 1 - below)
}
