import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { startFanal } from '../running.ts'
import { answering, atKeyboard } from './keyboard-answers.ts'

const fanal = await startFanal()
after(() => fanal.stop())
const at = (name: string) => path.join(fanal.dataDir, name)
const env = { ...fanal.env, XDG_CACHE_HOME: at('cache') }

/** Runs a command that must succeed; answers what it printed as JSON. */
function run<T>(args: readonly string[], more: Readonly<Record<string, string>> = {}): T {
  const done = fanal.fanal([...args, '--json'], more)
  assert.equal(done.code, 0, `${args.join(' ')}: ${done.err}`)
  return JSON.parse(done.out) as T
}

const passphrases: Record<string, string> = {
  mira: 'six quiet boats at noon',
  yann: 'a green door and rain',
  zoe: 'two slow trains north',
}
const papers: string[] = []
const factors = new Map<string, string>()

/** A member as commands know one. */
const as = (name: string, passphrase = passphrases[name]!) => ({
  args: ['--to', fanal.workbenchUrl, '--as', name],
  env: { FANAL_PASSPHRASE: passphrase, FANAL_TOTP: factors.get(name) ?? '' },
})

/** Signs a request with the root key of the demonstration and publishes it. */
function signAndPublish(request: string, ...more: string[]): number {
  const signed = at(`signed-${readdirSync(fanal.dataDir).length}.json`)
  run(['keys', 'sign', request, '--root', at('demonstration.root.json'), '--out', signed, '--yes'])
  return run<{ version: number }>(['keys', 'publish', signed, ...more]).version
}

let unit = ''
let organization = ''

test('a new organization joins: its ceremony is walked at a keyboard, signed away from the node, published on it', async () => {
  const fingerprint = run<{ checks: { name: string; says: string }[] }>(['doctor']).checks.find((check) => check.name === 'keys')!.says
  const lastFive = fingerprint.replaceAll(/\D/g, '').slice(-5)
  const names = ['mira', 'yann', 'zoe']
  const spoken = names.map((name) => passphrases[name]!)
  const done = await atKeyboard(
    ['keys', 'organization', '--to', fanal.publicUrl, '--out', at('second'), '--json'],
    env,
    answering(
      [
        [/FROM THE PAPER/, lastFive],
        [/name in English/, ['Bridge Line (invented)', 'Night desk']],
        [/name in French/, ['Ligne du Pont (inventée)', 'Équipe de nuit']],
        [/What it is/, ['a club', 'helpline']],
        [/take reports from the public/, 'y'],
        [/Login name/, ['Mira!', ...names]],
        [/Full name/, ['Mira Lund', 'Yann Petit', 'Zoé Roy']],
        [/Duties/, ['intake-supervisor', 'intake-officer', 'organization-administrator']],
        [/Passphrase/, ['too short', ...spoken]],
        [/same again/, spoken],
        [/another person/, ['y', 'y', 'n']],
      ],
      papers,
    ),
  )
  assert.equal(done.code, 0, done.shown)
  assert.equal(papers.length, 5)
  for (const name of names) factors.set(name, new RegExp(`Second factor of ${name}[^:]*: ([A-Z2-7]+)`).exec(done.shown)![1]!)
  const made = JSON.parse(done.out) as { organization: string; units: string[]; request: string; arrival: string }
  organization = made.organization
  unit = made.units[0]!
  assert.equal(signAndPublish(made.request, '--arrival', made.arrival), 2)
  assert.notEqual(fanal.fanal(['keys', 'publish', made.request]).code, 0, 'a request that nobody signed is not published')
  assert.ok(run<{ ok: boolean }>(['doctor']).ok)
})

/** A report of the public to the new unit. */
function report(words: string): void {
  const file = at(`report-${readdirSync(fanal.dataDir).length}.json`)
  writeFileSync(file, JSON.stringify({ language: 'en', answers: { what: words } }))
  run(['report', 'send', '--to', fanal.publicUrl, '--unit', unit, '--file', file])
}

interface Listed {
  readonly reports: { readonly id: string; readonly state: string }[]
}
interface Opened {
  readonly answers: Record<string, string>
}

/** Everything that a member can read of the reports in their inbox, as words. */
function reads(name: string, passphrase?: string): string[] {
  const who = as(name, passphrase)
  const { reports } = run<Listed>(['inbox', 'list', ...who.args], who.env)
  return reports.map(({ id }) => run<Opened>(['inbox', 'open', id, ...who.args], who.env).answers['what']!).toSorted()
}

test('it receives, and its people read; the administrator reads nothing', () => {
  report('first words to the new line')
  assert.deepEqual(reads('mira'), ['first words to the new line'])
  assert.deepEqual(reads('yann'), ['first words to the new line'])
  const zoe = as('zoe')
  assert.notEqual(fanal.fanal(['inbox', 'list', ...zoe.args], zoe.env).code, 0)
  assert.ok(organization)
})
