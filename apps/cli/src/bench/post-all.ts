import http from 'node:http'

export interface Posted {
  /** Requests that were begun. */
  readonly sent: number
  /** Places in the list that were acknowledged. */
  readonly accepted: readonly number[]
  readonly refused: number
  /** ms from the first request to the last answer. */
  readonly elapsed: number
  /** ms of each accepted one, ascending. */
  readonly times: readonly number[]
}

/**
 * Posts each body once over `clients` kept connections, each client one request after the other.
 * @param seconds  no request begins after them
 */
export async function postAll(url: string, bodies: readonly Uint8Array[], clients: number, seconds: number): Promise<Posted> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients })
  const target = new URL(url)
  const [accepted, times]: [number[], number[]] = [[], []]
  let [next, refused] = [0, 0]
  const start = performance.now()
  const client = async (): Promise<void> => {
    while (next < bodies.length && performance.now() - start < seconds * 1000) {
      const place = next++
      const begun = performance.now()
      // oxlint-disable-next-line no-await-in-loop -- a client waits for its answer
      const status = await post(target, agent, bodies[place]!)
      if (status !== 200 && status !== 201) refused += 1
      else {
        accepted.push(place)
        times.push(performance.now() - begun)
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const elapsed = performance.now() - start
  agent.destroy()
  return { sent: next, accepted, refused, elapsed, times: times.toSorted((a, b) => a - b) }
}

function post(target: URL, agent: http.Agent, body: Uint8Array): Promise<number> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': body.length }
    const request = http.request(target, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', () => resolve(0))
    })
    request.once('error', () => resolve(0))
    request.end(body)
  })
}

/** The value below which a share of ascending times lies, ms. */
export function percentile(times: readonly number[], share: number): number {
  return Number((times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2))
}
