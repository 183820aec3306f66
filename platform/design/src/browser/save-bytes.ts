/**
 * Hands bytes to the browser's downloads under a name.
 * @NOTE never with a file's own type: a browser would run an HTML page or drawing of a stranger as one of our pages
 */
export function saveBytes(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
