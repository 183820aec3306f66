import type { FormEntries } from '@fanal/http'
import { type Id, refuse } from '@fanal/kernel'
import { z } from 'zod'
import type { ProposeTransfer } from './propose-transfer.ts'
import { personSaid, rejectReasons, transferReasons } from './transfer.ts'
import { transferText as text } from './transfer.text.ts'

const uuid = z.uuid().toLowerCase()
const asked = z
  .string()
  .regex(/^[0-9a-f-]{36}:([0-9a-f-]{36})?$/)
  .transform((said): ProposeTransfer['to'] => {
    const [unit, member] = said.split(':')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the pattern says; whoever is nobody there is refused
    return { unit: unit as Id<'unit'>, member: member === '' ? null : (member as Id<'member'>) }
  })
const proposal = z.object({
  transfer: uuid.transform((id) => id as Id<'transfer'>),
  task: uuid.transform((id) => id as Id<'task'>),
  to: asked,
  why: z.enum(transferReasons),
  personSaid: z.enum(personSaid),
})

/** What somebody proposes; `null` where something was left open. */
export function readProposal(form: FormEntries) {
  const one = (name: string) => form.get(name) ?? null
  const read = proposal.safeParse({
    transfer: one('transfer'),
    task: one('task'),
    to: one('recipient'),
    why: one('why'),
    personSaid: one('agreed'),
  })
  return read.success ? read.data : null
}

const answered = z.object({
  command: uuid.transform((id) => id as Id<'command'>),
  transfer: uuid.transform((id) => id as Id<'transfer'>),
})
const accepted = z.object({ grant: uuid.transform((id) => id as Id<'grant'>), task: uuid.transform((id) => id as Id<'task'>) })

/** What whoever is asked answers; `null` where something was left open. */
export function readAnswer(form: FormEntries) {
  const one = (name: string) => form.get(name) ?? null
  const act = answered.safeParse({ command: one('command'), transfer: one('transfer') })
  if (!act.success) return null
  if (form.get('answer') === 'reject') {
    const reason = z.enum(rejectReasons).safeParse(form.get('reason'))
    return reason.success ? { ...act.data, said: { answer: 'reject', reason: reason.data } as const } : null
  }
  const more = accepted.safeParse({ grant: one('grant'), task: one('task') })
  return more.success ? { ...act.data, said: { answer: 'accept', ...more.data } as const } : null
}

export const formRefusals = {
  choose: refuse('invalid', text.choose),
  chooseReason: refuse('invalid', text.chooseReason),
} as const
