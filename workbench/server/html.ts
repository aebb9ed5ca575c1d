/** Markup that is safe by construction: the tag escapes whatever is put into it, unless it is markup already. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\0': '\uFFFD' }

/** Safe as text and inside a quoted attribute; NUL, which no page may hold, becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\0]/g, (character) => ENTITIES[character] ?? '')
}

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'object') return content.map(render).join('')
  return escapeHtml(String(content))
}

/** Template tag: text is escaped (also inside quoted attributes), lists are joined, null and false vanish. */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Markup {
  let text = strings[0] ?? ''
  contents.forEach((content, i) => {
    text += render(content) + (strings[i + 1] ?? '')
  })
  return new Markup(text)
}

/** Text with its line ends kept and its http(s) addresses made into links. */
export function linkedText(text: string): Markup {
  const parts = text.split(/(https?:\/\/[^\s<>"'，。；）)]+)/)
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>` : part))}`
}
