import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Bilingual, type Refusal, type World, refuse } from '@fanal/kernel'
import * as z from 'zod'
import { signOffLevels } from '../edition/sign-off.ts'
import type { EditionId } from './release.ts'
import { openPrint, openRelease, publishEdition, releaseList, signEdition } from './releases.operations.ts'
import { releasesPageText } from './releases-page.text.ts'
import { ReleasePage, ReleasesPage } from './releases.pages.tsx'
import { releasesRoutes } from './releases.routes.ts'
import { releasesText } from './releases.text.ts'

export interface ReleasesServices {
  readonly world: World
}

type Asked = Context<ReleasesServices, unknown>

const statement = z.strictObject({
  deployment: z.string(),
  manifest: z.string(),
  level: z.enum(signOffLevels),
  organization: z.string(),
  signer: z.string(),
  directory: z.int().positive(),
  at: z.iso.datetime(),
})
const posted = z.object({ statement, signature: z.string().max(200) })

async function shown(c: Asked, id: string, refused: Bilingual | null = null): Promise<Response | Refusal> {
  const release = await c.run(openRelease, { id: id as EditionId })
  if (!release.ok) return release
  if (c.actor.kind !== 'member') return refuse('not-found')
  const now = c.services.world.now()
  const { member: you, held } = c.actor
  const mayPublish = held.some(({ duty }) => duty === 'secretariat')
  const done = c.url.searchParams.get('done') === 'yes'
  const body = ReleasePage({ language: c.language, now, csrf: c.csrf, release: release.value, you, mayPublish, done, refused })
  return c.page(body, { title: releasesPageText.edition[c.language], status: refused === null ? 200 : 422 })
}

async function editionIn(c: Asked): Promise<{ ok: true; id: string; field: (name: string) => string } | Refusal> {
  const form = await c.form()
  if (!form.ok) return form
  const field = (name: string) => form.value.get(name) ?? ''
  const id = z.uuid().safeParse(field('edition'))
  return id.success ? { ok: true, id: id.data, field } : refuse('not-found')
}

const after = (c: Asked, id: string) => c.redirect(`${releasesRoutes.edition.href({ language: c.language, edition: id })}?done=yes`)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What the pages of editions do. */
export const releasesBehaviours: Behaviours<typeof releasesRoutes, ReleasesServices> = {
  editions: runs(releaseList, async (c) => {
    const releases = await c.run(releaseList, {})
    if (!releases.ok) return releases
    const body = ReleasesPage({ language: c.language, now: c.services.world.now(), releases: releases.value })
    return c.page(body, { title: releasesPageText.editions[c.language] })
  }),

  edition: runs(openRelease, (c) => shown(c, c.params.edition)),

  editionPrint: runs(openPrint, async (c) => {
    const { language } = c
    const found = await c.run(openPrint, { id: c.params.edition as EditionId, language })
    if (!found.ok) return found
    const name = language === 'fr' ? 'rapport.pdf' : 'report.pdf'
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    }
    return new Response(new Uint8Array(found.value.bytes), { headers })
  }),

  signEdition: runs([signEdition, openRelease], async (c) => {
    const asked = await editionIn(c)
    if (!asked.ok) return asked
    const signOff = posted.safeParse(parsed(asked.field('signOff')))
    if (!signOff.success) return await shown(c, asked.id, releasesText.badSignature)
    const signed = await c.run(signEdition, { id: asked.id as EditionId, signOff: signOff.data, at: c.services.world.now() })
    if (signed.ok) return after(c, asked.id)
    return signed.say === undefined ? signed : await shown(c, asked.id, signed.say)
  }),

  publishEdition: runs([publishEdition, openRelease], async (c) => {
    const asked = await editionIn(c)
    if (!asked.ok) return asked
    const published = await c.run(publishEdition, { id: asked.id as EditionId, at: c.services.world.now() })
    if (published.ok) return after(c, asked.id)
    return published.say === undefined ? published : await shown(c, asked.id, published.say)
  }),
}
