import { readDemonstration } from '@fanal/identity'
import { reachNode } from '@fanal/intake'
import { countEnvelopes, countReports } from '../bench/bench.store.ts'
import { inboxSeeds, openSample } from '../bench/open-sample.ts'
import { percentile, postAll } from '../bench/post-all.ts'
import { prepare } from '../bench/prepare.ts'
import { type Command, type Console, needed, print, readOptions } from '../command.ts'
import { settingsOf } from '../settings.ts'
import { withDatabase } from '../with-database.ts'

const usage =
  'bench intake --to URL --clients N --seconds S [--prepare COUNT] [--bytes 1500,9000] [--as NAME] [--post-to URL --bare] [--json]'

/** Without --prepare: what a machine of this kind takes at most, and no more than a minute or so of sealing. */
const perSecondPrepared = 800
const mostPrepared = 12_000

/** Who opens the drawn reports: the named member with FANAL_PASSPHRASE, else the demonstration's people. */
function openers(console: Console, name: string | undefined) {
  if (name !== undefined) return [{ name, passphrase: console.env.FANAL_PASSPHRASE ?? '' }]
  return readDemonstration(settingsOf(console.env).dataDir) ?? []
}

export const benchIntake: Command = {
  name: 'bench intake',
  usage,
  about: {
    en: 'Sends sealed reports at full speed and counts in the database what arrived.',
    fr: 'Envoie des signalements scellés à pleine vitesse et compte dans la base ce qui est arrivé.',
  },
  async run(console) {
    const { values } = readOptions(console, usage, {
      to: { type: 'string' },
      clients: { type: 'string' },
      seconds: { type: 'string' },
      prepare: { type: 'string' },
      bytes: { type: 'string' },
      as: { type: 'string' },
      'post-to': { type: 'string' },
      bare: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const [clients, seconds] = [Number(needed(values.clients, '--clients', usage)), Number(needed(values.seconds, '--seconds', usage))]
    const node = await reachNode(needed(values.to, '--to', usage))
    const units = node.directory.units.filter((unit) => unit.receives).map((unit) => unit.id)
    const count = Number(values.prepare ?? Math.min(Math.ceil(seconds * perSecondPrepared), mostPrepared))
    console.err(`sealing ${count} reports …`)
    const lengths = (values.bytes ?? '1500,9000').split(',').map(Number)
    const prepared = await prepare({ count, deployment: node.deployment, directory: node.directory, units, lengths }, (done) =>
      console.err(`  ${done}`),
    )
    const posted = await postAll(
      `${values['post-to'] ?? node.to}/api/v1/reports`,
      prepared.map((one) => one.submission),
      clients,
      seconds,
    )
    const base = {
      perSecond: Number(((posted.accepted.length * 1000) / posted.elapsed).toFixed(1)),
      p50: percentile(posted.times, 0.5),
      p95: percentile(posted.times, 0.95),
      p99: percentile(posted.times, 0.99),
    }
    if (values.bare === true) {
      // what the bare bound stores is not ours to count
      print(
        console,
        values.json,
        { sent: posted.sent, accepted: posted.accepted.length, lost: 0, doubled: 0, ...base, opened: 0, drawn: 0 },
        `${base.perSecond}/s`,
      )
      return 0
    }
    return await withDatabase(console, async (server) => {
      const db = server.connect('migrator', { max: 1 })
      const accepted = posted.accepted.map((place) => prepared[place]!)
      const stored = await countEnvelopes(
        accepted.map((one) => one.envelope),
        db,
      )
      const sentReports = prepared.slice(0, posted.sent)
      const behind = await countReports(
        sentReports.map((one) => one.report),
        db,
      )
      const all = await countEnvelopes(
        sentReports.map((one) => one.envelope),
        db,
      )
      const lost = accepted.filter((one) => !stored.has(one.envelope)).length
      const doubled =
        behind.envelopes - all.size + [...all.values()].filter((times) => times > 1).length + Math.abs(behind.entries - behind.reports)
      const sample = await openSample(accepted, 100, await inboxSeeds(openers(console, values.as), node.deployment, db), db)
      const result = {
        sent: posted.sent,
        accepted: accepted.length,
        lost,
        doubled,
        ...base,
        refused: posted.refused,
        clients,
        seconds: Number((posted.elapsed / 1000).toFixed(2)),
        opened: sample.opened,
        drawn: sample.drawn,
      }
      const line = `${result.perSecond}/s accepted at ${clients} clients; lost ${lost}, doubled ${doubled}; p50 ${result.p50} ms, p95 ${result.p95} ms, p99 ${result.p99} ms; ${sample.opened} of ${sample.drawn} drawn at random opened`
      print(console, values.json, result, line)
      return lost === 0 && doubled === 0 && sample.opened === sample.drawn ? 0 : 1
    })
  },
}
