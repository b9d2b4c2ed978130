import { Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { IconSearch } from "@/shared/icons";
import classes from "./Filters.module.css";
import { presets } from "./presets";

const route = getRouteApi("/public/");

/** Search and dates; everything lives in the address. */
export function Filters() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(filter.q ?? "");
  const [seen, setSeen] = useState(filter.q);
  if (filter.q !== seen) {
    setSeen(filter.q);
    if (filter.q === undefined) setText("");
  }
  const [spans] = useState(() => presets(new Date()));
  const change = (part: Partial<typeof filter>) => navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const search = useDebouncedCallback((q: string) => void change({ q: q || undefined }), 250);
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.words}
        aria-label="Search events and venues"
        placeholder="Search events and venues"
        leftSection={<IconSearch size={18} />}
        value={text}
        onChange={(e) => {
          setText(e.currentTarget.value);
          search(e.currentTarget.value);
        }}
      />
      <TextInput type="date" aria-label="From day" value={filter.from ?? ""} onChange={(e) => change({ from: e.currentTarget.value || undefined })} />
      <span aria-hidden>–</span>
      <TextInput type="date" aria-label="To day" value={filter.to ?? ""} min={filter.from} onChange={(e) => change({ to: e.currentTarget.value || undefined })} />
      <div className={classes.presets}>
        {spans.map(({ name, from, to }) => {
          const on = filter.from === from && filter.to === to;
          return (
            <Button
              key={name}
              size="compact-md"
              variant={on ? "light" : "subtle"}
              aria-pressed={on}
              onClick={() => change(on ? { from: undefined, to: undefined } : { from, to })}
            >
              {name}
            </Button>
          );
        })}
      </div>
    </search>
  );
}
