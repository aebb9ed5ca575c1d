/** What Apps Script's services offer, by name; see build/surface.mjs, which reads it from the public type declarations. */
export interface Surface {
  /** `Spreadsheet.Range` → its methods. */
  classes: Record<string, string[]>
  /** `Spreadsheet.Dimension` → its constants, in order. */
  enums: Record<string, string[]>
  /** Class → property → name of the enumeration or class behind it. */
  members: Record<string, Record<string, string>>
  /** `SpreadsheetApp` → `Spreadsheet.SpreadsheetApp`. */
  globals: Record<string, string>
}

/** Put in by the bundler. */
declare const WORKBENCH_SURFACE: Surface

export const surface: Surface = WORKBENCH_SURFACE
