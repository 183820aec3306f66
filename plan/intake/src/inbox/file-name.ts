/** A name that a folder of any system can hold, and that looks like what it is: no path, no control or direction marks, at most 120 characters. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim()
  const [extension = ''] = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain) ?? []
  const stem = Array.from(plain.slice(0, plain.length - extension.length))
    .slice(0, 120 - extension.length)
    .join('')
  return stem === '' ? `file${extension}` : stem + extension
}
