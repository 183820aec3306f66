import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { suggestFacts } from './suggest-facts.ts'

const found = (words: string) => suggestFacts(words).map(({ fact }) => fact)

/** What a reader would tick, by fact. */
const must: Readonly<Record<string, readonly string[]>> = {
  p_minor: [
    'She is 16 years old.',
    'a 15-year-old girl',
    'My sister, aged 17, works there.',
    'I am fifteen years old',
    'they are 12 and 14 years old',
    'Elle a 16 ans.',
    'une fille de quinze ans',
    'âgée de 17 ans',
    'She is under 18.',
    'Il a moins de 18 ans.',
    'une mineure',
    'She is a minor.',
    'She is 16 and may not leave the motel.',
    'She says that she is fifteen.',
    'une fille de 15 ans de Montréal',
    'They use minors.',
    'He told me not to say that she is 16 years old.',
  ],
  c_free_to_leave: ['I am free to go.', 'She goes out alone.', 'Je suis libre de partir.', 'Elle sort seule.'],
  c_no_force_or_threat: ['Nobody forces me.', 'He never threatened me.', 'Personne ne me force.', 'On ne m’a jamais menacée.'],
  c_own_decision: ['It is my own choice.', 'C’est mon choix.'],
  e_domestic_work: [
    'I work as a nanny.',
    'Je travaille comme bonne chez eux.',
    'bonne à tout faire',
    'Je fais le ménage chez une famille.',
  ],
  m_documents_kept: [
    'They do not give me my passport.',
    'Je n’ai pas mon passeport.',
    'She has no passport, he keeps it.',
    'Il garde mon permis.',
  ],
  m_violence: [
    'I do not know why he hits me.',
    'Je ne sais pas pourquoi il me frappe.',
    'He never stops and he hits me.',
    'He hits me.',
    'He did not stop, he hit me again.',
    'Not only does he shout, he hits me.',
    'Il me frappe.',
    'Il n’arrête pas de me frapper.',
  ],
  m_threat_person: ['He says he will kill me.', 'Il va me tuer.', 'He is threatening us.'],
  m_confinement: ['They lock us in.', 'We are locked in.', 'Il nous enferme.'],
  m_sexual_violence: ['He raped me.', 'Il m’a violée.', 'un viol'],
  m_debt_or_fines: ['I owe him money.', 'He fined us for talking.', 'Je dois rembourser.'],
  e_begging: ['They make us beg for money.', 'Il nous fait mendier.'],
}

/** What only looks like it, by fact. */
const mustNot: Readonly<Record<string, readonly string[]>> = {
  p_minor: [
    'I am 45 years old.',
    'a 30-year-old man',
    'My boss, aged 52',
    'J’ai 45 ans.',
    'un homme de quarante ans',
    'for the last 10 years',
    'depuis 3 ans',
    'il y a 5 ans',
    'Il a 2 ans d’expérience.',
    'condamné à 5 ans de prison',
    'She is twenty-five years old.',
    'Il a soixante-quinze ans.',
    'a quatre-vingt-dix ans',
    'I am 45.',
    'She is 16 dollars short.',
    'depuis plus de 12 ans',
    'a minor injury',
    'un problème mineur',
    'J’adore mon travail.',
    'une adoption',
    'Nobody here is under 18.',
    'Personne n’a moins de 18 ans.',
  ],
  c_free_to_leave: [
    'I am not free to go.',
    'She isn’t free to go.',
    'I don’t think I can leave.',
    'We were never free to go.',
    'Je ne suis pas libre de partir.',
    'Elle n’est jamais libre de partir.',
    'She never goes out alone.',
    'Elle ne sort pas seule, elle ne sort seule que le dimanche.',
  ],
  c_no_force_or_threat: ['I can’t say that nobody forces me.'],
  c_own_decision: ['It was not my own choice.', 'Ce n’est pas mon choix.', 'Ce n’était pas mon choix.'],
  e_domestic_work: ['Bonne journée.', 'Bonne chance et bonne soirée', 'C’est une bonne nouvelle.', 'le ménage d’à côté se dispute'],
  m_violence: ['He does not hit me.', 'He never hits me.', 'Nobody hit her.', 'Il ne me frappe pas.', 'Il ne m’a jamais frappée.'],
  m_threat_person: ['He did not threaten me.', 'He would never hurt me.'],
  m_confinement: ['We are not locked in.', 'On n’est pas enfermés.', 'my locker'],
  m_sexual_violence: ['violence conjugale', 'un violon', 'violet'],
  m_debt_or_fines: ['That is fine for me.'],
  m_documents_kept: ['Il m’a permis de sortir.', 'It is not permitted.'],
  e_begging: ['I beg you to help me.'],
}

suite('sentences', () => {
  for (const [fact, sentences] of Object.entries(must))
    test(`that speak of ${fact} suggest it`, () => {
      for (const sentence of sentences) assert.ok(found(sentence).includes(fact), `${sentence} → ${found(sentence).join(', ')}`)
    })

  for (const [fact, sentences] of Object.entries(mustNot))
    test(`that do not speak of ${fact} do not suggest it`, () => {
      for (const sentence of sentences) assert.ok(!found(sentence).includes(fact), sentence)
    })

  test('the age that was read is shown', () => {
    assert.deepEqual(
      suggestFacts('My boss is 45 years old and my cousin is 16 years old.').find(({ fact }) => fact === 'p_minor')?.because,
      ['16 years old'],
    )
  })

  test('a negation ends with its clause', () => {
    assert.ok(found('She is not paid, he hits her.').includes('m_violence'))
    assert.ok(found('I did not know him but I am free to go.').includes('c_free_to_leave'))
    assert.ok(found('Je ne savais pas. Il me frappe.').includes('m_violence'))
  })
})
