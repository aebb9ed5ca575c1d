export const exporting = {
  'menu.export': '导出',
  'action.export': '导出',
  'export.page.what': '每张表一个 CSV 文件，用 Excel、WPS 打开时身份证号和电话保持原样，以“=”开头的文字不会被计算。',
  'export.page.workbook': '全部表格（.xlsx）',
  'export.page.all': '全部 CSV',
  'export.page.saved': '已导出：{file}',
  'export.page.none': '还没有可以导出的表。请先运行“设置 / 修复”。',
}
