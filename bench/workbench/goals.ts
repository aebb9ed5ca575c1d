export interface WorkbenchFigures {
  /** Median of one edit and one read of the workbook: the same cell, a formula beside it, the sum of its column. */
  editAndReadMilliseconds: number
  editAndReadFormulaMilliseconds: number
  editAndReadSumMilliseconds: number
  /** The same in a script: `setValue` and `getValue` of one cell. */
  scriptEditAndReadMilliseconds: number
  /** The run of a script that makes the values and writes them with one call, from its start to its end. */
  setValuesSeconds: number
  /** Processor time of the same run, as of the other `…Cpu…`: on a busy machine the seconds say little. */
  setValuesCpuSeconds: number
  openSeconds: number
  openCpuSeconds: number
  /** The folder holds the revision that wrote the cells and no snapshot of them. */
  openAfterKillSeconds: number
  openAfterKillCpuSeconds: number
  /** Processor time of the serving process in ten seconds, with two browsers less without any. */
  idleCpuMilliseconds: number
  /** Sent to both browsers in these ten seconds. */
  idleMessages: number
  /** The most that any of the processes held (RSS), its threads included. */
  megabytes: number
}

interface Goal {
  figure: keyof WorkbenchFigures
  what: string
  most: number
  unit: string
}

/** What a processor does in ten seconds for two timers a second is less. */
const NOTHING_MILLISECONDS = 50

const GOALS: readonly Goal[] = [
  { figure: 'editAndReadMilliseconds', what: 'edit a cell and read it', most: 5, unit: 'ms' },
  { figure: 'editAndReadFormulaMilliseconds', what: 'edit a cell and read a formula beside it', most: 5, unit: 'ms' },
  { figure: 'editAndReadSumMilliseconds', what: 'edit a cell and read the sum of its column', most: 5, unit: 'ms' },
  { figure: 'scriptEditAndReadMilliseconds', what: 'setValue and getValue in a script', most: 5, unit: 'ms' },
  { figure: 'setValuesSeconds', what: 'a run with setValues', most: 4, unit: 's' },
  { figure: 'openSeconds', what: 'open the data folder', most: 3, unit: 's' },
  { figure: 'openAfterKillSeconds', what: 'open the data folder of a killed process', most: 3, unit: 's' },
  { figure: 'idleCpuMilliseconds', what: 'two idle browsers, 10 s, processor', most: NOTHING_MILLISECONDS, unit: 'ms' },
  { figure: 'idleMessages', what: 'messages to two idle browsers, 10 s', most: 0, unit: '' },
  { figure: 'megabytes', what: 'memory', most: 700, unit: 'MB' },
]

export function tableOf(figures: WorkbenchFigures) {
  return GOALS.map(({ figure, what, most, unit }) => ({ what, result: figures[figure], goal: most, unit }))
}

export function missedOf(figures: WorkbenchFigures): string[] {
  return GOALS.filter(({ figure, most }) => figures[figure] > most).map(({ figure, what, most, unit }) =>
    `${what}: ${figures[figure]} ${unit}, goal ${most} ${unit}`.trim(),
  )
}
