import { type RefObject, useEffect, useState } from "react";
import { type Decode, makeDecoder } from "./decoder";

export type CameraState = "starting" | "running" | "none" | "denied" | "insecure";

const LOOK_EVERY_MS = 60;

interface Camera {
  state: CameraState;
  canTorch: boolean;
  setTorch(on: boolean): void;
}

type TorchTrack = MediaStreamTrack & { applyConstraints(c: { advanced: { torch: boolean }[] }): Promise<void> };

/** Runs the camera into a video element and calls back with every code it sees. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, facing: "environment" | "user", onCode: (code: string) => void): Camera {
  const [state, setState] = useState<CameraState>("starting");
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  useEffect(() => {
    let stopped = false;
    let stream: MediaStream | undefined;
    const run = async () => {
      if (!navigator.mediaDevices) return setState("insecure");
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: facing }, width: { ideal: 1280 } } });
      } catch (error) {
        return setState(error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "none");
      }
      if (stopped || !video.current) return stop(stream);
      video.current.srcObject = stream;
      await video.current.play().catch(() => undefined);
      setTrack(stream.getVideoTracks()[0] ?? null);
      setState("running");
      await look(video.current, await makeDecoder(), () => stopped, onCode);
    };
    void run();
    return () => {
      stopped = true;
      stop(stream);
      setTrack(null);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new callback must not restart the camera
  }, [facing, video]);
  const capabilities = track?.getCapabilities?.() as { torch?: boolean } | undefined;
  return {
    state,
    canTorch: capabilities?.torch === true,
    setTorch: (on) => void (track as TorchTrack | null)?.applyConstraints({ advanced: [{ torch: on }] }),
  };
}

async function look(video: HTMLVideoElement, decode: Decode, stopped: () => boolean, onCode: (code: string) => void) {
  while (!stopped()) {
    if (video.readyState >= video.HAVE_CURRENT_DATA) {
      // A frame that can't be read is no reason to stop looking at the next one.
      const code = await decode(video).catch(() => null);
      if (code && !stopped()) onCode(code);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

function stop(stream: MediaStream | undefined) {
  for (const t of stream?.getTracks() ?? []) t.stop();
}
