import { faultAt } from './instance-fault'

export interface Line {
  /** From 1. */
  at: number
  words: string[]
}

/** The lines that say something, a mark of the encoding at the very beginning left away. */
export function readLines(text: string): Line[] {
  return text
    .replace(/^(\uFEFF|ï»¿)/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ at: index + 1, words: line.trim().split(/\s+/) }))
    .filter(({ words }) => words[0] !== '')
}

/** Throws an InstanceFault when the line has not so many words; `shape` names them. */
export function columns(line: Line, wanted: number, shape: string): void {
  const found = line.words.length
  if (found !== wanted) {
    throw faultAt(line.at, `应为 ${wanted} 项（${shape}），实际有 ${found} 项。`, `wanted ${wanted} entries (${shape}), found ${found}.`)
  }
}

/** The word at that index. Throws an InstanceFault when it is no whole number of the range; `what` names it. */
export function whole({ at, words }: Line, index: number, what: string, least: number, most = 1_000_000): number {
  const text = words[index] ?? ''
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) {
    const range = `${least}–${most}`
    throw faultAt(at, `${what} 应为 ${range} 的整数，实为“${text}”。`, `${what} should be a whole number, ${range}; found "${text}".`)
  }
  return value
}
