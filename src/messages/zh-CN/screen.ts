export const screen = {
  'menu.title': '邻里',
  'menu.sweep': '收取表单',
  'menu.dispatch': '派单',
  'menu.policies': '政策比对',
  'menu.campaigns': '专项任务 / 核对缴费',
  'menu.planVisits': '安排今天走访',
  'menu.escalate': '上报 / 催办',
  'menu.sendMail': '立即发送邮件',
  'menu.makeTimetable': '排课',
  'menu.publishTimetable': '发布课表',
  'menu.undo': '撤销上一步',
  'menu.adopt': '接管台账',
  'menu.setUp': '设置 / 修复',
  'menu.doctor': '体检',
  'menu.language': '切换语言 / Language',

  'action.setUp': '设置',
  'action.adopt': '接管台账',
  'action.sweep': '收取表单',
  'action.dispatch': '派单',
  'action.policies': '政策比对',
  'action.campaigns': '专项任务 / 核对缴费',
  'action.planVisits': '安排今天走访',
  'action.escalate': '上报 / 催办',
  'action.digest': '每日任务邮件',
  'action.makeTimetable': '排课',
  'action.publishTimetable': '发布课表',
  'action.mail': '发送邮件',
  'action.undo': '撤销',
  'action.doctor': '体检',
  'action.language': '切换语言',

  'action.nothing': '没有需要做的。',
  'action.outcome': '执行后的结果：',
  'action.goOn': '现在执行吗？',
  'action.leftOut': '有 {count} 项在计算期间被别人改动，没有写入；请再执行一次。',

  'menu.training': '培训建议',

  'action.training': '培训建议',

  'menu.household': '一户一档',
  'menu.today': '今日',

  'action.household': '一户一档',
  'action.today': '今日',

  'page.refresh': '刷新',
  'page.reading': '正在读取……',

  'action.supervisorDigest': '每日督办邮件',

  'action.whoComes': '上门预告',

  'menu.printToday': '打印今天任务',
  'menu.review': '待审',

  'action.review': '待审',

  'action.printToday': '打印今天任务',
}
