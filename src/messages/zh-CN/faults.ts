export const faults = {
  'fault.random_repeats': '随机数一直重复，编不出新的编号，请联系技术人员',

  'fault.not_set_up': '这个表格还没有设置。什么都没有改动。请点“邻里 → 设置 / 修复”。',
  'fault.tab_missing':
    '找不到“{tab}”这张表，可能被删除了。什么都没有改动。请点“邻里 → 设置 / 修复”，会补上空表；要找回旧内容，请用“文件 → 版本记录”。',
  'fault.header_missing': '“{tab}”缺少“{header}”这一列。什么都没有改动。请把列名改回来，或点“邻里 → 设置 / 修复”补上。',
  'fault.header_row_gone': '“{tab}”第 1 行不是表头，可能被删除了。什么都没有改动。请在第 1 行上面插入一个空行，再点“邻里 → 设置 / 修复”。',
  'fault.header_doubled': '“{tab}”有两列都叫“{header}”。什么都没有改动。请把多余的一列改名或删除。',
  'fault.busy': '别的操作正在写入。什么都没有改动。请稍等半分钟再试。',
  'fault.place_gone': '这个位置已经没有了。什么都没有改动。请再看一次。',
  'fault.proposals_gone': '资料已有改动，这些方案不能用了。什么都没有改动。请再算一次。',
  'fault.columns_moved': '“{tab}”的列在计算期间被改动。什么都没有写入。请再执行一次。',
  'fault.form_missing': '表单“{form}”不见了。请点“邻里 → 设置 / 修复”重新建立。',
  'fault.sheets_service_off': '脚本没有启用 Google Sheets API 服务。请在脚本编辑器“服务”里添加它。',
  'fault.table_not_read': '程序错误：没有读取 {table}。什么都没有改动。',
  'fault.unexpected': '出了意外的错误：{message}。没有写完的不会写一半；请再试一次，仍然不行请点“体检”。',

  'fault.ledger_changed': '台账刚才有改动。什么都没有写入。请看过再来一次。',
  'fault.bad_choice': '这个选择不能用，请重新选。',
  'fault.no_household': '请先在{tabs}里点一行。',
  'fault.unlinked_household': '这一行没有对上哪一户。请先在“待审”里核对，填上居民编号或户编号。',
  'fault.household_gone': '这一户的人已迁出，或已不在“居民”里，没有一户一档可看。',
  'fault.cell_gone': '这张表或这一行已经不在了，找不到原来的格子。',
  'fault.household_changed': '这一户刚才有改动。什么都没有写入。请看过再来一次。',
  'fault.proposal_changed': '这项建议刚才有改动。什么都没有写入。请看过再来一次。',
  'fault.service_gone': '“{service}”不在服务目录里，或已暂停。什么都没有写入。',
}
