import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gifWith, jpegWith, pngWith, text, webpWith } from '../fixtures/pictures.ts'
import { looksAlike, typeOf } from './file-type.ts'

test('a kind is read from the content', () => {
  const kinds: Readonly<Record<string, readonly Uint8Array[]>> = {
    'image/jpeg': [jpegWith([])],
    'image/png': [pngWith([])],
    'image/gif': [gifWith([])],
    'image/webp': [webpWith([])],
    'application/vnd.microsoft.portable-executable': [text('MZ\u0090\0\u0003')],
    'text/html': [text('  <!DOCTYPE html><title>'), text('<script>alert(1)</script>')],
    'image/svg+xml': [text('<?xml version="1.0"?><svg xmlns="">'), text('<svg>')],
    'audio/wav': [text('RIFF\0\0\0\0WAVEfmt ')],
    'audio/mp4': [text('\0\0\0\u0018ftypM4A ')],
    'video/quicktime': [text('\0\0\0\u0014ftypqt  ')],
    'application/x-ole-storage': [text('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1')],
    'text/plain': [text('call me\r\n'), new TextEncoder().encode('Reçu du 3 mars — 写真'.repeat(400))],
    'application/octet-stream': [new Uint8Array(), text('\0\0\0'), Uint8Array.of(0xc3, 0x28, 0xa0, 0xa1)],
  }
  for (const [type, files] of Object.entries(kinds)) for (const file of files) assert.equal(typeOf(file.subarray(0, 4096)), type)
})

test('a file that lies about what it is, is caught; one that only says little is not accused', () => {
  const lies = [
    ['image/jpeg', 'application/vnd.microsoft.portable-executable'],
    ['image/png', 'text/html'],
    ['image/png', 'image/svg+xml'],
    ['application/pdf', 'application/zip'],
    ['image/jpeg', 'application/octet-stream'],
    ['text/plain', 'application/x-executable'],
    ['application/pdf', 'text/html'],
    ['video/mp4', 'application/zip'],
  ] as const
  for (const [said, found] of lies) assert.equal(looksAlike(said, found), false, `${said} ${found}`)
  const fair = [
    ['', 'application/zip'],
    ['application/octet-stream', 'image/png'],
    ['image/jpeg', 'image/jpeg'],
    ['image/jpeg', 'image/webp'],
    ['IMAGE/JPEG; x=1', 'image/jpeg'],
    ['audio/webm', 'video/webm'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument'],
    ['application/msword', 'application/x-ole-storage'],
    ['text/csv', 'text/plain'],
    ['application/json', 'text/plain'],
    ['application/x-own', 'application/octet-stream'],
  ] as const
  for (const [said, found] of fair) assert.equal(looksAlike(said, found), true, `${said} ${found}`)
})

test('whatever the bytes, a kind is named', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => assert.match(typeOf(bytes), /^[a-z]+\/[a-z0-9.+-]+$/)))
})
