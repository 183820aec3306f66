import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { logFactorial, logGamma } from './gamma.ts'
import { normalBelow, normalQuantile } from './normal.ts'
import { logPoissonTail } from './poisson-tail.ts'

const near = (found: number, wanted: number, relative = 1e-13) =>
  assert.ok(Math.abs(found - wanted) <= relative * Math.max(1e-300, Math.abs(wanted)), `${found} is not ${wanted}`)

suite('special functions', () => {
  test('log gamma at points with a closed form, and its recurrence', () => {
    near(logGamma(0.5), Math.log(Math.PI) / 2)
    near(logGamma(11), Math.log(3_628_800))
    near(logFactorial(20), Math.log(2_432_902_008_176_640_000))
    near(logFactorial(300), logFactorial(299) + Math.log(300))
    for (const x of [1 / 32, 0.7, 3.3, 9.99, 10.01, 1e3, 1e6]) near(logGamma(x + 1), logGamma(x) + Math.log(x), 1e-12)
  })

  test('the normal distribution, at published values and back', () => {
    near(normalQuantile(0.975), 1.959_963_984_540_054)
    near(normalBelow(-1), 0.158_655_253_931_457_05)
    near(normalBelow(-10), 7.619_853_024_160_527e-24, 1e-12)
    assert.equal(normalQuantile(0), Number.NEGATIVE_INFINITY)
    for (const share of [1e-12, 1e-6, 0.01, 0.074, 0.0751, 0.3, 0.5, 0.6, 0.93, 0.999_999])
      near(normalBelow(normalQuantile(share)), share, 1e-12)
  })

  test('the smaller Poisson tail, down to where a difference from 1 would have lost it', () => {
    near(logPoissonTail(2, 0), -2)
    near(logPoissonTail(2, 5), Math.log(1 - Math.exp(-2) * (1 + 2 + 2 + 4 / 3 + 2 / 3)), 1e-12)
    near(logPoissonTail(10, 3), Math.log(Math.exp(-10) * (1 + 10 + 50 + 1000 / 6)), 1e-13)
    const far = logPoissonTail(0.1, 40)
    near(far, 40 * Math.log(0.1) - 0.1 - logFactorial(40) + Math.log1p(0.1 / 41 + 0.01 / (41 * 42) + 0.001 / (41 * 42 * 43)), 1e-12)
    assert.ok(logPoissonTail(0.1, 41) < far)
    assert.deepEqual([logPoissonTail(0, 0), logPoissonTail(0, 3)], [0, Number.NEGATIVE_INFINITY])
    assert.ok(Math.abs(logPoissonTail(1e9, 1e9) - Math.log(0.5)) < 1e-3)
  })
})
