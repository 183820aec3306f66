/**
 * An account name without its service: small letters, no @, no address of the service, no signs that services ignore at the ends.
 * @example normalHandle('https://instagram.com/Some.Body_/?hl=en') // 'some.body_'
 */
export function normalHandle(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.|m\.)?[a-z0-9-]+\.(?:com|net|org|me|ca|ru|tv|app)\/(?:in\/|u\/|user\/|add\/|c\/)?/, '')
    .replace(/^[a-z]{2,12}:\s*(?=@)/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^@+/, '')
    .replaceAll(/\s+/g, '')
  return bare === '' ? null : bare
}

const at = /\s*[[({<]\s*(?:at|arobase|à)\s*[\])}>]\s*|\s+(?:at|arobase)\s+(?=[\w.-]+(?:\s*[[({<]?\s*(?:dot|point)|\.))/gi
const dot = /\s*[[({<]\s*(?:dot|point|\.)\s*[\])}>]\s*|\s+(?:dot|point)\s+/gi

/** An address that is its own normal form, but for those of Gmail. */
const plainAddress = /^[a-z0-9][a-z0-9._-]*@[a-z0-9.-]*[a-z0-9]$/

/**
 * An e-mail address: small letters, "at" and "dot" in words made plain, no tag after a plus sign, no dots in a Gmail name.
 * A damaged address keeps what it has: two damaged ones can still be compared.
 * @example normalEmail('J.Doe+ads [at] gmail (dot) com') // 'jdoe@gmail.com'
 */
export function normalEmail(text: string): string | null {
  if (plainAddress.test(text) && !text.includes('mail.com')) return text
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(at, '@')
    .replace(dot, '.')
    .replaceAll(/[\s<>"]+/g, '')
  if (plain === '') return null
  const cut = plain.lastIndexOf('@')
  if (cut < 0) return plain
  const domain = plain
    .slice(cut + 1)
    .replace(/^googlemail\.com$/, 'gmail.com')
    .replace(/\.$/, '')
  const local = plain.slice(0, cut).replace(/(?<=.)\+.*$/, '')
  return `${domain === 'gmail.com' ? local.replaceAll('.', '') : local}@${domain}`
}

/**
 * A number plate: letters and digits alone, and the pairs that are mistaken for each other (O 0, I 1, …) kept as they are read.
 * @example normalPlate('abcd-123') // 'ABCD123'
 */
export function normalPlate(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return plain === '' ? null : plain
}

/** The key under which plates that look the same meet. */
export function plateLook(plate: string): string {
  return plate
    .replaceAll(/[OQD]/g, '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('Z', '2')
    .replaceAll('S', '5')
    .replaceAll('B', '8')
    .replaceAll('G', '6')
    .replaceAll('V', 'U')
}
