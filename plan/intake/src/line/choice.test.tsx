import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseForm } from '@fanal/forms'
import { helpLines } from '@fanal/handover'
import { languages } from '@fanal/kernel'
import type { Directory, DirectoryOrganizationKind } from '@fanal/seal'
import { renderToString } from 'preact-render-to-string'
import { knownNode } from './fixtures/known-node.ts'
import { HomePage, PrivacyPage } from './help.pages.tsx'
import { mustTell } from './must-tell.ts'
import { onwardOf } from './onward.ts'
import { hoursText, noPresence, zoneText } from './presence.ts'
import { answersOf, reportForm } from './report-form.ts'
import { type ReportPath, pathAt, pathNumber, pathOf, reportPaths } from './report-path.ts'
import { isHelp, receiverAt, receiverIn, receiversIn, siteOf } from './site.ts'
import { AboutPage, TeamsPage } from './teams.page.tsx'
import { WritePage } from './write.page.tsx'

const node = await knownNode()
const [day] = node.directory.units
const kinds: readonly DirectoryOrganizationKind[] = ['police', 'secretariat', 'child-protection', 'service-provider', 'helpline']

/** One team of each kind, police first in the directory. */
const many: Directory = {
  ...node.directory,
  organizations: kinds.map((kind) => ({ ...node.directory.organizations[0]!, id: kind, kind })),
  units: kinds.map((kind) => ({ ...day!, id: `${kind}-unit`, organization: kind, name: { en: `The ${kind}`, fr: `Équipe ${kind}` } })),
}
const here = { ...noPresence, timeZone: 'America/Toronto', hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' }], onDuty: true }
const presences = { 'helpline-unit': here }
const site = siteOf({ ...node, directory: many, presences }) ?? assert.fail('no site')
const nobody = siteOf({ ...node, directory: many, presences: {} }) ?? assert.fail('no site')

suite('who is offered', () => {
  test('helpers first, whoever is there before whoever is not, police last', () => {
    const order = (directory: Directory, who = {}) => receiversIn(directory, who).map(({ kind }) => kind)
    assert.deepEqual(order(many), ['service-provider', 'helpline', 'child-protection', 'secretariat', 'police'])
    assert.deepEqual(order(many, presences), ['helpline', 'service-provider', 'child-protection', 'secretariat', 'police'])
    assert.equal(receiverIn(many)?.kind, 'service-provider')
  })

  test('a team keeps its number whatever the order on the page', () => {
    assert.equal(receiverAt(site, { place: '1' })?.kind, 'police')
    assert.equal(receiverAt(nobody, { place: '5' })?.unit, 'helpline-unit')
    for (const place of ['0', '6', 'x', '']) assert.equal(receiverAt(site, { place }), null)
    assert.equal(receiverAt(site, { unit: 'gone' }), null)
  })

  test('a team says whom it is for and what it reads, in its own signed words; one that was not asked says nothing', () => {
    const [first, ...rest] = many.units
    const asked = { ...first!, languages: ['fr', 'ar'], serves: { en: 'Women & their children', fr: 'Femmes et leurs enfants' } }
    const signed = siteOf({ ...node, directory: { ...many, units: [asked, ...rest] }, presences })
    const [en, fr] = languages.map((language) => renderToString(<TeamsPage language={language} site={signed} path="own" />))
    assert.match(en!, /For whom<\/dt><dd[^>]*>Women &amp; their children<[^]*Reads<\/dt><dd[^>]*>French and Arabic</)
    assert.match(fr!, /Pour qui<\/dt><dd[^>]*>Femmes et leurs enfants<[^]*Langues lues<\/dt><dd[^>]*>français et arabe</)
    assert.equal(en!.split('For whom').length, 2)
  })

  test('police are never the button that stands out, for no path', () => {
    for (const path of reportPaths)
      for (const one of [site, nobody]) {
        const html = renderToString(<TeamsPage language="en" site={one} path={path} />)
        const standing = [...html.matchAll(/<a class="button start" href="([^"]+)"/g)].map(([, href]) => href)
        assert.equal(standing.length, 1)
        assert.notEqual(standing[0], `/en/write/${pathNumber(path)}/1`)
        assert.ok(html.indexOf('Police, only if you want') > html.indexOf('Teams that help people'))
      }
    const onlyPolice = siteOf({ ...node, directory: { ...many, units: [many.units[0]!] } })
    assert.doesNotMatch(renderToString(<TeamsPage language="en" site={onlyPolice} path="own" />), /class="button start"/)
  })

  test('each says its kind, its hours in its own time, and whether somebody is there', () => {
    const html = renderToString(<TeamsPage language="en" site={site} path="own" />)
    for (const words of [
      'Help line, not the police',
      'Somebody is on duty',
      'Monday to Friday, 8:00 a.m. to 8:00 p.m.',
      'Eastern Time',
      'English and French',
    ])
      assert.ok(html.includes(words), words)
    assert.equal(html.match(/Nobody is on duty/g)?.length, 4)
  })
})

suite('with nobody on duty', () => {
  test('every step says so before anything else, with a line that answers now', () => {
    const receiver = receiverAt(nobody, { place: '5' })
    for (const page of [
      <AboutPage language="en" site={nobody} />,
      <TeamsPage language="en" site={nobody} path="witness" />,
      <WritePage language="en" site={nobody} receiver={receiver} path="witness" />,
    ]) {
      const html = renderToString(page)
      const [said, line, title] = ['Nobody is here right now', 'tel:+18339001010', '<h1'].map((words) => html.indexOf(words))
      assert.ok(said! >= 0 && said! < line! && line! < title!, html.slice(0, 300))
    }
  })

  test('with somebody there, nothing is said', () => {
    assert.doesNotMatch(renderToString(<AboutPage language="en" site={site} />), /Nobody is here/)
  })
})

suite('what can force a team to tell', () => {
  test('is said for every kind, in both languages; what nobody verified says “ask”', () => {
    for (const kind of [...kinds, 'department', null] as const)
      for (const { says, mark, sources, asOf } of mustTell(kind)) {
        assert.match(asOf, /^20\d\d-\d\d-\d\d$/)
        assert.equal(mark === 'U', sources.length === 0)
        if (mark === 'U') assert.match(says.en, /\bmay\b.*\b[Aa]sk\b/s)
      }
  })

  test('stands on the form of every team, and so does immigration', () => {
    for (const receiver of site.receivers) {
      const html = renderToString(<WritePage language="fr" site={site} receiver={receiver} path="own" />)
      for (const { says } of mustTell(receiver.kind)) assert.ok(html.includes(says.fr), says.fr)
      assert.match(html, /Fanal n’envoie rien aux services frontaliers/)
    }
  })
})

test('an organization whose kind nobody signed is not what one’s own case goes to', () => {
  assert.deepEqual(
    [...kinds, null].filter((kind) => isHelp({ kind })),
    ['service-provider', 'helpline'],
  )
  const unsigned = siteOf(node) ?? assert.fail('no site')
  const html = renderToString(<TeamsPage language="en" site={unsigned} path="own" />)
  assert.match(html, /Other teams/)
  assert.doesNotMatch(html, /Teams that help people|class="button start/)
})

test('whoever writes about themselves sees the reasons without opening anything', () => {
  const reasons = (path: ReportPath) =>
    /<details( open)?><summary>What can make this team tell others/.exec(
      renderToString(<WritePage language="en" site={site} receiver={site.receiver} path={path} />),
    )
  assert.equal(reasons('own')?.[1], ' open')
  assert.equal(reasons('witness')?.[1], undefined)
})

test('facts of others stand with source, date and how sure they are, and no address can be pressed', () => {
  const home = renderToString(<HomePage language="en" />)
  for (const { sources } of helpLines)
    for (const address of sources) assert.ok(home.includes(address.replace(/^https:\/\/(www\.)?/, '')), address)
  assert.match(home, /Read on November 23, 2026/)
  assert.match(home, /From somebody else’s page, not their own/)
  assert.doesNotMatch(home, /href="https:/)
  const teams = renderToString(<TeamsPage language="fr" site={site} path="own" />)
  assert.match(teams, /Aucune page ne permet de trancher/)
  assert.match(teams, /provincial-territorial-child-protection/)
})

test('the privacy page names every reason to tell, and what the server holds once somebody has read', () => {
  const html = renderToString(<PrivacyPage language="en" />)
  for (const said of [
    /child is in danger/,
    /life is in danger/,
    /judge orders/,
    /how soon to act/,
    /under 18/,
    /scrambled form/,
    /public report/,
  ])
    assert.match(html, said)
})

suite('the form of a path', () => {
  test('asks one thing that has to be answered, and preselects nothing', () => {
    for (const path of reportPaths) {
      const form = reportForm(path, 'helpline')
      assert.deepEqual(
        form.fields.filter((field) => 'required' in field && field.required).map(({ name }) => name),
        ['what'],
      )
      for (const language of languages)
        assert.doesNotMatch(renderToString(<WritePage language={language} site={site} receiver={site.receiver} path={path} />), / checked/)
    }
  })

  test('does not ask whether police may have it where police read it', () => {
    const names = (kind: DirectoryOrganizationKind) => reportForm('own', kind).fields.map(({ name }) => name)
    assert.ok(names('helpline').includes('onward-police'))
    assert.ok(!names('police').includes('onward-police'))
  })

  test('a professional says their duty and whether the person agreed', () => {
    const names = new Set(reportForm('work').fields.map(({ name }) => name))
    assert.ok(names.has('duty') && names.has('agreed'))
    const parsed = parseForm(reportForm('work'), [
      ['what', 'x'],
      ['agreed', 'not-asked'],
      ['onward-services', 'yes'],
      ['path', 'work'],
    ])
    assert.ok(parsed.ok)
    assert.deepEqual(answersOf(parsed.answer), { what: 'x', agreed: 'not-asked' })
    assert.deepEqual(onwardOf(parsed.answer), { services: 'yes', police: 'ask' })
  })

  test('silence is no yes', () => {
    assert.deepEqual(onwardOf({}), { services: 'ask', police: 'ask' })
    assert.deepEqual(onwardOf({ 'onward-police': 'YES', 'onward-services': ['yes'] }), { services: 'ask', police: 'ask' })
  })

  test('a path’s number leads back to it, and nothing else does', () => {
    for (const path of reportPaths) assert.equal(pathAt(pathNumber(path)), path)
    for (const number of ['0', '4', '', 'own', '1e0', ':path']) assert.equal(pathAt(number), null)
    assert.deepEqual([pathOf('work'), pathOf('x'), pathOf(null)], ['work', 'witness', 'witness'])
  })
})

test('hours are said as people say them, in both languages', () => {
  const odd = { ...here, hours: [{ days: [6, 7], from: '09:30', to: '24:00' }] }
  assert.deepEqual(hoursText(odd, 'en'), ['Saturday and Sunday, 9:30 a.m. to 12:00 a.m.'])
  assert.match(hoursText(here, 'fr')[0] ?? '', /^lundi à vendredi, /)
  assert.equal(zoneText('America/Toronto', 'fr'), 'heure de l’Est')
  assert.equal(zoneText('Nowhere/Here', 'en'), 'Nowhere/Here')
})

test('the four lines, emergency first; what others say of a line is said to be theirs', () => {
  assert.deepEqual(
    helpLines.map(({ number }) => number),
    ['9-1-1', '1-833-900-1010', '1-866-602-9448', '1-800-222-8477'],
  )
  for (const line of helpLines) assert.equal(line.mark === 'S', line.accordingTo !== undefined, line.id)
  const html = renderToString(<HomePage language="en" />)
  assert.match(html, /According to canadiancrimestoppers\.com: Not the police/)
  assert.match(html, /never about your own case/)
})
