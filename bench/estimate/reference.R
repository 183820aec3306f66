# What R's packages say of published tables, one JSON object a line: for bench/estimate/peers.ts, and for the fixtures of engines/estimate.
# Rscript reference.R TABLE… where each TABLE is a data set of MultipleSystemsEstimation. Nothing else needs R.
suppressMessages(library(MultipleSystemsEstimation))
number <- function(x) ifelse(is.finite(x), sprintf("%.12g", x), "null")
numbers <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
text <- function(x) paste0('"', x, '"')
texts <- function(x) paste0("[", paste(text(x), collapse = ","), "]")
object <- function(...) { parts <- list(...); paste0("{", paste0('"', names(parts), '":', unlist(parts), collapse = ","), "}") }
has <- function(package) suppressWarnings(requireNamespace(package, quietly = TRUE))

# MultipleSystemsEstimation writes an interaction as A:B, models as [12,3]
numbered <- function(terms, lists) vapply(strsplit(as.character(terms), ":"), function(one) paste(sort(match(one, lists)), collapse = ""), "")

stepwise <- function(d) {
  found <- estimate_population_stepwise(d, nboot = 20)
  object(estimate = number(found$popest), model = text(found$MSEfit$hiermod), deviance = number(found$MSEfit$fit$deviance), ahat = number(found$ahat))
}
bic <- function(d) {
  found <- estimate_population_bic(d)$bic_results$res
  top <- head(seq_len(nrow(found)), 20)
  rows <- vapply(top, function(at) object(model = text(rownames(found)[at]), estimate = number(found[at, 1]), bic = number(found[at, "BIC"])), "")
  object(admissible = number(nrow(found)), top = paste0("[", paste(rows, collapse = ","), "]"))
}
thresholding <- function(d, order) {
  found <- suppressWarnings(estimate_population_bayesthresh(d, maxorder = order, burnin = 5000, mcmc = 400000, thin = 20))
  lists <- colnames(d)[-ncol(d)]
  kept <- if (is.null(found$retained_triples)) character(0) else found$retained_triples
  object(
    median = number(found$popest), low = number(found$quantiles[["2.5%"]]), high = number(found$quantiles[["97.5%"]]),
    pairs = texts(numbered(found$retained_interactions, lists)), triples = if (length(kept) == 0) "[]" else texts(numbered(kept, lists))
  )
}
graphs <- function(d, delta) {
  t <- ncol(d) - 1
  env <- new.env()
  data(list = paste0("graphs", t), package = "dga", envir = env)
  y <- array(0, rep(2, t))
  y[as.matrix(d[, 1:t]) + 1] <- d[, t + 1]
  hidden <- round(seq(1, 30 * sum(y), length.out = 1000))
  weights <- colSums(dga::bma.cr(y, hidden, delta, get(paste0("graphs", t), env)))
  weights <- weights / sum(weights)
  at <- function(share) sum(y) + hidden[which(cumsum(weights) >= share)[1]]
  object(delta = number(delta), median = number(at(0.5)), low = number(at(0.025)), high = number(at(0.975)), mean = number(sum(y) + sum(weights * hidden)))
}

for (name in commandArgs(TRUE)) {
  env <- new.env()
  data(list = name, package = "MultipleSystemsEstimation", envir = env)
  d <- as.data.frame(get(name, env))
  t <- ncol(d) - 1
  cat(object(
    table = text(name), lists = texts(colnames(d)[1:t]),
    histories = numbers(as.matrix(d[, 1:t]) %*% 2^(0:(t - 1))), counts = numbers(d[, t + 1]),
    version = text(as.character(packageVersion("MultipleSystemsEstimation"))),
    stepwise = stepwise(d),
    bic = if (t > 6) "null" else bic(d),
    pairs = thresholding(d, 2), triples = if (t < 4 || t > 6) "null" else thresholding(d, 3),
    dga = if (t > 5 || !has("dga")) "[]" else paste0("[", graphs(d, 2^-t), ",", graphs(d, 1 / 2), "]")
  ), "\n", sep = "")
}
