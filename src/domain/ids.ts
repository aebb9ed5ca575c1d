const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new id such as `RES-7K3MQ9TD`: 40 random bits in Crockford's base 32, safe to read out over the phone. */
export function newId(prefix: string, random: () => number): string {
  let id = ''
  for (let index = 0; index < 8; index++) id += ALPHABET[Math.floor(random() * 32)]
  return `${prefix}-${id}`
}

/** True for what {@link newId} makes. */
export function isId(text: string): boolean {
  return /^[A-Z]{3}-[0-9A-Z]{8}$/.test(text)
}
