// `fanal …`: installs what is missing, then runs the command with Node 24.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensure, nodeOptions, orSayWhy, root } from './ensure.mjs'

const node = orSayWhy(ensure)
const child = spawn(node, [...nodeOptions, path.join(root, 'apps/cli/src/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exit(signal ? 1 : (code ?? 1))
})
