export interface TicketCode {
  /** Number of the key that signed it. */
  key: number;
  event: number;
  ticket: number;
  seat: number;
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

const SIGNATURE_BYTES = 64;
const LEAST_RANDOM_BYTES = 8;
const LEAST_BYTES = 4 + LEAST_RANDOM_BYTES + SIGNATURE_BYTES;
const LONGEST = 148;

/**
 * What a ticket's code says, or null where it is none: base64url of key number, event, ticket and seat (unsigned LEB128),
 * random bytes, and an ES256 signature over all before it. Says nothing of whether it is genuine.
 */
export function readCode(text: string): TicketCode | null {
  const bytes = decode(text);
  if (!bytes || bytes.length < LEAST_BYTES) return null;
  const signed = bytes.slice(0, bytes.length - SIGNATURE_BYTES);
  const ids = numbers(signed.subarray(1, signed.length - LEAST_RANDOM_BYTES), 3);
  if (!ids) return null;
  const [event, ticket, seat] = ids;
  return { key: bytes[0], event, ticket, seat, signed, signature: bytes.slice(bytes.length - SIGNATURE_BYTES) };
}

function decode(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}

function numbers(bytes: Uint8Array, many: number): number[] | null {
  const found: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if (byte < 0x80) {
      found.push(value);
      if (found.length === many) return found;
      value = 0;
      scale = 1;
    } else if (scale > Number.MAX_SAFE_INTEGER) return null;
  }
  return null;
}
