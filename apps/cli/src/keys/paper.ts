import { type Bilingual, type Language, say } from '@fanal/kernel'
import { type CombineProblem, type PaperShare, type ShareProblem, type TypedShare, combineShares, readShare, writeShare } from '@fanal/seal'
import type { Asker } from '../ask.ts'
import { Stop } from '../command.ts'

/** Who outside the organization keeps the last paper of the smallest one; null where everybody may keep any. */
export type Cosigner = string | null

/** What a paper says of how it opens. */
function useOf({ number, shares, threshold }: PaperShare, cosigner: Cosigner): Bilingual {
  if (cosigner === null)
    return {
      en: `Any ${threshold} together open everything of this organization; one alone opens nothing.`,
      fr: `${threshold} parts réunies ouvrent tout ce qui est à cet organisme; une seule n’ouvre rien.`,
    }
  if (number === shares)
    return {
      en: `THE CO-SIGNER’S PAPER: ${cosigner} keeps it, outside the organization. With one of the organization’s own it opens everything; without it nothing opens.`,
      fr: `PAPIER DE LA PERSONNE COSIGNATAIRE : ${cosigner} le garde, à l’extérieur de l’organisme. Avec un de ceux de l’organisme, il ouvre tout; sans lui, rien ne s’ouvre.`,
    }
  return {
    en: `With the co-signer’s paper (${cosigner}) it opens everything of this organization; the organization’s own papers, even together, open nothing.`,
    fr: `Avec le papier de la personne cosignataire (${cosigner}), il ouvre tout ce qui est à cet organisme; les papiers de l’organisme, même réunis, n’ouvrent rien.`,
  }
}

/** What stands on one sheet: whose it is, what it is for, and the share in three lines of six groups. */
export function sheetOf(share: PaperShare, organization: Bilingual, language: Language, cosigner: Cosigner = null): string {
  const rows = [0, 6, 12].map((from) => `  ${share.groups.slice(from, from + 6).join('  ')}`)
  const { number, shares } = share
  const use = useOf(share, cosigner)
  const key = (share.key.match(/.{4}/g) ?? []).join(' ')
  const words: Bilingual = {
    en: `Fanal – recovery of ${organization.en}\nShare ${number} of ${shares}. ${use.en}\n\n${rows.join('\n')}\n\nKey ${key}. Keep it where nobody else can read it, apart from the other shares. Never photograph it, never type it into anything but “fanal keys recover”.`,
    fr: `Fanal – récupération de : ${organization.fr}\nPart ${number} sur ${shares}. ${use.fr}\n\n${rows.join('\n')}\n\nClé ${key}. Gardez-la là où personne d’autre ne peut la lire, loin des autres parts. Ne la photographiez jamais; ne la tapez nulle part ailleurs que dans « fanal keys recover ».`,
  }
  return say(words, language)
}

/** What is wrong with a share as it was typed, so that it can be found on the paper. */
export function sayShareProblem(fault: Exclude<ShareProblem, { ok: true }>): Bilingual {
  switch (fault.problem) {
    case 'check':
      return {
        en: `Group ${fault.group} has a mistake: compare it with the paper.`,
        fr: `Le groupe ${fault.group} contient une erreur : comparez-le au papier.`,
      }
    case 'characters':
      return {
        en: `Group ${fault.group} has a character that no share has (there is no U).`,
        fr: `Le groupe ${fault.group} contient un caractère qu’aucune part ne contient (il n’y a pas de U).`,
      }
    case 'groups':
      return {
        en: 'A share has 18 groups of five characters: some are missing or too many.',
        fr: 'Une part compte 18 groupes de cinq caractères : il en manque ou il y en a trop.',
      }
    case 'unknown-version':
      return { en: 'This share was made by a newer Fanal.', fr: 'Cette part vient d’une version plus récente de Fanal.' }
    case 'not-a-share':
      return {
        en: 'These groups do not belong together: they are of two shares, or a group was copied from another line.',
        fr: 'Ces groupes ne vont pas ensemble : ils viennent de deux parts, ou un groupe a été copié d’une autre ligne.',
      }
  }
}

const combineSentences: Record<CombineProblem, Bilingual> = {
  'too-few': { en: 'More shares are needed.', fr: 'Il faut d’autres parts.' },
  'same-point': {
    en: 'These are both the organization’s own papers, and open nothing together: now the co-signer’s is needed.',
    fr: 'Ce sont deux papiers de l’organisme, qui n’ouvrent rien ensemble : il faut maintenant celui de la personne cosignataire.',
  },
  twice: { en: 'This share was given already.', fr: 'Cette part a déjà été donnée.' },
  'other-key': {
    en: 'This share belongs to another key: of another organization, or from before its key was replaced.',
    fr: 'Cette part appartient à une autre clé : celle d’un autre organisme, ou d’avant le remplacement de la clé.',
  },
  'other-plan': { en: 'This share was cut in another way than the others.', fr: 'Cette part a été découpée autrement que les autres.' },
  'do-not-fit': {
    en: 'These shares give no key together: they come from two ceremonies. Look for the ones of the same day.',
    fr: 'Ces parts ne donnent aucune clé ensemble : elles viennent de deux cérémonies. Cherchez celles du même jour.',
  },
}

export interface Paper {
  readonly asker: Asker
  readonly language: Language
  /** Who keeps the last paper outside; left out where nobody does. */
  readonly cosigner?: Cosigner
  /** Puts a sheet on paper; where there is no printer, people copy it by hand. */
  print?(sheet: string): Promise<void>
}

/** Gives out every share on its own sheet and goes on only when it was typed back from paper without a mistake. */
export async function giveOutShares(shares: readonly PaperShare[], organization: Bilingual, paper: Paper): Promise<void> {
  for (const share of shares) {
    // oxlint-disable-next-line no-await-in-loop -- one sheet after the other: nobody sees two
    await giveOut(share, organization, paper)
  }
}

async function giveOut(share: PaperShare, organization: Bilingual, { asker, language, print, cosigner = null }: Paper): Promise<void> {
  const tell = (words: Bilingual) => say(words, language)
  const sheet = sheetOf(share, organization, language, cosigner)
  asker.clear()
  if (print) await print(sheet)
  else {
    asker.say(`\n${sheet}\n`)
    await asker.ask(
      tell({
        en: 'Copy it by hand onto paper. Then press Enter: it goes off the screen.',
        fr: 'Copiez-la à la main sur papier. Appuyez ensuite sur Entrée : elle disparaîtra de l’écran.',
      }),
    )
    asker.clear()
  }
  const question = tell({
    en: `Type share ${share.number} back from the paper:`,
    fr: `Retapez la part ${share.number} à partir du papier :`,
  })
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- asked until it is right
    const read = readShare(await asker.ask(question))
    if (!read.ok) {
      asker.say(tell(sayShareProblem(read)))
      continue
    }
    if (isSame(read.share, share)) break
    if (read.share.number === share.number && read.share.key === share.key) {
      asker.say(tell(otherCut))
      continue
    }
    asker.say(
      tell({
        en: `That is share ${read.share.number}, not share ${share.number}.`,
        fr: `C’est la part ${read.share.number}, et non la part ${share.number}.`,
      }),
    )
  }
  asker.clear()
  asker.say(
    tell({
      en: `Share ${share.number} is right. Hand it to its keeper now.`,
      fr: `La part ${share.number} est juste. Remettez-la maintenant à la personne qui la gardera.`,
    }),
  )
}

/** Whether what was typed is this very share, its point too: one of another ceremony has the same number and key. */
function isSame(typed: TypedShare, share: PaperShare): boolean {
  return writeShare(typed).groups.join(' ') === share.groups.join(' ')
}

const otherCut: Bilingual = {
  en: 'That is a share of this number from another ceremony: burn that paper, and copy this one.',
  fr: 'C’est une part de ce numéro qui vient d’une autre cérémonie : brûlez ce papier et copiez celle-ci.',
}

/** Takes shares typed from paper until there are enough; every mistake is named and asked again. */
export async function takeShares({ asker, language }: Paper, key: string): Promise<Uint8Array> {
  const tell = (words: Bilingual) => say(words, language)
  const taken: TypedShare[] = []
  for (;;) {
    const left = taken[0] === undefined ? null : taken[0].threshold - taken.length
    const question: Bilingual =
      left === null
        ? { en: 'Type the first share:', fr: 'Tapez la première part :' }
        : { en: `Type another share (${left} more):`, fr: `Tapez une autre part (encore ${left}) :` }
    // oxlint-disable-next-line no-await-in-loop -- one share after the other
    const read = readShare(await asker.askHidden(tell(question)))
    if (!read.ok) {
      asker.say(tell(sayShareProblem(read)))
      continue
    }
    if (read.share.key !== key) {
      asker.say(tell(combineSentences['other-key']))
      continue
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    const whole = await combineShares([...taken, read.share])
    if (whole.ok) return whole.seed
    if (whole.problem === 'do-not-fit') throw new Stop(combineSentences['do-not-fit'], 'shares-do-not-fit')
    if (whole.problem === 'too-few') taken.push(read.share)
    else asker.say(tell(combineSentences[whole.problem]))
    if (whole.problem === 'too-few')
      asker.say(tell({ en: `Share ${read.share.number} is right.`, fr: `La part ${read.share.number} est juste.` }))
  }
}
