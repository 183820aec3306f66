import { type Arrow, type House, packageOf } from './graph.ts'
import { circles } from './circles.ts'
import { opensUnseen } from './opening.ts'

export interface Breach {
  readonly rule: RuleName
  readonly file: string
  readonly why: string
}

/** From the ground up: a package may import those before it. `engines/seal` stands among them, as the ground needs its words. */
export const groundOrder = [
  'platform/kernel',
  'engines/seal',
  'platform/postgres',
  'platform/ledger',
  'platform/runner',
  'platform/http',
  'platform/design',
  'platform/forms',
  'platform/identity',
  'platform/vault',
]

const isTest = (file: string): boolean =>
  /\.test\.tsx?$|(^|\/)testing[^/]*\.tsx?$|(^|\/)(tests?|fixtures|scripts)\//.test(file) || file.startsWith('bench/')

export const rules = {
  'a pillar never imports another pillar': (house: House) =>
    crossing(house, (from, to) => from.startsWith('plan/') && to.startsWith('plan/') && to !== 'plan/handover'),
  'engines import nothing of ours': (house: House) => crossing(house, (from) => from.startsWith('engines/')),
  'the kernel imports nothing of ours': (house: House) => crossing(house, (from) => from === 'platform/kernel'),
  'the ground imports downward only': (house: House) =>
    crossing(
      house,
      (from, to) =>
        from.startsWith('platform/') &&
        from !== 'platform/kernel' &&
        !(groundOrder.indexOf(to) >= 0 && groundOrder.indexOf(to) < groundOrder.indexOf(from)),
    ),
  'nothing imports an app': (house: House) => crossing(house, (from, to) => to.startsWith('apps/') && !['tests', 'bench'].includes(from)),
  'packages meet at their names': (house: House) =>
    house.arrows
      .filter(
        (arrow) =>
          arrow.specifier.startsWith('.') && arrow.file !== null && packageOf(arrow.file) !== packageOf(arrow.from) && !ofTheWhole(arrow),
      )
      .map(asBreach),
  'what is imported is there': (house: House) =>
    house.arrows
      .filter((arrow) => isOurs(arrow) && (arrow.file === null || !(house.modules.has(arrow.file) || /\.(json|css|mjs)$/.test(arrow.file))))
      .map(asBreach),
  'helpers of tests stay in tests': (house: House) =>
    house.arrows.filter((arrow) => !isTest(arrow.from) && arrow.file !== null && /\/testing[^/]*\.tsx?$/.test(arrow.file)).map(asBreach),
  'SQL lives in the store': (house: House) =>
    [...house.modules.values()]
      .filter(({ path, sql }) => sql.length > 0 && !isTest(path) && !/\.store\.ts$|^platform\/(postgres|ledger)\//.test(path))
      .map(({ path, sql }) => ({ file: path, why: sql.join(', ') })),
  'no circles between files': (house: House) => circles(house).map((circle) => ({ file: circle[0] ?? '', why: circle.join(' → ') })),
  'of the server processes the sealer alone opens': (house: House) => opensUnseen(house),
} as const

export type RuleName = keyof typeof rules

/** Every rule over every module, in the order of the rules. */
export function breachesOf(house: House): Breach[] {
  return (Object.keys(rules) as RuleName[]).flatMap((rule) => rules[rule](house).map((found) => ({ rule, ...found })))
}

function crossing(house: House, forbidden: (from: string, to: string) => boolean): { file: string; why: string }[] {
  return house.arrows
    .filter(
      (arrow) =>
        arrow.file !== null && packageOf(arrow.file) !== packageOf(arrow.from) && forbidden(packageOf(arrow.from), packageOf(arrow.file)),
    )
    .map(asBreach)
}

/** Apps have no face to import; the tests and benches of the whole start them and use their parts and each other's. */
const whole = /^(tests|bench)\//
const ofTheWhole = (arrow: Arrow): boolean => whole.test(arrow.from) && /^(tests|bench|apps)\//.test(arrow.file ?? '')

const isOurs = (arrow: Arrow): boolean => arrow.specifier.startsWith('.') || arrow.specifier.startsWith('@fanal/')

function asBreach(arrow: Arrow): { file: string; why: string } {
  return { file: arrow.from, why: `imports ${arrow.specifier}` }
}
