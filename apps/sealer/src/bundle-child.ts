import path from 'node:path'
import { build, type Plugin } from 'esbuild'

/**
 * Lets the bundle hold only what the child uses: our packages do nothing when they are imported,
 * so a module of which nothing is used may be left out whole.
 */
const onlyWhatIsUsed: Plugin = {
  name: 'only-what-is-used',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /.*/ }, async ({ path: asked, kind, importer, resolveDir, pluginData, with: attributes }) => {
      if (kind === 'entry-point' || pluginData === 'asked') return undefined
      const found = await resolve(asked, { kind, importer, resolveDir, with: attributes, pluginData: 'asked' })
      return found.errors.length > 0 ? undefined : { ...found, sideEffects: false }
    })
  },
}

/**
 * The child's whole program in one file: it starts in a tenth of a second, and may read nothing else of the disk.
 * @returns an ES module
 */
export async function bundleChild(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'child.ts')],
    bundle: true,
    write: false,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [onlyWhatIsUsed],
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('the bundle is empty')
  return file.contents
}
