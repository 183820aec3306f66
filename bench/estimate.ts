// Hidden-population estimation: every time that is promised, with R's packages beside it where R is installed.
// One command: npm run bench -- estimate
import { spawnSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { readFileSync } from 'node:fs'
import { type Asked, averageGraphs, type CaptureTable, estimateHidden, rankByBic, readHistories } from '@fanal/estimate'
import { writeResults } from './write-results.ts'

const fixtures = path.join(import.meta.dirname, '../engines/estimate/fixtures')

function table(name: string) {
  const read = readHistories(readFileSync(path.join(fixtures, `${name}.csv`)))
  if (!read.ok) throw new Error(read.fault.say.en)
  return read.table
}

interface Measured {
  readonly task: string
  readonly wanted: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly said: string
  readonly peer: string
}

async function measure(task: string, wanted: number, peer: string, work: () => Promise<string>): Promise<Measured> {
  const used = process.cpuUsage()
  const begun = performance.now()
  const said = await work()
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(used)
  return { task, wanted, seconds, cpuSeconds: (user + system) / 1e6, said, peer }
}

/** One run of R for a task, its processor time and what it answered; where R or the package is not installed, that is said. */
function inR(library: string, code: string): string {
  const has = spawnSync('Rscript', ['-e', `library(${library})`], { encoding: 'utf8' })
  if (has.error !== undefined) return 'R is not installed here'
  if (has.status !== 0) return `R’s ${library} is not installed here`
  const timed = `suppressMessages(library(${library})); t0 <- proc.time(); answer <- suppressWarnings({ ${code} }); spent <- sum((proc.time() - t0)[1:2])`
  const said = `cat(sprintf("\n%.2f s of processor: %s (%s %s)", spent, answer, "${library}", packageVersion("${library}")))`
  const found = spawnSync('Rscript', ['-e', `${timed}; ${said}`], { encoding: 'utf8', timeout: 600_000 })
  return (found.status === 0 ? found.stdout : found.stderr).trim().split('\n').at(-1) ?? `R’s ${library} gave no answer`
}

const workers = os.availableParallelism()
const persons = (value: number | null | undefined) =>
  value === null || value === undefined ? 'none' : Math.round(value).toLocaleString('en')
const uk5 = table('UKdat_5')
const uk6 = table('UKdat')
/** R that writes an estimate and the limits of its interval. */
const limits = (found: string) =>
  `sprintf("%.0f [%.0f, %.0f]", ${found}$popest, ${found}$BCaquantiles[["0.025"]], ${found}$BCaquantiles[["0.975"]])`
const inUk5 = `d <- as.matrix(read.csv("${path.join(fixtures, 'UKdat_5.csv')}"))`

/** One method with its interval, through the whole of the engine: the other methods' points and all of the sensitivity come with it. */
async function asked(given: CaptureTable, method: Asked, draws: number): Promise<string> {
  const { methods, sensitivity } = await estimateHidden(given, { method, draws, workers })
  const [first] = methods
  const rhat = sensitivity.lcmcr === null ? '' : `, R-hat ${sensitivity.lcmcr.rhat.toFixed(2)}`
  return `${first?.model} ${persons(first?.point)} [${persons(first?.low)}, ${persons(first?.high)}]${rhat}`
}

async function everything(given: CaptureTable): Promise<string> {
  const { methods, verdict } = await estimateHidden(given, { workers })
  return `${methods.length} lines, ${verdict.level}`
}

function graphs(): string {
  const { median, low, high } = averageGraphs(uk5, { delta: 2 ** -5 })
  return `${persons(median)} [${persons(low)}, ${persons(high)}]`
}

const results = [
  await measure(
    '10,000 BCa draws with full re-selection, 5 lists',
    10,
    [
      inR(
        'SparseMSE',
        `${inUk5}; f <- estimatepopulation(d, nboot = 1000, pthresh = 0.02, iseed = 1234); paste("1,000 draws,", ${limits('f')})`,
      ),
      inR(
        'MultipleSystemsEstimation',
        `${inUk5}; f <- estimate_population_stepwise(d, nboot = 1000); paste("1,000 draws,", ${limits('f')})`,
      ),
    ].join('; '),
    async () => await asked(uk5, 'stepwise', 10_000),
  ),
  await measure(
    'BIC over all 6,212 models, 1,000 draws of the best 100, 5 lists',
    10,
    inR(
      'MultipleSystemsEstimation',
      `${inUk5}; f <- estimate_population_bic(d, nboot = 1000); f$BCaquantiles <- f$BCaquantiles[nrow(f$BCaquantiles), ]; paste(f$model, ${limits('f')})`,
    ),
    async () => await asked(uk5, 'bic', 1000),
  ),
  await measure('32,768 models in pairs, 6 lists, one thread', 60, 'no peer offers it', async () => {
    const ranked = rankByBic(uk6.counts, 2)
    return `best ${persons(ranked[0]?.estimate)}; ${ranked.length.toLocaleString('en')} have an estimate`
  }),
  await measure('DGA over 822 graphs, first run, one thread', 0.05, 'see the next line', async () => graphs()),
  await measure(
    'DGA over 822 graphs, second run, one thread',
    0.05,
    inR(
      'dga',
      `data(graphs5); ${inUk5}; Y <- array(0, rep(2, 5)); Y[d[, 1:5] + 1] <- d[, 6]; h <- round(seq(1, 30 * sum(Y), length.out = 1000)); w <- colSums(bma.cr(Y, h, 2^-5, graphs5)); at <- function(s) sum(Y) + h[which(cumsum(w) >= s * sum(w))[1]]; sprintf("%.0f [%.0f, %.0f]", at(0.5), at(0.025), at(0.975))`,
    ),
    async () => graphs(),
  ),
  await measure(
    'LCMCR, 8 chains of 60,000 iterations, 5 lists',
    10,
    inR(
      'LCMCR',
      `f <- read.csv("${path.join(fixtures, 'UKdat_5.csv')}"); f[1:5] <- lapply(f[1:5], factor, levels = 0:1); names(f)[6] <- "Freq"; all <- NULL; for (s in 1:8) { m <- lcmCR(f, tabular = TRUE, K = 10, a_alpha = 0.25, b_alpha = 0.25, seed = s, buffer_size = 10000, thinning = 50); all <- c(all, lcmCR_PostSampl(m, burnin = 10000, samples = 1000, thinning = 50, output = FALSE)) }; sprintf("%.0f, 8 chains", median(all))`,
    ),
    async () => await asked(uk5, 'lcmcr', 1000),
  ),
  await measure('10,000 BIC draws, 5 lists', 100, 'see the second line', async () => await asked(uk5, 'bic', 10_000)),
  await measure('DGA over 18,154 graphs, 6 lists, one thread', 5, 'no peer offers it', async () => {
    const { median, low, high } = averageGraphs(uk6, { delta: 2 ** -6 })
    return `${persons(median)} [${persons(low)}, ${persons(high)}]`
  }),
  await measure('every method with its usual draws, 5 lists', 30, 'no peer offers it', async () => await everything(uk5)),
  await measure('every method with its usual draws, 8 lists', 60, 'no peer offers it', async () => await everything(table('NewOrl'))),
]

writeResults(
  'estimate',
  { workers, results },
  {
    title: 'Estimation of hidden populations: seconds',
    columns: ['task', 'wanted', 'seconds', 'seconds of processor', 'answer', 'peer on this machine'],
    rows: results.map((one) => [one.task, `≤ ${one.wanted}`, one.seconds.toFixed(3), one.cpuSeconds.toFixed(3), one.said, one.peer]),
    notes: [
      `Load of the machine in the last minute of the run: ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores; where it is well above ours, seconds say more of the neighbours than of the work, and the seconds of processor, shared by the workers, are what to read.`,
      `Shared by ${workers} workers where one thread is not said. The lines of one method go through the whole of the engine: the points of the other methods and all of the sensitivity are in their time. Peers are R’s packages where R has them (R_LIBS names where), each by the call its own manual gives; they make 1,000 draws where ours makes 10,000. As measured elsewhere: SparseMSE 119 and MultipleSystemsEstimation 71 for the first task, 135 for the second, dga 0.02, LCMCR 3.2 for 4 chains. The last four lines have no promise; the times beside them are our own wish.`,
    ],
  },
)
