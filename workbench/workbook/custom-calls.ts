import type { Getters } from './engine-types'
import { quietly } from './quietly'
import { usesCustomFunction } from './shared/custom-functions'
import type { CustomCalls } from './workbook'

/** Computes the formulas that call functions of the script; `made` takes what they call, and is null where those are not known. */
export function customCalls(getters: Getters, made: Set<string> | null): CustomCalls {
  const cells = getters.getSheetIds().flatMap((sheetId) => getters.getCells(sheetId))
  const calling = cells.filter((cell) => cell.isFormula && usesCustomFunction(cell.compiledFormula)).map(({ id }) => id)
  made?.clear()
  if (calling.length > 0) quietly(() => getters.recompute(calling))
  const keys = getters.getCustomKeys()
  return {
    any: calling.length > 0,
    wanted: [...(made ?? [])].filter((key) => getters.getCustomResult(key) === undefined),
    kept: keys.filter((key) => made?.has(key)),
    unused: keys.filter((key) => !made?.has(key)),
  }
}
