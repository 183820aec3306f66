import { type Actor, type LedgerEvent, type MemberActor, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CommandId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { takeCommand } from '../grants/grants.store.ts'
import type { Act, Attempted } from '../machine.ts'
import { actBy, machineEvent } from '../machine-event.ts'
import { type TransferCommand, type TransferFacts, type TransferState, notSealed } from './transfer-machine.ts'
import type { CaseTransfer, TransferId } from './transfer.ts'
import { type InTheWay, holdTransfer, inTheWayOf, transferById } from './transfer.store.ts'

/** What an answer to a proposed transfer carries, and its withdrawal. */
export interface TransferAct {
  readonly command: CommandId
  readonly transfer: TransferId
  readonly at: Date
}

export interface KnownTransfer {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'taken'
  readonly row: CaseTransfer
  readonly way: InTheWay
}

/** Reads a transfer for an act; `null` where whoever acts may not know of it. Whoever said no knows of it no more, and is still told that it was done. */
export async function knownTransfer(
  operation: string,
  { command, transfer, at }: TransferAct,
  tx: Transaction,
  actor: Actor,
): Promise<KnownTransfer | 'done-before' | null> {
  if (actor.kind !== 'member') return null
  const sent = await takeCommand(command, { operation, target: transfer, at }, actor, tx)
  if (sent === 'repeated') return 'done-before'
  await holdTransfer(transfer, tx)
  const row = await transferById(actor.organization, transfer, tx)
  const way = row && (await inTheWayOf(row, tx))
  return row === null || way === null ? null : { actor, sent, row, way }
}

/** What the guards are asked. Within one organization no yes is needed: it is the same house that has the record. */
export function factsOfTransfer(row: CaseTransfer, way: InTheWay, more: Partial<TransferFacts> = {}): TransferFacts {
  return {
    from: row.organization,
    to: row.organization,
    consentCovers: false,
    reason: null,
    overlapEnds: row.overlapEnds,
    asked: false,
    passable: way.passable && way.keysWait,
    sealed: way.sealed,
    frozen: way.frozen,
    takerThere: way.takerThere,
    ...more,
  }
}

export const actOfTransfer = ({ actor }: Pick<KnownTransfer, 'actor'>, now: Date, rule: string | null = null): Act =>
  actBy(actor, now, rule)

/** One step of a transfer as one entry of the person's stream: codes only, and enough to fold its life from. */
export const transferEvent = (
  row: Pick<CaseTransfer, 'organization' | 'subject' | 'id' | 'caseId'>,
  attempted: Attempted<TransferState, TransferCommand>,
  more: LedgerEvent['data'] = {},
): LedgerEvent =>
  machineEvent({ organization: row.organization, stream: streamOf(row.subject), noun: 'transfer', id: row.id }, attempted, {
    case: row.caseId,
    ...more,
  })

export const transferRefusals = {
  sealed: refuse(notSealed.name, notSealed.say),
  openAlready: refuse('one-is-open', {
    en: 'This case is already on its way to somebody. Withdraw that first.',
    fr: 'Ce dossier est déjà en route vers quelqu’un. Retirez d’abord ce transfert.',
  }),
  closed: refuse('invalid', {
    en: 'This case is closed. Reopen it before it moves.',
    fr: 'Ce dossier est fermé. Rouvrez-le avant de le transférer.',
  }),
  nobodyThere: refuse('nobody-there', {
    en: 'Choose a team, or a colleague, that protects people and does not have this case yet.',
    fr: 'Choisissez une équipe, ou une ou un collègue, qui protège des personnes et n’a pas encore ce dossier.',
  }),
  keysMissing: refuse('keys-missing', {
    en: 'Nobody of those who are asked has a signed key yet, so the case would open to nobody. Ask your administrator to have it signed.',
    fr: 'Aucune des personnes sollicitées n’a encore de clé signée : le dossier ne s’ouvrirait à personne. Demandez à votre administration de faire signer la clé.',
  }),
} as const
