import { useMemo } from "react";
import { encode } from "uqr";

/** A QR code as one path; dark on white in both themes, because scanners expect it. */
export function Qr({ text, label, size }: { text: string; label: string; size?: number | string }) {
  const { path, width } = useMemo(() => draw(text), [text]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${width}`} width={size ?? "100%"} shapeRendering="crispEdges" style={{ background: "#fff", borderRadius: 4, display: "block" }}>
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string) {
  const { data, size } = encode(text, { ecc: "M", border: 3 });
  let path = "";
  data.forEach((row, y) => row.forEach((dark, x) => (path += dark ? `M${x} ${y}h1v1h-1z` : "")));
  return { path, width: size };
}
