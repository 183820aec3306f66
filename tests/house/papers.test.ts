import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { home, projectFiles, textOf } from './files.ts'

const files = projectFiles()
const papers = files.filter((file) => file.endsWith('.md') && !file.includes('/fixtures/'))

/** Where a paper's links point to, without what lies on the web. */
export function linksOf(text: string): string[] {
  const withoutCode = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
  return [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to ?? '').filter((to) => !/^[a-z]+:/.test(to))
}

/** The name GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}

function broken(paper: string, to: string): boolean {
  const [file = '', anchor] = to.split('#')
  const target = file === '' ? paper : path.posix.join(path.posix.dirname(paper), file)
  if (!existsSync(path.join(home, target))) return true
  if (anchor === undefined || !target.endsWith('.md')) return false
  const headings = [...textOf(target).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading ?? ''))
  return !headings.includes(anchor)
}

describe('papers', () => {
  test('those that a stranger looks for first are there', () => {
    for (const paper of [
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CHANGELOG.md',
      'LICENSE',
      'docs/protocol.md',
      'docs/threat-model.md',
      'docs/operator.md',
      'docs/officer.md',
      'docs/developer.md',
    ])
      assert.ok(files.includes(paper), paper)
    assert.match(textOf('LICENSE'), /Apache License\s+Version 2\.0/)
  })

  test('every link between them leads somewhere', () => {
    const lost = papers.flatMap((paper) =>
      linksOf(textOf(paper))
        .filter((to) => broken(paper, to))
        .map((to) => `${paper} → ${to}`),
    )
    assert.deepEqual(lost, [])
  })

  test('a link is found in running text and not in code', () => {
    assert.deepEqual(linksOf('see [a](b.md#c) and `[x](y.md)`\n```\n[z](w.md)\n```\n[web](https://example.org)'), ['b.md#c'])
    assert.equal(broken('README.md', 'nowhere.md'), true)
    assert.equal(broken('README.md', 'LICENSE'), false)
    assert.equal(broken('README.md', '#no-such-heading'), true)
  })

  test('decisions are numbered without a gap, one page each', () => {
    const numbers = files.filter((file) => /^decisions\/\d{4}-[a-z0-9-]+\.md$/.test(file)).map((file) => Number(file.slice(10, 14)))
    numbers.sort((a, b) => a - b)
    assert.ok(numbers.length > 0)
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => at + 1),
    )
    for (const file of files.filter((each) => each.startsWith('decisions/')))
      assert.ok(textOf(file).split('\n').length <= 60, `${file} is longer than a page`)
  })

  test('every slice and every package says who uses it', () => {
    const rooms = new Set(
      files.flatMap((file) => /^(?:plan\/[^/]+\/src\/[^/]+|(?:engines|platform)\/[^/]+)(?=\/.*\.tsx?$)/.exec(file) ?? []),
    )
    const slices = [...rooms].filter((room) => files.some((file) => file.startsWith(`${room}/`)))
    assert.ok(slices.length >= 10, String(slices.length))
    assert.deepEqual(
      slices.filter((room) => !files.includes(`${room}/README.md`)),
      [],
    )
  })

  test('no paper and no module names a place on somebody’s machine', () => {
    const told = files
      .filter((file) => /\.(tsx?|md|json|sh|mjs|sql|ya?ml)$/.test(file) && file !== 'package-lock.json')
      .filter((file) => /(["'`\s(=])\/(work|root|home\/\w+|Users\/\w+)\//.test(textOf(file)))
    assert.deepEqual(told, [])
  })
})
