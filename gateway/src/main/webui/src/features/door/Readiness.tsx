import { useQuery } from "@tanstack/react-query";
import { Facts } from "@/shared/ui/Facts";

/** What could go wrong at the door, looked at before the queue is there. */
export function Readiness({ waiting }: { waiting: number }) {
  const { data } = useQuery({ queryKey: ["door-ready"], queryFn: look, networkMode: "always", staleTime: 0 });
  if (!data) return null;
  return (
    <section>
      <h2>This device</h2>
      <Facts
        items={[
          ["Camera", data.camera],
          ["Works without a network", data.offline],
          ["Storage", data.storage],
          ["Battery", data.battery],
          ["Scans to send", String(waiting)],
        ]}
      />
    </section>
  );
}

async function look() {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const storage = await navigator.storage?.estimate?.();
  const kept = (await navigator.storage?.persist?.()) ?? false;
  const battery = await (navigator as { getBattery?: () => Promise<{ level: number; charging: boolean }> }).getBattery?.();
  const free = storage ? Math.round(((storage.quota ?? 0) - (storage.usage ?? 0)) / 1_000_000) : 0;
  return {
    camera: !window.isSecureContext ? "needs https" : devices.some((d) => d.kind === "videoinput") ? "found" : "none: type codes or use a scanner",
    offline: navigator.serviceWorker?.controller ? "yes" : navigator.serviceWorker ? "after the next start" : "no: needs https",
    storage: storage ? `${free.toLocaleString("en-GB")} MB free${kept ? ", kept" : ""}` : "unknown",
    battery: battery ? `${Math.round(battery.level * 100)} %${battery.charging ? ", charging" : ""}` : "unknown",
  };
}
