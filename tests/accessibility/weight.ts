import type { Browser } from 'playwright-core'

export interface Weight {
  /** Bytes of the page, its style and its pictures, headers included, as they came over the wire. */
  readonly page: number
  /** Bytes of its browser modules. */
  readonly scripts: number
}

/** Loads a page with a fresh browser and adds up everything that it asked for. */
export async function weigh(browser: Browser, address: string, { scripts }: { scripts: boolean }): Promise<Weight> {
  const context = await browser.newContext({ javaScriptEnabled: scripts })
  const page = await context.newPage()
  const finished: Promise<{ isScript: boolean; bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    const size = async () => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      return { isScript: request.resourceType() === 'script', bytes: responseBodySize + responseHeadersSize }
    }
    if (!request.url().startsWith('data:')) finished.push(size())
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const sizes = await Promise.all(finished)
  await context.close()
  const sum = (wanted: boolean) => sizes.filter(({ isScript }) => isScript === wanted).reduce((total, { bytes }) => total + bytes, 0)
  return { page: sum(false), scripts: sum(true) }
}
