import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import type { Language } from '@fanal/kernel'
import { contentFolder } from '@fanal/prevent'
import { knowledgeCheck } from './knowledge-check.ts'

async function run(args: readonly string[], language: Language = 'en') {
  const printed: string[] = []
  const say = (text: string) => void printed.push(text)
  const code = await knowledgeCheck.run({ args, env: {}, language, out: say, err: say })
  return { code, printed: printed.join('\n') }
}

test('what is shipped has nothing to mend', async () => {
  assert.deepEqual(await run([]), { code: 0, printed: '11 pages, nothing to mend.' })
})

test('a folder with a fault is answered by file and sentence, in both languages and as JSON, and the build fails', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-content-'))
  cpSync(contentFolder, folder, { recursive: true })
  rmSync(path.join(folder, 'law', 'fr.md'))
  assert.deepEqual(await run([folder]), { code: 1, printed: 'law/fr.md  this language is missing' })
  assert.deepEqual(await run([folder], 'fr'), { code: 1, printed: 'law/fr.md  cette langue manque' })
  const { problems } = JSON.parse((await run([folder, '--json'])).printed) as { problems: { file: string }[] }
  assert.deepEqual(
    problems.map(({ file }) => file),
    ['law/fr.md'],
  )
  rmSync(folder, { recursive: true })
})
