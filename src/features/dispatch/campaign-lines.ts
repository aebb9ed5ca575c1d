/** What is still open of the running campaigns, as lines of a digest: at each door, and for a worker's grids. */
import type { Context } from '../../domain/context'
import { groupBy } from '../../domain/group-by'
import { oneLine } from '../../domain/kept-text'
import { clauses } from '../../domain/language'
import { say } from '../../messages/messages'
import type { Data } from '../../tables/plan'
import type { Row } from '../../tables/tables'

export type CampaignLineTables = 'Campaigns' | 'CampaignPlans' | 'Residents' | 'Grids'

export interface OpenCampaigns {
  /** A line each for the people of the household, or for the resident. */
  at(householdId: string | null, residentIds: readonly string[]): string[]
  /** How many are open in the grids of the worker; '' when none. */
  ofWorker(workerId: string): string
}

const SCRIPT_CHARACTERS = 200
const NAME_CHARACTERS = 40

export function openCampaigns(data: Data<CampaignLineTables>, { language }: Context): OpenCampaigns {
  const running = new Map(data.CampaignPlans.filter(({ state }) => state === 'running').map((plan) => [plan.name, plan]))
  const open = data.Campaigns.filter(({ campaign, paid }) => paid !== true && running.has(campaign))
  const homes = new Map(data.Residents.map(({ id, householdId }) => [id, householdId]))
  const byHousehold = groupBy(open, ({ residentId }) => [homes.get(residentId ?? '') ?? ''])
  const byResident = groupBy(open, ({ residentId }) => [residentId ?? ''])
  const byGrid = groupBy(open, ({ grid }) => [grid ?? 0])

  const short = (text: string): string => oneLine(text, NAME_CHARACTERS)
  const dueOf = (campaign: string): string[] => {
    const on = running.get(campaign)?.dueOn ?? null
    return on === null ? [] : [say(language, 'digest.campaignDue', { on })]
  }
  const lineOf = ({ campaign, name, step }: Row<'Campaigns'>): string => {
    const script = running.get(campaign)?.script ?? null
    const params = { campaign: short(campaign), name: short(name), step: short(step ?? '') }
    return clauses(
      [
        say(language, step === null ? 'digest.campaign' : 'digest.campaignStep', params),
        ...dueOf(campaign),
        ...(script === null ? [] : [say(language, 'digest.campaignScript', { script: oneLine(script, SCRIPT_CHARACTERS) })]),
      ],
      language,
    )
  }
  return {
    at: (householdId, residentIds) =>
      (householdId === null ? residentIds.flatMap((id) => byResident.get(id) ?? []) : (byHousehold.get(householdId) ?? [])).map(lineOf),
    ofWorker(workerId) {
      const grids = data.Grids.filter((grid) => grid.workerId === workerId)
      const own = groupBy(
        grids.flatMap(({ number }) => byGrid.get(number) ?? []),
        ({ campaign }) => [campaign],
      )
      return [...own]
        .map(([campaign, { length: count }]) =>
          clauses(
            [
              say(language, 'digest.campaignGrid', { campaign: short(campaign), count }),
              ...dueOf(campaign),
              say(language, 'digest.campaignHelp'),
            ],
            language,
          ),
        )
        .join('\n')
    },
  }
}
