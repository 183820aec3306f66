import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { home } from './running.ts'

const shelf = path.join(home, '.cache', 'chromium')
const root = path.join(shelf, 'root')
const program = path.join(root, 'usr/lib/chromium/chromium')

/** A browser that was unpacked, not installed: where its program is, and where it finds its libraries. */
export interface Unpacked {
  readonly executablePath: string
  readonly libraries: string
}

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

// @NOTE lists and packages in a folder of ours: this asks for no rights, and changes nothing on the machine
const own = [
  `Dir::State::lists=${shelf}/lists`,
  `Dir::Cache=${shelf}`,
  'Debug::NoLocking=1',
  'APT::Sandbox::User=',
  'Acquire::Languages=none',
].flatMap((option) => ['-o', option])

function apt(args: readonly string[], cwd = shelf): string {
  const done = spawnSync('apt-get', [...own, ...args], { cwd, encoding: 'utf8' })
  return done.status === 0 ? done.stdout : ''
}

/** Fetches Chromium and what it needs beyond what the machine has, and unpacks it; whole or not at all. */
function fetchAndUnpack(): void {
  const [parcels, half] = [path.join(shelf, 'parcels'), path.join(shelf, 'half')]
  const passing = [parcels, half, path.join(shelf, 'lists'), path.join(shelf, 'archives')]
  for (const folder of passing) rmSync(folder, { recursive: true, force: true })
  for (const folder of [parcels, half, path.join(shelf, 'lists/partial'), path.join(shelf, 'archives/partial')])
    mkdirSync(folder, { recursive: true })
  apt(['-qq', 'update'])
  const names = [...apt(['-s', '--no-install-recommends', 'install', 'chromium']).matchAll(/^Inst (\S+)/gm)].map(([, name]) => name!)
  if (names.length > 0) apt(['-qq', 'download', ...names], parcels)
  const unpacked = readdirSync(parcels).map((parcel) => spawnSync('dpkg', ['-x', path.join(parcels, parcel), half]).status === 0)
  if (unpacked.length === names.length && unpacked.every(Boolean)) renameSync(half, root)
  for (const folder of passing) rmSync(folder, { recursive: true, force: true })
}

/** Debian's Chromium, unpacked into a folder of ours the first time it is wanted; `null` on any other system, or without a network. */
export function debianChromium(): Unpacked | null {
  if (!isDebian()) return null
  if (!existsSync(program)) fetchAndUnpack()
  if (!existsSync(program)) return null
  const places = readdirSync(path.join(root, 'usr/lib')).filter((name) => name.endsWith('-linux-gnu'))
  const libraries = places.flatMap((name) => [path.join(root, 'usr/lib', name), path.join(root, 'usr/lib', name, 'pulseaudio')])
  return { executablePath: program, libraries: libraries.join(':') }
}
