import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { home, manifests, textOf } from './files.ts'

const all = manifests()
const decisions = readdirSync(path.join(home, 'decisions')).map((file) => textOf(`decisions/${file}`))

/** npm packages that run with Fanal, ours left out. */
function runtimeDependencies(): string[] {
  const names = all.flatMap(({ manifest }) => Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
  return [...new Set(names)].filter((name) => !name.startsWith('@fanal/'))
}

/** A decision may speak of a family: `@hpke/*`. */
function isDecided(name: string): boolean {
  const family = name.startsWith('@') ? `${name.split('/')[0]}/*` : name
  return decisions.some((text) => text.includes(`\`${name}\``) || text.includes(`\`${family}\``))
}

describe('packages', () => {
  test('every one that runs with Fanal has its decision', () => {
    assert.ok(runtimeDependencies().length > 10)
    assert.deepEqual(
      runtimeDependencies().filter((name) => !isDecided(name)),
      [],
    )
    assert.equal(isDecided('left-pad'), false)
  })

  test('versions are exact: the same words mean the same code tomorrow', () => {
    for (const { file, manifest } of all)
      for (const [name, version] of Object.entries({
        ...manifest.dependencies,
        ...manifest.devDependencies,
        ...manifest.optionalDependencies,
      }))
        assert.match(version, name.startsWith('@fanal/') ? /^\*$/ : /^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/, `${file}: ${name}`)
  })

  test('the lockfile names no host', () => {
    const lock = textOf('package-lock.json')
    assert.doesNotMatch(
      lock,
      /https?:\/\/(?!(?:www\.)?(?:github\.com|opencollective\.com|[^"/]*(?:sponsors|funding|patreon|tidelift|feross|paulmillr|buymeacoffee|ko-fi)[^"]*|dotenvx?\.com))[^"]*\.tgz/,
    )
    assert.doesNotMatch(lock, /"resolved": "(?:https?|git|ssh)/)
  })

  test('every package is ours, under one licence, at the address of its folder', () => {
    for (const { file, manifest } of all.filter((each) => each.file !== 'package.json')) {
      const [room = '', name = ''] = file.split('/')
      assert.equal(manifest.name, `@fanal/${room === 'apps' ? 'app-' : ''}${name}`)
      assert.equal(manifest.license, 'Apache-2.0', file)
    }
  })

  test('no package runs a script when it is installed', () => {
    for (const { file } of all) assert.doesNotMatch(textOf(file), /"(pre|post)?install"\s*:/, file)
  })
})
