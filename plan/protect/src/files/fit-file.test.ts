import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { jpegBaggage, jpegWith, latinOf, pngWith, text, traces } from '@fanal/strip/testing'
import { mostFileBytes } from './case-file.ts'
import { fitFile } from './fit-file.ts'

const fileOf = (name: string, bytes: Uint8Array | string) => new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name)
const whyNot = async (file: File) => {
  const fit = await fitFile(file)
  return fit.ok ? 'fits' : fit.why
}
const photo = jpegWith([jpegBaggage.exif(6), jpegBaggage.comment()], text('behind'))
const program = 'MZ\u0090\u0000\u0003'
const page = '<!doctype html><script>alert(1)</script>'
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'

suite('a file that is looked at before it is sealed', () => {
  test('a photo goes without place, time and camera; what cannot be cleaned is said to be so', async () => {
    const fit = await fitFile(fileOf('a.jpg', photo))
    assert.ok(fit.ok && fit.metadata === 'removed' && fit.type === 'image/jpeg')
    const sent = latinOf(new Uint8Array(await fit.blob.arrayBuffer()))
    for (const trace of traces) assert.ok(!sent.includes(trace), trace)
    const paper = await fitFile(fileOf('a.pdf', '%PDF-1.7'))
    assert.ok(paper.ok && paper.metadata === 'as-is')
    const clean = await fitFile(fileOf('a.png', pngWith([])))
    assert.ok(clean.ok && clean.metadata === 'none')
  })

  test('is refused where its content is not what its name says', async () => {
    for (const [name, content] of [
      ['photo.jpg', program],
      ['paper.pdf', page],
      ['picture.png', drawing],
      ['letter.docx', page],
      ['letter.docx', 'no\u0000thing\u0001known'],
      ['note.txt', page],
      ['list.csv', drawing],
      ['sound.mp3', program],
      ['paper.pdf', jpegWith([])],
    ] as const)
      assert.equal(await whyNot(fileOf(name, content)), 'lies', name)
  })

  test('is refused where it may run or hide, whatever it holds', async () => {
    for (const name of ['a.exe', 'a.html', 'a.svg', 'a.js', 'a.zip', 'a.docm', 'a.jpg.exe', 'a', 'a.jpg\u202E.svg', 'a.lnk'])
      assert.equal(await whyNot(fileOf(name, photo)), 'other-kind', name)
  })

  test('words of an old encoding are words', async () => {
    assert.equal(await whyNot(fileOf('note.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x21))), 'fits')
  })

  test('too large or empty, it is refused before a byte of it is read', async () => {
    let reads = 0
    const reading = { value: () => void (reads += 1) }
    const sized = (size: number) =>
      Object.defineProperties<File>(fileOf('a.mp4', ''), { size: { value: size }, slice: reading, arrayBuffer: reading })
    assert.equal(await whyNot(sized(mostFileBytes + 1)), 'too-large')
    assert.equal(await whyNot(sized(200_000_000)), 'too-large')
    assert.equal(await whyNot(sized(0)), 'empty')
    assert.equal(reads, 0)
  })

  test('that this device cannot read is said to be so', async () => {
    const gone = Object.defineProperty(fileOf('a.jpg', photo), 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
    })
    assert.equal(await whyNot(gone), 'unreadable')
  })
})
