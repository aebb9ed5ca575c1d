import type { exporting as zhCN } from '../zh-CN/exports'

export const exporting: Record<keyof typeof zhCN, string> = {
  'menu.export': 'Export',
  'action.export': 'Export',
  'export.page.what':
    'One CSV file a table. In Excel and WPS, id numbers and phones stay as they are, and no text that begins with “=” is computed.',
  'export.page.workbook': 'The whole workbook (.xlsx)',
  'export.page.all': 'All CSV files',
  'export.page.saved': 'Exported: {file}',
  'export.page.none': 'There is no table to export yet. Run “Set up / repair” first.',
}
