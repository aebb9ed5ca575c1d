import type { MetadataEntry, WorkbookInfo } from '../../../workbook/reads'
import { Refused } from '../api-error'
import { wants } from '../field-mask'
import { type ApiMetadata, apiMetadata, type DataFilter, locationOf, matches } from '../metadata'
import { type Planner, requiredMask } from './plan'

export const createDeveloperMetadata: Planner<{ developerMetadata?: ApiMetadata }> = ({ developerMetadata = {} }, info) => {
  const { metadataKey: key, metadataValue: value = '' } = developerMetadata
  if (!key) throw new Refused('DeveloperMetadata.metadataKey is required')
  const visibility = visibilityOf(developerMetadata.visibility)
  const location = locationOf(developerMetadata.location, info)
  return {
    edits: [{ kind: 'setMetadata', id: null, key, value, visibility, location }],
    reply: ([made]) => ({
      createDeveloperMetadata: { developerMetadata: apiMetadata({ id: made?.id ?? 0, key, value, visibility, location }) },
    }),
  }
}

export const updateDeveloperMetadata: Planner<{
  dataFilters?: DataFilter[]
  developerMetadata?: ApiMetadata
  fields?: string
}> = ({ dataFilters = [], developerMetadata = {}, fields }, info) => {
  const mask = requiredMask(fields)
  const changed = selected(dataFilters, info).map((entry): MetadataEntry => {
    const { metadataKey, metadataValue, visibility, location } = developerMetadata
    return {
      ...entry,
      ...(wants(mask, 'metadataKey') && metadataKey !== undefined ? { key: metadataKey } : {}),
      ...(wants(mask, 'metadataValue') ? { value: metadataValue ?? '' } : {}),
      ...(wants(mask, 'visibility') && visibility !== undefined ? { visibility: visibilityOf(visibility) } : {}),
      ...(wants(mask, 'location') && location !== undefined ? { location: locationOf(location, info) } : {}),
    }
  })
  info.metadata = info.metadata.map((entry) => changed.find((other) => other.id === entry.id) ?? entry)
  const reply = { updateDeveloperMetadata: { developerMetadata: changed.map(apiMetadata) } }
  return { edits: changed.map((entry) => ({ kind: 'setMetadata', ...entry })), reply: () => reply }
}

export const deleteDeveloperMetadata: Planner<{ dataFilter?: DataFilter }> = ({ dataFilter }, info) => {
  if (!dataFilter) throw new Refused('dataFilter is required')
  const removed = selected([dataFilter], info)
  info.metadata = info.metadata.filter((entry) => !removed.includes(entry))
  const reply = { deleteDeveloperMetadata: { deletedDeveloperMetadata: removed.map(apiMetadata) } }
  return { edits: removed.map((entry) => ({ kind: 'deleteMetadata', id: entry.id })), reply: () => reply }
}

function selected(filters: DataFilter[], info: WorkbookInfo): MetadataEntry[] {
  return info.metadata.filter((entry) => filters.some((filter) => matches(entry, filter, info)))
}

function visibilityOf(visibility: string | undefined): MetadataEntry['visibility'] {
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT') throw new Refused('DeveloperMetadata.visibility is required')
  return visibility
}
