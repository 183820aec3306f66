import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { render } from '@fanal/http'
import type { Language, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import { baseRateNote, machineSuggests } from '@fanal/screen'
import type { ReportId } from '../inbox/inbox.ts'
import { notYoungReasons } from './child-protection.ts'
import { labourText } from './labour.text.ts'
import type { Triage } from './triage-of.ts'
import { TriageSection } from './triage.pages.tsx'
import { notYoungText } from './triage.text.ts'

const [amina, gone] = ['amina', 'gone'] as MemberId[]
const hour = new Date('2026-05-06T07:00:00Z')
const triage: Triage = {
  organization: 'o' as OrganizationId,
  unit: 'day' as UnitId,
  id: '01234567-89ab-4cde-8f01-23456789abcd' as ReportId,
  codes: { minor: 'possible', channel: 'web', language: 'en' },
  steps: [
    { id: '1', step: 'young-person-told', reason: null, region: null, member: amina!, hour },
    { id: '2', step: 'authority-told', reason: null, region: 'QC', member: gone!, hour },
  ],
  record: null,
  names: new Map([[amina!, 'Amina Okafor']]),
}

async function page(language: Language): Promise<string> {
  const html = await render(<TriageSection language={language} triage={triage} csrf={null} />, {
    language,
    title: 'x',
    style: null,
    scripts: [],
  }).text()
  return html.replaceAll('&nbsp;', '\u00a0').replaceAll('&#39;', "'").replaceAll('&quot;', '"')
}
/** What stands between two texts of a page. */
function between(html: string, from: string, to: string): string {
  const begin = html.indexOf(from)
  const end = html.indexOf(to, begin)
  assert.ok(begin !== -1 && end !== -1, `${from} … ${to}`)
  return html.slice(begin, end)
}

suite('the page of triage', () => {
  test('says that a machine suggests and a person decides, and what a positive means, above the tests and beneath the codings', async () => {
    for (const language of ['en', 'fr'] as const) {
      const html = await page(language)
      for (const [where, part] of [
        ['codings', between(html, 'data-codings', '</section>')],
        ['tests', between(html, 'id="results-title"', 'data-results')],
      ] as const)
        for (const note of [machineSuggests, baseRateNote])
          assert.ok(part.includes(note[language]), `${where}, ${language}: ${note[language]}`)
    }
  })

  test('says of every step who took it and when, also of somebody who has left', async () => {
    const en = (await page('en')).replaceAll(/\s+/g, ' ')
    assert.match(en, /The young person was told first \(by Amina Okafor, <time [^>]*>May 6, 2026, 7:00 a.m. UTC<\/time>\)/)
    assert.match(en, /authority was told: Quebec \(by a former colleague, /)
    assert.match((await page('fr')).replaceAll(/\s+/g, ' '), /Québec \(par une personne qui n’est plus ici, /)
  })

  test('knows the colleagues by name, for the list of codings', async () => {
    assert.ok((await page('en')).includes('data-names="{"amina":"Amina Okafor"}"'))
  })

  test('has the labour indicators in a part of its own that stands closed, outside the tests', async () => {
    for (const language of ['en', 'fr'] as const) {
      const html = await page(language)
      assert.match(between(html, labourText.title[language], 'data-labour'), /^[^<]*<\/summary>/)
      assert.ok(!between(html, 'id="results-title"', '</section>').includes('data-labour'))
      assert.doesNotMatch(html, /<details open/)
    }
  })

  test('asks why before the mark of a young person is taken back', async () => {
    const form = between(await page('fr'), '<input type="hidden" name="minor" value="no"', '</form>')
    for (const reason of notYoungReasons) assert.ok(form.includes(`value="${reason}"`) && form.includes(notYoungText[reason].fr), reason)
  })
})
