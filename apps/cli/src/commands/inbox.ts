import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { signIn } from '@fanal/identity'
import { listInbox, openReport, sendReply } from '@fanal/intake'
import { type Command, type Console, needed, print, readOptions, Stop } from '../command.ts'

export { listInbox, mkdirSync, writeFileSync, path, signIn, openReport, sendReply, needed, print, readOptions, Stop }
export type { Command, Console }
