const halfLogTwoPi = 0.918_938_533_204_672_8

/**
 * Natural logarithm of the gamma function, for x > 0, by Stirling's series after a shift to x ≥ 10: about 15 digits.
 * @see Abramowitz & Stegun 6.1.41
 */
export function logGamma(x: number): number {
  let shifted = x
  let product = 1
  while (shifted < 10) {
    product *= shifted
    shifted += 1
  }
  const inverse = 1 / shifted
  const square = inverse * inverse
  const series =
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360_360))))))
  const whole = (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + series
  return product === 1 ? whole : whole - Math.log(product)
}

const small = Float64Array.from({ length: 256 }, (_, count) => logGamma(count + 1))

/** log(count!), for a whole count ≥ 0. */
export function logFactorial(count: number): number {
  return count < 256 ? small[count]! : logGamma(count + 1)
}
