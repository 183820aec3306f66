import assert from 'node:assert/strict'
import path from 'node:path'
import { combineShares, readShare } from '@fanal/seal'
import { answering, atKeyboard, codesOf } from '../journeys/keyboard-answers.ts'
import type { Running } from '../running.ts'

export interface Founded {
  /** Each share as it stands on its paper. */
  readonly papers: readonly string[]
  readonly recoverySeed: Uint8Array
}

/** A second organization makes its keys away from the node, has them signed and published, and keeps the recovery key on paper. */
export async function foundAway(fanal: Running, away: string, passphrases: readonly [string, string, string]): Promise<Founded> {
  const env = { ...fanal.env, XDG_CACHE_HOME: path.join(away, 'cache') }
  const doctor = JSON.parse(fanal.fanal(['doctor', '--json']).out) as { checks: { name: string; says: string }[] }
  const fingerprint = doctor.checks.find(({ name }) => name === 'keys')!.says.replaceAll(/\D/g, '')
  const papers: string[] = []
  const done = await atKeyboard(
    ['keys', 'organization', '--to', fanal.publicUrl, '--out', path.join(away, 'second'), '--json'],
    env,
    answering(
      [
        [/FROM THE PAPER/, fingerprint.slice(-5)],
        [/name in English/, ['Bridge Line (invented)', 'Night desk']],
        [/name in French/, ['Ligne du Pont (inventée)', 'Équipe de nuit']],
        [/What is it/, ['1']],
        [/languages in which/, ['en, fr']],
        [/That is:/, ['y']],
        [/Whom it is for/, 'People on the night shift'],
        [/same line in French/, 'Personnes qui travaillent la nuit'],
        [/take reports from the public/, 'y'],
        [/Login name/, ['mira', 'yann', 'zoe']],
        [/Full name/, ['Mira Lund', 'Yann Petit', 'Zoé Roy']],
        [/What do they do/, ['3', '1', '15']],
        [/Passphrase/, [...passphrases]],
        [/same again/, [...passphrases]],
        [/another person/, ['y', 'n', 'n']],
        [/six digits/, codesOf()],
      ],
      papers,
    ),
  )
  assert.equal(done.code, 0, done.shown)
  const { request, arrival } = JSON.parse(done.out) as { request: string; arrival: string }
  const signed = path.join(away, 'signed.json')
  const root = path.join(fanal.dataDir, 'demonstration.root.json')
  for (const command of [
    ['keys', 'sign', request, '--root', root, '--out', signed, '--yes'],
    ['keys', 'publish', signed, '--arrival', arrival],
  ]) {
    const ran = fanal.fanal(command)
    assert.equal(ran.code, 0, ran.err)
  }
  const read = papers.slice(0, 3).map((paper) => readShare(paper))
  const combined = await combineShares(read.map((one) => (one.ok ? one.share : assert.fail('a paper that cannot be read'))))
  return { papers, recoverySeed: combined.ok ? combined.seed : assert.fail(combined.problem) }
}
