import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Duty } from '@fanal/kernel'
import { askPlan, missingPeople } from './ask-plan.ts'
import { planText } from './ask-plan.text.ts'
import { chosenIn, oneOf } from './numbered.ts'

const does = (...people: Duty[][]) => people.map((duties) => ({ duties: duties.map((duty) => ({ unit: 0, duty })) }))

test('an organization has an administrator and two who read; one or two people with a co-signer outside, one who reads', () => {
  const [admin, reader, both] = [
    ['organization-administrator'],
    ['intake-officer'],
    ['intake-supervisor', 'organization-administrator'],
  ] as Duty[][]
  const say = (small: boolean, ...people: Duty[][]) => missingPeople(does(...people), small)
  assert.equal(say(false, reader!, reader!), planText.noAdministrator)
  assert.equal(say(false, admin!, reader!), planText.noReaders)
  assert.equal(say(false, both!, reader!), null)
  assert.equal(say(true, both!), null)
  assert.equal(say(true, admin!, reader!), null)
  assert.equal(say(true, admin!), planText.noReaderSmall)
  assert.equal(say(true, admin!, reader!, admin!), planText.noReaderSmall, 'a co-signer stands in for nobody where there are three')
})

test('lists are answered by number or by the word itself', () => {
  const list = ['red', 'green', 'blue'] as const
  assert.deepEqual(chosenIn(list, '3, 1 3'), { ok: true, value: ['red', 'blue'] })
  assert.deepEqual(oneOf(list, ' green'), { ok: true, value: 'green' })
  for (const typed of ['', '0', '4', 'pink', '1,pink']) assert.equal(chosenIn(list, typed).ok, false, typed)
  assert.equal(oneOf(list, '1,2').ok, false)
})

test('an organization of one is asked in French, by numbers, and names who keeps the paper outside', async () => {
  const shown: string[] = []
  const answers = [
    'Small',
    'Petit',
    '2',
    'Door',
    'Porte',
    'fr; cr',
    'o',
    'Women',
    'Femmes',
    'o',
    'Me Roy, notre avocate',
    'lou',
    'Lou',
    '1, 15',
  ]
  const hidden = ['quatre mots tout simples', 'quatre mots tout simples']
  const next = (from: string[]) => (question: string) => {
    shown.push(question)
    const answer = from.shift()
    return answer === undefined ? Promise.reject(new Error(`nobody answers: ${question}`)) : Promise.resolve(answer)
  }
  const asker = {
    say: (text: string) => void shown.push(text),
    ask: next([...answers, 'n']),
    askHidden: next(hidden),
    clear: () => {},
    close: () => {},
  }
  const { plan, cosigner } = await askPlan(asker, 'fr', true)
  assert.equal(cosigner, 'Me Roy, notre avocate')
  assert.equal(plan.kind, 'service-provider')
  assert.deepEqual(plan.units, [
    { name: { en: 'Door', fr: 'Porte' }, languages: ['fr', 'cr'], receives: true, serves: { en: 'Women', fr: 'Femmes' } },
  ])
  assert.deepEqual(
    plan.members[0]!.duties.map(({ duty }) => duty),
    ['intake-officer', 'organization-administrator'],
  )
  const said = shown.join('\n')
  for (const words of ['Services aux victimes', 'Agente ou agent d’accueil', 'français et cri']) assert.ok(said.includes(words), words)
})
