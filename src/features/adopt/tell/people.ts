/** Residents, volunteers, teachers, grid workers and grids as `report.json` has them. */

import type { People, PersonRow, PersonTable } from '../link/duplicates'
import type { PersonDraft } from '../read/people'
import type { ResidentDraft } from '../read/residents'
import { inOrder, type Teller } from './teller'
import { type RowRef, type ToldRecord, toldAt, toldFlags, toldSex, toldSpans } from './told'

export function tellResidents({ drafts }: Teller): ToldRecord[] {
  return tellRows(drafts.people.residents, ({ record, code }: ResidentDraft) => {
    return {
      name: record.name,
      ...(record.nameNote === null ? {} : { nameNote: record.nameNote }),
      sex: toldSex(record.sex),
      relation: record.relation,
      isHead: record.isHead === true,
      idNumber: record.idNumber,
      birthDate: record.birthOn,
      phones: record.phones,
      email: record.email,
      grid: record.grid,
      address: record.address,
      household: code,
      flags: toldFlags(record.flags),
      volunteer: record.volunteer,
      movedAway: record.movedAway === true,
      note: record.note,
    }
  })
}

export function tellVolunteers(teller: Teller): ToldRecord[] {
  return tellRows(teller.drafts.people.volunteers, ({ record, skillsText, free }: PersonDraft<'Volunteers'>) => {
    return {
      name: record.name,
      sex: toldSex(record.sex),
      phones: record.phones,
      email: record.email,
      grid: record.grid,
      isResident: record.isResident,
      skills: skillsText,
      availability: toldSpans(free),
      serviceMinutes: record.serviceMinutes,
      level: record.level,
      joinedOn: record.joinedOn,
      note: record.note,
      residentRef: residentRef(teller, record),
    }
  })
}

export function tellTeachers(teller: Teller): ToldRecord[] {
  return tellRows(teller.drafts.people.teachers, ({ record, skillsText, free }: PersonDraft<'Teachers'>) => {
    return {
      name: record.name,
      sex: toldSex(record.sex),
      phones: record.phones,
      email: record.email,
      skills: skillsText,
      availability: toldSpans(free),
      isResident: record.isResident,
      certificate: record.certificate,
      note: record.note,
      residentRef: residentRef(teller, record),
    }
  })
}

/** Each row as it was read, also where several rows became one record. */
function tellRows<N extends PersonTable, D extends PersonRow<N>>(
  { people, sameAs }: People<N, D>,
  tell: (draft: D) => ToldRecord['values'],
): ToldRecord[] {
  const firstOf = new Map(people.map(({ draft, sources }) => [draft, sources[0]]))
  const rows = inOrder([...firstOf.keys(), ...sameAs.keys()], (draft) => draft)
  return rows.map((draft) => {
    const told = toldAt([draft], tell(draft))
    const first: RowRef | undefined = firstOf.get(sameAs.get(draft) ?? draft)
    const isFirst = first === undefined || (first.tab === draft.tab && first.row === draft.row)
    return isFirst ? told : { ...told, sameAs: { tab: first.tab, row: first.row } }
  })
}

/** The resident a volunteer or a teacher is; of whom the list says that they live elsewhere, nobody. */
function residentRef({ people, refOf }: Teller, person: PersonDraft<'Volunteers' | 'Teachers'>['record']) {
  if (person.isResident === false) return null
  const found = people.find({ name: person.name, idNumber: null, phones: person.phones ?? [], address: null })
  return found.fit === 'one' ? refOf(found.person.id) : null
}

export function tellGridWorkers({ drafts }: Teller): ToldRecord[] {
  return drafts.workers.map(({ worker, grid, backup, told }) =>
    toldAt([worker], {
      grid: grid?.record.number ?? null,
      name: worker.record.name,
      phones: told.phones,
      email: told.email,
      buildings: grid?.record.buildings ?? [],
      backupName: backup?.record.name ?? null,
      backupPhones: told.backupPhones,
      note: worker.record.note,
    }),
  )
}

/** Everybody who works for the grids, each once. */
export function tellStaff({ of }: Teller): ToldRecord[] {
  return of('Staff').map(({ draft }) => {
    const { name, phones, email } = draft.record
    return toldAt([draft], { name, phones, email })
  })
}

export function tellGrids({ of }: Teller): ToldRecord[] {
  return of('Grids').map(({ draft }) => {
    const { number, buildings, workerName, backupName } = draft.record
    return toldAt([draft], { grid: number, buildings, worker: workerName, backup: backupName })
  })
}
