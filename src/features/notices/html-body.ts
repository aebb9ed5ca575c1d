/** A planned mail as HTML. Its text stays text: nothing anybody wrote becomes markup, only addresses become links. */
import { reportOutcomes } from '../../domain/report-link'

const ADDRESS = /(https?:\/\/[!#-&(-;=?-~]*[\w/=&%#~-])/
/** A line that is a label of one piece and an address, nothing else. */
const LABELLED = new RegExp(`^([^\\s：:][^：:]{0,29}?)(?:[：:]\\s*|\\s+)${ADDRESS.source}$`)
const OUTCOMES: ReadonlySet<string> = new Set(Object.values(reportOutcomes).flatMap((words) => Object.values(words)))
const BUTTON = 'display:inline-block;margin:4px 8px 4px 0;padding:6px 14px;border:1px solid;border-radius:6px;text-decoration:none'

/**
 * Plain text → a small HTML mail with inline styles only. Blank lines divide paragraphs, `· ` starts an item of a list, addresses of the
 * web are links. `label: https://…` on a line of its own is a link that shows the label, and the host, so that nobody's label can hide
 * where it leads; the three outcomes of a report are buttons, neighbouring ones in a row.
 */
export function htmlBody(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map(paragraph)
  return `<div style="font-size:15px;line-height:1.6">${paragraphs.join('')}</div>`
}

function paragraph(block: string): string {
  let html = ''
  let last = ''
  for (const line of block.split('\n')) {
    const item = line.startsWith('· ')
    const button = buttonOf(line)
    const kind = item ? 'ul' : button !== null ? 'row' : 'p'
    if (kind !== last) html += `${closing(last)}<${kind === 'ul' ? 'ul' : 'p'}>`
    else if (kind === 'p') html += '<br>'
    html += item ? `<li>${linked(line.slice(2))}</li>` : (button ?? linked(line))
    last = kind
  }
  return html + closing(last)
}

function closing(kind: string): string {
  return kind === '' ? '' : kind === 'ul' ? '</ul>' : '</p>'
}

function buttonOf(line: string): string | null {
  const [, label = '', url = ''] = LABELLED.exec(line) ?? []
  return OUTCOMES.has(label) ? link(url, label, ` style="${BUTTON}"`) : null
}

function linked(line: string): string {
  const [, label, url = ''] = LABELLED.exec(line) ?? []
  if (label !== undefined) return `${link(url, label)} (${escaped(url.split('/')[2] ?? '')})`
  return line
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? link(part, part) : escaped(part)))
    .join('')
}

function link(url: string, shown: string, look = ''): string {
  return `<a href="${escaped(url)}"${look}>${escaped(shown)}</a>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}
