import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { dateNumber, readDate } from './date.ts'
import { jaroWinkler } from '../compare/jaro-winkler.ts'
import { latin, scriptOf } from './latin.ts'
import { nameWords, normalName } from './name.ts'
import { normalEmail, normalHandle, normalPlate, plateLook } from './online.ts'
import { normalPhone } from './phone.ts'
import { normalCode, normalPlace } from './place.ts'
import { soundKey, soundex } from './sounds.ts'

suite('normal forms', () => {
  test('a telephone number is found however it was hidden', () => {
    for (const written of [
      '416-555-0100',
      '(416) 555 0100',
      '+1 416 555 0100',
      '1.416.555.0100',
      '011 1 416 555 0100',
      '4I6 555 O1OO',
      'four one six 555 0100',
      'fouronesix5550100',
      'four1six (555)O1OO',
      'quatre un six cinq cinq cinq zéro un zéro zéro',
      '٤١٦٥٥٥٠١٠٠',
      '４１６－５５５－０１００',
      '416.555.0100 ext. 12',
    ])
      assert.equal(normalPhone(written), '+14165550100', written)
    assert.equal(normalPhone('+44 20 7946 0958'), '+442079460958')
    assert.equal(normalPhone('555-0100'), '5550100')
    for (const nothing of ['', 'call me', '12345', '1'.repeat(16)]) assert.equal(normalPhone(nothing), null, nothing)
  })

  test('handles, addresses and plates lose what the writer may choose', () => {
    for (const written of ['@Some.Body', 'some.body', 'https://www.instagram.com/Some.Body/?hl=fr', 'ig: @some.body'])
      assert.equal(normalHandle(written), 'some.body', written)
    assert.equal(normalHandle('  '), null)
    for (const written of [
      'j.doe@gmail.com',
      'JDoe+ads@googlemail.com',
      'j.doe [at] gmail [dot] com',
      'j doe @ gmail.com',
      'mailto:jdoe@gmail.com',
    ])
      assert.equal(normalEmail(written), 'jdoe@gmail.com', written)
    assert.equal(normalEmail('a.b@example.org'), 'a.b@example.org')
    assert.equal(normalEmail('haoleyk@hrustonnet'), 'haoleyk@hrustonnet')
    assert.equal(normalPlate('abcd-123'), 'ABCD123')
    assert.equal(plateLook('ABO1 23'), plateLook('A8OI 23'))
  })

  test('names keep their words, in Latin letters where there are letters for them', () => {
    assert.deepEqual(nameWords('Anne-Marie O’Brien'), ['anne', 'marie', 'obrien'])
    assert.equal(latin('Żółć Straße Œuvre İstanbul'), 'zolc strasse oeuvre istanbul')
    assert.equal(latin('Владимир'), 'vladimir')
    assert.equal(latin('Αλέξης'), 'alexis')
    assert.equal(latin('김민준'), 'gimminjun')
    assert.equal(latin('ਹਰਪ੍ਰੀਤ'), latin('ਹਰਪ੍ਰੀਤ'))
    assert.equal(normalName('Smith, John')!.sorted, normalName('john smith')!.sorted)
    assert.equal(normalName(' – '), null)
    assert.deepEqual(
      ['Anna', 'Анна', 'Άννα', 'آنا', '王', '123'].map((name) => scriptOf(name)),
      ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Han', 'other'],
    )
  })

  test('scripts that write syllables come near to what passports have', () => {
    const spelt: readonly (readonly [string, string])[] = [
      ['ਸਿੰਘ', 'singh'],
      ['ਕੌਰ', 'kaur'],
      ['ਸ਼ਰਮਾ', 'sharma'],
      ['ਸੁਖਦੇਵ', 'sukhdev'],
      ['मनमोहन', 'manmohan'],
      ['नरेंद्र', 'narendra'],
      ['फ़ातिमा', 'fatima'],
      ['রহমান', 'rahman'],
      ['લક્ષ્મી', 'lakshmi'],
      ['లక్ష్మి', 'lakshmi'],
      ['たなか', 'tanaka'],
      ['キョウコ', 'kyoko'],
      ['はっとり', 'hattori'],
      ['しょうじ', 'shoji'],
      ['አበበ', 'abebe'],
      ['ሰላም', 'selam'],
    ]
    for (const [written, passport] of spelt) assert.equal(latin(written), passport)
    for (const [written, passport] of [
      ['ਹਰਪ੍ਰੀਤ', 'harpreet'],
      ['ਬਲਵਿੰਦਰ', 'balwinder'],
      ['ਢਿੱਲੋਂ', 'dhillon'],
      ['ዮሐንስ', 'yohannes'],
    ] as const) {
      assert.equal(soundKey(latin(written)), soundKey(passport), written)
      assert.ok(jaroWinkler(latin(written), passport) >= 0.88, latin(written))
    }
    assert.equal(latin('王小明'), '王小明')
  })

  test('Soundex gives the codes that the US National Archives print', () => {
    const printed = {
      Washington: 'W252',
      Lee: 'L000',
      Gutierrez: 'G362',
      Pfister: 'P236',
      Jackson: 'J250',
      Tymczak: 'T522',
      VanDeusen: 'V532',
      Ashcraft: 'A261',
    }
    for (const [name, code] of Object.entries(printed)) assert.equal(soundex(name), code, name)
  })

  test('the sound key brings spellings of one name together, and leaves others apart', () => {
    for (const [one, other] of [
      ['catherine', 'kathryn'],
      ['philip', 'filip'],
      ['stephen', 'stefan'],
      ['mohammed', 'muhamed'],
      ['schmidt', 'shmit'],
      ['tchaikovsky', 'chaikovski'],
    ] as const)
      assert.equal(soundKey(one), soundKey(other), `${one} ${other}`)
    assert.notEqual(soundKey('anna'), soundKey('maria'))
  })

  test('a date keeps how precisely it is known', () => {
    const read = (text: string, order?: 'month-first') => {
      const date = readDate(text, order)
      return date === null ? null : `${dateNumber(date)} ${date.precision}`
    }
    for (const written of [
      '1990-05-17',
      '19900517',
      '17/05/1990',
      '17.5.1990',
      '17 May 1990',
      '17 mai 1990',
      'May 17, 1990',
      '1990-05-17T00:00:00Z',
    ])
      assert.equal(read(written), '19900517 day', written)
    assert.equal(read('05/17/1990'), '19900517 day')
    assert.equal(read('03/04/2001'), '20010403 day')
    assert.equal(read('03/04/2001', 'month-first'), '20010304 day')
    assert.equal(read('1990'), '19900000 year')
    assert.equal(read('1990-05'), '19900500 month')
    assert.equal(read('mai 1990'), '19900500 month')
    assert.equal(read('1990-02-30'), '19900230 impossible')
    assert.equal(read('1721-21-01'), '17212101 impossible')
    for (const nothing of ['', 'soon', '17 Brumaire', '12']) assert.equal(read(nothing), null, nothing)
  })

  test('places and codes lose what is only a way of writing', () => {
    assert.equal(normalPlace('Bristol, City of'), normalPlace('bristol'))
    assert.equal(normalPlace('12 Saint-Denis Street'), '12 st denis st')
    assert.equal(normalPlace('Montréal'), 'montreal')
    assert.equal(normalCode('K1A 0B1'), 'k1a0b1')
    assert.equal(normalCode('—'), null)
  })

  test('nothing that is typed breaks a normal form, and a form is its own form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const normal of [normalPlate, normalCode, normalPlace]) {
          const once = normal(text)
          if (once !== null) assert.equal(normal(once), once)
        }
        for (const normal of [normalPhone, normalHandle, normalEmail]) assert.ok(normal(text) !== '')
        assert.equal(nameWords(nameWords(text).join(' ')).join(' '), nameWords(text).join(' '))
      }),
      { seed: 8, numRuns: 500 },
    )
  })
})
