import { type Behaviours, open } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import { fromBase64url, toBase64url } from '@fanal/seal'
import type { SharedPackets } from './shared-packets.ts'
import { SharedPage } from './shared.page.tsx'
import { answerRequest, openRequest, type sharedRoutes } from './shared.routes.ts'
import { sharedText as text } from './shared.text.ts'

export interface SharedServices {
  readonly shared: SharedPackets
}

const tokenOf = (written: string): Uint8Array => fromBase64url(written) ?? new Uint8Array()

/** What the public's site does for whoever holds a link. Nothing that is sent is written down but codes. */
export const sharedBehaviours: Behaviours<typeof sharedRoutes, SharedServices> = {
  shared: open('one page for every link; what it opens is asked for by whoever holds one', (c) =>
    c.page(SharedPage({ language: c.language }), { title: text.title[c.language] }),
  ),
  openShared: open('whoever holds a link opens it, once; an unknown one is answered alike', async (c) => {
    const body = await c.json()
    if (!body.ok) return body
    const asked = openRequest.safeParse(body.value)
    if (!asked.success) return refuse('invalid', text.noLink)
    const opened = await c.services.shared.open(tokenOf(asked.data.token))
    return opened.ok ? c.answer({ bytes: toBase64url(opened.value) }) : opened
  }),
  answerShared: open('whoever opened a link answers, once; an unknown one is answered alike', async (c) => {
    const body = await c.json()
    if (!body.ok) return body
    const asked = answerRequest.safeParse(body.value)
    if (!asked.success) return refuse('invalid', text.choose)
    const { data } = asked
    const answer = data.says === 'accepted' ? { accepts: true, reason: null } : { accepts: false, reason: data.reason }
    const done = await c.services.shared.answer(tokenOf(data.token), answer)
    return done.ok ? c.answer({ answered: true }) : done
  }),
}
