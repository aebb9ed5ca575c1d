import { element } from './elements'
import type { PageWords } from './words'

const SECOND = 1000
const clockLink = (): HTMLElement | null => document.getElementById('clock')

let clock: { now: number; isReal: boolean; at: number; timeZone: string } | null = null

/** Shows the workbench's time; a real clock goes on by itself. */
export function showClock(now: number, isReal: boolean, timeZone: string, words: PageWords): void {
  if (clock === null) setInterval(() => drawClock(words), SECOND)
  clock = { now, isReal, at: Date.now(), timeZone }
  drawClock(words)
}

function drawClock(words: PageWords): void {
  const link = clockLink()
  if (!link || !clock) return
  const now = clock.isReal ? clock.now + (Date.now() - clock.at) : clock.now
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: clock.timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now)
  const shown = clock.isReal ? text : `${text} · ${words.simulated}`
  if (link.textContent !== shown) link.textContent = shown
  link.classList.toggle('simulated', !clock.isReal)
}

export function showSaved(isSaved: boolean, words: PageWords): void {
  const place = document.getElementById('saved')
  if (place) place.textContent = isSaved ? words.saved : words.saving
}

const running = new Map<number, string>()
const pill = element('div', { className: 'running', attributes: { role: 'status' } })

/** The small "running …" sign, shown while any run of this page is under way. */
export function showRunning(id: number, label: string | null, words: PageWords): void {
  if (label === null) running.delete(id)
  else running.set(id, label)
  const last = [...running.values()].pop()
  pill.replaceChildren(element('span', { className: 'spinner' }), last === undefined ? '' : words.running(last))
  if (last === undefined) pill.remove()
  else document.body.append(pill)
}
