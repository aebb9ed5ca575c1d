import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { makeRange, sheetIdOf } from './cells'
import { newChartBuilder, publishChartBuilders } from './chart-builder'
import { type Chart, chartOf, chartOfInfo, emptyChart, rememberChart } from './chart-data'
import { anchorRange, newContainerInfo } from './container-info'
import { objectsOn, putObject, removeObject } from './kept-object'

class ChartOptions {
  readonly #options: Record<string, unknown>

  constructor(options: Record<string, unknown>) {
    this.#options = options
  }

  /** Null when it was not set. */
  get(option: string): unknown {
    return this.#options[option] ?? null
  }

  getOrDefault(option: string): unknown {
    return this.get(option)
  }
}

class EmbeddedChart {
  /** Null until the chart is in a sheet. */
  getChartId(): number | null {
    return chartOf(this).id
  }

  getId(): string | null {
    const { id } = chartOf(this)
    return id === null ? null : String(id)
  }

  getRanges(): object[] {
    return chartOf(this).ranges.map(makeRange)
  }

  getOptions(): object {
    return new ChartOptions(chartOf(this).settings.options)
  }

  getContainerInfo(): object {
    return newContainerInfo(chartOf(this).settings.position)
  }

  getNumHeaders(): number {
    return chartOf(this).settings.headers
  }

  getMergeStrategy(): unknown {
    return constant('Charts.ChartMergeStrategy', chartOf(this).settings.mergeStrategy)
  }

  getHiddenDimensionStrategy(): unknown {
    return constant('Charts.ChartHiddenDimensionStrategy', chartOf(this).settings.hiddenDimensionStrategy)
  }

  getTransposeRowsAndColumns(): boolean {
    return chartOf(this).settings.transposed
  }

  modify(): object {
    return newChartBuilder('EmbeddedChartBuilder', chartOf(this), makeChart)
  }
}

export const CHARTS_OF_SHEET = {
  newChart(): object {
    return newChartBuilder('EmbeddedChartBuilder', emptyChart(), makeChart)
  },

  getCharts(this: object): object[] {
    return objectsOn('chart', sheetIdOf(this)).map((info) => makeChart(chartOfInfo(info)))
  },

  insertChart(this: object, chart: unknown): void {
    const given = chartOf(chart)
    rememberChart(chart as object, { ...given, id: storeChart(sheetIdOf(this), { ...given, id: null }) })
  },

  updateChart(this: object, chart: unknown): void {
    const given = chartOf(chart)
    checkThere(this, given)
    storeChart(sheetIdOf(this), given)
  },

  removeChart(this: object, chart: unknown): void {
    const given = chartOf(chart)
    checkThere(this, given)
    removeObject(given.id ?? 0)
  },
}

export function publishCharts(): void {
  publishChartBuilders()
  publish(ChartOptions, 'SpreadsheetApp.ChartOptions', 'Charts.ChartOptions')
  publish(EmbeddedChart, 'SpreadsheetApp.EmbeddedChart', 'Spreadsheet.EmbeddedChart')
}

function makeChart(chart: Chart): object {
  return rememberChart(new EmbeddedChart(), chart)
}

function checkThere(sheet: object, { id }: Chart): void {
  const there = objectsOn('chart', sheetIdOf(sheet)).some((info) => info.id === id)
  if (!there) throw new Exception('The chart does not exist on this sheet.')
}

function storeChart(sheetId: number, { id, ranges, settings }: Chart): number {
  const anchor = anchorRange(sheetId, settings.position)
  const parts = ranges.map((range) => ({ range, data: null }))
  return putObject({ kind: 'chart', range: anchor, stays: true, data: settings, parts }, id)
}
