/** Marks to split at when none is given, in the order they are tried. */
const MARKS = [',', ';', '.', ' ']

/** The mark that splits most of the texts; a comma when none splits any. */
export function detectedDelimiter(texts: string[]): string {
  const counts = MARKS.map((mark) => texts.filter((text) => text.includes(mark)).length)
  const most = Math.max(...counts)
  return most === 0 ? ',' : (MARKS[counts.indexOf(most)] ?? ',')
}

/** The parts of one text, without blanks around them; what stands in double quotes is not split. */
export function splitText(text: string, delimiter: string): string[] {
  const parts: string[] = []
  let part = ''
  let quoted = false
  for (let at = 0; at < text.length; ) {
    if (text[at] === '"' && (quoted || part.trim() === '')) {
      quoted = !quoted
      at += 1
    } else if (!quoted && text.startsWith(delimiter, at)) {
      parts.push(part.trim())
      part = ''
      at += delimiter.length
    } else {
      part += text[at]
      at += 1
    }
  }
  parts.push(part.trim())
  return parts
}
