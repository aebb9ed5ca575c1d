/** A planned mail as HTML. Its text stays text: nothing anybody wrote becomes markup, only addresses become links. */
import { ratings, reportOutcomes, visitOutcomes } from '../../domain/report-link'

const ADDRESS = /(https?:\/\/[!#-&(-;=?-~]*[\w/=&%#~-])/
/** A line that is a short label and an address, nothing else. */
const LABELLED = new RegExp(`^([^\\s：:][^：:]{0,29}?)(?:[：:]\\s*|\\s+)${ADDRESS.source}$`)
const OUTCOMES = [reportOutcomes, visitOutcomes, ratings].flatMap((choices) =>
  Object.values(choices).flatMap((words) => Object.values(words)),
)
const BUTTON =
  'display:inline-block;margin:4px 8px 4px 0;padding:6px 14px;border:1px solid #1e7a63;border-radius:6px;color:#1e7a63;text-decoration:none'
const PAGE = 'max-width:40em;font:15px/1.6 sans-serif;color:#1f2d2a'

/**
 * Plain text → a small HTML mail with inline styles only. Blank lines divide paragraphs, `· ` starts an item of a list, addresses of the
 * web are links. `label: https://…` on a line of its own is a link that shows the label, and the host, so that no label can hide where
 * it leads; the choices of a report or a rating are buttons, neighbouring ones in a row.
 */
export function htmlBody(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<div style="margin:1em 0">${paragraph.split('\n').map(lineOf).join('')}</div>`)
  return `<div style="${PAGE}">${paragraphs.join('').replace(/(?:<li>.*?<\/li>)+/g, '<ul>$&</ul>')}</div>`
}

function lineOf(line: string): string {
  const [, label = '', url = ''] = LABELLED.exec(line) ?? []
  if (OUTCOMES.includes(label)) return `<a style="${BUTTON}" href="${escaped(url)}">${escaped(label)}</a>`
  if (label !== '') return `<div>${link(url, label)} (${escaped(url.split('/')[2] ?? '')})</div>`
  return line.startsWith('· ') ? `<li>${linked(line.slice(2))}</li>` : `<div>${linked(line)}</div>`
}

function linked(text: string): string {
  const parts = text.split(ADDRESS)
  return parts.map((part, index) => (index % 2 === 1 ? link(part, part) : escaped(part))).join('')
}

function link(url: string, shown: string): string {
  return `<a href="${escaped(url)}">${escaped(shown)}</a>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
