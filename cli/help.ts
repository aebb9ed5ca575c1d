export const HELP = `linli: 邻里工作台 · the Linli workbench

  linli serve [--port N] [--host H --passcode P] [--demo] [--open]
      打开工作台网页。--demo 在新的数据文件夹里先做好示范社区；--open 打开浏览器；
      --host 让别的机器访问，必须同时设口令。
      Serves the workbench page. --demo first fills a new data folder with the demo community;
      --open opens a browser; --host lets other machines in and needs a passcode.
  linli run FUNCTION [JSON-ARGS]
      运行脚本里的一个函数。 Runs one function of the script.
  linli submit FORM FILE.json [--key KEY]
      提交一份表单；FORM 是编号或标题，文件是 {"题目": "答案"}，邮箱写在 "@email"；
      同一个 KEY 只存一次。
      Submits a form; FORM is its id or title, the file holds {"item title": "answer"}, the address
      under "@email"; the same KEY is stored once.
  linli import FILE.xlsx|FILE.csv · linli export FILE.xlsx · linli export DIR --csv
      导入为新的工作表；导出整个表格；--csv 每张表一个文件，Excel、WPS 打开时身份证号和电话保持原样。
      Imports as new tabs; exports the whole workbook; --csv writes one file a table, in which ids and
      phones survive Excel and WPS.
  linli adopt FILE.xlsx [--preview] [--report report.json]
      接管台账：把文件里的名单变成居民、住户、社团等记录，拿不准的放进“待审”；新的数据文件夹先做好
      各张表。改过的台账再接管一次就更新。--preview 只看结果，什么都不写；--report 写下全部记录和疑问。
      Adopts a ledger: its lists become residents, households, clubs and so on, doubts go to Review;
      a new data folder is set up first. Adopting an edited ledger again updates. --preview only
      looks and writes nothing; --report writes all records and problems.
  linli forms · linli mail · linli runs
      列出表单、发件箱、运行记录。 Lists forms, the outbox, the runs.
  linli clock [--advance 2h | --to 2026-03-02T09:00+08:00 | --real]
      看时钟；拨快时到点的定时任务会运行。 Shows the clock; advancing it runs what falls due.
  linli limits [consumer|workspace|off]
      这个数据文件夹按哪种 Google 账号的限额运行：个人、Workspace，或不限。
      As which Google account's limits hold for the data folder: a consumer's (as long as nothing
      was set), Workspace's, or none.
  linli conditions [FILE.json|off]
      这个数据文件夹里的脚本会遇到什么：触发事件来两次、迟到或丢失，定时触发的分钟，只同意一部分
      权限，调用出错；写法见 workbench/world/conditions.ts。off 全部取消。
      What scripts meet in the data folder: events twice, late or lost, minutes of time triggers,
      partial consent, failing calls; see workbench/world/conditions.ts. off takes all back.

  linli solve FILE.ctt|FILE.tim [--seconds 60] [--seed 1] [--out FILE]
      用排课引擎解一个国际竞赛算例（也可以是 .gz），由独立的检查程序核对；Ctrl+C 停下并留住最好的。
      Solves an instance of the timetabling competition (.gz too), judged by an independent checker;
      Ctrl+C stops and keeps the best. Needs no data folder.

  --data DIR      数据文件夹，默认 .linli/data · the data folder, default .linli/data
  --project DIR   脚本文件夹，默认 dist · the script's folder, default dist

结果以 JSON 写到标准输出，说明写到标准错误。退出码：0 做成；1 运行失败；2 用法不对。
网页正在运行时，这些命令会交给它去做。
Results are JSON on stdout, messages go to stderr. Exit code: 0 done; 1 the run failed; 2 wrong use.
While the page is being served from the same folder, commands are carried out by that server.
邮件默认只存在发件箱；真正发出要设环境变量 LINLI_SMTP_URL 和 LINLI_SMTP_FROM。
Mail stays in the outbox unless LINLI_SMTP_URL and LINLI_SMTP_FROM are set.

例 Examples
  npm start
  npm run linli -- serve --port 9000 --open
  npm run linli -- run sweepNow
  npm run linli -- submit 服务点单 order.json
  npm run linli -- import demo/longzhuyuan.xlsx
  npm run linli -- adopt demo/longzhuyuan.xlsx --preview
  npm run linli -- clock --advance 10m
  npm run linli -- mail
  npm run linli -- solve bench/instances/cb-ctt/comp01.ctt --seconds 10 --out comp01.sol
`
