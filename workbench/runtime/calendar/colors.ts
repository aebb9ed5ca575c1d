import { enumeration } from '../core/enumeration'
import { Exception } from '../core/exception'

/** https://developers.google.com/apps-script/reference/calendar/color, in the order of the declarations. */
const CALENDAR_COLORS: Record<string, string> = {
  BLUE: '#2952A3',
  BROWN: '#8D6F47',
  CHARCOAL: '#4E5D6C',
  CHESTNUT: '#865A5A',
  GRAY: '#5A6986',
  GREEN: '#0D7813',
  INDIGO: '#5229A3',
  LIME: '#528800',
  MUSTARD: '#88880E',
  OLIVE: '#6E6E41',
  ORANGE: '#BE6D00',
  PINK: '#B1365F',
  PLUM: '#705770',
  PURPLE: '#7A367A',
  RED: '#A32929',
  RED_ORANGE: '#B1440E',
  SEA_BLUE: '#29527A',
  SLATE: '#4A716C',
  TEAL: '#28754E',
  TURQOISE: '#1B887A',
  YELLOW: '#AB8B00',
}

const EVENT_COLORS = ['PALE_BLUE', 'PALE_GREEN', 'MAUVE', 'PALE_RED', 'YELLOW', 'ORANGE', 'CYAN', 'GRAY', 'BLUE', 'GREEN', 'RED']

/** The methods take text, so both enumerations are their value wherever text is wanted. */
export function giveColorsTheirValues(): void {
  const values = (name: string): [object, string][] =>
    Object.entries(enumeration(name)).map(([key, constant]) => [constant, CALENDAR_COLORS[key] ?? ''])
  for (const [constant, value] of values('Calendar.Color')) printAs(constant, value)
  for (const [key, constant] of Object.entries(enumeration('Calendar.EventColor'))) {
    printAs(constant, String(EVENT_COLORS.indexOf(key) + 1))
  }
}

export function calendarColor(color: unknown): string {
  const text = String(color)
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new Exception(`Invalid argument: color`)
  return text.toUpperCase()
}

/** '1' to '11'; '' is the calendar's own colour. */
export function eventColor(color: unknown): string {
  const text = String(color)
  if (text !== '' && text !== '0' && !(Number(text) >= 1 && Number(text) <= EVENT_COLORS.length))
    throw new Exception('Invalid argument: color')
  return text === '0' ? '' : text
}

function printAs(constant: object, value: string): void {
  Object.defineProperty(constant, 'toString', { value: () => value })
}
