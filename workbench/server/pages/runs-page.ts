import { BY_CELL } from '../../world/custom-functions'
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
/** Started by a timer, an event or a formula, not by a person who wanted this run. */
const AUTOMATIC = new Set(['time', 'edit', 'form', 'open', BY_CELL])
const FILTERS = ['all', 'people', 'automatic'] as const

/** The log of runs, newest first; each opens to its calls, log lines and error. */
export function showRuns(request: PageRequest, world: World, workbook: string): PageResponse {
  const words = wordsOf(request.language)
  const { timeZone } = world.workbook.info()
  const show = request.query.get('show') ?? 'all'
  const all = [...world.runs()].reverse()
  const runs = all.filter((run) => show === 'all' || AUTOMATIC.has(run.by) === (show === 'automatic'))
  const labels = world.menuLabels()
  const heads = [words.runs.started, words.runs.function, words.runs.by, words.runs.duration, words.runs.calls, words.runs.outcome]
  return page(request, {
    title: words.runs.title,
    workbook,
    section: 'runs',
    main: html`<h1>${words.runs.title}${runs.length > MOST_LISTED && html` <span class="count">${words.runs.newest(MOST_LISTED)}</span>`}</h1>
      <p class="hint">${words.runs.hint}</p>${all.length > 0 && filter(show, words)}
      ${
        runs.length === 0
          ? html`<p class="empty">${all.length === 0 ? words.runs.empty : words.runs.noneOfThese}</p>`
          : html`<div class="runs card"><div class="runs-head" aria-hidden="true">${heads.map((head) => html`<span>${head}</span>`)}</div>
              ${runs.slice(0, MOST_LISTED).map((run) => runRow(run, labels[run.function], timeZone, words))}</div>`
      }`,
  })
}

function filter(show: string, words: Words): Content {
  return html`<p class="switch">${FILTERS.map(
    (name) =>
      html`<a href="${name === 'all' ? '/runs' : `/runs?show=${name}`}"${name === show && html` aria-current="true"`}>${words.runs.filter[name]}</a>`,
  )}</p>`
}

function runRow(run: RunRecord, label: string | undefined, timeZone: string, words: Words): Content {
  const calls = Object.values(run.serviceCalls).reduce((sum, count) => sum + count, 0)
  const failed = run.outcome?.ok === false
  const [tone, outcome] =
    run.outcome === null ? [' warn', words.runs.running] : failed ? [' bad', words.runs.failed] : [' good', words.runs.ok]
  const active = run.activeMilliseconds ?? run.milliseconds
  const waited = (run.milliseconds ?? 0) - (active ?? 0)
  return html`<details class="run${AUTOMATIC.has(run.by) && ' automatic'}"><summary>
      <time>${wallTime(run.startedAt, timeZone).slice(5)}</time>${label === undefined ? html`<b class="code">${run.function}</b>` : html`<b title="${run.function}">${label}</b>`}<span>${words.runs.byNames[run.by] ?? run.by}</span>
      <span class="number">${active === null ? '…' : duration(active)}</span><span class="number">${calls}</span>
      <span><span class="badge${tone}">${outcome}</span></span></summary>
    <div class="run-more">
      ${run.outcome?.ok === false && html`<pre class="bad">${run.outcome.error.name}: ${run.outcome.error.message}${run.outcome.error.stack && `\n\n${run.outcome.error.stack}`}</pre>`}
      ${calls > 0 && html`<p class="facts">${Object.entries(run.serviceCalls).map(([name, count]) => html`<span class="badge">${name} × ${count}</span>`)}</p>`}
      ${
        (label !== undefined || waited > 0 || run.cpuMilliseconds !== null || run.peakMemoryBytes !== null) &&
        html`<p class="facts">${label !== undefined && html`<code>${run.function}</code>`}${waited > 0 && html`<span>${words.runs.waited} ${duration(waited)}</span>`}${run.cpuMilliseconds !== null && html`<span>${words.runs.cpu} ${duration(run.cpuMilliseconds)}</span>`}
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
