// Which test files there are, and which of two processes runs each.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const ground = ['engines', 'platform', 'plan', 'apps', 'bench', path.join('tests', 'architecture'), path.join('tests', 'house')]
const passedOver = new Set(['node_modules', 'fixtures', 'data'])

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (passedOver.has(entry.name) || entry.name.startsWith('.')) continue
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(at)
    else if (/\.test\.tsx?$/.test(entry.name)) yield at
  }
}

/**
 * Every test file of the house: `quick` ones are unit, slice and house tests, `slow` ones need a browser or kill servers.
 * A folder under tests/ that nobody has named here is slow: no test file can be forgotten.
 */
export function findTests(root) {
  const all = [...walk(root)]
  const isQuick = (file) => ground.some((folder) => path.relative(root, file).startsWith(folder + path.sep))
  return { quick: all.filter(isQuick), slow: all.filter((file) => !isQuick(file)) }
}

/** Rooms whose files take minutes; begun last they would be waited for alone. */
const slowestRooms = ['faults', 'accessibility', 'canary', 'access']

/** The slow files in the order in which they are begun. */
export function longestFirst(files, root) {
  const rank = (file) => {
    const at = slowestRooms.indexOf(path.relative(path.join(root, 'tests'), file).split(path.sep)[0])
    return at === -1 ? slowestRooms.length : at
  }
  return [...files].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** Every test file under `folder`, fixtures included: for tests of this runner itself. */
export function testsUnder(folder) {
  return [...walk(folder)]
}

/** A database costs far more than lines do; the figures are seconds, rough, and only balance the two halves. */
function weight(file) {
  const text = readFileSync(file, 'utf8')
  const database = /testDatabase|openServer/.test(text) ? 4 : 0
  return 0.2 + statSync(file).size / 40_000 + database
}

/** Two halves of about the same work; the same files always fall into the same halves. */
export function halves(files) {
  const heaviest = files.map((file) => ({ file, weight: weight(file) })).sort((a, b) => b.weight - a.weight || (a.file < b.file ? -1 : 1))
  const bins = [
    { weight: 0, files: [] },
    { weight: 0, files: [] },
  ]
  for (const each of heaviest) {
    const lighter = bins[0].weight <= bins[1].weight ? bins[0] : bins[1]
    lighter.files.push(each.file)
    lighter.weight += each.weight
  }
  return bins.map((bin) => bin.files.sort((a, b) => (a < b ? -1 : 1))).filter((half) => half.length > 0)
}
