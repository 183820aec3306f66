import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Decrypter } from 'age-encryption'
import type { OpenedField } from './own-opened.ts'
import { portableHtml, type PortableCopy } from './portable.ts'
import { lockCopy } from './portable-file.ts'

const field = (of: OpenedField['class'], name: string, value: string): OpenedField => ({
  class: of,
  field: name,
  version: 1,
  at: '2026-11-27T02:00:00.000Z',
  value,
  opens: true,
})

const copy: PortableCopy = {
  language: 'fr',
  house: 'Maison du fanal',
  made: '2026-11-27T03:00:00.000Z',
  fields: [
    field('C3', 'story', 'Inventé : </script><img src=x onerror=alert(1)> & rien d’autre'),
    field('C4', 'name', 'Personne Inventée'),
    { ...field('C6', 'note', ''), value: null, opens: false },
    field('C7', 'file-0198c1de-0000-7000-8000-000000000000', 'a name and a key'),
  ],
  looked: 'Intervenante, le 27 novembre',
  agreed: 'Oui',
}

suite('a copy to take along', () => {
  test('opens with the age library and its password alone, and holds a page and the same as JSON', async () => {
    const locked = await lockCopy(copy, '120892581961462917470617598')
    const decrypter = new Decrypter()
    decrypter.addPassphrase('120892581961462917470617598')
    const page = await decrypter.decrypt(locked, 'text')
    assert.match(page, /<dt>Nom \(2026-11-27\)<\/dt><dd>Personne Inventée<\/dd>/)
    const json = /<script type="application\/json" id="record">([^]*?)<\/script>/.exec(page)?.[1] ?? ''
    const record = JSON.parse(json) as { format: string; fields: { field: string; value: string }[]; whoLooked: string }
    assert.equal(record.format, 'fanal-record')
    assert.deepEqual(
      record.fields.map(({ field: name }) => name),
      ['story', 'name'],
      'what does not open is not claimed',
    )
    assert.equal(record.fields[0]?.value, copy.fields[0]?.value)
    assert.equal(record.whoLooked, copy.looked)
    assert.match(page, /Fichiers gardés \(1\)/)
    assert.doesNotMatch(page, /a name and a key/, 'of a file its number goes along, and never its key')
  })

  test('does not open with another password, and shows no word of itself', async () => {
    const locked = await lockCopy(copy, '120892581961462917470617598')
    assert.doesNotMatch(Buffer.from(locked).toString('latin1'), /Invent|Maison/)
    const decrypter = new Decrypter()
    decrypter.addPassphrase('120892581961462917470617599')
    await assert.rejects(decrypter.decrypt(locked, 'text'))
  })

  test('runs nothing and loads nothing, whatever words are in it', () => {
    const page = portableHtml(copy)
    assert.equal(page.match(/<script/g)?.length, 1)
    assert.doesNotMatch(page, /<img|https?:/)
  })
})
