import type { World } from '../../world/world-types'
import type { Content } from '../html'
import { html } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { redirect } from '../request'
import { instantOf, spokenTime, wallTime } from '../time-text'
import type { Words } from '../words/words'
import { wordsOf } from '../words/words'
import { page } from './layout'

const MINUTE = 60_000
const LONGEST_MINUTES = 31 * 24 * 60

/** What time it is here, and how to advance it; `fault` says why that was refused. `?ran=` tells how much ran. */
export function showClock(request: PageRequest, world: World, workbook: string, fault: string | null = null): PageResponse {
  const words = wordsOf(request.language)
  const { timeZone } = world.workbook.info()
  const ran = request.method === 'GET' ? request.query.get('ran') : null
  const step = (minutes: number, name: string): Content => html`<button name="minutes" value="${minutes}">${name}</button>`
  return page(request, {
    title: words.clock.title,
    workbook,
    section: 'clock',
    status: fault === null ? 200 : 422,
    main: html`<h1>${words.clock.title}</h1><p class="hint">${words.clock.hint}</p>
      ${fault && html`<p class="notice bad" role="alert">${fault}</p>`}
      ${ran !== null && html`<p class="notice good" role="status">${words.clock.ran(Number(ran) || 0)} <a href="/runs">${words.clock.seeRuns}</a></p>`}
      <div class="card clock">
        <p class="clock-label">${words.clock.now} <span class="badge${world.clockIsReal() ? ' good' : ' warn'}">${world.clockIsReal() ? words.real : words.simulated}</span></p>
        <p class="clock-time">${spokenTime(world.now(), timeZone, request.language)}</p>
        <p class="hint">${words.clock.zone}: ${timeZone}</p>
        <form method="post" action="/clock" class="row"><span>${words.clock.advance}</span>
          ${step(10, words.clock.tenMinutes)}${step(60, words.clock.hour)}${step(24 * 60, words.clock.day)}</form>
        <form method="post" action="/clock" class="row"><label for="to">${words.clock.to}</label>
          <input type="datetime-local" id="to" name="to" value="${wallTime(world.now(), timeZone).slice(0, 16).replace(' ', 'T')}">
          <button>${words.clock.go}</button></form>
        ${!world.clockIsReal() && html`<form method="post" action="/clock" class="row"><button name="real" value="1">${words.clock.real}</button></form>`}
      </div>`,
  })
}

/** Advances the clock and waits for what fell due, or goes back to real time. */
export async function setClock(request: PageRequest, world: World, workbook: string): Promise<PageResponse> {
  const sent = new URLSearchParams((await request.body(10_000)).toString('utf8'))
  if (sent.has('real')) {
    world.useRealClock()
    return redirect('/clock')
  }
  const words = wordsOf(request.language)
  const to = target(sent, world)
  if (to === null) return showClock(request, world, workbook, words.clock.wrong)
  const fault = refusal(to, world, words)
  if (fault) return showClock(request, world, workbook, fault)
  const before = new Set(world.runs().map((run) => run.id))
  await world.advance(Math.max(to, world.now()))
  return redirect(`/clock?ran=${world.runs().filter((run) => !before.has(run.id)).length}`)
}

function target(sent: URLSearchParams, world: World): number | null {
  const minutes = Number(sent.get('minutes') ?? Number.NaN)
  if (Number.isFinite(minutes)) return world.now() + minutes * MINUTE
  return instantOf(sent.get('to') ?? '', world.workbook.info().timeZone)
}

function refusal(to: number, world: World, words: Words): string | null {
  if (to < world.now() - MINUTE) return words.clock.past
  return to > world.now() + LONGEST_MINUTES * MINUTE ? words.clock.tooFar : null
}
