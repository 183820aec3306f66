/** A key id (16 hexadecimal digits) in four groups, as two people read it to each other. */
export function spokenKey(key: string): string {
  return (key.match(/.{4}/g) ?? []).join(' ')
}

/** What somebody typed of it: small or capital letters, spaces or none. */
export function heardKey(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^0-9a-f]/g, '')
}
