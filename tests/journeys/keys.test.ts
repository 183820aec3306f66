import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { startFanal } from '../running.ts'
import { answering, atKeyboard, codesOf } from './keyboard-answers.ts'

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
        [/What is it/, ['a club', '9', '1']],
        [/languages in which/, ['english', 'en, ar', 'en, fr, ar']],
        [/That is:/, ['n', 'y']],
        [/Whom it is for/, 'People on the night shift'],
        [/same line in French/, 'Personnes qui travaillent la nuit'],
        [/take reports from the public/, 'y'],
        [/Login name/, ['Mira!', ...names]],
        [/Full name/, ['Mira Lund', 'Yann Petit', 'Zoé Roy']],
        [/What do they do/, ['3', '77', '1', '15']],
        [/Passphrase/, ['too short', ...spoken]],
        [/same again/, spoken],
        [/another person/, ['y', 'n', 'n']],
        [/six digits/, codesOf()],
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

interface Joined {
  readonly totpSecret: string
  readonly key: string
}

/** Somebody makes keys of their own with an invitation; answers the key that a colleague hears. */
function joins(name: string, token: string, passphrase: string): string {
  passphrases[name] = passphrase
  const made = run<Joined>(['people', 'join', '--to', fanal.workbenchUrl], { FANAL_INVITATION: token, FANAL_PASSPHRASE: passphrase })
  factors.set(name, made.totpSecret)
  return made.key
}

/** A member compares a colleague's key with them and gives the unit's keys. */
async function gives(giver: string, displayName: string, heard: string) {
  const who = as(giver)
  const done = await atKeyboard(
    ['keys', 'give', unit, displayName, ...who.args, '--json'],
    { ...env, ...who.env },
    answering([[/Type them/, heard]], []),
  )
  return { code: done.code, shown: done.shown, answer: done.code === 0 ? (JSON.parse(done.out) as { left: number; added: number }) : null }
}

/** New keys that name a colleague who joined, whose key the maker has heard. */
async function rollsWith(maker: string, displayName: string, heard: string): Promise<void> {
  const who = as(maker)
  const out = at(`roll-with-${displayName.length}.json`)
  const done = await atKeyboard(
    ['keys', 'roll', unit, '--out', out, '--compare', displayName, ...who.args, '--json'],
    { ...env, ...who.env },
    answering([[/Type them/, heard]], []),
  )
  assert.equal(done.code, 0, done.shown)
  signAndPublish(out)
}

const admin = (...args: string[]) => run<{ token: string }>(['people', ...args, ...as('zoe').args], as('zoe').env)

test('a member joins: invited, keys made on her own device, compared by a colleague, and she reads what came before', async () => {
  const { token } = admin('invite', 'nour', '--display', 'Nour Aziz', '--unit', unit, '--duty', 'hotline-operator')
  const key = joins('nour', token, 'nine paper lanterns up')
  const twice = fanal.fanal(['people', 'join', '--to', fanal.workbenchUrl], {
    FANAL_INVITATION: token,
    FANAL_PASSPHRASE: 'another set of words',
  })
  assert.match(twice.err, /used, taken back, or is older/)
  const before = as('nour')
  const { reports } = run<Listed>(['inbox', 'list', ...before.args], before.env)
  assert.notEqual(fanal.fanal(['inbox', 'open', reports[0]!.id, ...before.args], before.env).code, 0, 'without keys nothing opens')
  const wrong = await gives(
    'yann',
    'Nour Aziz',
    key.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
  )
  assert.equal(wrong.code, 1)
  assert.match(wrong.shown, /not the key that the server shows/)
  const right = await gives('yann', 'Nour Aziz', key.toUpperCase())
  assert.equal(right.code, 0, right.shown)
  assert.ok(right.answer!.added >= 3, 'inbox, signing and index')
  assert.deepEqual(reads('nour'), ['first words to the new line'])
})

test('a member leaves: her session and keys end at once, the epoch rolls, and what comes and what was stay readable to those who remain', () => {
  assert.deepEqual(reads('mira'), ['first words to the new line'])
  admin('leave', 'mira')
  const mira = as('mira')
  assert.notEqual(fanal.fanal(['inbox', 'list', ...mira.args], mira.env).code, 0, 'her session is over and her name opens none')
  const nour = as('nour')
  const rolled = run<{ epoch: number; request: string }>(['keys', 'roll', unit, '--out', at('roll.json'), ...nour.args], nour.env)
  assert.equal(rolled.epoch, 2)
  assert.equal(signAndPublish(rolled.request), 3)
  report('words after she left')
  const both = ['first words to the new line', 'words after she left']
  for (const name of ['nour', 'yann']) assert.deepEqual(reads(name), both, name)
  const done = run<{ rewrapped: number; closed: number }>(['keys', 'rewrap', unit, ...nour.args], nour.env)
  assert.deepEqual(done, { rewrapped: 1, closed: 0 })
  assert.equal(run<{ rewrapped: number }>(['keys', 'rewrap', unit, ...nour.args], nour.env).rewrapped, 0, 'nothing is left to do')
  for (const name of ['nour', 'yann']) assert.deepEqual(reads(name), both, `${name} after wrapping anew`)
})

test('a forgotten passphrase: new keys, compared by two colleagues; one is not enough', async () => {
  const { token } = admin('invite', 'omarb', '--display', 'Omar Benali', '--unit', unit, '--duty', 'intake-officer')
  const omar = joins('omarb', token, 'a kettle and two cups')
  await gives('nour', 'Omar Benali', omar)
  assert.equal(reads('omarb').length, 2)
  await rollsWith('nour', 'Omar Benali', omar)
  const again = admin('begin-again', 'yann')
  const key = joins('yann', again.token, 'other words this time round')
  const yann = as('yann')
  const { reports } = run<Listed>(['inbox', 'list', ...yann.args], yann.env)
  assert.notEqual(fanal.fanal(['inbox', 'open', reports[0]!.id, ...yann.args], yann.env).code, 0, 'the old wraps are gone')
  const first = await gives('nour', 'Yann Petit', key)
  assert.deepEqual(first.answer, { left: 1, added: 0 })
  assert.notEqual(fanal.fanal(['inbox', 'open', reports[0]!.id, ...yann.args], yann.env).code, 0)
  const second = await gives('omarb', 'Yann Petit', key)
  assert.equal(second.answer?.left, 0, second.shown)
  assert.deepEqual(reads('yann'), ['first words to the new line', 'words after she left'])
})

test('nobody is left who holds keys: three of five papers bring everything back to a named member', async () => {
  const { token } = admin('invite', 'rita', '--display', 'Rita Moss', '--unit', unit, '--duty', 'intake-officer')
  const key = joins('rita', token, 'rain on a tin roof again')
  for (const name of ['yann', 'nour', 'omarb']) admin('leave', name)
  const rita = as('rita')
  const { reports } = run<Listed>(['inbox', 'list', ...rita.args], rita.env)
  assert.notEqual(fanal.fanal(['inbox', 'open', reports[0]!.id, ...rita.args], rita.env).code, 0)
  run(['keys', 'recovery-export', 'rita', '--out', at('recovery.json')])
  const typed = [papers[4]!, papers[1]!.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), papers[1]!.toLowerCase(), papers[2]!]
  const done = await atKeyboard(
    ['keys', 'recover', at('recovery.json'), '--out', at('recovered.json'), '--json'],
    env,
    answering(
      [
        [/Type them/, key],
        [/Type (the first|another) share/, typed],
      ],
      [],
    ),
  )
  assert.equal(done.code, 0, done.shown)
  assert.match(done.shown, /Group 18 has a mistake/)
  const few = await atKeyboard(
    ['keys', 'recover', at('recovery.json'), '--out', at('few.json'), '--json'],
    env,
    answering(
      [
        [/Type them/, key],
        [/Type (the first|another) share/, [papers[0]!, papers[3]!]],
      ],
      [],
    ),
  )
  assert.notEqual(few.code, 0, 'two shares give nothing')
  run(['keys', 'recovery-import', 'rita', at('recovered.json')])
  assert.deepEqual(reads('rita'), ['first words to the new line', 'words after she left'])
  assert.ok(run<{ ok: boolean }>(['ledger', 'verify']).ok)
})
