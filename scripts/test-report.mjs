// A node:test reporter: one JSON line for each test that passed or failed, for scripts/test.mjs to count and to print.
import { inspect } from 'node:util'

/** @param {AsyncIterable<{ type: string, data: any }>} source */
// oxlint-disable-next-line import/no-default-export -- node:test takes a reporter's default export
export default async function* report(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    // @NOTE a suite fails with its tests: counting both would count twice, unless it failed by itself
    const own = data.details?.error?.failureType !== 'subtestsFailed'
    if (data.details?.type === 'suite' && (type === 'test:pass' || !own)) continue
    // @NOTE a file without a test is reported as a test that passed, under its own path
    if (type === 'test:pass' && data.name === data.file) continue
    const skipped = data.skip !== undefined || data.todo !== undefined
    const passed = type === 'test:pass' && !skipped
    const why = passed
      ? undefined
      : skipped
        ? 'skipped: a test that does not run shows nothing'
        : inspect(data.details?.error?.cause ?? data.details?.error)
    yield `${JSON.stringify({ name: data.name, file: data.file, passed, took: data.details?.duration_ms ?? 0, nesting: data.nesting, why })}\n`
  }
}
