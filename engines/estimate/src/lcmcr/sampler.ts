import { drawBeta, drawBinomial, drawGamma, drawLogGamma, drawPoisson } from '../chance/draws.ts'
import type { Chance } from '../chance/generator.ts'

export interface ChainSettings {
  /** Latent classes. */
  readonly classes: number
  /** Shape and rate of the gamma prior of the concentration. */
  readonly concentration: number
  readonly burnIn: number
  readonly iterations: number
  /** Every how manyth iteration is kept. */
  readonly thin: number
  /** Prior bound on the population, in people seen: N ≤ bound · n. */
  readonly bound: number
}

/**
 * One chain of the latent class model of capture and recapture: N at every kept iteration.
 * Stick-breaking weights with V ~ Beta(1, α), α ~ Gamma(a, a); capture probabilities ~ Beta(1, 1); p(N) proportional to 1/N up to the bound.
 * @see Manrique-Vallier (2016) 10.1111/biom.12502
 */
export function runChain(counts: Float64Array, settings: ChainSettings, chance: Chance): Float64Array {
  const chain = new Chain(counts, settings, chance)
  for (let sweep = 0; sweep < settings.burnIn; sweep += 1) chain.sweep()
  const kept = new Float64Array(Math.floor(settings.iterations / settings.thin))
  for (let at = 0; at < kept.length; at += 1) {
    for (let sweep = 0; sweep < settings.thin; sweep += 1) chain.sweep()
    kept[at] = chain.population()
  }
  return kept
}

/** The largest number below 1. */
const mostCapture = 1 - 2 ** -53

class Chain {
  readonly #chance: Chance
  readonly #settings: ChainSettings
  readonly #lists: number
  readonly #people: number
  readonly #histories: Int32Array
  readonly #counts: Float64Array
  readonly #weight: Float64Array
  readonly #logWeight: Float64Array
  /** Logarithm of what each class leaves of the stick that it found: log(1 − V). */
  readonly #logRest: Float64Array
  /** Captured over not captured, class by class and list by list. */
  readonly #ratio: Float64Array
  /** The chance of each class to be on no list. */
  readonly #missed: Float64Array
  readonly #size: Float64Array
  readonly #captured: Float64Array
  readonly #odds: Float64Array
  #concentration: number
  #hidden = 0

  constructor(counts: Float64Array, settings: ChainSettings, chance: Chance) {
    this.#chance = chance
    this.#settings = settings
    this.#lists = 31 - Math.clz32(counts.length)
    this.#people = counts.reduce((sum, count) => sum + count, 0)
    this.#histories = Int32Array.from(Array.from(counts.keys()).filter((history) => counts[history]! > 0))
    this.#counts = Float64Array.from(this.#histories, (history) => counts[history]!)
    const { classes } = settings
    this.#weight = new Float64Array(classes)
    this.#logWeight = new Float64Array(classes)
    this.#logRest = new Float64Array(classes)
    this.#ratio = new Float64Array(classes * this.#lists)
    this.#missed = new Float64Array(classes)
    this.#size = new Float64Array(classes)
    this.#captured = new Float64Array(classes * this.#lists)
    this.#odds = new Float64Array(classes)
    this.#concentration = drawGamma(chance, 1)
    this.#drawCaptures()
    this.#drawWeights()
  }

  population(): number {
    return this.#people + this.#hidden
  }

  /** One sweep: classes of those seen, how many are hidden and their classes, then every parameter given those. */
  sweep(): void {
    this.#size.fill(0)
    this.#captured.fill(0)
    for (let at = 0; at < this.#histories.length; at += 1) this.#split(this.#histories[at]!, this.#counts[at]!)
    const seen = this.#seenShare()
    this.#hidden = this.#drawHidden(seen)
    this.#split(0, this.#hidden)
    this.#swapLabels()
    this.#drawCaptures()
    this.#drawWeights()
    const { classes, concentration } = this.#settings
    this.#concentration = Math.max(
      drawGamma(this.#chance, concentration + classes - 1) / (concentration - this.#logWeight[classes - 1]!),
      Number.MIN_VALUE,
    )
  }

  /** Spreads people of one history over the classes, each by its weight and how likely it gives that history. */
  #split(history: number, people: number): void {
    if (people === 0) return
    const { classes } = this.#settings
    const lists = this.#lists
    let total = 0
    for (let one = 0; one < classes; one += 1) {
      let odds = this.#weight[one]! * this.#missed[one]!
      for (let rest = history; rest !== 0; rest &= rest - 1) odds *= this.#ratio[one * lists + 31 - Math.clz32(rest & -rest)]!
      this.#odds[one] = odds
      total += odds
    }
    if (people <= 4) {
      for (let person = 0; person < people; person += 1) {
        let left = this.#chance.next() * total
        let one = 0
        while (one < classes - 1 && left >= this.#odds[one]!) {
          left -= this.#odds[one]!
          one += 1
        }
        this.#add(one, history, 1)
      }
      return
    }
    let left = people
    for (let one = 0; one < classes && left > 0; one += 1) {
      const odds = this.#odds[one]!
      const drawn = one === classes - 1 ? left : drawBinomial(this.#chance, left, odds / total)
      total = Math.max(total - odds, 0)
      left -= drawn
      if (drawn > 0) this.#add(one, history, drawn)
    }
  }

  #add(one: number, history: number, people: number): void {
    this.#size[one]! += people
    for (let list = 0; list < this.#lists; list += 1) if ((history >> list) & 1) this.#captured[one * this.#lists + list]! += people
  }

  /** 1 − p0, the chance to be seen. The prior bound keeps it far above what is lost in rounding. */
  #seenShare(): number {
    let seen = 0
    for (let one = 0; one < this.#settings.classes; one += 1) seen += this.#weight[one]! * (1 - this.#missed[one]!)
    return Math.min(seen, 1)
  }

  /** Negative binomial as a Poisson of gamma mean, held within the prior bound. */
  #drawHidden(seen: number): number {
    const most = Math.floor((this.#settings.bound - 1) * this.#people)
    const missedToSeen = (1 - seen) / seen
    for (let tries = 0; tries < 100; tries += 1) {
      const hidden = drawPoisson(this.#chance, drawGamma(this.#chance, this.#people) * missedToSeen)
      if (hidden <= most) return hidden
    }
    return this.#belowBound(most, 1 - seen)
  }

  /** Where nearly all of the mass lies above the bound: exactly the negative binomial below it, summed from the bound downwards. */
  #belowBound(most: number, missed: number): number {
    const terms = [1]
    let sum = 1
    for (let hidden = most; hidden > 0 && terms.at(-1)! > sum * 1e-16; hidden -= 1) {
      const term = (terms.at(-1)! * hidden) / ((this.#people + hidden - 1) * missed)
      terms.push(term)
      sum += term
    }
    let left = this.#chance.next() * sum
    const down = terms.findIndex((term) => (left -= term) < 0)
    return most - Math.max(down, 0)
  }

  /** Capture probabilities, kept below 1 by one rounding so that their odds are numbers. */
  #drawCaptures(): void {
    for (let one = 0; one < this.#settings.classes; one += 1) {
      let missed = 1
      for (let at = one * this.#lists; at < (one + 1) * this.#lists; at += 1) {
        const captured = this.#captured[at]!
        const capture = Math.min(drawBeta(this.#chance, 1 + captured, 1 + this.#size[one]! - captured), mostCapture)
        this.#ratio[at] = capture / (1 - capture)
        missed *= 1 - capture
      }
      this.#missed[one] = missed
    }
  }

  /** Stick-breaking in logarithms: with a small concentration what is left of the stick is less than a number can hold. */
  #drawWeights(): void {
    const { classes } = this.#settings
    let above = this.#size.reduce((sum, size) => sum + size, 0)
    let logLeft = 0
    for (let one = 0; one < classes - 1; one += 1) {
      above -= this.#size[one]!
      const taken = drawGamma(this.#chance, 1 + this.#size[one]!)
      const logRest = drawLogGamma(this.#chance, this.#concentration + above)
      const logBoth = Math.log(taken + Math.exp(logRest))
      this.#logWeight[one] = logLeft + Math.log(taken) - logBoth
      this.#logRest[one] = logRest - logBoth
      logLeft += logRest - logBoth
    }
    this.#logWeight[classes - 1] = logLeft
    for (let one = 0; one < classes; one += 1) this.#weight[one] = Math.exp(this.#logWeight[one]!)
  }

  /**
   * Two Metropolis steps that let classes change their place on the stick, without which a chain can stay for long where a large
   * class stands late: any two with their weights left behind, and two neighbours with what they take along.
   * @see Papaspiliopoulos & Roberts (2008) 10.1093/biomet/asm086, §4
   */
  #swapLabels(): void {
    const { classes } = this.#settings
    const first = Math.floor(this.#chance.next() * classes)
    const second = Math.floor(this.#chance.next() * classes)
    const stays = (this.#size[first]! - this.#size[second]!) * (this.#logWeight[second]! - this.#logWeight[first]!)
    if (first !== second && Math.log(this.#chance.next()) < stays) this.#swap(first, second)
    const here = Math.floor(this.#chance.next() * (classes - 2))
    const next = here + 1
    const moves = this.#size[here]! * this.#logRest[next]! - this.#size[next]! * this.#logRest[here]!
    if (classes > 2 && Math.log(this.#chance.next()) < moves) this.#swap(here, next)
  }

  #swap(first: number, second: number): void {
    const size = this.#size[first]!
    this.#size[first] = this.#size[second]!
    this.#size[second] = size
    for (let list = 0; list < this.#lists; list += 1) {
      const captured = this.#captured[first * this.#lists + list]!
      this.#captured[first * this.#lists + list] = this.#captured[second * this.#lists + list]!
      this.#captured[second * this.#lists + list] = captured
    }
  }
}
