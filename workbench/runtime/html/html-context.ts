import { escapeHtml } from './escape-html'
import type { ScriptPlace } from './script-context'
import { SCRIPT_START, scriptEscape, scriptPlaceAfter } from './script-context'

/** Follows a page as it is written, so that what is printed into it is escaped for the place where it lands. */
export interface HtmlContext {
  /** Text that is HTML already. */
  feed(html: string): void
  /** A value as it may stand here; follows it too. */
  escape(value: unknown): string
}

interface Place {
  where: 'text' | 'comment' | 'tag' | 'value' | 'raw'
  /** Lower case; of the tag or raw element. */
  element: string
  attribute: string
  /** '' for a value without quotes. */
  quote: string
  /** Of a value: what stands before. */
  before: string
  script: ScriptPlace
}

const START: Place = { where: 'text', element: '', attribute: '', quote: '', before: '', script: SCRIPT_START }
const RAW = new Set(['script', 'style', 'textarea', 'title'])
const URLS = new Set(['href', 'src', 'action', 'formaction', 'cite', 'poster', 'data', 'background', 'longdesc', 'manifest'])

export function createHtmlContext(): HtmlContext {
  let place = START
  let rest = ''

  /** Takes in what can be told apart; an unfinished bit waits for more. */
  function feed(html: string): void {
    rest += html
    for (;;) {
      const [taken, next] = step(rest, place)
      if (taken === 0 && next === place) return
      place = next
      rest = rest.slice(taken)
    }
  }

  return {
    feed,
    escape(value) {
      const here = rest === '' ? place : settled(rest, place)
      const escaped = escapeAt(value, here)
      feed(escaped)
      return escaped
    },
  }
}

/** How much of the text belongs together here, and where one is after it. Nothing, and the same place, when more is needed. */
function step(text: string, place: Place): [taken: number, next: Place] {
  if (text === '') return [0, place]
  switch (place.where) {
    case 'text':
      return stepText(text, place)
    case 'comment': {
      const end = text.indexOf('-->')
      return end < 0 ? [0, place] : [end + 3, START]
    }
    case 'tag':
      return stepTag(text, place)
    case 'value':
      return stepValue(text, place)
    case 'raw':
      return stepRaw(text, place)
  }
}

function stepText(text: string, place: Place): [number, Place] {
  const open = text.indexOf('<')
  if (open !== 0) return [open < 0 ? text.length : open, place]
  if (text.startsWith('<!--')) return [4, { ...START, where: 'comment' }]
  const tag = /^<(\/?)([a-zA-Z][^\s/>]*)(?=[\s/>])/.exec(text)
  if (tag) return [tag[0].length, { ...START, where: 'tag', element: tag[1] === '/' ? '' : (tag[2] ?? '').toLowerCase() }]
  return /^<(?:!-?|\/?(?:[a-zA-Z][^\s/>]*)?)$/.test(text) ? [0, place] : [1, place]
}

function stepTag(text: string, place: Place): [number, Place] {
  const space = /^[\s/]+/.exec(text)
  if (space) return [space[0].length, place]
  if (text.startsWith('>')) return [1, RAW.has(place.element) ? { ...START, where: 'raw', element: place.element } : START]
  const attribute = /^([^\s/>=]+)(\s*=\s*)?(["']?)/.exec(text)
  if (!attribute) return [1, place]
  const [all, name = '', equals, quote = ''] = attribute
  if (equals === undefined) return all.length === text.length ? [0, place] : [name.length, place]
  if (all.length === text.length && quote === '') return [0, place]
  return [all.length, { ...place, where: 'value', attribute: name.toLowerCase(), quote, before: '', script: SCRIPT_START }]
}

function stepValue(text: string, place: Place): [number, Place] {
  const end = place.quote === '' ? text.search(/[\s>]/) : text.indexOf(place.quote)
  const value = end < 0 ? text : text.slice(0, end)
  const inside = { ...place, before: place.before + value, script: scriptPlaceAfter(value, place.script) }
  if (end < 0) return [text.length, inside]
  return [end + place.quote.length, { ...place, where: 'tag', attribute: '', quote: '', before: '' }]
}

function stepRaw(text: string, place: Place): [number, Place] {
  const end = text.toLowerCase().indexOf(`</${place.element}`)
  if (end === 0) return [place.element.length + 2, { ...START, where: 'tag' }]
  const mayEnd = text.lastIndexOf('<')
  const taken = end > 0 ? end : mayEnd >= 0 && mayEnd > text.length - place.element.length - 2 ? mayEnd : text.length
  return [taken, { ...place, script: scriptPlaceAfter(text.slice(0, taken), place.script) }]
}

/** Where one is when nothing more comes: an attribute's value without quotes begins, or what looked like a tag is text. */
function settled(rest: string, place: Place): Place {
  const value = /^([^\s/>=]+)\s*=\s*$/.exec(rest)
  if (place.where === 'tag' && value) return { ...place, where: 'value', attribute: (value[1] ?? '').toLowerCase(), quote: '', before: '' }
  return place
}

function escapeAt(value: unknown, place: Place): string {
  const { where, element, attribute, quote, before, script } = place
  if (where === 'comment') return ''
  if (where === 'raw' && element === 'script') return scriptEscape(value, script)
  if (where === 'raw' && element === 'style') return styleEscape(String(value))
  if (where !== 'value') return escapeHtml(String(value))
  const text = attribute.startsWith('on')
    ? scriptEscape(value, script)
    : attribute === 'style'
      ? styleEscape(String(value))
      : URLS.has(attribute)
        ? urlEscape(String(value), before)
        : String(value)
  return quote === '' ? escapeHtml(text).replace(/[\s=`]/g, (character) => `&#${character.charCodeAt(0)};`) : escapeHtml(text)
}

/** A whole address may not run a script; a part of one is encoded for the part it is. */
function urlEscape(text: string, before: string): string {
  if (before === '' && !/^(?:(?:https?|mailto|tel|ftp):|data:image\/[\w.+-]+;base64,|[^&:/?#]*(?:[/?#]|$))/i.test(text.trim())) return '#'
  if (/[?#]/.test(before)) return encodeURIComponent(text)
  return text.replace(/[\s"'<>\\`]/g, (character) => encodeURIComponent(character).replace("'", '%27'))
}

function styleEscape(text: string): string {
  return text.replace(/[^\w\s.,#%+-]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)
}
