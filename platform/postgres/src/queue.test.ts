import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { openQueue } from './queue.ts'
import type { JobData, Queue } from './queue.ts'
import { testDatabase } from './testing.ts'
import type { TestDatabase } from './testing.ts'
import { until } from './wait.ts'
import { unitOfWork } from './work.ts'

suite('the queue', () => {
  let house: TestDatabase
  let worker: Queue
  let sender: Queue
  const names = ['seal-head', 'tidy'] as const

  before(async () => {
    house = await testDatabase({ upTo: 1 })
    worker = await openQueue(house.server, { names })
    sender = await openQueue(house.server, { role: 'workbench', names })
  })
  after(async () => {
    await sender.stop()
    await worker.stop()
    await house.drop()
  })

  test('a job sent by the workbench in its own transaction is done by the worker', async () => {
    const done: JobData[] = []
    const db = house.connect('workbench')
    await unitOfWork(db, {}, (tx) => sender.send(tx, 'seal-head', { size: 7 }))
    await worker.work('seal-head', (data) => {
      done.push(data)
      return Promise.resolve()
    })
    assert.ok(await until(() => done.length > 0, 10_000))
    assert.deepEqual(done, [{ size: 7 }])
  })

  test('a job whose transaction is rolled back never existed', async () => {
    const db = house.connect('workbench')
    const failing = unitOfWork(db, {}, async (tx) => {
      await sender.send(tx, 'tidy', { kept: false })
      throw new Error('changed our mind')
    })
    await assert.rejects(failing, /changed our mind/)
    await unitOfWork(db, {}, (tx) => sender.send(tx, 'tidy', { kept: true }, { startAfter: new Date('2100-01-01'), singletonKey: 'one' }))
    const jobs = await house.asOperator<{ data: JobData }>(`select data from queue.job where name = 'tidy'`)
    assert.deepEqual(jobs, [{ data: { kept: true } }])
  })

  test('a handler that throws has its job tried again', async () => {
    const tries: number[] = []
    await worker.work('tidy', (data) => {
      tries.push(Number(data['round']))
      return tries.length === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve()
    })
    await unitOfWork(house.connect('worker'), {}, (tx) => worker.send(tx, 'tidy', { round: 1 }))
    assert.ok(await until(() => tries.length >= 2, 20_000, 100))
    assert.deepEqual(tries.slice(0, 2), [1, 1])
  })

  test('a schedule is kept in the database, and only the queue is told of it', async () => {
    await worker.schedule('tidy', '0 3 * * *', { every: 'night' })
    const kept = await house.asOperator<{ cron: string; timezone: string }>('select cron, timezone from queue.schedule')
    assert.deepEqual(kept, [{ cron: '0 3 * * *', timezone: 'UTC' }])
  })

  test('neither the public role nor the auditor may look at jobs; the workbench may not change them', async () => {
    for (const role of ['public', 'auditor'] as const)
      await assert.rejects(house.connect(role).query('select 1 from queue.job'), /permission denied/)
    await assert.rejects(house.connect('workbench').query('delete from queue.job'), /permission denied/)
  })
})
