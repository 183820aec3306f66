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
const papers: string[] = []
let factor = ''
let unit = ''

function run<T>(args: readonly string[], more: Readonly<Record<string, string>> = {}): T {
  const done = fanal.fanal([...args, '--json'], more)
  assert.equal(done.code, 0, `${args.join(' ')}: ${done.err}`)
  return JSON.parse(done.out) as T
}

test('somebody who is alone founds an organization with a co-signer outside', async () => {
  const fingerprint = run<{ checks: { name: string; says: string }[] }>(['doctor']).checks.find((check) => check.name === 'keys')!.says
  const done = await atKeyboard(
    ['keys', 'organization', '--to', fanal.publicUrl, '--out', at('small'), '--shares', '2/3', '--json'],
    env,
    answering(
      [
        [/FROM THE PAPER/, fingerprint.replaceAll(/\D/g, '').slice(-5)],
        [/name in English/, ['Small House (invented)', 'Front door']],
        [/name in French/, ['Petite Maison (inventée)', 'Porte']],
        [/What is it/, '2'],
        [/languages in which/, 'en, fr'],
        [/That is:/, 'y'],
        [/Whom it is for/, ''],
        [/take reports from the public/, 'y'],
        [/Who outside/, 'Me Roy, a lawyer'],
        [/Login name/, 'lou'],
        [/Full name:/, 'Lou Small'],
        [/What do they do/, '1, 15'],
        [/Passphrase/, 'one small lamp in here'],
        [/same again/, 'one small lamp in here'],
        [/another person/, 'n'],
        [/six digits/, codesOf()],
      ],
      papers,
    ),
  )
  assert.equal(done.code, 0, done.shown)
  assert.equal(papers.length, 3)
  assert.equal(done.shown.split('THE CO-SIGNER’S PAPER: Me Roy').length, 2, 'one of them, in print')
  const made = JSON.parse(done.out) as { units: string[]; request: string; arrival: string }
  unit = made.units[0]!
  const signed = at('signed.json')
  run(['keys', 'sign', made.request, '--root', at('demonstration.root.json'), '--out', signed, '--yes'])
  run(['keys', 'publish', signed, '--arrival', made.arrival])
  const file = at(`report-${readdirSync(fanal.dataDir).length}.json`)
  writeFileSync(file, JSON.stringify({ language: 'en', answers: { what: 'words for a small house' } }))
  run(['report', 'send', '--to', fanal.publicUrl, '--unit', unit, '--file', file])
})

test('who forgot the passphrase begins again by the operator’s hand, opens nothing, and the co-signer’s paper brings everything back', async () => {
  const { token } = run<{ token: string }>(['people', 'begin-again', 'lou', '--as-operator'])
  const passphrase = 'another lamp in the window'
  const joined = run<{ totpSecret: string; key: string }>(['people', 'join', '--to', fanal.workbenchUrl], {
    FANAL_INVITATION: token,
    FANAL_PASSPHRASE: passphrase,
  })
  factor = joined.totpSecret
  const who = { args: ['--to', fanal.workbenchUrl, '--as', 'lou'], env: { FANAL_PASSPHRASE: passphrase, FANAL_TOTP: factor } }
  const { reports } = run<{ reports: { id: string }[] }>(['inbox', 'list', ...who.args], who.env)
  assert.notEqual(fanal.fanal(['inbox', 'open', reports[0]!.id, ...who.args], who.env).code, 0)
  run(['keys', 'recovery-export', 'lou', '--out', at('recovery.json')])
  const done = await atKeyboard(
    ['keys', 'recover', at('recovery.json'), '--out', at('recovered.json'), '--json'],
    env,
    answering(
      [
        [/Type them/, joined.key],
        [/Type (the first|another) share/, [papers[0]!, papers[1]!, papers[2]!]],
      ],
      [],
    ),
  )
  assert.equal(done.code, 0, done.shown)
  assert.match(done.shown, /both the organization’s own papers, and open nothing together/)
  run(['keys', 'recovery-import', 'lou', at('recovered.json')])
  const opened = run<{ answers: Record<string, string> }>(['inbox', 'open', reports[0]!.id, ...who.args], who.env)
  assert.equal(opened.answers['what'], 'words for a small house')
})
