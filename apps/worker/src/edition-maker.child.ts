import { must, thisWorld } from '@fanal/kernel'
import { houseRuleAt, termsIn } from '@fanal/oversee'
import { makeAsked } from '@fanal/oversee/making'
import { openServer } from '@fanal/postgres'

// Makes what was asked for and is gone: a second of figures and pages would hold up the log, which the worker moves twice a second.
const dataDir = process.env.FANAL_DATA ?? 'data'
process.on('disconnect', () => process.exit(1))
const rule = must(houseRuleAt(dataDir, thisWorld))
const terms = termsIn(process.env)
const server = must(await openServer({ dataDir, databaseUrl: process.env.DATABASE_URL, attach: true }))
const worker = server.connect('worker', { max: 2 })
// oxlint-disable-next-line no-await-in-loop -- one after the other is the promise
while ((await makeAsked({ worker, world: thisWorld, rule, terms })) !== 'nothing') continue
await server.stop()
process.exit(0)
