/**
 * What the workbook needs beyond the engine, on Node and in every page alike: replicated state changes the same way
 * everywhere only if the same code handles it. Knows neither Node nor the page.
 */
import { registerBlankResults } from './shared/blank-results'
import { registerBlockWrites } from './shared/block-writes'
import { registerCustomResults } from './shared/custom-functions'
import { registerDateFunctions } from './shared/date-functions'
import { registerDeepGroups } from './shared/deep-groups'
import type { Engine } from './shared/extension'
import { registerFormulaSpaces } from './shared/formula-spaces'
import { registerFunctions } from './shared/functions'
import { registerKeptObjects } from './shared/kept-objects'
import { registerLiteralText } from './shared/literal-cells'
import { registerPivots } from './shared/pivot-function'
import { registerQuickCells } from './shared/quick-cells'
import { registerRichTexts } from './shared/rich-texts'
import { registerRowSorting } from './shared/row-sorting'
import { registerSheetSettings } from './shared/sheet-settings'
import { registerState } from './shared/state'

export type { Engine } from './shared/extension'

/** Extends the engine, once, before the first model is made: `installWorkbench(o_spreadsheet)` in the page. */
export function installWorkbench(engine: Engine): void {
  registerState(engine)
  registerSheetSettings(engine)
  registerKeptObjects(engine)
  registerRichTexts(engine)
  registerQuickCells(engine)
  registerBlockWrites(engine)
  registerRowSorting(engine)
  registerLiteralText(engine)
  registerFunctions(engine)
  registerDateFunctions(engine)
  registerBlankResults(engine)
  registerFormulaSpaces(engine)
  registerDeepGroups(engine)
  registerPivots(engine)
  registerCustomResults(engine)
}
