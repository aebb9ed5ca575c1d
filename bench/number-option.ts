/** Numbers typed after an option. They throw an Error that says what to write instead. */

export function positive(option: string, text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new Error(`${option} takes a number above 0, not "${text}"`)
  return value
}

export function whole(option: string, text: string): number {
  const value = positive(option, text)
  if (!Number.isInteger(value)) throw new Error(`${option} takes a whole number, not "${text}"`)
  return value
}
