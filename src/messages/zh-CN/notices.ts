export const notices = {
  'mail.escalation.subject': '【{community}】上报 {number}：{service}，请于 {by} 前答复',
  'mail.escalation.body':
    '{department}：\n\n社区有一件事办不了，上报贵单位，请于 {by} 前答复。\n单号：{number}\n服务：{service}\n网格：{grid}\n地点：{address}\n内容：{details}\n社区已做：{note}\n经过：\n{way}\n\n社区承办人：{worker}{phone}。办结以前一直由承办人跟进；请直接回复本邮件。\n\n{community}',

  'mail.neighbour': '居民朋友',
  'mail.orPhone': '或拨打 {phone}',
  'mail.note': '承办人留言：“{note}”\n',
  'mail.badAddress': '邮箱“{address}”写法不对，没有发送',
  'mail.noAddress': '没有邮箱，没有发送',
  'mail.requestReceived.subject': '【{community}】已收到您的点单 {number}',
  'mail.requestReceived.body':
    '{name}，您好：\n\n您的点单我们收到了。\n单号：{number}\n服务：{service}\n\n我们会尽快安排人与您联系。要更改或撤回，请回复本邮件{orPhone}，报上单号。\n\n{community}',
  'mail.requestDone.subject': '【{community}】您的点单 {number} 已办结',
  'mail.requestDone.body':
    '{name}，您好：\n\n您的点单已办结。\n单号：{number}\n服务：{service}\n{note}\n请点一个，再点提交，告诉我们办得怎么样（链接 {days} 天内有效）：\n{links}\n\n事情没有办好，请在那里告诉我们，或回复本邮件{orPhone}，我们接着办。\n\n{community}',
  'mail.requestCannot.subject': '【{community}】关于您的点单 {number}',
  'mail.requestCannot.body':
    '{name}，您好：\n\n您的点单网格员这次没能办成。\n单号：{number}\n服务：{service}\n{note}\n社区会另想办法，并与您联系。您也可以回复本邮件{orPhone}问我们。\n\n{community}',
  'mail.suggestionReceived.subject': '【{community}】谢谢您的建议',
  'mail.suggestionReceived.body': '{name}，您好：\n\n您的建议我们收到了，谢谢您为社区操心。我们会认真研究，有结果就答复您。\n\n{community}',

  'mail.willSend': '要发 {count} 封邮件',
  'mail.nothing': '没有要发的邮件',
  'mail.overQuota': '今天的邮件额度不够，{count} 封留到下次再发',
  'mail.refused': '{count} 封邮件的地址不能用，已标“失败”',
  'mail.uncertain': '{count} 封邮件上次发到一半中断，已标“不确定”，不会自动重发',
  'mail.interrupted': '发送中途中断，不知道发出没有。请问一问收件人；要重发，把状态改回“待发”',
  'mail.timeOver': '这次没有轮到，下次再发',
  'mail.sent': '发出 {count} 封邮件',
  'mail.retry': '{count} 封没有发出，下次再试',
  'mail.failed': '{count} 封试了 {attempts} 次仍没有发出，请打电话',
  'mail.failedCall': '试了 {attempts} 次没有发出（{error}）。请打电话：{phones}',
  'mail.failedNoPhone': '试了 {attempts} 次没有发出（{error}）。没有留电话，请另想办法通知',

  'mail.supervisorOpening.subject': '【{community}】{date} 有 {count} 件要过问',
  'mail.supervisorOpening.body': '{name}，您好：\n\n今天（{date}）有 {count} 件要您过问：\n{figures}',

  'mail.whoComes.subject': '【{community}】今天 {at} 左右，{role}{worker}上门',
  'mail.whoComes.body':
    '{name}，您好：\n\n今天（{date}）{at} 左右，{role}{worker}上门，办您点的：{service}（{number}）。\n{papers}\n这个时间不方便，请回复本邮件{orPhone}，我们改时间。\n\n{community}',
  'mail.whoHelps.subject': '【{community}】您点的 {number} 由{role}{worker}来办',
  'mail.whoHelps.body':
    '{name}，您好：\n\n您点的“{service}”（{number}）由{role}{worker}来办，会先打电话和您约时间。\n{times}{papers}\n没有接到电话，或要改时间，请回复本邮件{orPhone}。\n\n{community}',

  'mail.whoVisits.subject': '【{community}】今天 {at} 左右，{role}{worker}来走访',
  'mail.whoVisits.body':
    '{name}，您好：\n\n今天（{date}）{at} 左右，{role}{worker}上门走访，看看您家的近况；有什么要办的，可以当面说。\n\n这个时间不方便，请回复本邮件{orPhone}，我们改时间。\n\n{community}',

  'placeholder.name': '姓名',
  'placeholder.number': '单号',
  'placeholder.service': '服务',
  'placeholder.note': '承办人的留言（没有就空着）',
  'placeholder.community': '社区名称',
  'placeholder.orPhone': '“或拨打办公室电话”（没有填电话就空着）',
  'placeholder.links': '评价的按钮',
  'placeholder.date': '今天的日期',
  'placeholder.at': '大约几点',
  'placeholder.times': '对方方便的时间（没有就空着）',
  'placeholder.role': '岗位',
  'placeholder.worker': '承办人姓名',
  'placeholder.papers': '“也一并走访”的话和“请先找好”的材料（没有就空着）',
  'placeholder.department': '上级部门',
  'placeholder.by': '最晚答复时间',
  'placeholder.grid': '网格',
  'placeholder.address': '地点',
  'placeholder.details': '具体内容',
  'placeholder.way': '办理经过',
  'placeholder.phone': '承办人电话',
  'placeholder.count': '件数',
  'placeholder.work': '几单任务、几户走访',
  'placeholder.days': '链接有效天数',
  'placeholder.figures': '各类件数',
}
