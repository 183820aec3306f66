/** Which way a page is used: the device seals by itself, or it cannot. */
export type Way = 'device' | 'none'

// the smallest WebAssembly module: its magic and version
const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)

/** Whether this browser can do what sealing needs; plain HTTP beyond this machine has no `crypto.subtle`. */
export function wayHere(): Way {
  try {
    const able =
      typeof crypto.subtle === 'object' && typeof BigInt === 'function' && new WebAssembly.Module(emptyModule) instanceof WebAssembly.Module
    return able ? 'device' : 'none'
  } catch {
    return 'none'
  }
}

/** Says at the top of the page which way is in use. */
export function showWay(way: Way): void {
  for (const sentence of document.querySelectorAll<HTMLElement>('[data-way]')) sentence.hidden = sentence.dataset['way'] !== way
}
