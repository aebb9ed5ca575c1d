import type { PageWords } from './words'

type Child = Node | string | null

/** Builds an element; strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Omit<Partial<HTMLElementTagNameMap[K]>, 'attributes'> & { attributes?: Record<string, string> },
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const { attributes, ...rest } = properties
  const made = document.createElement(tag)
  Object.assign(made, rest)
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

/** The cross in the corner of a dialog or sidebar. */
export function closeButton({ close }: PageWords): HTMLButtonElement {
  return element('button', { type: 'button', className: 'dialog-close', textContent: '✕', attributes: { 'aria-label': close } })
}
