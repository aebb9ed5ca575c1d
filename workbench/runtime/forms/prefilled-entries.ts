import type { Answer, FormItem } from '../../world/form-types'

const OTHER = '__other_option__'

/** The fields of a prefilled link that hold an answer, named as in Google's links; a grid has one for each row. */
export function prefilledEntries(item: FormItem, answer: Answer): [name: string, text: string][] {
  const name = `entry.${item.id}`
  if (item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID') {
    const rows = typeof answer === 'string' ? [] : answer
    return rows.flatMap((row, index) =>
      [row].flat().flatMap((text) => (text === null ? [] : [[`${name}.${index}`, text] as [string, string]])),
    )
  }
  const texts = [answer].flat(2).filter((text) => text !== null)
  return texts.flatMap((text): [string, string][] =>
    item.hasOther && !item.choices.includes(text)
      ? [
          [name, OTHER],
          [`${name}.other_option_response`, text],
        ]
      : [[name, text]],
  )
}
