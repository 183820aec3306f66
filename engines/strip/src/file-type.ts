import { latin, standsAt } from './bytes.ts'
import { pngSignature } from './png.ts'

const unknown = 'application/octet-stream'

/** By the bytes at the very start. */
const starts: readonly (readonly [string, string])[] = [
  ['\u00FF\u00D8\u00FF', 'image/jpeg'],
  [pngSignature, 'image/png'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['BM', 'image/bmp'],
  ['8BPS', 'image/vnd.adobe.photoshop'],
  ['%PDF-', 'application/pdf'],
  ['\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', 'application/x-ole-storage'],
  [String.raw`{\rtf`, 'application/rtf'],
  ['\u001AE\u00DF\u00A3', 'video/webm'],
  ['OggS', 'audio/ogg'],
  ['fLaC', 'audio/flac'],
  ['ID3', 'audio/mpeg'],
  ['\u00FF\u00FB', 'audio/mpeg'],
  ['\u00FF\u00F3', 'audio/mpeg'],
  ['#!AMR', 'audio/amr'],
  ['MZ', 'application/vnd.microsoft.portable-executable'],
  ['\u007FELF', 'application/x-executable'],
  ['Rar!\u001A\u0007', 'application/vnd.rar'],
  ['7z\u00BC\u00AF\u0027\u001C', 'application/x-7z-compressed'],
  ['\u001F\u008B', 'application/gzip'],
]

const riffs: Readonly<Record<string, string>> = { WEBP: 'image/webp', WAVE: 'audio/wav', 'AVI ': 'video/x-msvideo' }

const brands: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  hevc: 'image/heic',
  heim: 'image/heic',
  mif1: 'image/heic',
  msf1: 'image/heic',
  avif: 'image/avif',
  avis: 'image/avif',
  'qt  ': 'video/quicktime',
  'M4A ': 'audio/mp4',
  'M4B ': 'audio/mp4',
}

/** What a ZIP is used for: the name of its first file tells, without unpacking it. */
function zipType(head: Uint8Array): string {
  const names = latin(head, 0, Math.min(head.length, 4096))
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'application/vnd.oasis.opendocument'
  return names.includes('[Content_Types].xml') ? 'application/vnd.openxmlformats-officedocument' : 'application/zip'
}

/** A byte that no text holds, but tabs and line ends. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32) || byte === 127

function textType(head: Uint8Array): string {
  const sample = head.subarray(0, 4096)
  const words = new TextDecoder().decode(sample)
  // a letter may be cut at the end of the sample
  const broken = words.slice(0, -1).includes('\u{FFFD}')
  if (sample.length === 0 || broken || sample.some(isControl)) return unknown
  if (/^\u{FEFF}?\s*<(!doctype html|html|script|head|body)/iu.test(words)) return 'text/html'
  if (/<svg[\s>]/i.test(words)) return 'image/svg+xml'
  return /^\u{FEFF}?\s*<\?xml/iu.test(words) ? 'application/xml' : 'text/plain'
}

/**
 * The kind of a file by its content; its name is not asked.
 * @param head the first bytes of it, 4 KiB or more where it has them
 * @returns a media type; `application/octet-stream` where it is not known
 */
export function typeOf(head: Uint8Array): string {
  if (standsAt(head, 0, 'RIFF')) return riffs[latin(head, 8, 12)] ?? unknown
  if (standsAt(head, 0, 'PK\u0003\u0004')) return zipType(head)
  if (standsAt(head, 4, 'ftyp')) return brands[latin(head, 8, 12)] ?? 'video/mp4'
  const start = starts.find(([bytes]) => standsAt(head, 0, bytes))
  return start?.[1] ?? textType(head)
}

const family = (type: string): string => type.split('/')[0] ?? ''
const isKnown = (type: string): boolean => type !== '' && type !== unknown
const isOffice = (type: string): boolean => /officedocument|opendocument|msword|ms-excel|ms-powerpoint|zip|ole-storage/.test(type)

/**
 * Whether a file may be what it is called: pictures are pictures, however they are packed. A claim or content that says nothing is no lie.
 * @param claimed the media type that came with it
 * @param actual  what `typeOf` found
 */
export function looksAlike(claimed: string, actual: string): boolean {
  const [said, found] = [claimed.toLowerCase().split(';')[0]!.trim(), actual]
  if (said === found || !isKnown(said)) return true
  if (!isKnown(found)) return !['image', 'video', 'audio'].includes(family(said)) && said !== 'application/pdf'
  if (isOffice(said) && isOffice(found)) return true
  if (family(said) === 'text') return found === 'text/plain' || found === 'application/xml' || found === said
  if (found === 'text/plain') return /json|xml|javascript|csv|calendar|message\/rfc822/.test(said)
  if (found === 'image/svg+xml' || found === 'text/html') return false
  const isSound = (type: string) => family(type) === 'audio' || family(type) === 'video'
  return family(said) !== 'application' && (family(said) === family(found) || (isSound(said) && isSound(found)))
}
