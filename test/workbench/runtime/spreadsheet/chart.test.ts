import { openWorkbook, type WorkbookSnapshot } from '../../../../workbench/workbook/workbook'
import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const SHEET = `const sheet = SpreadsheetApp.getActiveSheet(); const names = (ranges) => ranges.map((range) => range.getA1Notation())
  const BAR = Charts.ChartType.BAR;`

describe('EmbeddedChart', () => {
  it('is kept with its ranges, options and place, and moves along', () => {
    const world = memoryWorld()
    const body = `${SHEET} const chart = sheet.newChart().setChartType(BAR).addRange(sheet.getRange('A1:B5')).addRange(sheet.getRange('D1:D5')).setPosition(5, 6, 7, 8)
      .setOption('title', 'Earnings projections').setOption('legend', { position: 'top' }).setNumHeaders(1).setTransposeRowsAndColumns(true)
      .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS).setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH).build()
      const before = chart.getChartId(); sheet.insertChart(chart); sheet.insertRowBefore(2); sheet.insertColumnBefore(1)
      return [before, typeof chart.getChartId()]`
    expect(resultOf({ body, world })).toEqual([null, 'number'])
    const snapshot = JSON.parse(JSON.stringify(world.workbook.snapshot())) as WorkbookSnapshot
    const read = `${SHEET} const [chart] = sheet.getCharts(); const place = chart.getContainerInfo(); const options = chart.getOptions()
      return [names(chart.getRanges()), place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY(), options.get('title'), options.get('legend').position,
        options.get('none'), chart.getNumHeaders(), chart.getTransposeRowsAndColumns(), String(chart.getMergeStrategy()), String(chart.getHiddenDimensionStrategy()),
        chart.modify().getChartType() === BAR]`
    expect(resultOf({ body: read, world: memoryWorld(openWorkbook({ snapshot })) })).toEqual([
      ['B1:C6', 'E1:E6'],
      6,
      7,
      7,
      8,
      'Earnings projections',
      'top',
      null,
      1,
      true,
      'MERGE_ROWS',
      'SHOW_BOTH',
      true,
    ])
  })

  it('loses a range only if it is given as it was added', () => {
    const body = `${SHEET} const builder = sheet.newChart().addRange(sheet.getRange('A1:B5')).addRange(sheet.getRange('A6:B8'))
      builder.removeRange(sheet.getRange('A1:B5')).removeRange(sheet.getRange('A6:B7'))
      const left = names(builder.getRanges()); return [left, builder.clearRanges().getRanges().length]`
    expect(resultOf(body)).toEqual([['A6:B8'], 0])
  })

  it('is modified, updated and removed', () => {
    const body = `${SHEET} sheet.insertChart(sheet.newChart().setPosition(1, 1, 0, 0).build()); sheet.insertChart(sheet.newChart().setPosition(9, 1, 0, 0).build())
      const [first, second] = sheet.getCharts()
      sheet.updateChart(first.modify().setOption('title', 'new').asLineChart().setXAxisTitle('x').build())
      const [updated] = sheet.getCharts(); sheet.removeChart(second)
      return [updated.getChartId() === first.getChartId(), updated.getOptions().get('title'), updated.getOptions().get('hAxis.title'), String(updated.modify().getChartType()), sheet.getCharts().length]`
    expect(resultOf(body)).toEqual([true, 'new', 'x', 'LINE', 1])
    expect(failureOf(`${SHEET} sheet.updateChart(sheet.newChart().build())`)).toBe('Exception: The chart does not exist on this sheet.')
    expect(failureOf(`${SHEET} sheet.newChart().setPosition(0, 1, 0, 0)`)).toMatch(/^Exception: /)
  })

  it.each([
    ["asAreaChart().setStacked().setColors(['green', '#f00'])", { isStacked: true, colors: ['#008000', '#ff0000'] }],
    ["asBarChart().setTitle('t').reverseDirection()", { title: 't', 'hAxis.direction': -1 }],
    ["asColumnChart().setYAxisTitle('y').setRange(0, 9)", { 'vAxis.title': 'y', 'vAxis.viewWindow.min': 0, 'vAxis.viewWindow.max': 9 }],
    ['asComboChart().useLogScale()', { 'vAxis.logScale': true }],
    ['asHistogramChart().setLegendPosition(Charts.Position.BOTTOM)', { 'legend.position': 'bottom' }],
    ['asLineChart().setCurveStyle(Charts.CurveStyle.SMOOTH)', { curveType: 'function' }],
    ['asPieChart().set3D()', { is3D: true }],
    ['asScatterChart().setXAxisRange(1, 2)', { 'hAxis.viewWindow.min': 1, 'hAxis.viewWindow.max': 2 }],
    ['asTableChart().enablePaging(20, 1)', { page: 'enable', pageSize: 20, startPage: 1 }],
  ])('is built with %s', (how, options) => {
    const names = JSON.stringify(Object.keys(options))
    const body = `${SHEET} const chart = sheet.newChart().addRange(sheet.getRange('A1')).${how}.build()
      return [names(chart.getRanges()), ...${names}.map((name) => chart.getOptions().get(name))]`
    expect(resultOf(body)).toEqual([['A1'], ...Object.values(options)])
  })

  it.each(['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Scatter'])('has styles of all texts: %s', (kind) => {
    const body = `${SHEET} const style = Charts.newTextStyle().setColor('#0000FF').setFontSize(26).build(); const name = Charts.newTextStyle().setFontName('Ariel').build()
      const chart = sheet.newChart().as${kind}Chart().setTitleTextStyle(style).setLegendTextStyle(name).setXAxisTextStyle(name).setXAxisTitleTextStyle(name)
        .setYAxisTextStyle(name).setYAxisTitleTextStyle(style).build(); const options = chart.getOptions()
      return ['titleTextStyle.color', 'titleTextStyle.fontSize', 'titleTextStyle.fontName', 'legend.textStyle.fontName', 'hAxis.textStyle.fontName',
        'hAxis.titleTextStyle.fontName', 'vAxis.textStyle.fontName', 'vAxis.titleTextStyle.fontSize'].map((option) => options.get(option))`
    expect(resultOf(body)).toEqual(['#0000FF', 26, null, 'Ariel', 'Ariel', 'Ariel', 'Ariel', 26])
  })

  it('has styles of its title and legend when it is a pie, and says where it will be', () => {
    const body = `${SHEET} const style = Charts.newTextStyle().setColor('blue').setFontSize(18).setFontName('Ariel').build()
      const builder = sheet.newChart().setPosition(5, 6, 7, 8).asPieChart().setLegendTextStyle(style).setTitleTextStyle(style); const place = builder.getContainer()
      return [builder.build().getOptions().get('legend.textStyle.color'), place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY(),
        style.getColor(), style.getFontSize(), style.getFontName(), Charts.newTextStyle().build().getColor()]`
    expect(resultOf(body)).toEqual(['blue', 5, 6, 7, 8, 'blue', 18, 'Ariel', null])
    expect(failureOf(`${SHEET} sheet.newChart().asPieChart().setTitleTextStyle(null)`)).toBe(
      'Exception: The parameter is not a TextStyle of Charts.',
    )
  })

  it('says by its full name what is not there', () => {
    expect(failureOf(`${SHEET} sheet.newChart().build().getBlob()`)).toBe(
      'Exception: SpreadsheetApp.EmbeddedChart.getBlob is not implemented in the workbench',
    )
    expect(failureOf('Charts.newPieChart()')).toBe('Exception: Charts.newPieChart is not implemented in the workbench')
  })
})
