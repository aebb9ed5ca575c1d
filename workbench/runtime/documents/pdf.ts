import type { DocumentBlock, DocumentText } from '../../world/record-types'

const PAGE = { width: 595, height: 842, margin: 64 }
const SIZES: Record<string, number> = { TITLE: 26, SUBTITLE: 15, HEADING1: 20, HEADING2: 16, HEADING3: 14, HEADING4: 12 }
const BODY_SIZE = 11
/** Number of the object. */
const FIRST_PAGE = 8

/**
 * Pages of A4; each part begins on a new one. Nothing is embedded: Latin is in Helvetica, which every reader has, all else in the reader's own Song
 * typeface: https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, 9.6.2.2 and 9.7.5.2.
 */
export function pdfOf(parts: DocumentBlock[][]): Uint8Array {
  const pages: string[][] = [[]]
  let top = PAGE.height - PAGE.margin
  const width = PAGE.width - 2 * PAGE.margin

  function turn(): void {
    pages.push([])
    top = PAGE.height - PAGE.margin
  }

  function room(height: number): void {
    if (top - height < PAGE.margin) turn()
  }

  function draw(operators: string): void {
    pages.at(-1)?.push(operators)
  }

  for (const [index, blocks] of parts.entries()) {
    if (index > 0) turn()
    for (const block of blocks) put(block)
  }
  return written(pages.map((operators) => operators.join('\n')))

  function put(block: DocumentBlock): void {
    if (block.kind === 'paragraph') {
      const size = SIZES[block.heading] ?? BODY_SIZE
      const indent = block.listed ? 18 : 0
      for (const [index, line] of linesOf(block.text, (width - indent) / size).entries()) {
        room(size * 1.5)
        top -= size * 1.5
        const mark = block.listed && index === 0 ? '\u00b7 ' : ''
        draw(show(mark + line, PAGE.margin + indent, top, size, block))
      }
      return
    }
    top -= BODY_SIZE
    for (const row of block.rows) {
      const column = width / Math.max(1, row.length)
      const cells = row.map((cell) => linesOf(cell.text, (column - 10) / BODY_SIZE))
      const height = Math.max(1, ...cells.map((lines) => lines.length)) * BODY_SIZE * 1.5 + 6
      room(height)
      for (const [index, lines] of cells.entries()) {
        const left = PAGE.margin + index * column
        draw(`0.5 w ${left} ${top - height} ${column} ${height} re S`)
        for (const [at, line] of lines.entries()) {
          draw(show(line, left + 5, top - (at + 1) * BODY_SIZE * 1.5, BODY_SIZE, row[index] ?? { text: '' }))
        }
      }
      top -= height
    }
  }
}

/** Broken where the ems are used up: a Chinese sign takes one, any other half of one. */
function linesOf(text: string, ems: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = []
    let [line, used] = ['', 0]
    for (const word of paragraph.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? []) {
      const length = [...word].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 1 : 0.5), 0)
      if (line !== '' && used + length > ems) {
        lines.push(line)
        ;[line, used] = ['', 0]
      }
      line += word
      used += length
    }
    return [...lines, line]
  })
}

/** Bold Chinese is drawn with a thin outline. */
function show(text: string, left: number, base: number, size: number, { bold }: DocumentText): string {
  const runs = text.match(/[ -~\u00a0-\u00ff]+|[^ -~\u00a0-\u00ff]+/g) ?? []
  const drawn = runs.map((run) => {
    if (/^[ -~\u00a0-\u00ff]/.test(run)) return `/${bold ? 'F3' : 'F2'} ${size} Tf 0 Tr <${hexOf(run, 2)}> Tj`
    return `/F1 ${size} Tf ${bold ? `2 Tr ${size / 30} w` : '0 Tr'} <${hexOf(run, 4)}> Tj`
  })
  return `BT 1 0 0 1 ${left} ${base} Tm ${drawn.join(' ')} ET`
}

function hexOf(text: string, digits: number): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(digits, '0')).join('')
}

function written(contents: string[]): Uint8Array {
  const kids = contents.map((_, index) => `${FIRST_PAGE + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R /F2 6 0 R /F3 7 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${FIRST_PAGE + 1 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0))
}
