import { academy } from './zh-CN/academy'
import { admin } from './zh-CN/admin'
import { adopt } from './zh-CN/adopt'
import { campaigns } from './zh-CN/campaigns'
import { dispatch } from './zh-CN/dispatch'
import { escalation } from './zh-CN/escalation'
import { exporting } from './zh-CN/exports'
import { faults } from './zh-CN/faults'
import { householdFile } from './zh-CN/household-file'
import { intake } from './zh-CN/intake'
import { notices } from './zh-CN/notices'
import { policies } from './zh-CN/policies'
import { problems } from './zh-CN/problems'
import { reports } from './zh-CN/reports'
import { review } from './zh-CN/review'
import { screen } from './zh-CN/screen'
import { visits } from './zh-CN/visits'

/**
 * All words of the product but headers and vocabularies (these stand with the tables), by feature. `{name}` is a parameter.
 */
export const zhCN = {
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
