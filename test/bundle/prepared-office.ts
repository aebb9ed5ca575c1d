/** Offices that many tests begin with: made once in a run of the tests, each test has a copy of the data folder to itself. */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/domain/language'
import { openStore } from '../../workbench/world/store'
import { ownRows } from '../../workbench/world/workbook-rows'
import { MONDAY_NINE, type Office, openOffice } from './office'

/**
 * @param name of what `fill` makes; the same name is the same office
 * @param startsAt where its clock stands before it is filled
 */
export async function openPrepared(name: string, fill: (office: Office) => Promise<unknown>, startsAt = MONDAY_NINE): Promise<Office> {
  const folder = join(String(process.env.LINLI_PREPARED), name)
  if (!existsSync(folder)) await prepare(folder, fill, startsAt)
  return openOffice(startsAt, folder)
}

/** An office that has been set up, and nothing else. */
export function openSetUp(language: Language = 'zh-CN'): Promise<Office> {
  return openPrepared(`set-up ${language}`, async (office) => {
    if (language === 'en') await office.run('switchLanguage')
    await office.run('setUp')
  })
}

async function prepare(folder: string, fill: (office: Office) => Promise<unknown>, startsAt: number): Promise<void> {
  const office = await openOffice(startsAt)
  await fill(office)
  const made = mkdtempSync(`${folder} `)
  office.world.copyTo(made)
  const store = openStore(made)
  // Opens faster than the changes that led to it.
  ownRows(store).replace(JSON.stringify(office.world.workbook.snapshot()))
  store.close()
  await office.close()
  try {
    renameSync(made, folder)
  } catch {
    // Another worker was faster: its office is the same.
    rmSync(made, { recursive: true })
  }
}
