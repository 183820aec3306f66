import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { acknowledgeUpTo, checkMailbox, type Node, reachNode, receiptKeysAt, receivingUnit, sendLetter } from '@fanal/intake'
import { say, thisWorld } from '@fanal/kernel'
import { parseReceipt, type ReceiptProblem, writeReceipt } from '@fanal/seal'
import { distrustText } from '@fanal/vault'
import { directoriesSeen } from '../directories-seen.ts'
import { type Command, type Console, needed, print, readOptions, Stop } from '../command.ts'
import { readReportFile } from './report-file.ts'

const address = { to: { type: 'string' }, fingerprint: { type: 'string' }, json: { type: 'boolean' } } as const

async function nodeAt(
  console: Console,
  values: { to?: string | undefined; fingerprint?: string | undefined },
  usage: string,
): Promise<Node> {
  const node = await reachNode(needed(values.to, '--to', usage), {
    language: console.language,
    ...(values.fingerprint === undefined ? {} : { fingerprint: values.fingerprint }),
  })
  const seen = directoriesSeen()
  const { deployment, version } = node.directory
  const highest = await seen.highest(deployment)
  if (version < highest) throw new Stop(distrustText.older, 'older')
  if (version > highest) await seen.keep(deployment, version)
  return node
}

const receiptProblems: Readonly<Record<ReceiptProblem, { en: string; fr: string }>> = {
  empty: {
    en: 'A receipt is needed: --receipt "…" with its 27 digits.',
    fr: 'Un reçu est nécessaire : --receipt « … » avec ses 27 chiffres.',
  },
  characters: { en: 'A receipt has digits only.', fr: 'Un reçu ne contient que des chiffres.' },
  length: { en: 'A receipt has 27 digits; this one has more or fewer.', fr: 'Un reçu a 27 chiffres ; celui-ci en a plus ou moins.' },
  check: {
    en: 'A digit of this receipt is wrong: compare it with what you noted.',
    fr: 'Un chiffre de ce reçu est erroné : comparez-le avec ce que vous avez noté.',
  },
  range: {
    en: 'A digit of this receipt is wrong: compare it with what you noted.',
    fr: 'Un chiffre de ce reçu est erroné : comparez-le avec ce que vous avez noté.',
  },
}

function receiptOf(text: string | undefined): Uint8Array {
  const parsed = parseReceipt(text ?? '')
  if (!parsed.ok) throw new Stop(receiptProblems[parsed.problem], `receipt-${parsed.problem}`)
  return parsed.entropy
}

const withoutReceipt = {
  en: 'Sent, without a receipt: the team is told that nobody will read an answer.',
  fr: 'Envoyé, sans reçu : l’équipe sait que personne ne lira de réponse.',
}

const receiptLines = (receipt: string) => ({
  en: `Receipt: ${receipt}\nKeep it: it is the only way back to the answers.`,
  fr: `Reçu : ${receipt}\nGardez-le : c’est le seul chemin vers les réponses.`,
})

export const reportSend: Command = {
  name: 'report send',
  usage: 'report send --to URL --file report.json [--unit ID] [--receipt "…" | --no-receipt] [--fingerprint "…"] [--json]',
  about: {
    en: 'Seals a report on this machine and sends it; prints the receipt, unless you say that you will not come back.',
    fr: 'Scelle un signalement sur cette machine et l’envoie ; affiche le reçu, sauf si vous dites ne pas revenir.',
  },
  async run(console) {
    const { values } = readOptions(console, this.usage, {
      ...address,
      file: { type: 'string' },
      unit: { type: 'string' },
      receipt: { type: 'string' },
      'no-receipt': { type: 'boolean' },
    })
    const file = needed(values.file, '--file', this.usage)
    const report = await readReportFile(file)
    const files = await Promise.all(report.files.map((name) => attach(path.resolve(path.dirname(file), name))))
    const node = await nodeAt(console, values, this.usage)
    const entropy = values.receipt === undefined ? thisWorld.chance(10) : receiptOf(values.receipt)
    const unit = values.unit ?? receivingUnit(node)
    const noReturn = values['no-receipt'] === true
    const { acceptedAt } = await sendLetter(node, await receiptKeysAt(node, entropy), {
      kind: 'report',
      language: report.language,
      answers: report.answers,
      files,
      sealedBy: 'command',
      noReturn,
      unit,
    })
    const receipt = noReturn ? null : writeReceipt(entropy)
    print(console, values.json, { receipt, acceptedAt, sealedBy: 'command' }, receipt === null ? withoutReceipt : receiptLines(receipt))
    return 0
  },
}

async function attach(file: string) {
  try {
    return { name: path.basename(file), type: 'application/octet-stream', bytes: new Uint8Array(await readFile(file)) }
  } catch {
    throw new Stop(
      { en: `The file ${file} cannot be read; nothing was sent.`, fr: `Le fichier ${file} ne peut pas être lu ; rien n’a été envoyé.` },
      'file-unreadable',
    )
  }
}

export const reportCheck: Command = {
  name: 'report check',
  usage: 'report check --to URL --receipt "…" [--acknowledge] [--json]',
  about: { en: 'Opens what waits for a receipt and checks who signed it.', fr: 'Ouvre ce qui attend un reçu et vérifie qui l’a signé.' },
  async run(console) {
    const { values } = readOptions(console, this.usage, { ...address, receipt: { type: 'string' }, acknowledge: { type: 'boolean' } })
    const entropy = receiptOf(values.receipt)
    const node = await nodeAt(console, values, this.usage)
    const keys = await receiptKeysAt(node, entropy)
    const { messages } = await checkMailbox(node, keys)
    const shown = messages.map((m) => ({ at: m.at, from: say(m.from, console.language), text: m.text, verified: m.verified }))
    const none = say({ en: 'No messages yet.', fr: 'Pas encore de message.' }, console.language)
    print(
      console,
      values.json,
      { messages: shown },
      shown.length === 0 ? none : shown.map((m) => `${m.at}  ${m.from}  ${m.verified ? '✓' : '✗'}\n${m.text ?? ''}`).join('\n\n'),
    )
    const verified = messages.filter((m) => m.verified)
    if (values.acknowledge === true && verified.length > 0) await acknowledgeUpTo(node, keys, Math.max(...verified.map((m) => m.sequence)))
    return 0
  },
}

export const reportFollowUp: Command = {
  name: 'report follow-up',
  usage: 'report follow-up --to URL --receipt "…" --text "…" [--json]',
  about: { en: 'Sends more under a receipt.', fr: 'Envoie une suite sous un reçu.' },
  async run(console) {
    const { values } = readOptions(console, this.usage, { ...address, receipt: { type: 'string' }, text: { type: 'string' } })
    const text = needed(values.text, '--text', this.usage)
    const entropy = receiptOf(values.receipt)
    const node = await nodeAt(console, values, this.usage)
    const keys = await receiptKeysAt(node, entropy)
    const { unit } = await checkMailbox(node, keys)
    const { acceptedAt } = await sendLetter(node, keys, {
      kind: 'follow-up',
      language: console.language,
      answers: { what: text },
      files: [],
      sealedBy: 'command',
      unit,
    })
    print(console, values.json, { acceptedAt, sealedBy: 'command' }, { en: 'Sent.', fr: 'Envoyé.' })
    return 0
  },
}
