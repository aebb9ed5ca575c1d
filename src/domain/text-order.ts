/** Orders texts such as dates by their characters; the same ones keep their order. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
