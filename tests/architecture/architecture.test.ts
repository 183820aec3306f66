import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { buildHouse } from './graph.ts'
import { openingNames } from './opening.ts'
import { breachesOf, type RuleName, rules } from './rules.ts'
import { filesOfGit, isModule, readDoors, readHouse } from './sources.ts'
import { doorsOfWrongHouse, soundHouse, wrongHouses } from './wrong-houses.ts'

const sources = readHouse()
const house = buildHouse(sources, readDoors())

// @NOTE a tool that reads nothing finds nothing wrong: the figure grows with the house and never falls unseen
const fewestModules = 330

describe('the house as it stands', () => {
  test(`at least ${fewestModules} modules were read, with their imports`, () => {
    assert.ok(house.modules.size >= fewestModules, `${house.modules.size} modules`)
    assert.ok(house.arrows.length > house.modules.size, `${house.arrows.length} imports`)
  })

  test('no module that git knows was passed over', () => {
    const known = filesOfGit()
    if (known !== null) assert.deepEqual([...sources.keys()].sort(byName), known.filter(isModule).sort(byName))
  })

  test('every package of the tree can be entered by its name', () => {
    const entered = new Set(
      house.arrows.flatMap((arrow) => (arrow.specifier.startsWith('@fanal/') && arrow.file !== null ? [arrow.specifier] : [])),
    )
    for (const name of ['kernel', 'seal', 'postgres', 'ledger', 'runner', 'http', 'identity'])
      assert.ok(entered.has(`@fanal/${name}`), name)
  })

  for (const rule of Object.keys(rules) as RuleName[])
    test(rule, () => {
      assert.deepEqual(rules[rule](house), [])
    })

  test('what counts as opening code is still called so', () => {
    const face = house.modules.get('engines/seal/src/index.ts')
    const handedOut = new Set(face?.taken.map((taken) => taken.as))
    assert.deepEqual(
      [...openingNames].filter((name) => !handedOut.has(name)),
      [],
    )
  })
})

describe('houses built wrong on purpose', () => {
  test('the sound one next to them breaks nothing', () => {
    assert.deepEqual(breachesOf(buildHouse(new Map(Object.entries(soundHouse)), doorsOfWrongHouse)), [])
  })

  test('there is a wrong house for every rule', () => {
    assert.deepEqual([...new Set(wrongHouses.map(({ breaks }) => breaks))].sort(byName), Object.keys(rules).sort(byName))
  })

  for (const { breaks, how, files } of wrongHouses)
    test(`${breaks}: ${how}`, () => {
      const wrong = buildHouse(new Map(Object.entries({ ...soundHouse, ...files })), doorsOfWrongHouse)
      const found = breachesOf(wrong)
      assert.deepEqual([...new Set(found.map(({ rule }) => rule))], [breaks])
      assert.ok(
        found.every(({ file }) => file in files),
        JSON.stringify(found),
      )
    })

  test('a module that cannot be parsed stops the count instead of vanishing from it', () => {
    assert.throws(() => buildHouse(new Map([['platform/kernel/src/broken.ts', 'export const = 1']]), new Map()), SyntaxError)
  })
})

function byName(a: string, b: string): number {
  return a < b ? -1 : 1
}
