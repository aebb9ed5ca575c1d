import { wallOf } from '../runtime/time/zones'
import { element } from './elements'
import { toast } from './toasts'
import type { PageWords } from './words'

const SECOND = 1000
const FORWARD_SECONDS = 10
const clockLink = (): HTMLElement | null => document.getElementById('clock')

let clock: { now: number; isReal: boolean; at: number; timeZone: string } | null = null

/** Shows the workbench's time; a real clock goes on by itself. */
export function showClock(now: number, isReal: boolean, timeZone: string, words: PageWords): void {
  if (clock === null) setInterval(() => drawClock(words), SECOND)
  clock = { now, isReal, at: Date.now(), timeZone }
  drawClock(words)
}

/** What it shows, in milliseconds as if its time zone were UTC. */
export function shownTime(): number {
  const { now, isReal, at, timeZone } = clock ?? { now: Date.now(), isReal: false, at: 0, timeZone: 'UTC' }
  return wallOf(timeZone, isReal ? now + (Date.now() - at) : now)
}

function drawClock(words: PageWords): void {
  const link = clockLink()
  if (!link || !clock) return
  const text = wallTime(clock.isReal ? clock.now + (Date.now() - clock.at) : clock.now, clock.timeZone)
  const shown = clock.isReal ? text : `${text} · ${words.simulated}`
  if (link.textContent !== shown) link.textContent = shown
  link.classList.toggle('simulated', !clock.isReal)
  link.title = clock.isReal ? '' : words.clockExplained
  const forward = document.getElementById('forward')
  if (forward) forward.hidden = clock.isReal
}

function wallTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
}

/** Lets the button beside a simulated clock advance it without leaving the page; what ran is told in a toast. */
export function prepareForward(words: PageWords): void {
  const form = document.querySelector<HTMLFormElement>('#forward')
  const button = form?.querySelector('button')
  if (!form || !button) return
  form.onsubmit = (event) => {
    event.preventDefault()
    void forward(button, form.action, words)
  }
}

async function forward(button: HTMLButtonElement, address: string, words: PageWords): Promise<void> {
  const label = button.textContent
  button.disabled = true
  button.textContent = words.forwarding
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ [button.name]: button.value }) })
    const ran = new URL(answer.url).searchParams.get('ran')
    if (!answer.ok || ran === null) toast(null, words.notForwarded, FORWARD_SECONDS, 'bad')
    else toast(words.simulated, words.forwarded(Number(ran)), FORWARD_SECONDS)
  } catch {
    toast(null, words.notForwarded, FORWARD_SECONDS, 'bad')
  }
  button.disabled = false
  button.textContent = label
}

/** Whether all that was typed has reached the workbench. */
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
