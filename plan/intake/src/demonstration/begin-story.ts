import { fromBase64Url, must } from '@fanal/kernel'
import { type ReceiptKeys, fileNote, sealFileChunks } from '@fanal/seal'
import { sealContact } from '../contact/seal-contact.ts'
import { takeContact } from '../contact/take-contact.ts'
import { sealLetter } from '../line/line-client.ts'
import { writeChunk } from '../line/submission.ts'
import { type Hands, act } from './stage.ts'
import type { Beginning, Story } from './story.ts'

type Written = Extract<Beginning, { how: 'written' }>
type Spoken = Extract<Beginning, { how: 'spoken' }>

/** Lets somebody write over the line, or an officer write a call down. */
export async function beginStory(hands: Hands, { to, beginning }: Story, keys: ReceiptKeys): Promise<void> {
  const { unit } = hands.stage.places[to]
  await (beginning.how === 'written' ? write(hands, beginning, unit, keys) : speak(hands, beginning, unit, keys))
}

async function write(hands: Hands, said: Written, unit: string, keys: ReceiptKeys): Promise<void> {
  const bytes = said.file && new TextEncoder().encode(said.file.text)
  const notes = said.file && bytes ? [fileNote(1, said.file.name, said.file.type, bytes)] : []
  const { language, path, answers, onward, sealedBy = 'browser' } = said
  const letter = { kind: 'report', language, path, answers, onward, sealedBy, unit, files: notes } as const
  const sealed = await sealLetter(hands.node, keys, letter)
  must(await hands.line.accept(sealed.submission))
  const [note] = notes
  if (note === undefined || bytes === undefined) return
  let index = 0
  for await (const chunk of sealFileChunks({ reportKey: sealed.reportKey, report: keys.reportId, part: 1 }, bytes)) {
    const place = { locator: keys.locator, uploadKey: keys.uploadKey, envelope: sealed.envelope, part: 1, index }
    must(await hands.line.upload(writeChunk({ ...place, last: index === note.chunks - 1, bytes: chunk })))
    index += 1
  }
}

async function speak(hands: Hands, said: Spoken, unit: string, keys: ReceiptKeys): Promise<void> {
  const { path, answers, onward, codes, by } = said
  const language = codes.language === 'fr' ? 'fr' : 'en'
  const sealed = await sealContact({ unit, language, answers, path, onward }, keys, hands.stage.directory)
  const submission = sealed.ok ? fromBase64Url(sealed.submission) : null
  if (submission === null) throw new Error('a contact that does not seal')
  await act(hands, takeContact, { submission, codes, at: hands.world.now() }, by)
}

/** More from the same person, under the same receipt. */
export async function writeAgain(hands: Hands, story: Story, keys: ReceiptKeys, text: string): Promise<void> {
  const { unit } = hands.stage.places[story.to]
  const language = story.beginning.how === 'written' ? story.beginning.language : 'en'
  const letter = { kind: 'follow-up', language, answers: { what: text }, files: [], sealedBy: 'browser', unit } as const
  must(await hands.line.accept((await sealLetter(hands.node, keys, letter)).submission))
}
