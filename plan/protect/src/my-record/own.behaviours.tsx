import { type Behaviours, type Context, type FormEntries, open } from '@fanal/http'
import { fromBase64Url, say } from '@fanal/kernel'
import { z } from 'zod'
import { requestKinds } from '../requests/request-machine.ts'
import type { OwnDoor, OwnWords } from './own-door.ts'
import { keysIn } from './own-keys.ts'
import { OwnCodePage, OwnRecordPage } from './own-record.pages.tsx'
import { ownText as text } from './own-record.text.ts'
import type { OwnKeys, OwnRecord } from './own-record.ts'
import { myRecordRoutes } from './own.routes.ts'

export interface MyRecordServices {
  readonly own: OwnDoor
  /** The node's own id, with which a code is stretched; `null` before keys were made. */
  ownDeployment(): Promise<string | null>
}

type OwnContext = Context<MyRecordServices, unknown>

const everybody = 'whoever holds a code is nobody’s member: the code is all that is asked for'
const provesItself = 'the code is the right to what it opens; row security stands beneath the four functions that this may execute'
const fromHistory = 'a browser keeps the address of an answer in its history, and whoever chooses it there is led to where it begins'

const kindAsked = z.enum(requestKinds)
const consentAsked = z.uuid().toLowerCase()
const wordsSent = z.object({
  request: z.uuid().toLowerCase(),
  bytes: z.string().max(24_000),
  epoch: z.number().int().positive(),
  digest: z.string().regex(/^[\w-]{43}$/),
})

function wordsIn(form: FormEntries): OwnWords | null {
  const sealed = form.get('sealed')
  if (sealed === undefined) return null
  try {
    const read = wordsSent.safeParse(JSON.parse(sealed))
    const bytes = read.success ? fromBase64Url(read.data.bytes) : undefined
    return read.success && bytes ? { ...read.data, bytes } : null
  } catch {
    return null
  }
}

/** Reads what the form proves, does something with it, and shows what stands then. */
const withKeys = (
  act: (
    door: OwnDoor,
    keys: OwnKeys,
    form: FormEntries,
  ) => Promise<{ readonly record: OwnRecord; readonly done: 'taken-back' | 'asked' | null }>,
) =>
  open(provesItself, async (c: OwnContext) => {
    const form = await c.form()
    if (!form.ok) return form
    const { language, services } = c
    const title = say(text.title, language)
    const deployment = await services.ownDeployment().catch(() => null)
    if (deployment === null) return c.page(<OwnCodePage language={language} deployment={null} />, { title, status: 503 })
    const read = await keysIn(form.value, language, deployment)
    if (read === 'slip' || read === 'busy')
      return c.page(<OwnCodePage language={language} deployment={deployment} problem={read} />, {
        title,
        status: read === 'slip' ? 422 : 503,
      })
    const { record, done } = await act(services.own, read.keys, form.value)
    return c.page(<OwnRecordPage language={language} record={record} code={read.code} done={done} />, { title })
  })

const again = open(fromHistory, (c: OwnContext) => c.redirect(myRecordRoutes.own.href({ language: c.language })))

/** A person's own view: no cookie, nothing stored, nothing written down of what was typed. */
export const myRecordBehaviours: Behaviours<typeof myRecordRoutes, MyRecordServices> = {
  own: open(everybody, async (c: OwnContext) => {
    const deployment = await c.services.ownDeployment().catch(() => null)
    return c.page(<OwnCodePage language={c.language} deployment={deployment} />, {
      title: say(text.title, c.language),
      status: deployment === null ? 503 : 200,
    })
  }),
  openOwn: withKeys(async (door, keys) => ({ record: await door.open(keys), done: null })),
  stopOwn: withKeys(async (door, keys, form) => {
    const consent = consentAsked.safeParse(form.get('consent'))
    if (!consent.success) return { record: await door.open(keys), done: null }
    const record = await door.withdraw(keys, consent.data)
    return { record, done: record.agreed.some((one) => one.consent === consent.data && one.state === 'withdrawn') ? 'taken-back' : null }
  }),
  askOwn: withKeys(async (door, keys, form) => {
    const kind = kindAsked.safeParse(form.get('kind'))
    if (!kind.success) return { record: await door.open(keys), done: null }
    const record = await door.ask(keys, kind.data, wordsIn(form))
    return { record, done: record.requests.length > 0 ? 'asked' : null }
  }),
  openedOwn: again,
  stepOwn: again,
}
