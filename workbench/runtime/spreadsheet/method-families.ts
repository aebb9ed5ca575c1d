import { BANDING_OF_RANGE, BANDING_OF_SHEET, BANDING_OF_SPREADSHEET, publishBanding } from './banding'
import { BORDER_OF_RANGE, publishBorder } from './border-object'
import { newCellImage, publishCellImage } from './cell-image'
import { CHARTS_OF_SHEET, publishCharts } from './chart'
import { CHECKBOXES_OF_RANGE } from './checkboxes'
import { newColor, publishColors } from './color-object'
import { publishContainerInfo } from './container-info'
import { FILTER_OF_RANGE, FILTER_OF_SHEET, publishFilter } from './filter'
import { newFilterCriteria, publishFilterCriteria } from './filter-criteria'
import { FORM_OF_SHEET, FORM_OF_SPREADSHEET } from './form-of-sheet'
import { OLDER_NAMES_OF_RANGE } from './older-names'
import { IMAGES_OF_SHEET, IMAGES_OF_SPREADSHEET, publishImages } from './over-grid-image'
import { PIVOTS_OF_RANGE, PIVOTS_OF_SHEET, PIVOTS_OF_SPREADSHEET, publishPivots } from './pivot-table'
import { newRichText, publishRichText } from './rich-text'
import { RICH_TEXT_OF_RANGE } from './rich-text-cells'
import { publishSelection, SELECTION_METHODS, SELECTION_OF_RANGE } from './selection-object'
import { publishSlicers, SLICERS_OF_SHEET } from './slicer'
import { PDF_OF_SPREADSHEET } from './spreadsheet-pdf'
import { PEOPLE_OF_SPREADSHEET } from './spreadsheet-people'
import { publishTheme, THEME_OF_SPREADSHEET } from './spreadsheet-theme'
import { FINDER_OF_RANGE, FINDER_OF_SHEET, FINDER_OF_SPREADSHEET, publishTextFinder } from './text-finder'
import { newTextStyle, publishTextStyle } from './text-style'

/** Methods of Range, Sheet, Spreadsheet and SpreadsheetApp that belong to objects around ranges. */
export const RANGE_FAMILIES = [
  BANDING_OF_RANGE,
  BORDER_OF_RANGE,
  CHECKBOXES_OF_RANGE,
  FILTER_OF_RANGE,
  FINDER_OF_RANGE,
  OLDER_NAMES_OF_RANGE,
  PIVOTS_OF_RANGE,
  RICH_TEXT_OF_RANGE,
  SELECTION_OF_RANGE,
]

export const SHEET_FAMILIES = [
  BANDING_OF_SHEET,
  CHARTS_OF_SHEET,
  FILTER_OF_SHEET,
  FINDER_OF_SHEET,
  FORM_OF_SHEET,
  IMAGES_OF_SHEET,
  PIVOTS_OF_SHEET,
  SELECTION_METHODS,
  SLICERS_OF_SHEET,
]

export const SPREADSHEET_FAMILIES = [
  BANDING_OF_SPREADSHEET,
  FINDER_OF_SPREADSHEET,
  FORM_OF_SPREADSHEET,
  IMAGES_OF_SPREADSHEET,
  PDF_OF_SPREADSHEET,
  PEOPLE_OF_SPREADSHEET,
  PIVOTS_OF_SPREADSHEET,
  SELECTION_METHODS,
  THEME_OF_SPREADSHEET,
]

export const APP_FAMILIES = [
  SELECTION_METHODS,
  {
    newCellImage: () => newCellImage(),
    newColor: () => newColor(),
    newFilterCriteria: () => newFilterCriteria(),
    newRichTextValue: () => newRichText(),
    newTextStyle: () => newTextStyle(),
  },
]

export function publishFamilies(): void {
  publishBanding()
  publishBorder()
  publishCellImage()
  publishCharts()
  publishColors()
  publishContainerInfo()
  publishFilter()
  publishFilterCriteria()
  publishImages()
  publishPivots()
  publishRichText()
  publishSelection()
  publishSlicers()
  publishTextFinder()
  publishTextStyle()
  publishTheme()
}
