import path from 'node:path'

/** The browser module that puts questions and reads answers on the device. For `buildAssets`. */
export const identificationIslands = { screening: { entry: path.join(import.meta.dirname, 'screening.island.ts') } } as const
