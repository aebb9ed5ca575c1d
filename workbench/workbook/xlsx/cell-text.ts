/** Excel's limit for one cell; longer text makes it call the file damaged. */
const MAX_TEXT = 32_767
/** Control characters and halves of surrogate pairs, most of which XML cannot hold. */
const SPECIAL = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu
const IN_XML = /[\t\n\r\u007f-\u009f]/

/** Text as XML can hold it: control characters become Excel's `_x0000_`, as does what only looks like one. */
export function cellText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(SPECIAL, (character) => (IN_XML.test(character) ? character : escaped(character)))
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
