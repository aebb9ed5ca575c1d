import { Exception } from '../core/exception'

const PLACE = /%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g

/** C-like formatting as `Utilities.formatString` does it: %s %d %i %f %e %x %o %c %b %%, flags `-+ 0`, width, precision, `%2$s`. */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0
  return template.replace(PLACE, (_, position?: string, flags = '', width?: string, precision?: string, kind = '') => {
    if (kind === '%') return '%'
    const value = values[position === undefined ? next++ : Number(position) - 1]
    const text = converted(value, kind, precision === undefined ? null : Number(precision), flags)
    return padded(text, Number(width ?? 0), flags, kind)
  })
}

function converted(value: unknown, kind: string, precision: number | null, flags: string): string {
  switch (kind) {
    case 's':
      return precision === null ? String(value) : String(value).slice(0, precision)
    case 'd':
    case 'i':
    case 'u':
      return signed(Math.trunc(Number(value)), String(Math.abs(Math.trunc(Number(value)))), flags)
    case 'f':
      return signed(Number(value), Math.abs(Number(value)).toFixed(precision ?? 6), flags)
    case 'e':
      return signed(Number(value), exponential(Math.abs(Number(value)), precision ?? 6), flags)
    case 'x':
      return Math.trunc(Number(value)).toString(16)
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase()
    case 'o':
      return Math.trunc(Number(value)).toString(8)
    case 'b':
      return String(Boolean(value))
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1)
  }
  throw new Exception(`Invalid argument: template. Unknown conversion %${kind}`)
}

function signed(value: number, digits: string, flags: string): string {
  if (value < 0) return `-${digits}`
  return flags.includes('+') ? `+${digits}` : flags.includes(' ') ? ` ${digits}` : digits
}

function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2')
}

function padded(text: string, width: number, flags: string, kind: string): string {
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0') || kind === 's') return text.padStart(width)
  const sign = /^[-+ ]/.exec(text)?.[0] ?? ''
  return sign + text.slice(sign.length).padStart(width - sign.length, '0')
}
