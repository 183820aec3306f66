import { looksAlike, typeOf } from './file-type.ts'

/** What a name's ending promises; an ending that is not here promises nothing. */
const promised: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument',
  odt: 'application/vnd.oasis.opendocument',
  ods: 'application/vnd.oasis.opendocument',
  txt: 'text/plain',
  csv: 'text/csv',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  avi: 'video/x-msvideo',
}

/** Bytes at the start of a file that tell its kind. */
const headBytes = 4096
const saysNothing = new Set(['', 'application/octet-stream'])

/** The media type that a name's ending promises; `undefined` where it promises none that we know. */
export const promiseOf = (name: string): string | undefined =>
  promised[/\.([\p{L}\p{N}]{1,10})[.\s]*$/u.exec(name)?.[1]?.toLowerCase() ?? '']

const alike = (claimed: string, type: string) => {
  if (claimed === type) return true
  const isText = claimed.startsWith('text/') && type.startsWith('text/')
  return isText ? type !== 'text/html' : looksAlike(claimed, type)
}

/** Whether a file may have the type that came with it, by its name. A name or a type that says nothing is no lie. */
export function typeFitsName(name: string, type: string): boolean {
  const [claimed, said] = [promiseOf(name), type.toLowerCase().split(';')[0]?.trim() ?? '']
  return claimed === undefined || saysNothing.has(said) || alike(claimed, said)
}

/** What a file is by its first bytes, as a media type. */
export function kindOf(bytes: Uint8Array): string {
  return typeOf(bytes.subarray(0, headBytes))
}

/** Whether a file may be what its name says, by its first bytes. */
export function bytesFitName(name: string, bytes: Uint8Array): boolean {
  const claimed = promiseOf(name)
  return claimed === undefined || alike(claimed, kindOf(bytes))
}
