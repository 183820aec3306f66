import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { pause, startFanal } from '../running.ts'

const fanal = await startFanal()
after(() => fanal.stop())

/** Runs a command that must succeed; answers what it printed as JSON. */
function run<T>(args: readonly string[], env: Readonly<Record<string, string>> = {}): T {
  const done = fanal.fanal([...args, '--json'], env)
  assert.equal(done.code, 0, `${args.join(' ')}: ${done.err}`)
  return JSON.parse(done.out) as T
}

interface Member {
  readonly name: string
  readonly passphrase: string
  readonly totpSecret: string
  readonly unit: string
  readonly duty: string
}
const { members } = run<{ members: Member[] }>(['demo', 'members'])
const as = (name: string) => {
  const member = members.find((candidate) => candidate.name === name) ?? assert.fail(`no ${name}`)
  return { env: { FANAL_PASSPHRASE: member.passphrase, FANAL_TOTP: member.totpSecret }, args: ['--to', fanal.workbenchUrl, '--as', name] }
}

const note = path.join(fanal.dataDir, 'note.txt')
const reportFile = path.join(fanal.dataDir, 'report.json')
writeFileSync(note, 'the licence plate')
writeFileSync(
  reportFile,
  JSON.stringify({ language: 'fr', answers: { what: 'On a pris son passeport', where: 'une ferme' }, files: ['note.txt'] }),
)

interface Messages {
  readonly messages: { at: string; from: string; text: string; verified: boolean }[]
}

test('the thread by command: sent, opened with its file, answered, verified, followed up, acknowledged', () => {
  const sent = run<{ receipt: string; acceptedAt: string; sealedBy: string }>([
    'report',
    'send',
    '--to',
    fanal.publicUrl,
    '--file',
    reportFile,
  ])
  assert.match(sent.receipt, /^(\d{3} ){8}\d{3}$/)
  assert.match(sent.acceptedAt, /:00:00\.000Z$/)
  assert.equal(sent.sealedBy, 'command')
  const mailbox = ['--to', fanal.publicUrl, '--receipt', sent.receipt]
  assert.deepEqual(run<Messages>(['report', 'check', ...mailbox]).messages, [])

  const again = run<{ receipt: string; acceptedAt: string }>([
    'report',
    'send',
    '--to',
    fanal.publicUrl,
    '--file',
    reportFile,
    '--receipt',
    sent.receipt,
  ])
  assert.equal(again.receipt, sent.receipt)

  const amina = as('amina')
  const { reports } = run<{ reports: { id: string; state: string; receivedHour: string; unit: string }[] }>(
    ['inbox', 'list', ...amina.args],
    amina.env,
  )
  assert.equal(reports.length, 1, 'a retry doubled the report')
  assert.equal(reports[0]?.state, 'new')
  const id = reports[0].id
  const opened = run<{ id: string; answers: Record<string, string>; files: { name: string; complete: boolean; content: string }[] }>(
    ['inbox', 'open', id, ...amina.args],
    amina.env,
  )
  assert.deepEqual(opened.answers, { what: 'On a pris son passeport', where: 'une ferme' })
  assert.deepEqual(
    opened.files.map((file) => [file.name, file.complete, Buffer.from(file.content, 'base64').toString()]),
    [['note.txt', true, 'the licence plate']],
  )
  run(['inbox', 'reply', id, '--text', 'Une place est gardée pour vous.', ...amina.args], amina.env)
  const { messages } = run<Messages>(['report', 'check', ...mailbox])
  assert.deepEqual(
    messages.map((message) => [message.text, message.verified]),
    [['Une place est gardée pour vous.', true]],
  )
  run(['report', 'follow-up', ...mailbox, '--text', 'Merci, ce soir.'])
  const later = run<{ messages: { kind: string; text: string }[] }>(['inbox', 'open', id, ...amina.args], amina.env)
  assert.deepEqual(
    later.messages.map((message) => [message.kind, message.text]),
    [
      ['answer', 'Une place est gardée pour vous.'],
      ['follow-up', 'Merci, ce soir.'],
    ],
  )
  assert.equal(run<Messages>(['report', 'check', ...mailbox, '--acknowledge']).messages.length, 1)
  assert.deepEqual(run<Messages>(['report', 'check', ...mailbox]).messages, [])
})

test('what is wrong is said in one sentence, in the reader’s language, without a stack', () => {
  const receipt = '000 000 000 000 000 000 000 000 001'
  const wrong = (['en', 'fr'] as const).map((language) =>
    fanal.fanal(['report', 'check', '--to', fanal.publicUrl, '--receipt', receipt], { FANAL_LANGUAGE: language }),
  )
  assert.deepEqual(
    wrong.map((done) => done.code),
    [1, 1],
  )
  assert.match(wrong[0]!.err, /digit/)
  assert.match(wrong[1]!.err, /chiffre/)
  const nobody = fanal.fanal(['report', 'check', '--to', 'http://localhost:9', '--receipt', receipt])
  const noFile = fanal.fanal(['report', 'send', '--to', fanal.publicUrl, '--file', path.join(fanal.dataDir, 'none.json')])
  const noWord = fanal.fanal(['repotr'])
  for (const done of [...wrong, nobody, noFile, noWord]) {
    assert.notEqual(done.code, 0)
    assert.doesNotMatch(done.err, /\n\s+at /)
    assert.ok(done.err.trim().length > 10)
  }
})

test('the ledger is verified with the key that the root signed, and with no other', async () => {
  const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
  const db = server.connect('migrator', { max: 1 })
  const { fingerprint } = (await (await fetch(`${fanal.publicUrl}/api/v1/directory`)).json()) as { fingerprint: string }
  run(['ledger', 'verify', '--fingerprint', fingerprint])
  const foreign = fanal.fanal(['ledger', 'verify', '--fingerprint', fingerprint.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))])
  assert.deepEqual([foreign.code, /root key in the database is not the one/.test(foreign.err)], [1, true])
  await db.query(
    "update fanal.key_directory set body = convert_to(replace(convert_from(body, 'UTF8'), '\"logKey\":\"', '\"logKey\":\"B'), 'UTF8')",
  )
  const swapped = fanal.fanal(['ledger', 'verify'])
  assert.deepEqual([swapped.code, /directory is not what its root signed/.test(swapped.err)], [1, true], swapped.err)
  await db.query(
    "update fanal.key_directory set body = convert_to(replace(convert_from(body, 'UTF8'), '\"logKey\":\"B', '\"logKey\":\"'), 'UTF8')",
  )
  await server.stop()
  run(['ledger', 'verify'])
})

test('the ledger verifies; changed by hand it does not; cut back it is seen by a head that was kept', async () => {
  await pause(4000)
  const whole = run<{ ok: boolean; entries: number; streams: number; head: { size: number } | null }>(['ledger', 'verify'])
  assert.ok(whole.ok && whole.entries > 20 && whole.streams > 5)
  const kept = path.join(fanal.dataDir, 'kept-head.json')
  const head = fanal.fanal(['ledger', 'head'])
  assert.equal(head.code, 0, head.err)
  writeFileSync(kept, head.out)
  run(['ledger', 'verify', '--head', kept])
  const since = run<{ ok: boolean }>(['ledger', 'prove', '--since', '3'])
  assert.ok(since.ok)

  const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
  const db = server.connect('migrator', { max: 1 })
  const [victim] = await db.query<{ stream_id: string }>('select stream_id from fanal.log_leaf where leaf_index = 2')
  await db.query(
    'update fanal.ledger_entry set body = set_byte(body, 20, get_byte(body, 20) # 1) where (stream_id, seq) = (select stream_id, seq from fanal.log_leaf where leaf_index = 2)',
  )
  const changed = fanal.fanal(['ledger', 'verify', '--json'])
  const verdict = JSON.parse(changed.out) as { ok: boolean; faults: { kind: string; stream?: string; index?: number }[] }
  assert.equal(changed.code, 1)
  assert.ok(
    !verdict.ok && verdict.faults.some((fault) => fault.kind === 'changed' && fault.index === 2 && fault.stream === victim?.stream_id),
  )
  await db.query(
    'update fanal.ledger_entry set body = set_byte(body, 20, get_byte(body, 20) # 1) where (stream_id, seq) = (select stream_id, seq from fanal.log_leaf where leaf_index = 2)',
  )

  const { size } = JSON.parse(head.out) as { size: number }
  await db.query('delete from fanal.log_head where size >= $1', [size])
  await db.query(
    'delete from fanal.ledger_entry e using fanal.log_leaf l where l.leaf_index >= $1 and e.organization_id = l.organization_id and e.stream_id = l.stream_id and e.seq = l.seq',
    [size - 1],
  )
  await db.query('delete from fanal.log_leaf where leaf_index >= $1', [size - 1])
  const cut = JSON.parse(fanal.fanal(['ledger', 'verify', '--json', '--head', kept]).out) as { ok: boolean; faults: { kind: string }[] }
  assert.ok(!cut.ok && cut.faults.some((fault) => fault.kind === 'truncated'))
  await server.stop()
})
