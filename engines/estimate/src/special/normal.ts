/**
 * Distribution function of the standard normal, absolute error below 1e-15.
 * Series near the middle, continued fraction in the tails.
 * @see Abramowitz & Stegun 26.2.11 and 26.2.14
 */
export function normalBelow(z: number): number {
  const distance = Math.abs(z)
  if (distance > 38) return z < 0 ? 0 : 1
  const density = Math.exp((-distance * distance) / 2) / Math.sqrt(2 * Math.PI)
  if (distance < 3) {
    let term = distance
    let sum = distance
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= (distance * distance) / odd
      sum += term
    }
    return z < 0 ? 0.5 - density * sum : 0.5 + density * sum
  }
  let fraction = distance
  for (let step = 120; step > 0; step -= 1) fraction = distance + step / fraction
  return z < 0 ? density / fraction : 1 - density / fraction
}

const centralTop = [
  3.387_132_872_796_366_5, 133.141_667_891_784_38, 1971.590_950_306_551_3, 13731.693_765_509_46, 45921.953_931_549_87, 67265.770_927_008_7,
  33430.575_583_588_13, 2509.080_928_730_122_7,
]
const centralBottom = [
  1, 42.313_330_701_600_91, 687.187_007_492_057_9, 5394.196_021_424_751, 21213.794_301_586_597, 39307.895_800_092_71, 28729.085_735_721_943,
  5226.495_278_852_854,
]
const middleTop = [
  1.423_437_110_749_683_5, 4.630_337_846_156_546, 5.769_497_221_460_691, 3.647_848_324_763_204_5, 1.270_458_252_452_368_4,
  0.241_780_725_177_450_6, 0.022_723_844_989_269_184, 7.745_450_142_783_414e-4,
]
const middleBottom = [
  1, 2.053_191_626_637_759, 1.676_384_830_183_803_8, 0.689_767_334_985_1, 0.148_103_976_427_480_08, 0.015_198_666_563_616_457,
  5.475_938_084_995_345e-4, 1.050_750_071_644_416_9e-9,
]
const farTop = [
  6.657_904_643_501_103, 5.463_784_911_164_114, 1.784_826_539_917_291_3, 0.296_560_571_828_504_87, 0.026_532_189_526_576_124,
  1.242_660_947_388_078_4e-3, 2.711_555_568_743_487_6e-5, 2.010_334_399_292_288_1e-7,
]
const farBottom = [
  1, 0.599_832_206_555_888, 0.136_929_880_922_735_8, 0.014_875_361_290_850_615, 7.868_691_311_456_133e-4, 1.846_318_317_510_055e-5,
  1.421_511_758_316_446e-7, 2.044_263_103_389_939_7e-15,
]

function ratio(top: readonly number[], bottom: readonly number[], at: number): number {
  const value = (terms: readonly number[]) => terms.reduceRight((sum, term) => sum * at + term, 0)
  return value(top) / value(bottom)
}

/**
 * Quantile of the standard normal: ±Infinity at 0 and 1, about 15 digits between.
 * @see Wichura (1988), algorithm AS 241
 */
export function normalQuantile(share: number): number {
  if (!(share > 0)) return Number.NEGATIVE_INFINITY
  if (!(share < 1)) return Number.POSITIVE_INFINITY
  const fromMiddle = share - 0.5
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * ratio(centralTop, centralBottom, 0.180_625 - fromMiddle * fromMiddle)
  const depth = Math.sqrt(-Math.log(Math.min(share, 1 - share)))
  const size = depth <= 5 ? ratio(middleTop, middleBottom, depth - 1.6) : ratio(farTop, farBottom, depth - 5)
  return fromMiddle < 0 ? -size : size
}
