// `npm run bench -- NAME`: installs what is missing, then runs bench/NAME.ts with Node 24.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensure, nodeOptions, orSayWhy, root } from './ensure.mjs'

const [name, ...rest] = process.argv.slice(2)
const file = path.join(root, 'bench', `${name}.ts`)
if (!name || !existsSync(file)) {
  console.error('Use: npm run bench -- intake | inbox | desk | screen | employers | estimate | link | disclose | edition')
  process.exit(2)
}
const node = orSayWhy(ensure)
process.exit(spawnSync(node, [...nodeOptions, file, ...rest], { stdio: 'inherit' }).status ?? 1)
