import path from 'node:path'

/** The browser module that seals a contact, for `buildAssets`. */
export const contactIslands = { contact: { entry: path.join(import.meta.dirname, 'contact.island.ts') } } as const
