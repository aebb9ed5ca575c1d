/** Forms as data. Ids are strings of digits, as in Google's prefilled links (`entry.ID`). */

export type FormItemKind =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'LIST'
  | 'SCALE'
  | 'GRID'
  | 'CHECKBOX_GRID'
  | 'DATE'
  | 'TIME'
  | 'DATETIME'
  | 'DURATION'
  | 'RATING'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK'
  | 'IMAGE'
  | 'VIDEO'

export interface FormValidation {
  kind:
    | 'email'
    | 'url'
    | 'number'
    | 'wholeNumber'
    | 'between'
    | 'notBetween'
    | 'greater'
    | 'greaterOrEqual'
    | 'less'
    | 'lessOrEqual'
    | 'matches'
    | 'notMatches'
    | 'containsText'
    | 'notContainsText'
    | 'maxLength'
    | 'minLength'
    | 'selectAtLeast'
    | 'selectAtMost'
    | 'selectExactly'
  /** Numbers for ranges and lengths, a pattern or a text otherwise. */
  values: (string | number)[]
  help: string | null
}

export interface FormItem {
  id: string
  kind: FormItemKind
  title: string
  help: string
  required: boolean
  choices: string[]
  hasOther: boolean
  /** GRID kinds. */
  rows: string[]
  columns: string[]
  /** SCALE, RATING: bounds and labels. */
  lower: number
  upper: number
  lowerLabel: string
  upperLabel: string
  includesYear: boolean
  validation: FormValidation | null
}

export interface FormDefinition {
  id: string
  title: string
  description: string
  confirmation: string
  closedMessage: string
  accepting: boolean
  collectsEmail: boolean
  items: FormItem[]
  /** Responses are also rows of this sheet when set. */
  destination: { spreadsheetId: string; sheetId: number } | null
}

/** One answer; a list for CHECKBOX, a list of lists for grids, text for all others (dates `yyyy-MM-dd`, times `HH:mm`). */
export type Answer = string | string[] | (string | string[] | null)[]

export interface SubmittedAnswer {
  itemId: string
  answer: Answer
}

export interface FormResponse {
  id: string
  formId: string
  /** Epoch milliseconds. */
  at: number
  email: string
  answers: SubmittedAnswer[]
}
