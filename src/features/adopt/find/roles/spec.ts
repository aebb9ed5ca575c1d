/** How the lists of an office are described: the words of their headers, and what else tells them apart. */
import type { TableName } from '../../../../tables/tables'
import type { Look } from '../looks'

export interface FieldSpec {
  /** Header words; the first is the plainest. */
  words: string[]
  /** How strongly the column speaks for this list. */
  weight: number
  /** What its cells look like, where that says something. */
  look?: Look
  /** The word alone is not enough: half of the cells must look so. */
  isStrict?: boolean
  /** Words of a whole family, as people put questions (`谁去看的`, `谁跟`); they count less than a word that is listed. */
  like?: RegExp
  beside?: Beside
  hint?: Hint
}

/** A word that means this field where the cells look so. */
export interface Hint {
  word: RegExp
  look: Look
}

/** A column that is told from another of its sort by where it stands. */
export interface Beside {
  /** Words above it; then no field of another group can be meant. */
  group: RegExp
  /** Its own word below them. */
  inGroup: RegExp
  /** The field whose column it stands behind, where nothing is above. */
  behind?: string
}

export interface RoleSpec {
  /** The table most of its rows go to. */
  table: TableName
  /** Words in the tab's title or above the header. */
  titles: RegExp
  fields: Record<string, FieldSpec>
  /** Of each group at least one field must be there. */
  needs: string[][]
}

/** @param words divided by blanks; a header of several English words is written as one (`phonenumber`) */
export function field(
  weight: number,
  words: string,
  look?: Look,
  like?: RegExp,
  more: Pick<FieldSpec, 'isStrict' | 'beside' | 'hint'> = {},
): FieldSpec {
  return { words: words.split(/\s+/), weight, ...(look === undefined ? {} : { look }), ...(like === undefined ? {} : { like }), ...more }
}
