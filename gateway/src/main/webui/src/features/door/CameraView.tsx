import { useRef, useState } from "react";
import { IconBulb, IconCameraRotate } from "@/shared/icons";
import classes from "./Door.module.css";
import { type CameraState, useCamera } from "./useCamera";

const WHY: Record<Exclude<CameraState, "running" | "starting">, [string, string]> = {
  none: ["No camera found", "A keyboard scanner, typed codes and the name search work all the same."],
  denied: ["The camera is blocked", "Allow it in the browser's settings for this page, then come back."],
  insecure: ["The camera needs a secure address", "Open this page by https, or use a keyboard scanner or typed codes."],
};

export function CameraView({ onCode }: { onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [facing, setFacing] = useState<"environment" | "user">("environment");
  const [torch, setTorch] = useState(false);
  const camera = useCamera(video, facing, onCode);
  const off = camera.state !== "running" && camera.state !== "starting" ? WHY[camera.state] : null;
  const light = () => {
    camera.setTorch(!torch);
    setTorch(!torch);
  };
  return (
    <>
      {off ? (
        <div className={classes.nocamera} role="status">
          <strong>{off[0]}</strong>
          <p>{off[1]}</p>
        </div>
      ) : (
        <>
          <video ref={video} muted playsInline aria-label="What the camera sees" />
          <div className={classes.frame} aria-hidden />
        </>
      )}
      {camera.state === "running" && (
        <div className={classes.corner}>
          {camera.canTorch && (
            <button type="button" aria-label="Torch" aria-pressed={torch} onClick={light}>
              <IconBulb size={24} />
            </button>
          )}
          <button type="button" aria-label="Use the other camera" onClick={() => setFacing(facing === "user" ? "environment" : "user")}>
            <IconCameraRotate size={24} />
          </button>
        </div>
      )}
    </>
  );
}
