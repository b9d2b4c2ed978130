import type { VerdictKind } from "./verdict";

type Tone = [hertz: number, startSeconds: number, lengthSeconds: number];

const TONES: Record<VerdictKind, Tone[]> = {
  welcome: [
    [1318, 0, 0.09],
    [1760, 0.09, 0.14],
  ],
  already_in: [
    [220, 0, 0.16],
    [220, 0.24, 0.16],
  ],
  not_valid: [[130, 0, 0.7]],
  check: [
    [520, 0, 0.12],
    [440, 0.16, 0.18],
  ],
};

const BUZZ: Record<VerdictKind, number[]> = { welcome: [60], already_in: [120, 80, 120], not_valid: [500], check: [80, 60, 80] };

let audio: AudioContext | undefined;

/** To be called from a press: browsers let no page sound before one. */
export function allowSound() {
  audio ??= new AudioContext();
  void audio.resume();
}

export function sound(kind: VerdictKind) {
  navigator.vibrate?.(BUZZ[kind]);
  if (!audio || audio.state !== "running") return;
  for (const [hertz, start, length] of TONES[kind]) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    const from = audio.currentTime + start;
    tone.type = kind === "welcome" ? "sine" : "square";
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0.25, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + length);
    tone.connect(loudness).connect(audio.destination);
    tone.start(from);
    tone.stop(from + length);
  }
}
