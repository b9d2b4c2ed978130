import { Outlet } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { registerSW } from "virtual:pwa-register";
import classes from "./DoorShell.module.css";

type Update = (reload?: boolean) => Promise<void>;

/** No chrome at the door; keeps the app on the device, and offers a newer one without forcing it on a queue. */
export function DoorShell() {
  const [update, setUpdate] = useState<{ run: Update } | null>(null);
  useEffect(() => {
    const run: Update = registerSW({ onNeedRefresh: () => setUpdate({ run }) });
  }, []);
  return (
    <>
      {update && (
        <button type="button" className={classes.update} onClick={() => void update.run(true)}>
          A newer version is here. Load it
        </button>
      )}
      <Outlet />
    </>
  );
}
