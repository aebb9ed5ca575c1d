import type { CoreGetters } from '../engine-types'
import type { Engine } from './extension'

/** A formula reads with the spaces and line ends it was written with, as in Google Sheets; the engine leaves them out. */
export function registerFormulaSpaces({ CompiledFormula }: Engine): void {
  CompiledFormula.prototype.toFormulaString = function (getters: CoreGetters, options?: object) {
    if (this.isBadExpression) return this.normalizedFormula
    return this.getTokens(getters, options)
      .map(({ value }) => value)
      .join('')
  }
}
