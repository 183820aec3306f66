import type { Multilingual } from '@fanal/kernel'
import { lineRefusals } from './line.text.ts'
import { problems, receiptProblems } from './problems.text.ts'
import { tooLongSentence } from './too-long.text.ts'

/** Sentences by the code under which the browser module asks for them. */
export type Sayings = Readonly<Record<string, Multilingual>>

const { notStored, unreachable, wrongPlace, damaged, tooLargeToSeal, filesNotLoaded, working } = problems
const always: Sayings = { notStored, unreachable, wrongPlace, damaged, tooLargeToSeal, filesNotLoaded, working, tooLong: tooLongSentence }

const { whatMissing, cannotSeal, sendUnsealed, wordsNotFetched } = problems
/** What the module says where one writes; every sentence that is not asked for is weight on a slow connection. */
export const sayingsToWrite: Sayings = { ...always, whatMissing, cannotSeal, sendUnsealed, wordsNotFetched }

const { moreMissing, cannotOpen, openUnsealed, notOpened, opening, typed } = problems
/** What the module says where one comes back. */
export const sayingsToComeBack: Sayings = {
  ...always,
  sendUnsealed,
  moreMissing,
  cannotOpen,
  openUnsealed,
  notOpened,
  opening,
  typed,
  ...Object.fromEntries(Object.entries(receiptProblems).map(([code, sentence]) => [`receipt-${code}`, sentence])),
}

/**
 * The door's refusals that a reporter's own device can meet; of any other it says that nothing could be stored.
 * The server's answers to programs are in English and French: a page in another language brings their sentences itself.
 */
export const refusalSayings: Sayings = {
  'refused-envelope-unknown-version': lineRefusals.otherVersion,
  'refused-nobody-receives': lineRefusals.nobodyReceives,
  'refused-too-many-files': lineRefusals.tooManyFiles,
  'refused-mismatch': lineRefusals.mismatch,
  'refused-unknown-envelope': lineRefusals.unknownEnvelope,
}
