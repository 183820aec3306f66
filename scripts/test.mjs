// `npm test`: everything that must hold, in one command.
//   --quick          no browser and no faults
//   --only PATTERN   only the test files whose path contains PATTERN, and no static check
//   --from FOLDER    only the test files under FOLDER, and no static check
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensure, orSayWhy, root } from './ensure.mjs'
import { findTests, halves, longestFirst, testsUnder } from './test-files.mjs'
import { runFiles, waitFor } from './test-run.mjs'

const unitLimit = 60_000
/** How many of the slow files run at once; a machine that is busy with other work may ask for one. */
const lanes = Number(process.env.FANAL_TEST_LANES) || Math.min(2, os.cpus().length)
const minute = 60_000
const flags = readFlags(process.argv.slice(2))
const node = orSayWhy(ensure)
process.chdir(root)
// what the first node of this run made, for those after it; a copy takes a tenth of the time
const kept = mkdtempSync(path.join(os.tmpdir(), 'fanal-kept-'))
process.env.FANAL_TEST_KEPT = kept
process.on('exit', () => rmSync(kept, { recursive: true, force: true }))
const tally = { passed: 0, failed: 0, said: [] }

function readFlags(args) {
  const after = (name) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : null)
  return { quick: args.includes('--quick'), only: after('--only'), from: after('--from') }
}

function chosenFiles() {
  if (flags.from !== null) return { quick: testsUnder(path.resolve(flags.from)), slow: [] }
  const found = findTests(root)
  const fits = (file) => flags.only === null || path.relative(root, file).includes(flags.only)
  return { quick: found.quick.filter(fits), slow: flags.quick ? [] : found.slow.filter(fits) }
}

function fail(what, why) {
  tally.failed += 1
  tally.said.push(`✗ ${what}\n    ${String(why).split('\n').join('\n    ')}`)
}

function say(line) {
  console.log(line)
}

const since = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`

async function check(name, tool, args) {
  const start = Date.now()
  const { code } = await waitFor(node, [path.join(root, 'node_modules', tool), ...args], { cwd: root, limit: 5 * minute })
  if (code === 0) tally.passed += 1
  else fail(name, 'see its own words above')
  say(`${code === 0 ? '✓' : '✗'} ${name} (${since(start)})`)
}

function count({ tests, faults }, where) {
  for (const test of tests.filter((each) => !each.suite)) {
    if (test.passed) tally.passed += 1
    else fail(`${path.relative(root, test.file ?? where)}: ${test.name}`, test.why)
  }
  for (const fault of faults) fail(where, fault)
}

function slowest(tests) {
  const byFile = new Map()
  for (const test of tests) if (test.nesting === 0) byFile.set(test.file, (byFile.get(test.file) ?? 0) + test.took)
  const worst = [...byFile].sort((a, b) => b[1] - a[1]).slice(0, 8)
  return worst.map(([file, took]) => `${(took / 1000).toFixed(1).padStart(7)} s  ${path.relative(root, file)}`)
}

async function quickTests(files) {
  if (files.length === 0) return
  const start = Date.now()
  const results = await Promise.all(halves(files).map((half) => runFiles(node, half, 15 * minute, root)))
  const took = Date.now() - start
  for (const [at, result] of results.entries()) count(result, `half ${at + 1} of the unit and slice tests`)
  say(
    `unit and slice tests: ${files.length} files in ${(took / 1000).toFixed(1)} s${took > unitLimit ? `, over the limit of ${unitLimit / 1000} s` : ''}`,
  )
  for (const line of slowest(results.flatMap((result) => result.tests))) say(line)
}

/** One sentence when there is no browser, instead of one failure for each journey. */
async function browserIsThere() {
  const { code } = await waitFor(node, [path.join(root, 'tests', 'browser.ts')], { cwd: root, limit: 2 * minute })
  if (code !== 0) fail('browser', 'no journey was walked: see the sentence above')
  return code === 0
}

/** Each starts servers and browsers of its own and waits for them most of the time: two go beside each other where there are two cores. */
async function slowTests(files) {
  if (files.length === 0 || !(await browserIsThere())) return
  const waiting = longestFirst(files, root)
  async function lane() {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const start = Date.now()
      const result = await runFiles(node, [file], 15 * minute, root)
      const before = tally.failed
      count(result, path.relative(root, file))
      say(`${tally.failed === before ? '✓' : '✗'} ${path.relative(root, file)} (${since(start)})`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function staticChecks() {
  await check('types', 'typescript/bin/tsc', ['-p', '.'])
  await check('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])
  await check('format', 'oxfmt/bin/oxfmt', ['--check'])
  await check('unused files, exports and dependencies', 'knip/bin/knip.js', ['--no-progress', '--no-config-hints'])
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    // whoever stops a long run still reads what failed until then
    for (const line of tally.said) say(`\n${line}`)
    process.exit(130)
  })
const files = chosenFiles()
if (flags.only === null && flags.from === null) await staticChecks()
await quickTests(files.quick)
await slowTests(files.slow)
if (files.quick.length + files.slow.length === 0) fail('tests', 'no test file was found: nothing was shown')
for (const line of tally.said) say(`\n${line}`)
say('')
say(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
