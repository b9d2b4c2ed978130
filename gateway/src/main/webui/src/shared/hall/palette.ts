export interface Palette {
  ground: string;
  stage: string;
  ink: string;
  muted: string;
  sold: string;
  held: string;
  limelight: string;
  bands: string[];
  onBand: string;
  font: string;
  mono: string;
}

const BANDS = 6;

/** The theme's colours as the canvas needs them. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: token("--card"),
    stage: token("--wash"),
    ink: token("--ink"),
    muted: token("--muted"),
    sold: token("--line"),
    held: token("--edge"),
    limelight: token("--limelight"),
    bands: Array.from({ length: BANDS }, (_, i) => token(`--band-${i}`)),
    onBand: token("--card"),
    font: '"Instrument Sans Variable", system-ui, sans-serif',
    mono: '"IBM Plex Mono", monospace',
  };
}
