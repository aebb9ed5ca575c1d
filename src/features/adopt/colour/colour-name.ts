/** What people call a colour. */
import { type Words, words } from '../../../domain/language'
import { STRUCK } from '../source'

export type Hue = 'red' | 'orange' | 'yellow' | 'green' | 'cyan' | 'blue' | 'purple' | 'pink' | 'brown' | 'grey' | 'black' | typeof STRUCK

const NAMES: Record<Hue, Words> = {
  red: words('红色', 'red'),
  orange: words('橙色', 'orange'),
  yellow: words('黄色', 'yellow'),
  green: words('绿色', 'green'),
  cyan: words('青色', 'cyan'),
  blue: words('蓝色', 'blue'),
  purple: words('紫色', 'purple'),
  pink: words('粉色', 'pink'),
  brown: words('棕色', 'brown'),
  grey: words('灰色', 'grey'),
  black: words('黑色', 'black'),
  struck: words('删除线', 'strikethrough'),
}

/** The names of the basic colours as a legend may write them: `红`, `大红`, `浅绿`. */
const SPOKEN: [hue: Hue, words: RegExp][] = [
  ['red', /红(?!色?粉)|\bred\b/i],
  ['orange', /[橙橘]|\borange\b/i],
  ['yellow', /黄|\byellow\b/i],
  ['green', /绿|\bgreen\b/i],
  ['cyan', /青|\bcyan\b/i],
  ['blue', /蓝|\bblue\b/i],
  ['purple', /紫|\bpurple\b/i],
  ['pink', /粉|\bpink\b/i],
  ['brown', /[棕褐]|\bbrown\b/i],
  ['grey', /灰|\bgr[ea]y\b/i],
  ['black', /黑|\bblack\b/i],
  [STRUCK, /划[掉去线]|删除线|strike|crossed/i],
]

/** @param color `#rrggbb`, or crossed out */
export function hueOf(color: string): Hue {
  if (color === STRUCK) return STRUCK
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (most < 0.15) return 'black'
  if (spread < 0.08) return 'grey'
  const turn = most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
  return hueOfAngle(turn * 60, most, spread / most)
}

function hueOfAngle(angle: number, brightness: number, saturation: number): Hue {
  if (angle < 16 || angle >= 345) return saturation < 0.45 && brightness > 0.8 ? 'pink' : 'red'
  // Excel's standard orange, #ffc000, is at 45 degrees.
  if (angle < 47) return brightness < 0.65 ? 'brown' : 'orange'
  if (angle < 68) return 'yellow'
  if (angle < 160) return 'green'
  if (angle < 195) return 'cyan'
  if (angle < 255) return 'blue'
  return angle < 300 ? 'purple' : 'pink'
}

export function colourName(color: string): Words {
  return NAMES[hueOf(color)]
}

/** The colours a text names, in the order of the list. */
export function huesIn(text: string): Hue[] {
  return SPOKEN.filter(([, word]) => word.test(text)).map(([hue]) => hue)
}
