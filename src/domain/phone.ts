/** Telephone numbers as people write them. */

/**
 * The numbers in a text, digits only, in order, without repetition: `+86 199-0000-0001 / 19900000002（女儿）` gives two.
 * A number has 11 digits from 1 (mobile), or 7 to 12 digits (landline, with or without area code). Nothing readable gives [].
 */
export function readPhones(text: string): string[] {
  const found: string[] = []
  for (const part of text.normalize('NFKC').split(/[^\d+\-–—\s()]+/)) {
    for (const run of part.match(/\+?\d[\d\-–—\s()]*/g) ?? []) {
      for (const digits of numbersIn(run)) if (!found.includes(digits)) found.push(digits)
    }
  }
  return found
}

function numbersIn(run: string): string[] {
  const digits = run.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
  if (isPhone(digits)) return [digits]
  return run
    .split(/\s+/)
    .map((word) => word.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, ''))
    .filter(isPhone)
}

function isPhone(digits: string): boolean {
  return /^1\d{10}$/.test(digits) || /^0\d{9,11}$/.test(digits) || /^[2-9]\d{6,7}$/.test(digits)
}
