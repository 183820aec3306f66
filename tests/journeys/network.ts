import type { BrowserContext, Page, Route } from 'playwright-core'

/** A network between a page and one address that can be lost and comes back. */
export interface Network {
  /** Requests that arrived although nobody heard of it. */
  arrived(): number
  /** @param after  requests from now that still go well */
  lose(after?: number): void
  mend(): void
}

interface Loss {
  /** Whether what was sent arrives before the answer is lost. */
  readonly arrives: boolean
  /** Requests that still go well. */
  readonly after?: number
}

/** Loses what a page asks of an address until it is mended. */
export async function network(on: Page, address: Parameters<Page['route']>[0], { arrives, after = 0 }: Loss): Promise<Network> {
  let [lost, arrived, went, well] = [true, 0, 0, after]
  await on.route(address, async (route) => {
    went += 1
    if (!lost || went <= well) return await route.continue()
    if (arrives && (await route.fetch()).ok()) arrived += 1
    await route.abort('connectionreset')
  })
  return {
    arrived: () => arrived,
    lose(more = 0) {
      lost = true
      well = went + more
    },
    mend() {
      lost = false
    },
  }
}

/** Holds what a phone sends until so many wait, then lets all of them go at the same moment. */
export async function together(context: BrowserContext, count: number): Promise<{ end(): Promise<void> }> {
  const all = Promise.withResolvers<void>()
  let waiting = 0
  const isSent = (route: Route) => route.request().method() === 'POST' && !route.request().url().endsWith('/mailbox')
  const hold = async (route: Route) => {
    if (isSent(route) && (waiting += 1) === count) all.resolve()
    if (isSent(route)) await all.promise
    await route.continue()
  }
  await context.route('**/*', hold)
  return { end: () => context.unroute('**/*', hold) }
}
