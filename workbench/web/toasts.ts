import { element } from './elements'

export type Tone = 'plain' | 'good' | 'bad'

const region = element('div', { className: 'toasts', attributes: { role: 'status', 'aria-live': 'polite' } })

/** A short note at the lower right that goes by itself; with `seconds` of 0 or less it stays until closed. */
export function toast(title: string | null, message: string, seconds: number, tone: Tone = 'plain'): void {
  if (!region.isConnected) document.body.append(region)
  const close = element('button', { type: 'button', className: 'toast-close', textContent: '✕', attributes: { 'aria-label': '✕' } })
  const box = element(
    'div',
    { className: `toast-box ${tone}` },
    element('div', {}, title ? element('b', { textContent: title }) : null, message),
    close,
  )
  close.onclick = () => box.remove()
  region.append(box)
  if (seconds > 0) setTimeout(() => box.remove(), seconds * 1000)
}
