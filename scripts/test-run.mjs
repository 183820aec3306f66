// Runs test files in one process and reads what its reporter wrote.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeOptions } from './ensure.mjs'

const reporter = fileURLToPath(new URL('./test-report.mjs', import.meta.url))

/**
 * Runs `command` and waits for it; after `limit` milliseconds its whole process group is stopped.
 * @returns {Promise<{ code: number | null, late: boolean }>}
 */
export function waitFor(command, args, { cwd, limit }) {
  const env = { ...process.env }
  // @NOTE a process that believes itself inside another test run would run nothing and call it a success
  delete env.NODE_TEST_CONTEXT
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit', detached: true })
    const stop = () => stopGroup(child.pid)
    let late = false
    const clock = setTimeout(() => {
      late = true
      stop()
    }, limit)
    process.once('exit', stop)
    const done = (code) => {
      clearTimeout(clock)
      process.off('exit', stop)
      resolve({ code, late })
    }
    child.on('error', () => done(null))
    child.on('exit', done)
  })
}

function stopGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has gone by itself.
  }
}

/**
 * @param {string} node     the Node 24 that runs them
 * @param {string[]} files  absolute paths
 * @param {number} limit    milliseconds after which the run counts as hung
 * @returns {Promise<{ tests: object[], faults: string[] }>} every test that ended, and what went wrong around them
 */
export async function runFiles(node, files, limit, cwd) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-test-'))
  const written = path.join(folder, 'report.jsonl')
  const args = [
    ...nodeOptions,
    '--test',
    '--test-isolation=none',
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${written}`,
    ...files,
  ]
  const { code, late } = await waitFor(node, args, { cwd, limit })
  const lines = existsSync(written) ? readFileSync(written, 'utf8').split('\n').filter(Boolean) : []
  rmSync(folder, { recursive: true, force: true })
  const tests = lines.map((line) => JSON.parse(line))
  return { tests, faults: faultsOf(tests, files, { code, late, limit }) }
}

function faultsOf(tests, files, { code, late, limit }) {
  if (late) return [`the process did not end within ${limit / 1000} s and was stopped`]
  if (code === null) return ['the process could not start, or was killed']
  const faults = code !== 0 && tests.every((test) => test.passed) ? [`the process ended with code ${code} although no test failed`] : []
  const seen = new Set(tests.filter((test) => !test.suite).map((test) => test.file))
  for (const file of files) if (!seen.has(file)) faults.push(`${path.relative(process.cwd(), file)} ran no test`)
  return faults
}
