import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";

type Source = HTMLVideoElement;
export type Decode = (video: Source) => Promise<string | null>;

interface Detector {
  detect(source: Source): Promise<{ rawValue: string }[]>;
}

/** The browser's own detector where it knows QR codes, else the one in wasm, served by ourselves. */
export async function makeDecoder(): Promise<Decode> {
  const detector = (await native()) ?? (await ponyfill());
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
}

/** Brings the decoder into the cache, so that scanning starts without a network. */
export async function warmDecoder() {
  if (!(await native())) await fetch(wasmUrl);
}

async function native(): Promise<Detector | null> {
  const Native = (globalThis as { BarcodeDetector?: { new (o: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> } }).BarcodeDetector;
  if (!Native || !(await Native.getSupportedFormats()).includes("qr_code")) return null;
  return new Native({ formats: ["qr_code"] });
}

async function ponyfill(): Promise<Detector> {
  const { BarcodeDetector, prepareZXingModule } = await import("barcode-detector/ponyfill");
  prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith(".wasm") ? wasmUrl : prefix + path) } });
  return new BarcodeDetector({ formats: ["qr_code"] });
}
