/** Edits of what lies over cells (filters, banding, charts) of styled text inside them, and results of the script's functions. */
import type { Editors } from './edit-context'
import { rangeData, rangesField, toSheetZone } from './ranges'
import { PUT_OBJECT, REMOVE_OBJECT, SET_RICH_TEXT } from './shared/commands'
import { CUSTOM_RESULTS } from './shared/custom-functions'
import { partData } from './shared/kept-objects'
import { WorkbookFault } from './workbook-fault'

export const objectEditors: Editors<'putObject' | 'removeObject' | 'richText' | 'customResults'> = {
  putObject: ({ getters, dispatch }, { object }) => {
    const id = object.id ?? Math.max(0, ...getters.getObjects().map((present) => present.id)) + 1
    const { kind, stays, data } = object
    const ranges = object.parts.map((part) => partData(rangeData(getters, part.range), part.data))
    dispatch(PUT_OBJECT, { id, kind, ...toSheetZone(getters, object.range), stays, data, ...rangesField(ranges) })
    return { id }
  },

  removeObject: ({ getters, dispatch }, { id }) => {
    if (!getters.getObjects().some((object) => object.id === id))
      throw new WorkbookFault('NO_SUCH_OBJECT', `There is no object with id ${id}`)
    dispatch(REMOVE_OBJECT, { id })
    return {}
  },

  customResults: ({ dispatch }, { results }) => {
    dispatch(CUSTOM_RESULTS, { results })
    return {}
  },

  richText: ({ getters, dispatch }, { range, runs }) => {
    dispatch(SET_RICH_TEXT, { ...toSheetZone(getters, range), runs: runs === null ? '' : JSON.stringify(runs) })
    return {}
  },
}
