import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import packed from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core'
import { packedChromium } from './packed-chromium.ts'
import { debianChromium } from './whole-chromium.ts'

/** Where machines keep a Chromium of their own; `CHROMIUM` names another. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

// @NOTE a browser that asks its maker for updates would show up in tests that count requests
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-dev-shm-usage',
]

// @NOTE the first ends the whole browser with the first page that closes; the others hide what a page's own rules must stop
const unfit = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content', '--no-sandbox'])

const howToMend =
  'no browser could be started for the journeys: install Chromium (Debian: apt-get install chromium) or set CHROMIUM to the path of one, then run this again.'

/** The machine's own Chromium, which is a whole browser. */
const ownChromium = (): string | undefined =>
  [process.env['CHROMIUM'] ?? '', ...usualPlaces].find((place) => place !== '' && existsSync(place))

function program(): { executablePath: string; args: string[] } {
  const own = ownChromium()
  if (own !== undefined) return { executablePath: own, args: [] }
  return { executablePath: packedChromium(), args: packed.args.filter((arg) => !unfit.has(arg)) }
}

/** A browser that keeps what people's browsers keep: a history, sessions, what was typed. The packed one has none of these. */
async function wholeProgram(): Promise<LaunchOptions> {
  const unpacked = ownChromium() === undefined ? debianChromium() : null
  if (unpacked === null) return program()
  const { executablePath, libraries } = unpacked
  return { executablePath, args: [], env: { ...process.env, LD_LIBRARY_PATH: libraries } }
}

// @NOTE Chromium's own sandbox refuses to run as root; the tests load nothing but pages of this machine
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * A real Chromium: the machine's own, else the one that came with the packages.
 * @throws Error with one sentence that says how to mend it, where neither starts
 */
export async function launchBrowser(): Promise<Browser> {
  try {
    const { executablePath, args } = program()
    return await chromium.launch({ executablePath, args: [...args, ...quiet, ...asRoot] })
  } catch (fault) {
    throw new Error(howToMend, { cause: fault })
  }
}

/** Somebody's own browser, with a folder in which it keeps what it keeps, behind a proxy through which even this machine is asked. */
export async function launchProfile(
  folder: string,
  { proxy, scripts, language, flags = [] }: { proxy: string; scripts: boolean; language: string; flags?: readonly string[] },
): Promise<BrowserContext> {
  try {
    const { args = [], ...whole } = await wholeProgram()
    return await chromium.launchPersistentContext(folder, {
      ...whole,
      args: [...args, ...quiet, ...asRoot, `--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>', ...flags],
      javaScriptEnabled: scripts,
      locale: `${language}-CA`,
    })
  } catch (fault) {
    throw new Error(howToMend, { cause: fault })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const browser = await launchBrowser()
    await browser.close()
  } catch (fault) {
    process.stderr.write(`Fanal: ${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 1
  }
}
