import type { faults as zhCN } from '../zh-CN/faults'

export const faults: Record<keyof typeof zhCN, string> = {
  'fault.random_repeats': 'Random numbers repeat, so no new id can be made; please ask whoever maintains Linli',

  'fault.not_set_up': 'This spreadsheet is not set up yet. Nothing was changed. Press “Linli → Set up”.',
  'fault.tab_missing':
    'The tab “{tab}” is missing, maybe deleted. Nothing was changed. Press “Linli → Set up” to get an empty one; File → Version history brings old content back.',
  'fault.header_missing':
    '“{tab}” has no column “{header}”. Nothing was changed. Give the column its name again, or press “Linli → Set up” to add it.',
  'fault.header_row_gone':
    'Row 1 of “{tab}” is no header row; it may have been deleted. Nothing was changed. Insert an empty row above row 1, then press “Linli → Set up”.',
  'fault.header_doubled': '“{tab}” has two columns named “{header}”. Nothing was changed. Rename or delete one of them.',
  'fault.busy': 'Another action is writing. Nothing was changed. Wait half a minute and try again.',
  'fault.place_gone': 'That place is taken by now. Nothing was changed. Please look again.',
  'fault.proposals_gone': 'The records have changed, so these proposals no longer hold. Nothing was changed. Make them again.',
  'fault.columns_moved': 'The columns of “{tab}” changed during the work. Nothing was written. Run it once more.',
  'fault.form_missing': 'The form “{form}” is gone. Press “Linli → Set up” to make it again.',
  'fault.sheets_service_off': 'The script has no Google Sheets API service. Add it under Services in the script editor.',
  'fault.table_not_read': 'A fault in the program: {table} was not read. Nothing was changed.',
  'fault.unexpected': 'An unexpected error: {message}. Nothing is ever half written; try again, and press Doctor if it stays.',

  'fault.ledger_changed': 'The ledger was changed just now. Nothing was written. Please look and try again.',
  'fault.bad_choice': 'This cannot be chosen; please choose again.',
  'fault.no_household': 'Please select a row in {tabs} first.',
  'fault.unlinked_household':
    'This row belongs to no household that is known. Please look at it in “Review” first and fill in the resident’s or the household’s id.',
  'fault.household_gone':
    'The people of this household have moved away or are no longer in “Residents”. There is no household file to show.',
  'fault.cell_gone': 'That tab or row is not there any more, so its cell cannot be shown.',
  'fault.household_changed': 'This household was changed just now. Nothing was written. Please look and try again.',
  'fault.proposal_changed': 'This proposal was changed just now. Nothing was written. Please look and try again.',
  'fault.service_gone': '“{service}” is not in the catalogue, or paused. Nothing was written.',
}
