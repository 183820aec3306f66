import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { beginCase, look, press } from './case-worker.ts'
import { aDesk, signIn } from './officer.ts'

describe('a colleague who may open a record and has no key yet', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  test('stands on the case by name, and one press of somebody who may pass it on gives the key', async () => {
    const rose = await (await aDesk(browser)).newPage()
    rose.on('pageerror', (fault) => assert.fail(fault.message))
    await signIn(rose, fanal.workbenchUrl, 'en', 'Rose Cardinal')
    await beginCase(rose, fanal.workbenchUrl, 'Somebody invented')
    assert.equal(await rose.getByText('cannot open it yet').count(), 0, 'every supervisor was given the key when it was made')

    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    const db = server.connect('migrator', { max: 1 })
    const supervisors = async () =>
      await db.query(`select 1 from fanal.subject_key_wrap where reader_kind = 'supervisor' and class = 'C5'
        and subject_id = (select subject_id from fanal.protection_case order by opened_at desc limit 1)`)
    const first = (await supervisors()).length
    // as it is where the supervisor’s own key is signed only after the case was opened
    await db.query(`delete from fanal.subject_key_wrap where reader_kind = 'supervisor'
      and subject_id = (select subject_id from fanal.protection_case order by opened_at desc limit 1)`)
    await rose.reload()
    await rose.getByText('Sam Leblanc').first().waitFor()
    await look(rose, 'without-key')
    await press(rose, 'Give them the key')
    assert.equal(await rose.getByText('cannot open it yet').count(), 0)
    assert.equal((await supervisors()).length, first)
    await server.stop()
  })
})
