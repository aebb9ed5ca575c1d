/** Groups of rows and columns that fold. */
import type { Editors } from './edit-context'
import { engineDimension } from './ranges'
import { toEngineId } from './sheet-ids'

export const groupEditors: Editors<'group' | 'foldGroup'> = {
  group: ({ getters, dispatch }, { dimension, sheetId, start, count, deeper }) => {
    const id = toEngineId(getters, sheetId)
    const span = { sheetId: id, dimension: engineDimension(dimension), start, end: start + count - 1 }
    dispatch(deeper ? 'GROUP_HEADERS' : 'UNGROUP_HEADERS', span)
    return {}
  },

  foldGroup: ({ getters, dispatch }, { dimension, sheetId, start, count, folded }) => {
    const span = { sheetId: toEngineId(getters, sheetId), dimension: engineDimension(dimension), start, end: start + count - 1 }
    dispatch(folded ? 'FOLD_HEADER_GROUP' : 'UNFOLD_HEADER_GROUP', span)
    return {}
  },
}
