/** How a negation before a sign is read: `clause` anywhere in its clause, `near` only where nobody else begins to act in between. */
export type Negation = 'clause' | 'near'

/** Words before a sign that are looked at. */
const window = 4
const isNegative = (word: string) => /^(?:not|no|never|nobody|none|neither|nor|without|cannot|pas|jamais|ni|aucune?|sans)$|n't$/u.test(word)
/** In French the first half of a negation; a sign that holds the second half has it before itself anyway. */
const isHalf = (word: string) => /^(?:ne$|n')/u.test(word)
/** “Not only”, “never stops”: no negation of what follows. */
const cancels = (word: string) => /^(?:only|just|stop|stops|stopped|seulement|arrêt\p{L}*|cess\p{L}*)$|'arrêt|'cess/u.test(word)
const beginsAnew = (word: string) =>
  /^(?:he|she|they|who|why|how|if|when|what|because|il|elle|ils|elles|on|qui|pourquoi|comment|si|quand|parce|qu'(?:il|elle|ils|elles|on))$/u.test(
    word,
  )
const ends = /[.,;:!?()\n]|(?<![\p{L}])(?:but|and|mais|et)(?![\p{L}])/u

/**
 * Whether the words before a sign negate it. Plain rules: a negative word among the last four of its clause.
 * @param plain  the whole text in lower case, with straight apostrophes
 * @param at     where the sign begins
 * @param sign   the words of the sign
 */
export function isNegated(plain: string, at: number, sign: string, how: Negation): boolean {
  const clause =
    plain
      .slice(Math.max(0, at - 80), at)
      .split(ends)
      .at(-1) ?? ''
  const before = (clause.match(/[\p{L}\d']+/gu) ?? []).slice(-window)
  const holdsNegation = (sign.match(/[\p{L}\d']+/gu) ?? []).some((word) => isNegative(word) || word === 'personne')
  const index = before.findLastIndex((word) => isNegative(word) || (isHalf(word) && !holdsNegation))
  if (index === -1) return false
  return !before.some(cancels) && (how === 'clause' || !before.slice(index + 1).some(beginsAnew))
}
