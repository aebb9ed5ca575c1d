import type { CommandFaultCode } from '../command-fault'
import type { FaultReply } from '../command-reply'
import type { Language } from '../protocol'

type Sentence = Record<Language, (p: Record<string, string | number>) => string>

const SAFE_ZH = '表格没有改动。'
const SAFE_EN = 'The workbook is unchanged.'
const MEGABYTE = 1024 * 1024

/** What happened, what is safe, what to do: one sentence or two in each language, by the code of the fault. */
const SENTENCES: Record<CommandFaultCode, Sentence> & Record<string, Sentence> = {
  NO_FILE: {
    'zh-CN': (p) => `找不到文件 ${p.file}。${SAFE_ZH}请检查文件名和所在文件夹。`,
    en: (p) => `The file ${p.file} does not exist. ${SAFE_EN} Check its name and folder.`,
  },
  FILE_UNREADABLE: {
    'zh-CN': (p) => `读不了文件 ${p.file}（${p.reason}）。${SAFE_ZH}请检查它是不是文件、能不能打开。`,
    en: (p) => `The file ${p.file} cannot be read (${p.reason}). ${SAFE_EN} Check that it is a file you may open.`,
  },
  FILE_NOT_WRITTEN: {
    'zh-CN': (p) => `写不了文件 ${p.file}（${p.reason}）。工作台里的数据不受影响。请换一个能写入的文件夹。`,
    en: (p) => `The file ${p.file} cannot be written (${p.reason}). The data is safe. Choose a folder you may write to.`,
  },
  FILE_TOO_LARGE: {
    'zh-CN': (p) => `文件有 ${megabytes(p.bytes)} MB，最多能导入 ${megabytes(p.most)} MB。${SAFE_ZH}请删去图片或拆成几个文件。`,
    en: (p) =>
      `The file has ${megabytes(p.bytes)} MB; at most ${megabytes(p.most)} MB can be imported. ${SAFE_EN} Remove pictures or split it.`,
  },
  XLSX_ENCRYPTED: {
    'zh-CN': () => `这个文件设了打开密码，读不了。${SAFE_ZH}请在 Excel 或 WPS 里去掉密码，另存后再导入。`,
    en: () => `The workbook is protected by a password and cannot be read. ${SAFE_EN} Remove the password, save it and import it again.`,
  },
  XLSX_TOO_LARGE: {
    'zh-CN': () => `这个工作簿太大，装不下。${SAFE_ZH}请删去不用的行列和图片，或拆成几个文件。`,
    en: () => `The workbook is too large to be taken in. ${SAFE_EN} Remove unused rows, columns and pictures, or split it.`,
  },
  XLSX: {
    'zh-CN': () => `这个文件不是完好的 .xlsx 工作簿，读不了。${SAFE_ZH}请在 Excel 或 WPS 里打开它，另存为 .xlsx 后再导入。`,
    en: () => `The file is not a sound .xlsx workbook. ${SAFE_EN} Open it in a spreadsheet program, save it as .xlsx and import that.`,
  },
  TAB_EDITED: {
    'zh-CN': (p) =>
      `工作表“${p.tab}”是上次从台账带进来的，后来在这里改过，没有替换。${SAFE_ZH}请把改动抄回台账文件并删除这张表，或直接用菜单“接管台账”。`,
    en: (p) =>
      `The tab “${p.tab}” came from a ledger and was edited here since, so it was not replaced. ${SAFE_EN} Copy the edits to the file and delete the tab, or adopt it from the menu.`,
  },
  TAB_TAKEN: {
    'zh-CN': (p) => `这里已经有一张同名的工作表“${p.tab}”，内容不同，不是接管带进来的，没有动它。${SAFE_ZH}请先删除它或给它改名。`,
    en: (p) =>
      `There is a tab “${p.tab}” already, with other content, which no ledger brought; it was left alone. ${SAFE_EN} Delete or rename it first.`,
  },
  NO_LISTS: {
    'zh-CN': (p) =>
      `${p.file} 里没有认得出的名单（居民、住户、社团等），没有接管，它的工作表也没有留下。请检查是不是这个文件，表头有没有写全。`,
    en: (p) =>
      `No list that Linli knows (residents, households, clubs …) was found in ${p.file}; nothing was adopted, and its tabs were taken out again. Check the file and its header rows.`,
  },
  BAD_CONDITIONS: {
    'zh-CN': (p) => `运行条件里的“${p.part}”写得不对，条件没有改动。写法见 workbench/world/conditions.ts。`,
    en: (p) => `The conditions have a bad “${p.part}”; they were not changed. See workbench/world/conditions.ts.`,
  },
  BAD_FAULT_PLAN: {
    'zh-CN': (p) => `运行条件里第 ${p.rule} 条故障的“${p.part}”写得不对，条件没有改动。写法见 workbench/world/fault-plan.ts。`,
    en: (p) => `Rule ${p.rule} of the faults has a bad “${p.part}”; the conditions were not changed. See workbench/world/fault-plan.ts.`,
  },
  BAD_JSON: {
    'zh-CN': (p) => `${p.what} 不是正确的 JSON（${p.reason}），什么都没有做。请检查引号、逗号和括号。`,
    en: (p) => `${p.what} is not valid JSON (${p.reason}). Nothing was done. Check quotes, commas and brackets.`,
  },
  NOT_AN_OBJECT: {
    'zh-CN': () => '表单答案应当是 {"题目": "答案"} 这样的对象。什么都没有提交。',
    en: () => 'The answers must be an object such as {"item title": "answer"}. Nothing was submitted.',
  },
  NO_FORM: {
    'zh-CN': (p) => `没有叫“${p.form}”的表单。什么都没有提交。现有的表单：${p.known || '（还没有）'}。`,
    en: (p) => `There is no form "${p.form}". Nothing was submitted. The forms are: ${p.known || '(none yet)'}.`,
  },
  AMBIGUOUS_FORM: {
    'zh-CN': (p) => `有几张表单都叫“${p.form}”。什么都没有提交。请改用编号：${p.known}。`,
    en: (p) => `Several forms are called "${p.form}". Nothing was submitted. Use an id: ${p.known}.`,
  },
  NO_FIELD: {
    'zh-CN': (p) => `表单里没有“${p.field}”这一项。什么都没有提交。表单的题目是：${p.known}。`,
    en: (p) => `The form has no item "${p.field}". Nothing was submitted. Its items are: ${p.known}.`,
  },
  AMBIGUOUS_FIELD: {
    'zh-CN': (p) => `表单里有几项都叫“${p.field}”。什么都没有提交。请改用编号：${p.known}。`,
    en: (p) => `The form has several items "${p.field}". Nothing was submitted. Use an id: ${p.known}.`,
  },
  BAD_ANSWER: {
    'zh-CN': (p) => `“${p.field}”的答案应当是文字、数字，或文字的列表。什么都没有提交。`,
    en: (p) => `The answer to "${p.field}" must be text, a number, or a list of texts. Nothing was submitted.`,
  },
  CLOCK_BACKWARDS: {
    'zh-CN': (p) => `时钟只能拨快，不能拨回过去；现在是 ${p.now}。时钟没有改动。`,
    en: (p) => `The clock only goes forward; it is now ${p.now}. It was not changed.`,
  },
  CLOCK_TOO_FAR: {
    'zh-CN': (p) => `时钟一次最多拨快 ${p.days} 天，因为其间到点的任务都要运行。时钟没有改动，请分几次拨。`,
    en: (p) =>
      `The clock goes forward by at most ${p.days} days at once, since all that falls due on the way runs. It was not changed; advance it in several steps.`,
  },
  BAD_COMMAND: {
    'zh-CN': (p) => `正在运行的工作台不认识命令“${p.command}”，什么都没有做。它可能是旧版本：请停止它，重新启动后再试。`,
    en: (p) =>
      `The workbench that is running knows no command "${p.command}"; nothing was done. It may be an older version: stop it, start it again and retry.`,
  },
  FOLDER_IN_USE: {
    'zh-CN': (p) =>
      `数据文件夹 ${p.folder} 正被另一个工作台使用${p.url ? `（${p.url}）` : ''}。数据不受影响。请先关闭那一个，或用 --data 换一个文件夹。`,
    en: (p) =>
      `The data folder ${p.folder} is in use by another workbench${p.url ? ` (${p.url})` : ''}. The data is safe. Stop that one first, or name another folder with --data.`,
  },
  FOLDER_NOT_WRITABLE: {
    'zh-CN': (p) => `数据文件夹 ${p.folder} 不能建立或写入，什么都没有做。请用 --data 换一个能写入的文件夹。`,
    en: (p) => `The data folder ${p.folder} cannot be made or written, so nothing was done. Name another one with --data.`,
  },
  NOT_A_DATA_FOLDER: {
    'zh-CN': (p) => `文件夹 ${p.folder} 里有别的文件，不是数据文件夹，没有动它。请用 --data 指定一个空文件夹。`,
    en: (p) => `The folder ${p.folder} holds other files and is no data folder; it was left alone. Name an empty one with --data.`,
  },
  FOLDER_TOO_NEW: {
    'zh-CN': (p) => `数据文件夹 ${p.folder} 是更新版本的程序写的，没有动它。请升级程序。`,
    en: (p) => `The data folder ${p.folder} was written by a newer version and was left alone. Upgrade this program.`,
  },
  FOLDER_CORRUPT: {
    'zh-CN': (p) => `数据文件夹 ${p.folder} 里的数据库已损坏，没有动它。请用备份恢复，或用 --data 换一个文件夹。`,
    en: (p) => `The database in ${p.folder} is damaged and was left alone. Restore a backup, or name another folder with --data.`,
  },
  STORE_FAILED: {
    'zh-CN': () => '磁盘写不进去，这一步没有保存。之前保存的内容不受影响。请检查磁盘空间后重新启动。',
    en: () => 'The disk refused to write, so this step was not saved. What was saved before is safe. Check the free space and start again.',
  },
  NO_PROJECT: {
    'zh-CN': (p) => `读不了脚本文件夹 ${p.folder}，什么都没有做。请检查 --project，或先运行 npm run build。`,
    en: (p) => `The project folder ${p.folder} cannot be read, so nothing was done. Check --project, or run npm run build first.`,
  },
  BAD_MANIFEST: {
    'zh-CN': (p) => `${p.folder} 里的 appsscript.json 不能用（${p.reason}），什么都没有做。请改正它，或检查 --project。`,
    en: (p) => `appsscript.json in ${p.folder} cannot be used (${p.reason}), so nothing was done. Mend it, or check --project.`,
  },
  NO_SCRIPT: {
    'zh-CN': (p) => `脚本文件夹 ${p.folder} 里没有 .js 或 .gs 文件，什么都没有做。请检查 --project。`,
    en: (p) => `The project folder ${p.folder} holds no .js or .gs file, so nothing was done. Check --project.`,
  },
  CLOSED: {
    'zh-CN': () => '工作台正在关闭，这一步没有做。已保存的内容不受影响，请重新启动后再试。',
    en: () => 'The workbench is closing, so this was not done. What was saved is safe. Start it and try again.',
  },
  PORT_TAKEN: {
    'zh-CN': (p) => `端口 ${p.port} 已被占用，没有启动。请用 --port 换一个。`,
    en: (p) => `Port ${p.port} is taken, so nothing was started. Choose another with --port.`,
  },
  HOST_UNKNOWN: {
    'zh-CN': (p) => `这台机器没有地址 ${p.host}，没有启动。请检查 --host。`,
    en: (p) => `This machine has no address ${p.host}, so nothing was started. Check --host.`,
  },
  PASSCODE_NEEDED: {
    'zh-CN': () => '用 --host 让别的机器访问时必须设口令：请加上 --passcode。没有启动。',
    en: () => 'With --host other machines can reach the workbench, so it needs --passcode. Nothing was started.',
  },
}

/** Words for any fault that crossed the seam of a command; an unknown code shows its English message in both. */
export function faultSentence(fault: FaultReply, language: Language): string {
  const known = SENTENCES[fault.code] ?? (fault.code.startsWith('XLSX_') ? SENTENCES.XLSX : undefined)
  if (known) return known[language](fault.params)
  return language === 'en'
    ? `It could not be done: ${fault.message}. What was saved is safe.`
    : `没有做成：${fault.message}。已保存的内容不受影响。`
}

function megabytes(bytes: string | number | undefined): number {
  return Math.round(Number(bytes) / MEGABYTE)
}
