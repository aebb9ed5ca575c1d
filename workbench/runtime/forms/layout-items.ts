import type { FormItem } from '../../world/form-types'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { blobContent, newBlob } from '../utilities/blob'
import { fromBase64, toBase64 } from '../utilities/bytes'
import { ItemBase, isItem, placeOf, store, stored } from './item-base'

const DEFAULT_WIDTH = 300

export class SectionHeaderItem extends ItemBase {}

export class PageBreakItem extends ItemBase {
  /** Where the page before this break leads; null for the next page. */
  getGoToPage(): object | null {
    return pageAt(this, stored(this).goTo?.page ?? null)
  }

  getPageNavigationType(): unknown {
    return constant('Forms.PageNavigationType', stored(this).goTo?.type ?? 'CONTINUE')
  }

  setGoToPage(where: unknown): this {
    return store(this, { goTo: navigationTo(where) })
  }
}

/** A picture or a film. */
class MediaItem extends ItemBase {
  getAlignment(): unknown {
    return constant('Forms.Alignment', stored(this).alignment ?? 'LEFT')
  }

  setAlignment(alignment: unknown): this {
    return store(this, { alignment: String(alignment) as NonNullable<FormItem['alignment']> })
  }

  getWidth(): number {
    return stored(this).width ?? DEFAULT_WIDTH
  }

  setWidth(width: number): this {
    return store(this, { width: Number(width) })
  }
}

export class ImageItem extends MediaItem {
  getImage(): object | null {
    const { image } = stored(this)
    return image ? newBlob(fromBase64(image.base64), image.type, image.name) : null
  }

  setImage(source: unknown): this {
    const { bytes, type, name } = blobContent(source)
    if (!type?.startsWith('image/')) throw new Exception('The blob is not an image.')
    return store(this, { image: { base64: toBase64(bytes), type, name } })
  }
}

export class VideoItem extends MediaItem {
  setVideoUrl(url: string): this {
    if (!/^https?:\/\/(www\.|m\.)?(youtube\.com|youtu\.be)\//.test(String(url))) throw new Exception('Invalid YouTube URL.')
    return store(this, { videoUrl: String(url) })
  }
}

/** From a PageBreakItem or a `FormApp.PageNavigationType`. */
export function navigationTo(where: unknown): NonNullable<FormItem['goTo']> {
  if (isItem(where)) {
    if (!(where instanceof PageBreakItem)) throw new Exception('The parameter is not a PageBreakItem.')
    return { type: 'GO_TO_PAGE', page: placeOf(where).itemId }
  }
  const type = String(where)
  if (type !== 'CONTINUE' && type !== 'RESTART' && type !== 'SUBMIT') throw new Exception('Invalid argument: navigationType')
  return { type, page: null }
}

/** The page break of the same form with that id; null without one. */
export function pageAt(item: object, id: string | null): object | null {
  return id === null ? null : new PageBreakItem(placeOf(item).formId, id)
}
