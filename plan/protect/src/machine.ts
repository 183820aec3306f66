import { type Bilingual, type Duty, type MemberId, type OrganizationId, type Outcome, type Refusal, ok, refuse } from '@fanal/kernel'

/** Who acts: a member for an organization, the person with their own code, whoever holds a single-use link, or a date that passed. */
export type By =
  | { readonly kind: 'member'; readonly member: MemberId; readonly organization: OrganizationId; readonly duties: readonly Duty[] }
  | { readonly kind: 'person' }
  | { readonly kind: 'link' }
  | { readonly kind: 'clock' }

export type Doer = Duty | Exclude<By['kind'], 'member'>

/** One attempt: time is passed in, and so is the version of the rule that its dates were computed with. */
export interface Act {
  readonly by: By
  readonly now: Date
  readonly rule: string | null
}

/** What stands beside the state and does not move it. */
export type Mark = 'sealed' | 'survivor-informed' | 'review-asked'

/** What an operation has to do in the same transaction as the event. */
export type Effect =
  | 'create-grants'
  | 'revoke-derived-grants'
  | 'delete-wraps'
  | 'cancel-offered-referrals'
  | 'tell-holders-to-stop'
  | 'give-packet-grant'
  | 'widen-packet-grant'
  | 'suggest-next-service'
  | 'give-overlap-grant'
  | 'leave-former-owner-a-summary'
  | 'schedule-follow-up'
  | 'schedule-retention'
  | 'schedule-review'
  | 'open-review-row'
  | 'escalate-task'
  | 'urgent-task'
  | 'destroy-keys'
  | 'delete-ciphertext'

/** A condition that names itself where it refuses, for machines and for people. */
export interface Guard<Facts> {
  readonly name: string
  readonly say: Bilingual
  readonly holds: (facts: Facts, act: Act) => boolean
}

export interface Command<State extends string, Facts> {
  readonly by: readonly Doer[]
  /** From which state to which; what is not here is refused. */
  readonly moves: Readonly<Partial<Record<State, State>>>
  readonly guards: readonly Guard<Facts>[]
  readonly effects?: readonly Effect[]
  readonly sets?: Mark
  readonly clears?: Mark
  /** A renewed plan, a next permit, a reopened case: the same record, one version on. */
  readonly nextVersion?: true
}

/** Which date of the record the next action has to be done by. */
export type DueBy = 'respond-by' | 'review-at' | 'valid-to' | 'due-at' | 'overlap-ends'

export interface NextAction {
  readonly say: Bilingual
  readonly by: readonly Doer[]
  readonly due: DueBy | null
  /** Where this mark stands, nothing more is to do. */
  readonly until?: Mark
}

export interface StateText {
  readonly name: Bilingual
  /** Nothing more has to happen; it may still be opened again. */
  readonly ends: boolean
  /** `null` only where it ends. */
  readonly next: NextAction | null
}

/** A record's life as a table, `state × command → state`. */
export interface Machine<State extends string, Name extends string, Facts> {
  readonly name: string
  readonly start: State
  readonly states: Readonly<Record<State, StateText>>
  readonly commands: Readonly<Record<Name, Command<State, Facts>>>
}

/** Where a record stands: what its events fold to, and what its row holds. */
export interface Progress<State extends string> {
  readonly state: State
  readonly version: number
  readonly marks: readonly Mark[]
  /** Events so far. */
  readonly seq: number
}

/** What happened: codes and numbers only, as one ledger entry. */
export interface MachineEvent<State extends string, Name extends string> {
  readonly machine: string
  readonly command: Name
  readonly from: State
  readonly to: State
  readonly version: number
  readonly seq: number
  readonly at: Date
  readonly rule: string | null
}

export interface Attempted<State extends string, Name extends string> {
  readonly event: MachineEvent<State, Name>
  readonly progress: Progress<State>
  readonly effects: readonly Effect[]
}

export function startOf<State extends string, Name extends string, Facts>(machine: Machine<State, Name, Facts>): Progress<State> {
  return { state: machine.start, version: 1, marks: [], seq: 0 }
}

const notHere: Bilingual = { en: 'This cannot be done at this step.', fr: 'Cela ne peut pas se faire à cette étape.' }
const notYours: Bilingual = { en: 'Somebody with another duty does this.', fr: 'Une personne qui a une autre fonction s’en charge.' }
const alreadySo: Bilingual = { en: 'It is already so.', fr: 'C’est déjà le cas.' }

/**
 * Tries a command. A refusal changes nothing and is coded by the guard that failed, or `not-in-this-state`, `not-your-duty`, `already-so`.
 * @param facts  what the operation loaded in the same transaction
 */
export function attempt<State extends string, Name extends string, Facts>(
  machine: Machine<State, Name, Facts>,
  progress: Progress<State>,
  name: Name,
  facts: Facts,
  act: Act,
): Outcome<Attempted<State, Name>> {
  const command = machine.commands[name]
  const to = command.moves[progress.state]
  if (to === undefined) return refuse('not-in-this-state', notHere)
  if (!mayDo(command.by, act.by)) return refuse('not-your-duty', notYours)
  if (command.sets !== undefined && progress.marks.includes(command.sets)) return refuse('already-so', alreadySo)
  if (command.clears !== undefined && !progress.marks.includes(command.clears)) return refuse('already-so', alreadySo)
  const failed = command.guards.find((guard) => !guard.holds(facts, act))
  if (failed !== undefined) return refuse(failed.name, failed.say)
  const version = command.nextVersion === true ? progress.version + 1 : progress.version
  const { name: kind } = machine
  const event = { machine: kind, command: name, from: progress.state, to, version, seq: progress.seq + 1, at: act.now, rule: act.rule }
  return ok({ event, progress: afterEvent(command, progress, event), effects: command.effects ?? [] })
}

function afterEvent<State extends string, Facts>(
  { sets, clears }: Command<State, Facts>,
  { marks }: Progress<State>,
  { to, version, seq }: MachineEvent<State, string>,
): Progress<State> {
  const kept = marks.filter((mark) => mark !== clears)
  return { state: to, version, marks: sets === undefined ? kept : [...kept, sets], seq }
}

/** Today's state from the history. A history that the table does not allow is refused, never repaired. */
export function foldEvents<State extends string, Name extends string, Facts>(
  machine: Machine<State, Name, Facts>,
  events: readonly MachineEvent<State, Name>[],
): Outcome<Progress<State>, 'history-broken'> {
  let progress = startOf(machine)
  for (const event of events) {
    const command = Object.hasOwn(machine.commands, event.command) ? machine.commands[event.command] : undefined
    const version = command?.nextVersion === true ? progress.version + 1 : progress.version
    if (command === undefined || event.machine !== machine.name || event.from !== progress.state) return broken
    if (command.moves[event.from] !== event.to || event.seq !== progress.seq + 1 || event.version !== version) return broken
    progress = afterEvent(command, progress, event)
  }
  return ok(progress)
}
const broken: Refusal<'history-broken'> = refuse('history-broken')

function mayDo(doers: readonly Doer[], by: By): boolean {
  if (by.kind !== 'member') return doers.includes(by.kind)
  return by.duties.some((duty) => doers.includes(duty))
}

/** The commands that whoever asks may try from here; guards are asked when one is tried. */
export function commandsFor<State extends string, Name extends string, Facts>(
  machine: Machine<State, Name, Facts>,
  { state }: Progress<State>,
  by: By,
): readonly Name[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of names
  const names = Object.keys(machine.commands) as Name[]
  return names.filter((name) => machine.commands[name].moves[state] !== undefined && mayDo(machine.commands[name].by, by))
}

/** What a person has to do next, and by which date; `null` where nothing is left. */
export function nextActionOf<State extends string, Name extends string, Facts>(
  machine: Machine<State, Name, Facts>,
  { state, marks }: Progress<State>,
): NextAction | null {
  const { next } = machine.states[state]
  return next?.until !== undefined && marks.includes(next.until) ? null : next
}

/** Whether a member acts and is none of these. */
export function isSomebodyElse({ by }: Act, others: readonly (MemberId | null)[]): boolean {
  return by.kind === 'member' && !others.includes(by.member)
}

/** Whether a member acts for that organization. */
export function actsFor({ by }: Act, organization: OrganizationId): boolean {
  return by.kind === 'member' && by.organization === organization
}
