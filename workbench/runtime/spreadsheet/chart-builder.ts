import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { addMethods } from './add-methods'
import { anyColor } from './any-color'
import { cellsOf, makeRange } from './cells'
import { type Chart, type ChartSettings, chartOf, rememberChart } from './chart-data'
import { chartTextStyleOf } from './chart-text-style'
import { newContainerInfo } from './container-info'

/** Kind of builder → chart type. */
const KINDS: Record<string, string> = {
  Area: 'AREA',
  Bar: 'BAR',
  Column: 'COLUMN',
  Combo: 'COMBO',
  Histogram: 'HISTOGRAM',
  Line: 'LINE',
  Pie: 'PIE',
  Scatter: 'SCATTER',
  Table: 'TABLE',
}

const makers = new WeakMap<object, (chart: Chart) => object>()

class EmbeddedChartBuilder {
  /** As on line. */
  toString(): string {
    return 'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@0'
  }

  addRange(range: unknown): this {
    const { ranges } = chartOf(this)
    return change(this, { ranges: [...ranges, cellsOf(range)] })
  }

  removeRange(range: unknown): this {
    const gone = JSON.stringify(cellsOf(range))
    return change(this, { ranges: chartOf(this).ranges.filter((one) => JSON.stringify(one) !== gone) })
  }

  clearRanges(): this {
    return change(this, { ranges: [] })
  }

  getRanges(): object[] {
    return chartOf(this).ranges.map(makeRange)
  }

  getChartType(): unknown {
    return constant('Charts.ChartType', chartOf(this).settings.type)
  }

  setChartType(type: unknown): this {
    return set(this, { type: constant('Charts.ChartType', String(type)).name() })
  }

  setOption(option: string, value: unknown): this {
    return withOption(this, String(option), value)
  }

  /** Row and column of the cell it hangs on, from 1, and pixels from that cell's corner. */
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (!(row >= 1) || !(column >= 1)) throw new Exception('The anchor position of the chart must be within the sheet.')
    return set(this, { position: { row, column, offsetX, offsetY } })
  }

  setNumHeaders(headers: number): this {
    return set(this, { headers })
  }

  setMergeStrategy(strategy: unknown): this {
    return set(this, { mergeStrategy: String(strategy) })
  }

  setHiddenDimensionStrategy(strategy: unknown): this {
    return set(this, { hiddenDimensionStrategy: String(strategy) })
  }

  setTransposeRowsAndColumns(transposed: boolean): this {
    return set(this, { transposed: Boolean(transposed) })
  }

  getContainer(): object {
    return newContainerInfo(chartOf(this).settings.position)
  }

  build(): object {
    const chart = chartOf(this)
    return maker(this)({ ...chart, settings: { ...chart.settings, options: { ...chart.settings.options } } })
  }
}

type Builder = EmbeddedChartBuilder
type Setter = (builder: Builder, ...args: unknown[]) => Builder

/** What the builders of single kinds call by a name of its own; the rest of their setters are options under another name. */
const SETTERS: Record<string, Setter> = {
  setTitle: (builder, title) => withOption(builder, 'title', String(title)),
  setXAxisTitle: (builder, title) => withOption(builder, 'hAxis.title', String(title)),
  setYAxisTitle: (builder, title) => withOption(builder, 'vAxis.title', String(title)),
  setTitleTextStyle: (builder, style) => withStyle(builder, 'titleTextStyle', style),
  setLegendTextStyle: (builder, style) => withStyle(builder, 'legend.textStyle', style),
  setXAxisTextStyle: (builder, style) => withStyle(builder, 'hAxis.textStyle', style),
  setXAxisTitleTextStyle: (builder, style) => withStyle(builder, 'hAxis.titleTextStyle', style),
  setYAxisTextStyle: (builder, style) => withStyle(builder, 'vAxis.textStyle', style),
  setYAxisTitleTextStyle: (builder, style) => withStyle(builder, 'vAxis.titleTextStyle', style),
  setBackgroundColor: (builder, color) => withOption(builder, 'backgroundColor', anyColor(color)),
  setColors: (builder, colors) => withOption(builder, 'colors', (colors as unknown[]).map(anyColor)),
  setLegendPosition: (builder, position) => withOption(builder, 'legend.position', String(position).toLowerCase()),
  setPointStyle: (builder, style) =>
    withOption(builder, 'pointSize', { NONE: 0, TINY: 2, MEDIUM: 7, LARGE: 10, HUGE: 15 }[String(style)] ?? 0),
  setCurveStyle: (builder, style) => withOption(builder, 'curveType', String(style) === 'SMOOTH' ? 'function' : 'none'),
  setRange: (builder, start, end) => viewWindow(builder, 'vAxis', start, end),
  setXAxisRange: (builder, start, end) => viewWindow(builder, 'hAxis', start, end),
  setYAxisRange: (builder, start, end) => viewWindow(builder, 'vAxis', start, end),
  setStacked: (builder) => withOption(builder, 'isStacked', true),
  set3D: (builder) => withOption(builder, 'is3D', true),
  useLogScale: (builder) => withOption(builder, 'vAxis.logScale', true),
  setXAxisLogScale: (builder) => withOption(builder, 'hAxis.logScale', true),
  setYAxisLogScale: (builder) => withOption(builder, 'vAxis.logScale', true),
  reverseCategories: (builder) => withOption(builder, 'reverseCategories', true),
  reverseDirection: (builder) => withOption(builder, 'hAxis.direction', -1),
  enablePaging: (builder, size, start) => paging(builder, size, start),
  enableRtlTable: (builder, on) => withOption(builder, 'rtlTable', Boolean(on)),
  enableSorting: (builder, on) => withOption(builder, 'sort', on ? 'enable' : 'disable'),
  setFirstRowNumber: (builder, number) => withOption(builder, 'firstRowNumber', Number(number)),
  setInitialSortingAscending: (builder, column) => sorting(builder, column, true),
  setInitialSortingDescending: (builder, column) => sorting(builder, column, false),
  showRowNumberColumn: (builder, on) => withOption(builder, 'showRowNumber', Boolean(on)),
  useAlternatingRowStyle: (builder, on) => withOption(builder, 'alternatingRowStyle', Boolean(on)),
}

const TEXTS = ['setTitle', 'setTitleTextStyle', 'setLegendTextStyle']
const TEXTS_OF_AXES = ['setXAxisTextStyle', 'setXAxisTitleTextStyle', 'setYAxisTextStyle', 'setYAxisTitleTextStyle']
const COMMON = [...TEXTS, 'setBackgroundColor', 'setColors', 'setLegendPosition', 'reverseCategories']
const AXES = [...COMMON, ...TEXTS_OF_AXES, 'setXAxisTitle', 'setYAxisTitle', 'setRange', 'useLogScale']
const OWN_SETTERS: Record<string, string[]> = {
  Area: [...AXES, 'setStacked', 'setPointStyle'],
  Bar: [...AXES, 'setStacked', 'reverseDirection'],
  Column: [...AXES, 'setStacked'],
  Combo: [...AXES, 'setStacked'],
  Histogram: [...AXES, 'setStacked'],
  Line: [...AXES, 'setPointStyle', 'setCurveStyle'],
  Pie: [...COMMON, 'set3D'],
  Scatter: [
    ...COMMON.filter((name) => name !== 'reverseCategories'),
    ...TEXTS_OF_AXES,
    'setXAxisTitle',
    'setYAxisTitle',
    'setXAxisRange',
    'setYAxisRange',
    'setXAxisLogScale',
    'setYAxisLogScale',
    'setPointStyle',
  ],
  Table: Object.keys(SETTERS).slice(Object.keys(SETTERS).indexOf('enablePaging')),
}

const classes = new Map<string, new () => Builder>([['EmbeddedChartBuilder', EmbeddedChartBuilder]])

for (const kind of Object.keys(KINDS)) {
  const type = class extends EmbeddedChartBuilder {}
  for (const name of OWN_SETTERS[kind] ?? []) {
    addMethods(type, {
      [name](this: Builder, ...args: unknown[]) {
        return SETTERS[name]?.(this, ...args)
      },
    })
  }
  classes.set(`Embedded${kind}ChartBuilder`, type)
  addMethods(EmbeddedChartBuilder, {
    [`as${kind}Chart`](this: Builder) {
      const chart = chartOf(this)
      return newChartBuilder(
        `Embedded${kind}ChartBuilder`,
        { ...chart, settings: { ...chart.settings, type: KINDS[kind] ?? '' } },
        maker(this),
      )
    },
  })
}

export function publishChartBuilders(): void {
  for (const [name, type] of [...classes].reverse()) publish(type, `SpreadsheetApp.${name}`, `Spreadsheet.${name}`)
}

/** `make` turns what was built into a chart. */
export function newChartBuilder(name: string, chart: Chart, make: (chart: Chart) => object): Builder {
  const type = classes.get(name) ?? EmbeddedChartBuilder
  const builder = rememberChart(new type(), chart)
  makers.set(builder, make)
  return builder
}

function maker(builder: object): (chart: Chart) => object {
  return makers.get(builder) as (chart: Chart) => object
}

function change<B extends Builder>(builder: B, part: Partial<Chart>): B {
  return rememberChart(builder, { ...chartOf(builder), ...part })
}

function set<B extends Builder>(builder: B, part: Partial<ChartSettings>): B {
  return change(builder, { settings: { ...chartOf(builder).settings, ...part } })
}

function withOption<B extends Builder>(builder: B, name: string, value: unknown): B {
  return set(builder, { options: { ...chartOf(builder).settings.options, [name]: value } })
}

/** Its parts that were set. */
function withStyle(builder: Builder, name: string, style: unknown): Builder {
  return Object.entries(chartTextStyleOf(style)).reduce((made, [part, value]) => withOption(made, `${name}.${part}`, value), builder)
}

function viewWindow(builder: Builder, axis: string, min: unknown, max: unknown): Builder {
  return withOption(withOption(builder, `${axis}.viewWindow.min`, Number(min)), `${axis}.viewWindow.max`, Number(max))
}

/** `(on)`, `(page size)` or `(page size, first page)`. */
function paging(builder: Builder, size: unknown, start: unknown): Builder {
  const on = withOption(builder, 'page', size === false ? 'disable' : 'enable')
  const sized = typeof size === 'number' ? withOption(on, 'pageSize', size) : on
  return start === undefined ? sized : withOption(sized, 'startPage', Number(start))
}

function sorting(builder: Builder, column: unknown, ascending: boolean): Builder {
  return withOption(withOption(builder, 'sortColumn', Number(column)), 'sortAscending', ascending)
}
