import type { Lost, SessionLine } from '@fanal/identity/browser'
import type { FileLine } from './seal-file.ts'

/** The session of this page is over, or is another member's. */
export class SessionLost extends Error {
  readonly lost: Lost
  constructor(lost: Lost) {
    super(lost)
    this.lost = lost
  }
}

/** The server took it not; the message is its own, in the page's language. */
export class FileRefused extends Error {}

/** Sends to our own server, under the session of this page. */
export function fileLine(caseId: string, line: SessionLine): FileLine {
  const at = `/api/v1/cases/${caseId}/files`
  async function post(path: string, body?: object | Uint8Array<ArrayBuffer>): Promise<unknown> {
    const answer = await line.send(path, body)
    if (typeof answer === 'string') throw new SessionLost(answer)
    const said = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null
    if (answer.ok) return said
    if (answer.status < 500 && said?.error?.message !== undefined) throw new FileRefused(said.error.message)
    throw new Error(`HTTP ${answer.status}`)
  }
  return {
    async begin(request) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server's answer
      return (await post(at, request)) as { readonly held: number }
    },
    chunk: async (file, index, bytes) => void (await post(`${at}/${file}/chunks/${index}`, bytes)),
    keep: async (file) => void (await post(`${at}/${file}/kept`)),
  }
}
