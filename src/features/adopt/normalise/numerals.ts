/** Chinese numerals. */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const RUN = /[零〇一二两三四五六七八九十百]+/g

/** `二十` → 20, `十二` → 12, `一百零五` → 105, `二〇二三` → 2023; null for anything else. */
export function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百]+$/.test(text)) return null
  if (!/[十百]/.test(text)) return Number([...text].map((char) => DIGITS[char]).join(''))
  const match = /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (match === null) return null
  const digit = (char: string | undefined) => (char === undefined ? 0 : (DIGITS[char] ?? 0))
  const tens = match[3] === undefined ? 0 : match[2] === undefined ? 1 : digit(match[2])
  return digit(match[1]) * 100 + tens * 10 + digit(match[4])
}

/** Every run of Chinese numerals in the text becomes digits, and so does ③; runs that are no number stay. */
export function withDigits(text: string): string {
  return text
    .replace(/[①-⑳]/g, (circled) => String((circled.codePointAt(0) ?? 0) - 0x245f))
    .replace(RUN, (run) => String(chineseNumber(run) ?? run))
}
