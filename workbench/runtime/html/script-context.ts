/** Where in JavaScript a position is. */
type ScriptState = 'code' | 'double' | 'single' | 'template' | 'line' | 'block'

const STRING_ENDS: Partial<Record<ScriptState, string>> = { double: '"', single: "'", template: '`' }

/** A place between two pieces of a script: `tail` is a character that means nothing without the next. */
export interface ScriptPlace {
  state: ScriptState
  tail: string
}

export const SCRIPT_START: ScriptPlace = { state: 'code', tail: '' }

/** The place after more of the script. Regular expressions count as code. */
export function scriptPlaceAfter(more: string, { state: begun, tail }: ScriptPlace): ScriptPlace {
  const text = tail + more
  let state = begun
  let at = 0
  while (at < text.length) {
    if (at === text.length - 1 && isHalf(text[at] ?? '', state)) return { state, tail: text.slice(at) }
    const [taken, next] = token(text.slice(at, at + 2), state)
    state = next
    at += taken
  }
  return { state, tail: '' }
}

function isHalf(character: string, state: ScriptState): boolean {
  if (STRING_ENDS[state] !== undefined) return character === '\\'
  return (state === 'code' && character === '/') || (state === 'block' && character === '*')
}

/** What the next one or two characters do. */
function token(two: string, state: ScriptState): [taken: number, next: ScriptState] {
  const character = two.charAt(0)
  const end = STRING_ENDS[state]
  if (end !== undefined) {
    if (character === '\\') return [2, state]
    return [1, character === end || (character === '\n' && state !== 'template') ? 'code' : state]
  }
  if (state === 'line') return [1, character === '\n' ? 'code' : 'line']
  if (state === 'block') return two === '*/' ? [2, 'code'] : [1, 'block']
  if (two === '//') return [2, 'line']
  if (two === '/*') return [2, 'block']
  return [1, STRING_BEGINS[character] ?? 'code']
}

const STRING_BEGINS: Record<string, ScriptState> = { '"': 'double', "'": 'single', '`': 'template' }

/** A value at that place of a script: inside a string its text, in code a literal, in a comment nothing. */
export function scriptEscape(value: unknown, { state }: ScriptPlace): string {
  if (state === 'line' || state === 'block') return ''
  if (state !== 'code') return stringEscape(String(value))
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return `'${stringEscape(String(value))}'`
}

/** Neither ends a string of any kind nor the script element, nor means anything to HTML around it. */
function stringEscape(text: string): string {
  return text
    .replace(/[\\/]/g, '\\$&')
    .replace(/[^\w\s\\/.,:;!?()[\]{}@#%^*|~+\u0080-\uffff-]|[\n\r\t\u0085\u2028\u2029]/g, (character) => {
      const code = character.charCodeAt(0)
      return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
    })
}
