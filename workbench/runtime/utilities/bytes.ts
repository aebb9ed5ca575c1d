/** Bytes as Apps Script has them (-128 … 127), UTF-8 and base64, without any host object. */
import { Exception } from '../core/exception'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return Uint8Array.from(bytes)
}

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const left = bytes.length - i
    text += letter(a >> 2) + letter(((a & 3) << 4) | (b >> 4))
    text += (left > 1 ? letter(((b & 15) << 2) | (c >> 6)) : '=') + (left > 2 ? letter(c & 63) : '=')
  }
  return text
}

/** Takes both alphabets, with or without padding. Throws when a character is none of theirs. */
export function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/\s/g, '').replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/')
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4))
  let buffer = 0
  let bits = 0
  let at = 0
  for (const character of clean) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) throw new Exception('Could not decode string.')
    buffer = ((buffer << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (buffer >> bits) & 255
    }
  }
  return bytes
}

/** To signed numbers in an array of the script's realm. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte))
}

/** From an array of numbers (signed or not), a text (as UTF-8) or typed bytes. */
export function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value
  if (Array.isArray(value)) return Uint8Array.from(value as number[], (byte) => byte & 255)
  if (typeof value === 'string') return utf8Bytes(value)
  throw new Exception("The parameters don't match the method signature: bytes or a text are needed.")
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f)
}

function letter(index: number): string {
  return ALPHABET[index] ?? ''
}
