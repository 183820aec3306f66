import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { signIn } from '@fanal/identity'
import { type Desk, listInbox, openReport, type OpenedFile, sendReply } from '@fanal/intake'
import { thisWorld } from '@fanal/kernel'
import { directoriesSeen } from '../directories-seen.ts'
import { type Command, type Console, needed, print, readOptions, Stop, stopFor } from '../command.ts'

export const address = { to: { type: 'string' }, as: { type: 'string' }, json: { type: 'boolean' } } as const
const defaultWorkbench = 'http://localhost:8081'

/** Signs the member in with FANAL_PASSPHRASE and FANAL_TOTP; both are secrets, so neither is an option. */
export async function desk(console: Console, values: { to?: string | undefined; as?: string | undefined }, usage: string): Promise<Desk> {
  const to = values.to ?? console.env.FANAL_WORKBENCH ?? defaultWorkbench
  const session = await signIn({
    to,
    name: needed(values.as, '--as', usage),
    passphrase: needed(console.env.FANAL_PASSPHRASE, 'FANAL_PASSPHRASE', usage),
    totpSecret: needed(console.env.FANAL_TOTP, 'FANAL_TOTP', usage),
    fetch,
    world: thisWorld,
  })
  if (!session.ok) throw stopFor(session)
  const { token, seeds, deployment } = session.value
  return { to, token, seeds, deployment, seen: directoriesSeen(), language: console.language }
}

export const inboxList: Command = {
  name: 'inbox list',
  usage: 'inbox list --to URL --as NAME [--state new|open|answered|waiting|closed] [--json]',
  about: { en: 'Lists the reports of the inboxes you read.', fr: 'Dresse la liste des signalements des boîtes que vous lisez.' },
  async run(console) {
    const { values } = readOptions(console, this.usage, { ...address, state: { type: 'string' } })
    const at = await desk(console, values, this.usage)
    const reports = await listInbox(at, values.state === undefined ? {} : { state: values.state })
    print(console, values.json, { reports }, reports.map((r) => `${r.receivedHour}  ${r.state.padEnd(9)} ${r.id}`).join('\n'))
    return 0
  },
}

export const inboxOpen: Command = {
  name: 'inbox open',
  usage: 'inbox open ID --to URL --as NAME [--files FOLDER] [--json]',
  about: {
    en: 'Opens a report on this machine; --files writes its files into a folder.',
    fr: 'Ouvre un signalement sur cette machine; --files écrit ses fichiers dans un dossier.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, { ...address, files: { type: 'string' } })
    const id = needed(positionals[0], 'ID', this.usage)
    const report = await openReport(await desk(console, values, this.usage), id)
    if (report.problem !== null)
      throw new Stop(
        { en: `This report does not open: ${report.problem}.`, fr: `Ce signalement ne s’ouvre pas : ${report.problem}.` },
        report.problem,
      )
    const all = [report, ...report.messages].flatMap((message) => message.files)
    if (values.files !== undefined) writeFiles(values.files, all)
    const answers = Object.entries(report.answers).map(([question, answer]) => `${question}: ${answer}`)
    const later = report.messages.map((m) => `— ${m.receivedHour} ${m.kind}\n${m.text ?? m.problem ?? ''}`)
    print(console, values.json, report, [...answers, ...all.map((file) => `${file.name} (${file.size})`), ...later].join('\n'))
    return 0
  },
}

/** A reporter names the files: only the last part of a name is used, and nothing is overwritten. */
function writeFiles(folder: string, files: readonly OpenedFile[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [index, file] of files.entries()) {
    if (file.content === null) continue
    const name = `${index + 1}-${path
      .basename(file.name.replaceAll('\\', '/'))
      .replaceAll(/[^\p{L}\p{N}._-]/gu, '_')
      .slice(-100)}`
    writeFileSync(path.join(folder, name), Buffer.from(file.content, 'base64'), { mode: 0o600, flag: 'wx' })
  }
}

export const inboxReply: Command = {
  name: 'inbox reply',
  usage: 'inbox reply ID --text "…" --to URL --as NAME [--json]',
  about: {
    en: 'Signs, seals and sends an answer to the reporter’s mailbox.',
    fr: 'Signe, scelle et envoie une réponse à la boîte de la personne.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, { ...address, text: { type: 'string' } })
    const id = needed(positionals[0], 'ID', this.usage)
    const text = needed(values.text, '--text', this.usage)
    const sent = await sendReply(await desk(console, values, this.usage), id, { text, at: thisWorld.now() })
    print(console, values.json, { id, ...sent }, { en: 'Sent.', fr: 'Envoyé.' })
    return 0
  },
}
