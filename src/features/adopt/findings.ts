/** What could not be understood in a ledger: codes, and how a normaliser hands them back beside its value. */

/** Words for each stand in the messages under `problem.CODE`. */
export const ADOPT_CODES = [
  'name_missing',
  'duplicate_person',
  'id_shared',
  'id_check_digit',
  'id_precision_lost',
  'id_length',
  'id_birth_mismatch',
  'id_sex_mismatch',
  'date_impossible',
  'date_incomplete',
  'date_out_of_range',
  'phone_invalid',
  'email_invalid',
  'sex_unclear',
  'grid_unknown',
  'flag_unknown',
  'address_missing',
  'household_no_head',
  'household_two_heads',
  'household_grid_conflict',
  'household_head_conflict',
  'household_unmatched',
  'household_count_mismatch',
  'person_unmatched',
  'person_ambiguous',
  'name_id_conflict',
  'club_unknown',
  'teacher_unmatched',
  'teacher_ambiguous',
  'venue_unmatched',
  'enrolment_duplicate',
  'schedule_unparsed',
  'schedule_incomplete',
  'schedule_impossible',
  'schedule_parity_unknown',
  'schedule_not_weekly',
  'schedule_ambiguous',
  'capacity_unparsed',
  'hours_unparsed',
  'availability_unparsed',
  'duration_unparsed',
  'frequency_unparsed',
  'amount_unparsed',
  'kind_unknown',
  'yes_no_unclear',
  'paid_conflict',
  'formula_error',
  'timetable_disagreement',
  'table_unknown',
] as const

export type AdoptCode = (typeof ADOPT_CODES)[number]

export interface Finding {
  code: AdoptCode
  /** Facts for the words besides the raw value. */
  params?: Record<string, string | number>
  /** What a person may accept instead, where the cell leaves one choice. */
  proposal?: string
}

/** A value as far as it was understood, and what was not. */
export interface Reading<T> {
  value: T
  findings: Finding[]
}

export function read<T>(value: T, ...findings: Finding[]): Reading<T> {
  return { value, findings }
}

/** Where in the ledger: row as people count it, from 1; column by its letter, null for the whole row. */
export interface Place {
  tab: string
  row: number
  column: string | null
}

/** A finding with the place it was made at and the cell as it stands there. */
export interface Located extends Finding {
  place: Place
  raw: string
}
