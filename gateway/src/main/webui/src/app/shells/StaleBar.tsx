import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { staleSince } from "@/shared/api/stale";
import { clock } from "@/shared/format/time";
import classes from "./StaleBar.module.css";

/** Over pages whose data could not be refreshed: what is shown stays, and says how old it is. */
export function StaleBar() {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const subscribe = useCallback((told: () => void) => cache.subscribe(told), [cache]);
  const since = useSyncExternalStore(subscribe, () => staleSince(cache.findAll({ type: "active" }).map((query) => query.state)));
  if (since === null) return null;
  return (
    <div className={classes.bar} role="status">
      <span>We can't refresh this page. It was last updated at {clock(new Date(since).toISOString())}.</span>
      <Button size="compact-md" variant="subtle" onClick={() => client.refetchQueries({ type: "active" })}>
        Try again
      </Button>
    </div>
  );
}
