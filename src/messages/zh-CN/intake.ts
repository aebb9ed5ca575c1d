export const intake = {
  'form.badEmail': '请填写正确的电子邮箱。',
  'form.badPhone': '请填写电话号码，例如 11 位手机号。',

  'sweep.nothing': '没有新的表单',
  'sweep.taken': '收到点单 {request} 件、任务回报 {report} 件、建议 {suggestion} 条',
  'sweep.heard': '收到走访回报 {visit} 件、评价 {rating} 件',
  'sweep.merged': '并单 {count} 张',
  'sweep.similar': '{count} 张点单可能和别的重复，见“可能重复”；要并单，把那个单号写进“并入单号”',
  'sweep.credited': '给 {count} 名志愿者记了时长',
  'sweep.typed': '登记了 {count} 张手工填写的点单',
  'sweep.review': '有 {count} 份表单需要人工看一看，原因写在“待审”里',

  'request.accountEmail': '提交时登录的邮箱',
  'request.phoneAsTyped': '电话原文：{phone}',
  'request.unwritten': '未写明',
  'request.other': '{service}（{details}）',
  'request.nobody': '无人',

  'report.returned': '{worker}退单：{why}',
  'report.withoutReason': '没有写原因',

  'visitReport.raisedBy': '{worker} {on} 走访时提出',
  'visitReport.service': '联系不上住户',
  'visitReport.nobodyHome': '连续 {count} 次上门家中无人，最近一次 {last}。请帮忙联系',
  'visitReport.morning': '上午',
  'visitReport.afternoon': '下午',
  'visitReport.add': '加上“{flags}”',
  'visitReport.drop': '去掉“{flags}”',

  'rating.openedAgain': '{at} 居民评价“{rating}”，请接着办：{note}',

  'merge.done': '已并入 {number}',
  'merge.details': '并入 {number}：{details}',

  'report.minutesAsTyped': '用时：{minutes}',
}
