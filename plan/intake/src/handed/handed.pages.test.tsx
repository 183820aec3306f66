import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { receiverStates, receiverStateText } from '@fanal/handover'
import { render } from '@fanal/http'
import type { Language } from '@fanal/kernel'
import type { Directory } from '@fanal/seal'
import type { VNode } from 'preact'
import type { HandedLine } from './handed.ts'
import { HandedListPage, HandedPage } from './handed.pages.tsx'
import type { SealedHanded } from './open-handed.ts'

const html = (body: VNode, language: Language) => render(body, { language, title: 'x', style: null, scripts: [] }).text()
const named = (id: string, en: string, fr: string) => ({ id, name: { en, fr } })
const directory = {
  deployment: 'd',
  organizations: [named('o1', 'Harbour Line', 'Ligne du Havre'), named('o2', 'North Star', 'Étoile du Nord')],
  units: [
    { ...named('u1', 'Intake', 'Accueil'), organization: 'o1' },
    { ...named('u2', 'Front door', 'Porte d’entrée'), organization: 'o2' },
  ],
} as unknown as Directory
const line = {
  id: '01234567-89ab-4cde-8f01-23456789abcd',
  organization: 'o2',
  unit: 'u2',
  fromOrganization: 'o1',
  fromUnit: 'u1',
  receiver: 'victim-services',
  basis: 'reporter-yes',
  urgency: 'now',
  state: 'waiting',
  arrivedHour: new Date('2026-05-06T07:00:00Z'),
  receivedBy: null,
  receivedHour: null,
  answer: null,
  answeredHour: null,
} as unknown as HandedLine

const list = (rows: readonly HandedLine[], language: Language = 'en') =>
  html(HandedListPage({ language, page: { rows, next: null, previous: null }, directory }), language)
const handed = (changes: Partial<SealedHanded> = {}, language: Language = 'en', bytes: string | null = 'AA"><b>') => {
  const whole = { ...line, epoch: 1, bytes: new Uint8Array(), directory, because: 'intake-officer', ...changes } as SealedHanded
  return html(HandedPage({ language, handed: whole, wraps: [], bytes, csrf: 'token', signIn: '/en/sign-in', opensCases: false }), language)
}

suite('the list of what was handed to us', () => {
  test('says from whom, why, how soon and where it stands, by the names that the root signed', async () => {
    const page = await list([line])
    for (const said of ['Harbour Line, Intake', 'The person said yes', 'Now', 'New', '/en/handed/01234567'])
      assert.ok(page.includes(said), said)
  })

  test('in French too', async () => {
    const page = await list([line], 'fr')
    for (const said of ['Ligne du Havre, Accueil', 'La personne a dit oui', 'Tout de suite', 'Nouveau', '/fr/transmis/01234567'])
      assert.ok(page.includes(said), said)
    assert.doesNotMatch(page, />(From|Reason|State|Package)</)
  })

  test('an empty one says what comes next; a unit that left the directory is said to have', async () => {
    assert.match(await list([]), /appears here as soon as another unit/)
    assert.match(await list([{ ...line, fromUnit: 'gone' as HandedLine['fromUnit'] }]), /no longer in the directory/)
  })
})

suite('one package', () => {
  test('says why its reader may see it, and carries what is sealed where nothing becomes markup', async () => {
    const page = await handed()
    assert.match(page, /handed to Front door, where your duty is: intake officer/)
    assert.doesNotMatch(page, /<b>/)
    assert.match(page, /This page needs JavaScript to show the words/)
  })

  test('says that its words were erased, and opens nothing any more', async () => {
    assert.match(await handed({}, 'en', null), /The words were erased at the wish of the person/)
    const french = await handed({ state: 'received' }, 'fr', null)
    assert.match(french, /Les mots ont été effacés à la demande de la personne/)
    assert.doesNotMatch(french, /fanal-handed|JavaScript/)
  })

  test('offers in each state what can be said then, with forms that need no script', async () => {
    const offered = async (state: (typeof receiverStates)[number]) =>
      [...(await handed({ state })).matchAll(/name="state" value="(\w+)"/g)].map(([, value]) => value)
    assert.deepEqual(await offered('waiting'), ['received', 'declined'])
    assert.deepEqual(await offered('received'), ['outcome', 'declined'])
    assert.deepEqual(await offered('outcome'), ['outcome'])
    assert.deepEqual(await offered('declined'), [])
    assert.match(await handed(), /<form method="post" action="\/en\/handed\/[^"]+\/answer">/)
  })

  test('a shelter may say that a bed is held, the police that an investigation was opened', async () => {
    const [shelter, police] = await Promise.all([handed({ state: 'received' }), handed({ state: 'received', receiver: 'police' })])
    assert.ok(shelter.includes('A bed is held') && !shelter.includes('investigation'))
    assert.ok(police.includes('An investigation was opened') && !police.includes('bed'))
  })

  test('says the state and what came of it, in both languages', async () => {
    for (const state of receiverStates) assert.ok((await handed({ state })).includes(receiverStateText[state].en))
    assert.match(await handed({ state: 'outcome', answer: 'bed-held' }, 'fr'), /Un lit est réservé/)
    assert.match(await handed({ state: 'declined', answer: 'no-capacity' }), /No room/)
  })
})
