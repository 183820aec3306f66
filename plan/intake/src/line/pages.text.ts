import { channelCodeText } from './channel-code.text.ts'
import { homeText } from './home.text.ts'
import { mailboxText } from './mailbox.text.ts'
import { receiptText } from './receipt.text.ts'
import { teamsText } from './teams.text.ts'
import { writeText } from './write.text.ts'

/** What the pages of the line say. */
export const text = { ...channelCodeText, ...homeText, ...teamsText, ...writeText, ...receiptText, ...mailboxText } as const
