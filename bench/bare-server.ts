// The bare bound: the same bytes through the same HTTP stack and one insert, nothing else. Started by bench/intake.ts.
import { api, createApp, listen, open, routeTable } from '@fanal/http'
import { must, randomId, thisWorld } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'

const server = must(await openServer({ dataDir: process.env['FANAL_DATA'] ?? '', attach: true }))
const database = server.connect('migrator', { max: 12 })
await database.query('create table if not exists fanal.bench_bare (id uuid primary key, bytes bytea not null)')
await database.query('alter table fanal.bench_bare alter column bytes set storage external')

const routes = routeTable({ take: api('POST', '/api/v1/reports', { bodyLimit: 144 * 1024 }) })
const app = createApp({
  routes,
  behaviours: {
    take: open('the bare bound', async (c) => {
      const body = await c.bytes()
      if (!body.ok) return body
      await database.query('insert into fanal.bench_bare (id, bytes) values ($1, $2)', [
        randomId(thisWorld.chance(16)),
        Buffer.from(body.value),
      ])
      return c.answer({ acceptedAt: thisWorld.now().toISOString() }, 201)
    }),
  },
  services: {},
  profile: 'public',
  layout: () => null as never,
  home: () => '/',
  tls: false,
})
const listening = must(await listen({ app, host: '127.0.0.1', port: 0, tls: { kind: 'plain-loopback' } }))
process.send?.({ address: listening.url })
process.on('disconnect', () => {
  void (async () => {
    await database.query('drop table fanal.bench_bare')
    await listening.close()
    await server.stop()
    process.exit(0)
  })()
})
