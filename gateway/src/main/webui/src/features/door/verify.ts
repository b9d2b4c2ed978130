import type { Schemas } from "@/shared/api/client";
import { readCode, type TicketCode } from "./code";

type Jwk = Schemas["PublicKey"];

const ES256 = { name: "ECDSA", namedCurve: "P-256" };

/** Checks ticket codes with the platform's public keys, with no connection. */
export class CodeChecker {
  private readonly keys: ReadonlyMap<number, CryptoKey>;

  private constructor(keys: ReadonlyMap<number, CryptoKey>) {
    this.keys = keys;
  }

  static async of(jwks: readonly Jwk[]): Promise<CodeChecker> {
    const keys = await Promise.all(
      jwks.map(async ({ kty, crv, x, y, kid }) => {
        const key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, ES256, false, ["verify"]);
        return [Number(kid ?? 1), key] as const;
      }),
    );
    return new CodeChecker(new Map(keys));
  }

  /** The code's content if one of our keys signed it; null for anything else. */
  async check(text: string): Promise<TicketCode | null> {
    const code = readCode(text);
    const key = code && this.keys.get(code.key);
    if (!code || !key) return null;
    const genuine = await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, code.signature, code.signed);
    return genuine ? code : null;
  }
}
