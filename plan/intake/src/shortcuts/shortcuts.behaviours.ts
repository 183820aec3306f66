import { type Behaviours, runs } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import { ownShortcuts, setShortcuts } from './own-shortcuts.ts'
import { ShortcutsPage } from './shortcuts.pages.tsx'
import { shortcutsRoutes } from './shortcuts.routes.ts'
import { shortcutsText as text } from './shortcuts.text.ts'

/** Where a member reads what the keys do, and switches them off. */
export const shortcutsBehaviours: Behaviours<typeof shortcutsRoutes, object> = {
  shortcuts: runs(ownShortcuts, async (c) => {
    const own = await c.run(ownShortcuts, {})
    if (!own.ok) return own
    return c.page(ShortcutsPage({ language: c.language, isOn: own.value.isOn, csrf: c.csrf }), { title: text.title[c.language] })
  }),
  setShortcuts: runs(setShortcuts, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const wanted = form.value.get('shortcuts')
    if (wanted !== 'on' && wanted !== 'off') return refuse('invalid', text.bad)
    const set = await c.run(setShortcuts, { isOn: wanted === 'on' })
    return set.ok ? c.redirect(shortcutsRoutes.shortcuts.href({ language: c.language })) : set
  }),
}
