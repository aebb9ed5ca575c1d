import type { Language } from '../server/protocol'

const zhCN = {
  saved: '已保存',
  saving: '保存中…',
  simulated: '模拟时间',
  clockExplained: '模拟时间：时钟停在这一刻，拨快时，到点的定时任务才会运行。点这里打开“时钟”页。',
  forwarding: '正在前进，到点的任务依次运行…',
  forwarded: (runs: number) =>
    runs === 0 ? '时钟前进了，这段时间没有定时任务要运行。' : `时钟前进了，其间运行了 ${runs} 次，详情见“运行记录”。`,
  notForwarded: '时钟可能没有前进。请看一下上面的时间，没有变就再按一次。',
  running: (name: string) => (name === '' ? '正在运行…' : `正在运行 ${name}…`),
  failed: (name: string) => `“${name}”没有完成`,
  failedHint: '表格里已保存的内容不受影响。详情见“运行记录”。',
  openFailed: '打开表格时脚本出错，菜单可能不全',
  buttons: { OK: '确定', CANCEL: '取消', YES: '是', NO: '否', CLOSE: '关闭' } as Record<string, string>,
  close: '关闭',
  disconnected: '与工作台的连接断开了',
  mayBeLost: '刚刚输入的内容可能没有保存。',
  allSaved: '之前输入的内容都已保存。',
  reconnecting: '正在重新连接，连上后页面会自动刷新… 一直连不上，多半是工作台关了，请重新启动它。',
  refused: '工作台没有接受这次修改，页面将重新载入。已保存的内容不受影响。',
  outOfStep: '这个页面与工作台不一致，将重新载入。已保存的内容不受影响，刚刚输入的可能没有保存。',
  protectedCell: (what: string) => `这里受保护，没有修改${what && `：${what}`}`,
  protectedWarning: (what: string) => `您修改了受保护的内容${what && `（${what}）`}。需要的话按 Ctrl+Z 撤回。`,
  importMenu: '导入 .xlsx…',
  exportMenu: '导出 .xlsx',
  importing: '正在导入…',
  imported: (sheets: string[]) => `已导入 ${sheets.length} 个工作表：${sheets.join('、')}`,
  importFailed: '没有等到导入的结果，文件可能没有导入完。请重新载入页面：没有看到新的工作表，就再导入一次。',
}

export type PageWords = typeof zhCN

const en: PageWords = {
  saved: 'Saved',
  saving: 'Saving…',
  simulated: 'simulated time',
  clockExplained: 'Simulated time: the clock stands still here; timers that fall due run when it is advanced. Opens the clock page.',
  forwarding: 'Advancing; what falls due runs…',
  forwarded: (runs) =>
    runs === 0
      ? 'The clock was advanced; no timer was due.'
      : `The clock was advanced; ${runs === 1 ? 'one run' : `${runs} runs`} took place, see “Runs”.`,
  notForwarded: 'The clock may not have been advanced. Look at the time above; if it is the same, press again.',
  running: (name) => (name === '' ? 'Running…' : `Running ${name}…`),
  failed: (name) => `“${name}” was not finished`,
  failedHint: 'What was saved in the sheet is safe. See “Runs” for details.',
  openFailed: 'The script failed while opening; menus may be missing',
  buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' },
  close: 'Close',
  disconnected: 'The connection to the workbench was lost',
  mayBeLost: 'What you typed last may not be saved.',
  allSaved: 'Everything typed before was saved.',
  reconnecting: 'Reconnecting; the page reloads by itself… If it does not, the workbench was probably closed: start it again.',
  refused: 'The workbench did not accept this change. The page will be loaded again. What was saved is safe.',
  outOfStep:
    'This page is out of step with the workbench and will be loaded again. What was saved is safe; what you typed last may not be.',
  protectedCell: (what) => `This is protected and was not changed${what && `: ${what}`}`,
  protectedWarning: (what) => `You changed something protected${what && ` (${what})`}. Press Ctrl+Z to take it back.`,
  importMenu: 'Import .xlsx…',
  exportMenu: 'Export .xlsx',
  importing: 'Importing…',
  imported: (sheets) => `${sheets.length === 1 ? 'One sheet was' : `${sheets.length} sheets were`} imported: ${sheets.join(', ')}`,
  importFailed: 'The import gave no answer and may not be complete. Reload the page; if the new tabs are not there, import the file again.',
}

export function pageWords(language: Language): PageWords {
  return language === 'en' ? en : zhCN
}
