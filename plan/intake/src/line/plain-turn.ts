import type { FormEntries } from '@fanal/http'
import type { VNode } from 'preact'
import type { Node } from './line-client.ts'
import type { Receiver, Site } from './site.ts'
import type { AskLine, PlainRequest } from './without-script.ts'

/** One request without script, as a sealer's child has it before it. */
export interface Turn {
  readonly request: PlainRequest
  readonly node: Node
  readonly site: Site
  readonly receiver: Receiver
  /** As the browser sent it. */
  readonly body: Uint8Array
  readonly entries: FormEntries
  /** Whether some characters could not be read. */
  readonly damaged: boolean
  readonly ask: AskLine
  readonly chance: (bytes: number) => Uint8Array
}

/** The page that answers it. */
export interface Shown {
  readonly status: number
  readonly body: VNode
}
