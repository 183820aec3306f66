/** Names that Windows keeps for its devices, with any ending. */
const devices = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i
/** Blanks of every width, letters that show nothing among them: they push an ending out of sight. */
const blanks = /[\s\u115F\u1160\u2800\u3164\uFFA0]+/gu

/** As much as every usual file system takes, bytes; some room is left for what a browser adds. */
const mostBytes = 240
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

function cut(stem: string, ending: string): string {
  const letters = Array.from(stem).slice(0, 120 - ending.length)
  while (bytesOf(letters.join('') + ending) > mostBytes) letters.pop()
  return letters.join('')
}

/**
 * A name that a folder of any system can hold, and that looks like what it is: no path, no device, no control or direction marks,
 * no ending pushed out of sight, at most 120 characters and 240 bytes.
 */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(blanks, ' ')
    .replace(/^[.\s]+/, '')
    // Windows leaves off dots and blanks at the end: what stands before them is the ending
    .replace(/[.\s]+$/, '')
  const [extension = ''] = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain) ?? []
  const stem = cut(plain.slice(0, plain.length - extension.length), extension)
  if (stem === '') return `file${extension}`
  return devices.test(stem + extension) ? `file-${stem}${extension}` : stem + extension
}
