import { codeOf, hasOverlappingTriple, type ModelCode } from '../loglinear/existence.ts'
import { allPairs } from '../loglinear/model.ts'
import { type CaptureTable, countBits, onAll } from '../table/capture-table.ts'
import { looksPerturbed } from '../table/looks-perturbed.ts'
import { type Bilingual, quoted } from '../words.ts'

export type Level = 'green' | 'amber' | 'refused'

export interface Reason {
  readonly code: string
  readonly level: Exclude<Level, 'green'>
  readonly say: Bilingual
}

export interface Verdict {
  readonly level: Level
  readonly reasons: readonly Reason[]
}

/** What the methods said, as far as the verdict asks. */
export interface Found {
  /** Whether every method was run, and not one alone with the points of others. */
  readonly complete: boolean
  readonly stepwiseCode: ModelCode
  readonly stepwise: number | null
  readonly points: readonly { readonly method: string; readonly point: number }[]
  readonly limitAtExtreme: boolean
  readonly failedDraws: number
  readonly withinTwoBic: readonly number[]
  readonly rhat: number | null
  readonly massAtBound: number
  readonly dgaPriors: readonly number[]
  /** R-hat of walks over graphs; empty where every graph was gone through. */
  readonly graphWalks: readonly number[]
  readonly dropOne: readonly (number | null)[]
}

export interface Declared {
  /** What a list's owner said: whom one list sends to another. */
  readonly referrals: readonly string[]
  /** Why a table that looks rounded or suppressed may be used all the same; recorded with the result. */
  readonly justification: string | null
}

const refuse = (code: string, en: string, fr: string): Reason => ({ code, level: 'refused', say: { en, fr } })
const warn = (code: string, en: string, fr: string): Reason => ({ code, level: 'amber', say: { en, fr } })

/** Whether a result may be published, and every reason against it. Refusal leaves only n and Chao's lower bound. */
export function verdictOn(table: CaptureTable, found: Found, declared: Declared): Verdict {
  const reasons = [...stops(table, found), ...perturbed(table, declared), ...warnings(table, found, declared)]
  const level = reasons.some((reason) => reason.level === 'refused') ? 'refused' : reasons.length > 0 ? 'amber' : 'green'
  return { level, reasons }
}

/** Persons on two lists or more that are needed before anything is published. */
const leastOverlap = 10

function stops(table: CaptureTable, { stepwiseCode }: Found): Reason[] {
  const lists = table.lists.length
  const reasons: Reason[] = []
  const overlapping = table.counts.reduce((sum, count, history) => (countBits(history) >= 2 ? sum + count : sum), 0)
  if (lists < 3)
    reasons.push(
      refuse(
        'too-few-lists',
        `There ${lists === 1 ? 'is 1 list' : `are ${lists} lists`}; with fewer than 3 nothing tells whether lists depend on each other.`,
        `Il y a ${lists} liste${lists === 1 ? '' : 's'}; à moins de 3, rien ne dit si les listes dépendent l’une de l’autre.`,
      ),
    )
  if (overlapping < leastOverlap)
    reasons.push(
      refuse(
        'too-few-overlaps',
        `${overlapping} people are on two lists or more; at least ${leastOverlap} are needed.`,
        `${overlapping} personnes figurent sur deux listes ou plus; il en faut au moins ${leastOverlap}.`,
      ),
    )
  if (lists >= 3 && !hasOverlappingTriple(table.counts))
    reasons.push(
      refuse(
        'no-triple',
        'No three lists overlap each with each other: the model of all pairs can never be identified.',
        'Aucun groupe de trois listes ne se recoupe deux à deux\u00a0: le modèle de toutes les paires ne peut jamais être identifié.',
      ),
    )
  if (stepwiseCode !== 0 && (lists < 3 || codeOf(table.counts, allPairs(lists)) !== 0))
    reasons.push(
      refuse(
        'no-estimate',
        'Neither the model of all pairs nor the chosen model has an estimate.',
        'Ni le modèle de toutes les paires ni le modèle retenu n’ont d’estimation.',
      ),
    )
  return [...reasons, ...equalLists(table)]
}

function equalLists(table: CaptureTable): Reason[] {
  const reasons: Reason[] = []
  for (const [first, name] of table.lists.entries())
    for (const [second, other] of table.lists.entries()) {
      if (second <= first) continue
      const both = onAll(table, (1 << first) | (1 << second))
      if (both !== onAll(table, 1 << first) || both !== onAll(table, 1 << second)) continue
      reasons.push(
        refuse(
          'equal-lists',
          `The lists “${quoted(name)}” and “${quoted(other)}” hold the same people: they are one list.`,
          `Les listes «\u00a0${quoted(name)}\u00a0» et «\u00a0${quoted(other)}\u00a0» contiennent les mêmes personnes\u00a0: c’est une seule liste.`,
        ),
      )
    }
  return reasons
}

function perturbed(table: CaptureTable, { justification }: Declared): Reason[] {
  const seen = looksPerturbed(table)
  if (seen === null) return []
  if (justification === null) return [refuse(`looks-${seen.kind}`, seen.say.en, seen.say.fr)]
  return [
    warn(
      `looks-${seen.kind}`,
      `${seen.say.en} Used all the same, as recorded: ${justification}`,
      `${seen.say.fr} Utilisé malgré tout, comme consigné\u00a0: ${justification}`,
    ),
  ]
}

function warnings(table: CaptureTable, found: Found, declared: Declared): Reason[] {
  const reasons = [...ofOneAlone(found), ...dependence(table, declared), ...ofBootstrap(found), ...ofModels(found), ...ofPosteriors(found)]
  const swing = swingOf(found.stepwise, found.dropOne)
  if (swing > 2)
    reasons.push(
      warn(
        'drop-one',
        `Leaving out one list changes the estimate ${times(swing, 'en')}.`,
        `Retirer une seule liste change l’estimation d’un facteur ${times(swing, 'fr')}.`,
      ),
    )
  else if (found.stepwise !== null && found.dropOne.includes(null))
    reasons.push(
      warn('drop-one', 'Without one of the lists there is no estimate at all.', 'Sans l’une des listes, il n’y a plus d’estimation.'),
    )
  return reasons
}

function ofOneAlone({ complete }: Found): Reason[] {
  if (complete) return []
  return [
    warn(
      'one-method',
      'Only one method was run in full: whether the methods agree is not known.',
      'Une seule méthode a été exécutée entièrement\u00a0: on ne sait pas si les méthodes concordent.',
    ),
  ]
}

function times(factor: number, language: 'en' | 'fr'): string {
  const rounded = factor.toFixed(1)
  return language === 'en' ? `${rounded}-fold` : `de ${rounded.replace('.', ',')}`
}

function swingOf(whole: number | null, others: readonly (number | null)[]): number {
  if (whole === null) return 1
  return others.reduce<number>((most, one) => (one === null ? most : Math.max(most, one / whole, whole / one)), 1)
}

function dependence(table: CaptureTable, { referrals }: Declared): Reason[] {
  const reasons = referrals.map((referral) =>
    warn(
      'referral',
      `A list’s owner declared that people are sent from list to list: ${quoted(referral)}.`,
      `Le responsable d’une liste a déclaré que des personnes sont dirigées d’une liste à l’autre\u00a0: ${quoted(referral)}.`,
    ),
  )
  const overlapping = table.counts.reduce((sum, count, history) => (countBits(history) >= 2 ? sum + count : sum), 0)
  for (const [at, list] of table.lists.entries()) {
    const held = table.counts.reduce((sum, count, history) => (countBits(history) >= 2 && (history >> at) & 1 ? sum + count : sum), 0)
    if (table.lists.length < 3 || overlapping === 0 || held <= 0.8 * overlapping) continue
    reasons.push(
      warn(
        'one-list',
        `The list “${quoted(list)}” holds ${Math.round((100 * held) / overlapping)} % of the overlaps.`,
        `La liste «\u00a0${quoted(list)}\u00a0» porte ${Math.round((100 * held) / overlapping)}\u00a0% des recoupements.`,
      ),
    )
  }
  return reasons
}

function ofBootstrap({ limitAtExtreme, failedDraws }: Found): Reason[] {
  const reasons: Reason[] = []
  if (limitAtExtreme)
    reasons.push(
      warn(
        'extreme-draw',
        'A limit of the interval sits at the extreme draw: with more draws it would move further.',
        'Une limite de l’intervalle se trouve au tirage extrême\u00a0: avec plus de tirages, elle s’éloignerait encore.',
      ),
    )
  if (failedDraws > 0)
    reasons.push(
      warn(
        'failed-draws',
        `${failedDraws} resamples had no estimate or an absurd one.`,
        `${failedDraws} rééchantillons n’avaient pas d’estimation ou en avaient une absurde.`,
      ),
    )
  return reasons
}

function ofModels({ withinTwoBic, points }: Found): Reason[] {
  const reasons: Reason[] = []
  const near = ratioOf(withinTwoBic)
  if (near > 1.5)
    reasons.push(
      warn(
        'models-differ',
        `Models that fit almost equally well (within 2 units of BIC) differ ${times(near, 'en')}.`,
        `Des modèles qui s’ajustent presque aussi bien (à moins de 2 unités de BIC) diffèrent d’un facteur ${times(near, 'fr')}.`,
      ),
    )
  const spread = ratioOf(points.map(({ point }) => point))
  if (spread > 1.5)
    reasons.push(
      warn(
        'methods-differ',
        `The methods differ ${times(spread, 'en')}: no one number is the answer.`,
        `Les méthodes diffèrent d’un facteur ${times(spread, 'fr')}\u00a0: aucun nombre n’est à lui seul la réponse.`,
      ),
    )
  return reasons
}

function ofPosteriors({ rhat, massAtBound, dgaPriors, graphWalks }: Found): Reason[] {
  const reasons: Reason[] = []
  if (rhat !== null && rhat > 1.01)
    reasons.push(
      warn(
        'chains-differ',
        `The chains of the latent class model do not agree: R-hat ${rhat.toFixed(2)}${rhat > 1.05 ? ', so no interval is given' : ''}.`,
        `Les chaînes du modèle à classes latentes ne concordent pas\u00a0: R-hat ${rhat.toFixed(2).replace('.', ',')}${rhat > 1.05 ? ', donc aucun intervalle n’est donné' : ''}.`,
      ),
    )
  if (massAtBound > 0.001)
    reasons.push(
      warn(
        'prior-bound',
        `${(100 * massAtBound).toFixed(1)} % of the posterior lies just below the prior bound: its upper limit is the bound’s doing.`,
        `${(100 * massAtBound).toFixed(1).replace('.', ',')}\u00a0% de la loi a posteriori se trouve juste sous la borne a priori\u00a0: sa limite supérieure en découle.`,
      ),
    )
  const walk = Math.max(...graphWalks, 1)
  if (walk > 1.01)
    reasons.push(
      warn(
        'walks-differ',
        `The chains that walked over graphs do not agree: R-hat ${walk.toFixed(2)}${walk > 1.05 ? ', so no interval is given' : ''}.`,
        `Les chaînes qui parcourent les graphes ne concordent pas\u00a0: R-hat ${walk.toFixed(2).replace('.', ',')}${walk > 1.05 ? ', donc aucun intervalle n’est donné' : ''}.`,
      ),
    )
  const priors = ratioOf(dgaPriors)
  if (priors > 2)
    reasons.push(
      warn(
        'prior-decides',
        `Two priors of the graph average differ ${times(priors, 'en')}: its answer is mostly its prior.`,
        `Deux lois a priori de la moyenne sur les graphes diffèrent d’un facteur ${times(priors, 'fr')}\u00a0: sa réponse vient surtout de sa loi a priori.`,
      ),
    )
  return reasons
}

function ratioOf(values: readonly number[]): number {
  if (values.length < 2) return 1
  return Math.max(...values) / Math.min(...values)
}
