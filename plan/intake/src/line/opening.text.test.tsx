import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { knownNode } from './fixtures/known-node.ts'
import { type Week, openingAt } from './opening-hours.ts'
import { closedSoonText, openingText, opensText } from './opening.text.ts'
import { noPresence } from './presence.ts'
import { siteOf } from './site.ts'
import { TeamsPage } from './teams.page.tsx'
import { WritePage } from './write.page.tsx'

const toronto: Week = {
  timeZone: 'America/Toronto',
  hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' }],
  closed: ['2026-12-25', '2026-12-28'],
}
const at = (week: Week, when: string) => ({ ...noPresence, ...week, opening: openingAt(week, new Date(when)) })
/** As one types it: browsers set a space that does not break in times of day. */
const plain = (text: string | undefined) => text?.replaceAll(/[\u00A0\u202F]/g, ' ')

suite('what a reporter is told of the hours', () => {
  test('open, until when', () => {
    const said = openingText(at(toronto, '2026-11-24T15:00:00Z'))
    assert.equal(plain(said?.en), 'Open now, until 8:00 p.m.')
    assert.equal(plain(said?.fr), 'Ouvert maintenant, jusqu’à 20 h 00.')
  })

  test('open until another day, with its name', () => {
    const said = openingText(at({ ...toronto, hours: [{ days: [5], from: '20:00', to: '02:00' }] }, '2026-11-28T03:00:00Z'))
    assert.equal(plain(said?.en), 'Open now, until Saturday, November 28 at 2:00 a.m.')
    assert.equal(plain(said?.fr), 'Ouvert maintenant, jusqu’au samedi 28 novembre à 2 h 00.')
  })

  test('closed, and when it opens again in its own time, past a holiday and a change of clocks', () => {
    const holiday = openingText(at(toronto, '2026-12-25T15:00:00Z'))
    assert.equal(plain(holiday?.en), 'Closed now. Opens again on Tuesday, December 29 at 8:00 a.m. (Eastern Time).')
    assert.match(plain(holiday?.fr) ?? '', /^Fermé maintenant\. Ouvre de nouveau le mardi 29 décembre à 8 h 00 \(heure de l’Est.*\)\.$/)
    assert.match(plain(opensText(at(toronto, '2026-10-31T15:00:00Z'))?.en) ?? '', /Monday, November 2 at 8:00 a\.m\./)
  })

  test('which days are left out soon', () => {
    const said = closedSoonText(at(toronto, '2026-12-24T15:00:00Z'))
    assert.equal(said?.en, 'Closed on Friday, December 25 and Monday, December 28.')
    assert.equal(said?.fr, 'Fermé le vendredi 25 décembre et le lundi 28 décembre.')
    assert.equal(closedSoonText(at(toronto, '2026-11-24T15:00:00Z')), null)
  })

  test('nothing where no hours were given', () => {
    for (const said of [openingText, opensText, closedSoonText]) assert.equal(said(noPresence), null)
  })
})

test('the choice and the form say it; with nobody there the form says first when somebody is', async () => {
  const node = await knownNode()
  const unit = node.directory.units[0]!.id
  const site = siteOf({ ...node, presences: { [unit]: at(toronto, '2026-12-25T15:00:00Z') } }) ?? assert.fail('no site')
  const teams = plain(renderToString(<TeamsPage language="en" site={site} path="own" />))!
  for (const words of ['By these hours', 'Closed now. Opens again on Tuesday, December 29', 'Closed on Friday, December 25'])
    assert.ok(teams.includes(words), words)
  const receiver = site.receivers.find((one) => one.unit === unit)!
  const form = plain(renderToString(<WritePage language="fr" site={site} receiver={receiver} path="own" />))!
  const [nobody, opens, title] = ['Il n’y a personne ici', 'Ouvre de nouveau le mardi 29 décembre', '<h1'].map((words) =>
    form.indexOf(words),
  )
  assert.ok(nobody! >= 0 && nobody! < opens! && opens! < title!, form.slice(0, 400))
})
