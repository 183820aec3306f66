import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { mostRead, offerCodes, readOffer } from './index.ts'

function hintsIn(text: string): Readonly<Record<string, readonly string[]>> {
  const read = readOffer(text)
  assert.equal(read.kind, 'read')
  return Object.fromEntries(read.kind === 'read' ? read.hints.map(({ code, saw }) => [code, saw]) : [])
}
const codesIn = (text: string) => Object.keys(hintsIn(text)).toSorted()

suite('a pasted text', () => {
  test('gives facts to confirm, each with the words that were seen', () => {
    const hints = hintsIn(
      'Dear applicant, URGENT hiring! No interview. Please pay the LMIA fee of CAD 3,000 to start, and send your original passport. hr.maplefarm@gmail.com',
    )
    assert.deepEqual(
      Object.keys(hints).toSorted(),
      ['fee_lmia', 'fee_recruiting', 'free_email', 'hurry', 'no_interview', 'passport_requested'].toSorted(),
    )
    assert.deepEqual(hints['free_email'], ['hr.maplefarm@gmail.com'])
    assert.match(hints['fee_lmia']?.join() ?? '', /LMIA fee of CAD 3,000/)
    assert.deepEqual(hints['hurry'], ['Dear applicant, URGENT hiring! No interview. …'])
  })

  const samples: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    en: ['Today only: guaranteed PR. You must pay $2,500 by e-transfer.', ['fee_recruiting', 'guaranteed_residence', 'hurry']],
    fr: ['Aucune entrevue. Envoyez l’original de votre passeport, c’est urgent.', ['hurry', 'no_interview', 'passport_requested']],
    es: ['Trabajo garantizado sin entrevista. Debe pagar la visa antes del viernes.', ['fee_visa', 'guaranteed_job', 'no_interview']],
    tl: ['Walang interview! Magbayad ng bayad sa agency agad, ₱ 50,000.', ['fee_recruiting', 'hurry', 'no_interview']],
    pa: ['ਬਿਨਾਂ ਇੰਟਰਵਿਊ ਨੌਕਰੀ। ਵੀਜ਼ੇ ਦੇ ਪੈਸੇ ਭੇਜੋ। ਤੁਰੰਤ!', ['fee_visa', 'hurry', 'no_interview']],
    ar: ['عمل مضمون بدون مقابلة، ادفع رسوم التأشيرة. عاجل', ['fee_visa', 'guaranteed_job', 'hurry', 'no_interview']],
    zh: [
      '急招！免面试，包移民，需付签证费3000加元，护照原件寄给我们。',
      ['fee_visa', 'guaranteed_residence', 'hurry', 'no_interview', 'passport_requested'],
    ],
  }
  for (const [language, [text, codes]] of Object.entries(samples))
    test(`in ${language}: ${codes.join(', ')}`, () => {
      const found = codesIn(text)
      assert.deepEqual(
        codes.filter((code) => !found.includes(code)),
        [],
        found.join(),
      )
    })

  test('of an honest farm has little to show, and words inside words do not count', () => {
    assert.deepEqual(
      codesIn(
        'Feel free to visit our payroll office. Coffee is provided; feedback is welcome. We spoke by video on Monday. jobs@orchard.example',
      ),
      [],
    )
  })

  test('proposes and does not understand: a denial has the word too', () => {
    assert.ok(codesIn('We never charge a recruitment fee.').includes('fee_recruiting'))
  })

  test('dressed up in fancy letters, hidden characters and accents is read all the same', () => {
    assert.deepEqual(codesIn('𝐔𝐑𝐆𝐄𝐍𝐓 🚨🚨 nö inter\u200Bview'), ['hurry', 'no_interview'])
    assert.deepEqual(codesIn('ＵＲＧＥＮＴ'), ['hurry'])
  })

  test('of a web page or an e-mail in HTML is read without its tags and scripts', () => {
    const page = `<!doctype html><style>.urgent{}</style><script>var urgent = "no interview"</script><p>Pay the <b>LMIA</b> fee&nbsp;now <a href="mailto:x">x</a> &#60;hr@yahoo.com&#62;`
    assert.deepEqual(codesIn(page), ['fee_lmia', 'free_email'])
    assert.deepEqual(codesIn('From: Maria <maria.jobs@hotmail.com>'), ['free_email'])
    assert.deepEqual(codesIn('wages < 20 dollars, urgent'), ['hurry'])
    assert.deepEqual(codesIn('urgent <p never closed no interview'), ['hurry'])
  })

  test('that is no text is said to be none', () => {
    for (const file of [
      '%PDF-1.7\n%\u00E2\u00E3\n1 0 obj',
      'PK\u0003\u0004word/document.xml',
      '\u0089PNG\r\n',
      '\u0000\u0001\u0002abc',
      '{\\rtf1 text',
      '\uFFFD\uFFFD\uFFFD\uFFFD\u0010JFIF',
    ])
      assert.deepEqual(readOffer(file), { kind: 'file' }, JSON.stringify(file))
    assert.deepEqual(codesIn('urgent \uFFFD'), ['hurry'])
    for (const nothing of ['', ' \n\t ', '<p></p>', '\u200B']) assert.deepEqual(readOffer(nothing), { kind: 'empty' })
  })

  test('that is longer than is read is read to there, and that is said', () => {
    const long = `urgent ${'x '.repeat(mostRead)} no interview`
    assert.deepEqual(codesIn(long), ['hurry'])
    const read = readOffer(long)
    assert.ok(read.kind === 'read' && read.cut)
    const short = readOffer('urgent')
    assert.ok(short.kind === 'read' && !short.cut)
  })
})

test('whatever is pasted, there is an answer; codes are of the list, and what was seen is short', () => {
  const known = new Set(offerCodes.facts.map(({ code }) => code))
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '<',
      '<p',
      '<script>',
      '&#1114112;',
      '&#55296;',
      '@',
      '@gmail.com',
      '😀',
      '\uD800',
      'urgent',
      'pay',
      'lmia',
      '$',
      '9',
      'جواز',
      'ਵੀਜ਼ਾ',
      '签证',
      'ﷺ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const read = readOffer(pieces.join(''))
      if (read.kind !== 'read') return
      for (const { code, saw } of read.hints) {
        assert.ok(known.has(code), code)
        assert.ok(saw.length >= 1 && saw.length <= 3 && saw.every((words) => words.length <= 400), JSON.stringify(saw))
        assert.ok(saw.every((words) => words.isWellFormed()))
      }
    }),
    { numRuns: 300 },
  )
})

suite('time grows with the text and no faster', () => {
  /** Texts that a backtracking search would choke on. */
  const hard: Readonly<Record<string, (size: number) => string>> = {
    'opening brackets': (size) => '<'.repeat(size),
    'tags that never end': (size) => '<p '.repeat(size / 3),
    'scripts that never end': (size) => '<script>'.repeat(size / 8),
    ampersands: (size) => '&'.repeat(size),
    digits: (size) => '9'.repeat(size),
    'digits and commas': (size) => '9,'.repeat(size / 2),
    dollars: (size) => '$ '.repeat(size / 2),
    'signs of an address': (size) => '@'.repeat(size),
    'long addresses': (size) => `${'a.'.repeat(size / 2)}@${'a-'.repeat(40)}`,
    'addresses of nobody': (size) => 'a@-.-.-.'.repeat(size / 8),
    'one word over and over': (size) => 'pay lmia '.repeat(size / 9),
    'the beginning of every phrase': (size) => 'urgen'.repeat(size / 5),
    spaces: (size) => `a${' '.repeat(size)}b`,
    emoji: (size) => '😀'.repeat(size / 2),
    'letters that grow': (size) => 'ﷺ'.repeat(size),
    Arabic: (size) => 'رسوم التأشيرة '.repeat(size / 14),
  }
  const time = (text: string) => {
    const best = [0, 1, 2, 3, 4].map(() => {
      const from = performance.now()
      readOffer(text)
      return performance.now() - from
    })
    return Math.min(...best)
  }
  for (const [name, make] of Object.entries(hard))
    test(`${name}: four times the text, well under sixteen times the time`, () => {
      const [small, large] = [time(make(50_000)), time(make(200_000))]
      assert.ok(large < 8 * small + 150, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`)
      assert.ok(large < 4000, `${large.toFixed(1)} ms`)
    })
})
