/** Notes of a file, wherever its writer put them: excelts reads those in parts that are named as Excel names them, on cells that the file lists. */
import { posix } from 'node:path'
import type { Workbook } from '@cj-tech-master/excelts'
import { filesIn, withoutEntities } from './archive'

const PARTS =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/_rels\/[^/]+\.rels|[^/]*comments[^/]*\.xml|comments\/[^/]+\.xml)$/i

/** Gives the cells of the file their notes, as plain text. */
export function addNotes(file: Workbook, bytes: Uint8Array): void {
  const parts = new Map([...filesIn(bytes, PARTS)].map(([path, content]) => [path, content.toString('utf8')]))
  const sheets = relations(parts, 'xl/_rels/workbook.xml.rels', 'xl')
  for (const [tag] of (parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const path = sheets.get(attribute(tag, '(?:\\w+:)?id'))?.path ?? ''
    const worksheet = file.getWorksheet(attribute(tag, 'name'))
    const folder = posix.dirname(path)
    const own = relations(parts, `${folder}/_rels/${posix.basename(path)}.rels`, folder)
    for (const { type, path: target } of own.values()) {
      if (worksheet === undefined || !type.endsWith('/comments')) continue
      for (const { cell, text } of notesIn(parts.get(target) ?? '')) {
        if (text !== '') worksheet.getCell(cell).note = text
      }
    }
  }
}

interface Relation {
  /** The address of the kind of relation. */
  type: string
  path: string
}

function relations(parts: ReadonlyMap<string, string>, path: string, folder: string): Map<string, Relation> {
  const tags = [...(parts.get(path) ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
  return new Map(
    tags.map(([tag]): [string, Relation] => {
      const target = attribute(tag, 'Target')
      const isWhole = target.startsWith('/')
      return [attribute(tag, 'Id'), { type: attribute(tag, 'Type'), path: isWhole ? target.slice(1) : posix.join(folder, target) }]
    }),
  )
}

function notesIn(xml: string): { cell: string; text: string }[] {
  return [...xml.matchAll(/<(?:\w+:)?comment\s([^>]*)>([\s\S]*?)<\/(?:\w+:)?comment>/g)].map(([, tag = '', content = '']) => ({
    cell: attribute(` ${tag}`, 'ref'),
    text: [...content.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)].map(([, text = '']) => withoutEntities(text)).join(''),
  }))
}

function attribute(tag: string, name: string): string {
  return withoutEntities(
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((text) => text !== undefined) ?? '',
  )
}
