import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { concat } from '@fanal/kernel'
import { anEdition } from '../testing-edition.ts'
import { differingFigures } from './differing-figures.ts'
import { dataFiles } from './formats.ts'
import { readFigures } from './read-figures.ts'
import { theRate } from './testing-sdg.ts'

const whole = { ...anEdition(), tables: [...anEdition().tables, theRate()] }
const files = dataFiles(whole)
const csv = 'data/reports-answered.csv'
const json = 'data/edition.json'
const sdg = 'projections/sdg-16-2-2.csv'
const bytesOf = (path: string) => files.find((file) => file.path === path)!.bytes
const utf8 = (text: string) => new TextEncoder().encode(text)
const table = new TextDecoder().decode(bytesOf(csv))
const edition = new TextDecoder().decode(bytesOf(json))
const lines = table.split('\r\n')
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string) =>
  concat(Uint8Array.of(0xff, 0xfe), new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer))

type Broken = readonly [what: string, path: string, bytes: Uint8Array, code: string, place: RegExp]

/** What cannot be read at all: the file is named, with a code and where. */
const unreadable: readonly Broken[] = [
  ['nothing at all', csv, new Uint8Array(), 'empty', /empty/],
  ['only a mark of byte order', csv, Uint8Array.of(0xef, 0xbb, 0xbf), 'empty', /empty/],
  ['Latin-1 instead of UTF-8', csv, latin1('REF_DATE,é\r\n'), 'not-utf-8', /UTF-8/],
  ['UTF-16, as a spreadsheet saves it', csv, utf16(table), 'not-utf-8', /UTF-8/],
  ['bytes of a picture', csv, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'not-utf-8', /UTF-8/],
  ['line ends of Unix', csv, utf8(table.replaceAll('\r\n', '\n')), 'csv', /Row 1/],
  ['line ends of an old Mac', csv, utf8(table.replaceAll('\r\n', '\r')), 'csv', /Row 1/],
  ['one line end of Unix', csv, utf8(table.replace(/\r\n(?=2013-14,sexual,.*later)/, '\n')), 'csv', /Row \d/],
  ['cut off in the middle of a row', csv, utf8(table.slice(0, -20)), 'csv', /Row 10/],
  ['cut off before the last line end', csv, utf8(table.slice(0, -2)), 'csv', /Row 10/],
  ['cut off after a comma', csv, utf8(`${lines.slice(0, 3).join('\r\n')}\r\n2013-14,`), 'csv', /Row 4/],
  ['a quotation mark that is never closed', csv, utf8(table.replace('Labour', '"Labour')), 'csv', /Row 2/],
  ['a quotation mark inside a word', csv, utf8(table.replace('Labour', 'Lab"our')), 'csv', /Row 2/],
  ['words after a closing mark', csv, utf8(table.replace('Labour', '"Labour" x')), 'csv', /Row 2/],
  ['semicolons instead of commas', csv, utf8(table.replaceAll(',', ';')), 'column', /COORDINATE/],
  ['tabs instead of commas', csv, utf8(table.replaceAll(',', '\t')), 'column', /COORDINATE/],
  ['a cell too many', csv, utf8(table.replace('2013-14,labour', '2013-14,,labour')), 'width', /Row 2/],
  ['a cell too few', csv, utf8(table.replace('2013-14,labour', 'labour')), 'width', /Row 2/],
  ['an empty row in the middle', csv, utf8(table.replace('\r\n2013-14,sexual', '\r\n\r\n2013-14,sexual')), 'width', /Row 5/],
  ['a comma inside a figure', csv, utf8(table.replace(',1240,', ',1,240,')), 'width', /Row 7/],
  ['a decimal comma', csv, utf8(table.replace(',245,', ',245,0,')), 'width', /Row 9/],
  ['the header is gone', csv, utf8(lines.slice(1).join('\r\n')), 'header', /Row 1/],
  ['a column twice', csv, utf8(table.replace('STATUS,SYMBOL', 'STATUS,STATUS')), 'header', /Row 1/],
  ['a column without a name', csv, utf8(table.replace('STATUS', '')), 'header', /Row 1/],
  ['VALUE called otherwise', csv, utf8(table.replace('VALUE', 'Value')), 'column', /VALUE/],
  ['SYMBOL called otherwise', csv, utf8(table.replace('SYMBOL', 'SYMBOLE')), 'column', /SYMBOL/],
  ['COORDINATE called otherwise', csv, utf8(table.replace('COORDINATE', 'CELL')), 'column', /COORDINATE/],
  ['a page of HTML instead', csv, utf8('<!doctype html>\r\n<p>Sign in</p>\r\n'), 'column', /COORDINATE/],
  ['JSON cut off', json, utf8(edition.slice(0, -1)), 'json', /JSON/],
  ['JSON with a comma too many', json, utf8(edition.replace(',"tables"', ',,"tables"')), 'json', /JSON/],
  ['JSON with NaN', json, utf8(edition.replace('"value":1240', '"value":NaN')), 'json', /JSON/],
  ['a figure as text', json, utf8(edition.replace('"value":1240', '"value":"1240"')), 'edition', /tables\.0\.cells\.5\.value/],
  ['a figure that is not there', json, utf8(edition.replace('"value":1240', '"worth":1240')), 'edition', /tables\.0\.cells\.5\.value/],
  [
    'a figure too large for a number',
    json,
    utf8(edition.replace('"value":1240', '"value":1e999')),
    'edition',
    /tables\.0\.cells\.5\.value/,
  ],
  ['a list instead of an edition', json, utf8('[]'), 'edition', /“”/],
  ['null instead of an edition', json, utf8('null'), 'edition', /“”/],
  ['tables that are none', json, utf8('{"tables":{}}'), 'edition', /tables/],
  ['Latin-1 in JSON', json, latin1('{"tables":"é"}'), 'json', /UTF-8/],
  ['Value called otherwise', sdg, utf8(new TextDecoder().decode(bytesOf(sdg)).replace('Value', 'VALUE')), 'column', /Value/],
  ['a thousands separator', sdg, utf8('Year,Units,Series,Value\r\n2015,a,b,1,240\r\n'), 'width', /Row 2/],
]

/** What can be read and is wrong: the figure is named. */
const wrong: readonly (readonly [what: string, bytes: Uint8Array, figure: string, printed: string])[] = [
  ['a zero before a figure', utf8(table.replace(',1240,', ',01240,')), 'sexual.both', '01240'],
  ['a space before a figure', utf8(table.replace(',1240,', ', 1240,')), 'sexual.both', ' 1240'],
  ['an exponent', utf8(table.replace(',1240,', ',1.24e3,')), 'sexual.both', '1.24e3'],
  ['digits of another script', utf8(table.replace(',1240,', ',١٢٤٠,')), 'sexual.both', '١٢٤٠'],
  ['a minus', utf8(table.replace(',1240,', ',-1240,')), 'sexual.both', '-1240'],
  ['NaN', utf8(table.replace(',1240,', ',NaN,')), 'sexual.both', 'NaN'],
  ['a value beside its x', utf8(table.replace('labour.later,,x', 'labour.later,3,x')), 'labour.later', '3 x'],
  ['zero for x', utf8(table.replace('labour.later,,x', 'labour.later,0,')), 'labour.later', '0'],
  ['a cell that is not', utf8(table.replace('labour.later,', 'labour.never,')), 'labour.never', 'x'],
  ['a cell called as a property of every object', utf8(table.replace('labour.later,', '__proto__,')), '__proto__', 'x'],
]

suite('broken files are named, and nothing stops', () => {
  for (const [what, path, bytes, code, place] of unreadable)
    test(what, () => {
      const given = files.map((file) => (file.path === path ? { path, bytes } : file))
      assert.deepEqual(
        differingFigures(whole, given).map((one) => [one.file, one.printed]),
        [[path, code]],
      )
      const [unread] = readFigures(path === sdg ? [] : given).unread
      if (path === sdg) return
      assert.equal(unread?.code, code)
      assert.match(unread?.say.en ?? '', place)
      assert.ok((unread?.say.fr.length ?? 0) > 10)
    })

  for (const [what, bytes, cell, printed] of wrong)
    test(what, () => {
      const given = files.map((file) => (file.path === csv ? { path: csv, bytes } : file))
      const found = differingFigures(whole, given).find(({ figure }) => figure === `reports-answered/${cell}`)
      assert.deepEqual([found?.file, found?.printed], [csv, printed])
    })

  test('there are fifty of them', () => {
    assert.equal(unreadable.length + wrong.length, 50)
  })
})
