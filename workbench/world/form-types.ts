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

/** Where a choice or a page break leads; `page` is a page break's item id. */
export interface PageNavigation {
  type: 'CONTINUE' | 'GO_TO_PAGE' | 'RESTART' | 'SUBMIT'
  page: string | null
}

export interface QuizFeedback {
  text: string
  links: { url: string; text: string }[]
}

/** What only some items have; absent where an item has none of it. */
export interface FormItemExtras {
  /** MULTIPLE_CHOICE, LIST: where each choice leads, in their order. */
  navigation?: (PageNavigation | null)[]
  /** PAGE_BREAK: where the page before it leads. */
  goTo?: PageNavigation
  /** Quizzes: the right choices, the points, and what is said to an answer. */
  correct?: string[]
  points?: number
  feedback?: Partial<Record<'correct' | 'incorrect' | 'general', QuizFeedback>>
  /** Grids: no column may be chosen in two rows. */
  onePerColumn?: boolean
  ratingIcon?: 'STAR' | 'HEART' | 'THUMB_UP'
  image?: { base64: string; type: string; name: string | null }
  videoUrl?: string
  alignment?: 'LEFT' | 'CENTER' | 'RIGHT'
  /** Pixels. */
  width?: number
}

/** What a form is set to besides its texts; a form without it is as a new one. */
export interface FormSettings {
  allowResponseEdits: boolean
  shuffleQuestions: boolean
  progressBar: boolean
  limitOneResponsePerUser: boolean
  showLinkToRespondAgain: boolean
  published: boolean
  publishingSummary: boolean
  quiz: boolean
  /** Kept, but nobody signs in to the workbench. */
  requireLogin: boolean
}

export interface Grade {
  score: number | null
  feedback: QuizFeedback | null
}

export interface FormItem extends FormItemExtras {
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
  settings?: Partial<FormSettings>
  /** Addresses besides the owner's. */
  editors?: string[]
  publishedReaders?: string[]
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
  /** By item id. */
  grades?: Record<string, Grade>
}
