// A node:test reporter: one JSON line for each test that passed or failed, for scripts/test.mjs to count and to print.
import { inspect } from 'node:util'

/** @param {AsyncIterable<{ type: string, data: any }>} source */
// oxlint-disable-next-line import/no-default-export -- node:test takes a reporter's default export
export default async function* report(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    // @NOTE a suite passes and fails with its tests: it counts only where it failed by itself, and tells how long all of it took
    const own = type === 'test:fail' && data.details?.error?.failureType !== 'subtestsFailed'
    const skipped = data.skip !== undefined || data.todo !== undefined
    const suite = data.details?.type === 'suite' && !own && !skipped
    // @NOTE a file without a test is reported as a test that passed, under its own path
    if (type === 'test:pass' && data.name === data.file) continue
    const passed = type === 'test:pass' && !skipped
    const why = passed
      ? undefined
      : skipped
        ? 'skipped: a test that does not run shows nothing'
        : inspect(data.details?.error?.cause ?? data.details?.error)
    yield `${JSON.stringify({ name: data.name, suite, file: data.file, passed, took: data.details?.duration_ms ?? 0, nesting: data.nesting, why })}\n`
  }
}
