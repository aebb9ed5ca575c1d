interface Size {
  width: number
  height: number
}

/** Pixels of a picture in PNG, GIF, BMP or JPEG, as its first bytes say; null for anything else. */
export function imageSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (bytes.length >= 24 && starts(0x89, 0x50, 0x4e, 0x47)) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes.length >= 10 && starts(0x47, 0x49, 0x46)) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (bytes.length >= 26 && starts(0x42, 0x4d)) return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
  return starts(0xff, 0xd8) ? jpegSize(view) : null
}

/** In the segment that begins a frame, behind others that say how long they are. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return null
}
