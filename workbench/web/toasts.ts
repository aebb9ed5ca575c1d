import { element } from './elements'

export type Tone = 'plain' | 'good' | 'bad'

/** More at once would only cover the sheet: the oldest goes. */
const MOST_AT_ONCE = 3

const region = element('div', { className: 'toasts', attributes: { role: 'status', 'aria-live': 'polite' } })
/** Shown now, oldest first: by title, or by message where there is none. */
const shown = new Map<string, HTMLElement>()

/**
 * A short note at the lower right, beside an open sidebar, that goes by itself; with `seconds` of 0 or less it stays until closed.
 * It takes the place of an older one of the same title.
 * @returns closes it
 */
export function toast(title: string | null, message: string, seconds: number, tone: Tone = 'plain'): () => void {
  if (!region.isConnected) document.body.append(region)
  const name = title || message
  const close = element('button', { type: 'button', className: 'toast-close', textContent: '✕', attributes: { 'aria-label': '✕' } })
  const box = element(
    'div',
    { className: `toast-box ${tone}` },
    element('div', { tabIndex: -1 }, title ? element('b', { textContent: title }) : null, message),
    close,
  )
  const remove = (): void => {
    box.remove()
    if (shown.get(name) === box) shown.delete(name)
  }
  shown.get(name)?.remove()
  shown.delete(name)
  shown.set(name, box)
  for (const [oldest, old] of [...shown].slice(0, Math.max(0, shown.size - MOST_AT_ONCE))) {
    old.remove()
    shown.delete(oldest)
  }
  close.onclick = remove
  region.append(box)
  if (seconds > 0) setTimeout(remove, seconds * 1000)
  return remove
}
