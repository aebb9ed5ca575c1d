interface Named {
  getColumn(): number
  getLastRow(): number
  getLastColumn(): number
  getBackground(): string
  getBackgrounds(): string[][]
  setBackground(color: unknown): unknown
  setBackgrounds(colors: unknown): unknown
}

/** Names that left the reference but still work, and that Google's own samples use (the bracket maker and the mail merge among them). */
export const OLDER_NAMES_OF_RANGE = {
  getColumnIndex(this: Named): number {
    return this.getColumn()
  },

  getEndRow(this: Named): number {
    return this.getLastRow()
  },

  getEndColumn(this: Named): number {
    return this.getLastColumn()
  },

  getBackgroundColor(this: Named): string {
    return this.getBackground()
  },

  getBackgroundColors(this: Named): string[][] {
    return this.getBackgrounds()
  },

  setBackgroundColor(this: Named, color: unknown): unknown {
    return this.setBackground(color)
  },

  setBackgroundColors(this: Named, colors: unknown): unknown {
    return this.setBackgrounds(colors)
  },
}
