import { academy } from './en/academy'
import { admin } from './en/admin'
import { adopt } from './en/adopt'
import { campaigns } from './en/campaigns'
import { dispatch } from './en/dispatch'
import { escalation } from './en/escalation'
import { exporting } from './en/exports'
import { faults } from './en/faults'
import { householdFile } from './en/household-file'
import { intake } from './en/intake'
import { notices } from './en/notices'
import { policies } from './en/policies'
import { problems } from './en/problems'
import { reports } from './en/reports'
import { review } from './en/review'
import { screen } from './en/screen'
import { visits } from './en/visits'
import type { zhCN } from './zh-CN'

export const en: Record<keyof typeof zhCN, string> = {
  ...academy,
  ...admin,
  ...adopt,
  ...campaigns,
  ...dispatch,
  ...escalation,
  ...exporting,
  ...faults,
  ...householdFile,
  ...intake,
  ...notices,
  ...policies,
  ...problems,
  ...reports,
  ...review,
  ...screen,
  ...visits,
}
