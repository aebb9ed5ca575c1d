import type { RunRecord, World } from '../../world/world-types'
import type { Content } from '../html'
import { html } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { wallTime } from '../time-text'
import type { Words } from '../words/words'
import { wordsOf } from '../words/words'
import { page } from './layout'

const MOST_LISTED = 200
const MOST_LOG_LINES = 500

/** The log of runs, newest first; each opens to its calls, log lines and error. */
export function showRuns(request: PageRequest, world: World, workbook: string): PageResponse {
  const words = wordsOf(request.language)
  const { timeZone } = world.workbook.info()
  const runs = [...world.runs()].sort((a, b) => b.startedAt - a.startedAt)
  const heads = [words.runs.started, words.runs.function, words.runs.by, words.runs.duration, words.runs.calls, words.runs.outcome]
  return page(request, {
    title: words.runs.title,
    workbook,
    section: 'runs',
    main: html`<h1>${words.runs.title}${runs.length > MOST_LISTED && html` <span class="count">${words.runs.newest(MOST_LISTED)}</span>`}</h1>
      <p class="hint">${words.runs.hint}</p>
      ${
        runs.length === 0
          ? html`<p class="empty">${words.runs.empty}</p>`
          : html`<div class="runs card"><div class="runs-head" aria-hidden="true">${heads.map((head) => html`<span>${head}</span>`)}</div>
              ${runs.slice(0, MOST_LISTED).map((run) => runRow(run, timeZone, words))}</div>`
      }`,
  })
}

function runRow(run: RunRecord, timeZone: string, words: Words): Content {
  const calls = Object.values(run.serviceCalls).reduce((sum, count) => sum + count, 0)
  const failed = run.outcome?.ok === false
  const [tone, outcome] =
    run.outcome === null ? [' warn', words.runs.running] : failed ? [' bad', words.runs.failed] : [' good', words.runs.ok]
  return html`<details class="run"><summary>
      <time>${wallTime(run.startedAt, timeZone).slice(5)}</time><b>${run.function}</b><span>${words.runs.byNames[run.by] ?? run.by}</span>
      <span class="number">${run.milliseconds === null ? '…' : duration(run.milliseconds)}</span><span class="number">${calls}</span>
      <span><span class="badge${tone}">${outcome}</span></span></summary>
    <div class="run-more">
      ${run.outcome?.ok === false && html`<pre class="bad">${run.outcome.error.name}: ${run.outcome.error.message}${run.outcome.error.stack && `\n\n${run.outcome.error.stack}`}</pre>`}
      ${calls > 0 && html`<p class="facts">${Object.entries(run.serviceCalls).map(([name, count]) => html`<span class="badge">${name} × ${count}</span>`)}</p>`}
      ${
        (run.cpuMilliseconds !== null || run.peakMemoryBytes !== null) &&
        html`<p class="facts">${run.cpuMilliseconds !== null && html`<span>${words.runs.cpu} ${duration(run.cpuMilliseconds)}</span>`}
          ${run.peakMemoryBytes !== null && html`<span>${words.runs.memory} ${Math.round(run.peakMemoryBytes / 1e6)} MB</span>`}</p>`
      }
      ${run.outcome?.ok && run.outcome.result !== null && run.outcome.result !== undefined && html`<p>${words.runs.result}</p><pre>${JSON.stringify(run.outcome.result, null, 2).slice(0, 4000)}</pre>`}
      <p>${words.runs.log}</p>${
        run.log.length === 0
          ? html`<p class="empty">${words.runs.noLog}</p>`
          : html`<pre>${run.log.slice(0, MOST_LOG_LINES).map((line) => `${wallTime(line.at, timeZone).slice(11)} ${line.level.padEnd(5)} ${line.text}\n`)}</pre>`
      }</div></details>`
}

function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  return milliseconds < 60_000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`
}
