import { saveBytes } from '@fanal/design/browser'
import { Encrypter } from 'age-encryption'
import { portableHtml, type PortableCopy } from './portable.ts'

/** 2 to this power: some 32 MiB and well under a second on an old phone; the password itself holds 80 bits. */
const workFactor = 15

/**
 * Locks a copy with a password, so that it opens with any program that reads the age format and without us.
 * @param password  of 80 bits or more: a code's 27 digits, without spaces
 */
export async function lockCopy(copy: PortableCopy, password: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(password)
  return encrypter.encrypt(portableHtml(copy))
}

/** Hands a file to the browser's downloads. Its name says nothing. */
export function saveCopy(bytes: Uint8Array): void {
  saveBytes(new Uint8Array(bytes), 'copy.html.age')
}
