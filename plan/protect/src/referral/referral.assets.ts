import path from 'node:path'

const entry = (file: string) => ({ entry: path.join(import.meta.dirname, file) })

/** The browser modules that seal a packet and open one. For `buildAssets`. */
export const referralIslands = { packet: entry('packet.island.ts'), referred: entry('referred.island.ts') } as const
