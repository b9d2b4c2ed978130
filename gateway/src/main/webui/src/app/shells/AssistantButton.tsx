import { ActionIcon } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { IconMessageCircle } from "@/shared/icons";

const load = () => import("./AssistantDrawer");
const AssistantDrawer = lazy(() => load().then((m) => ({ default: m.AssistantDrawer })));

export function AssistantButton() {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const show = () => {
    setUsed(true);
    setOpen(true);
  };
  return (
    <>
      <ActionIcon aria-label="Ask the assistant" onClick={show} onPointerEnter={() => void load()}>
        <IconMessageCircle size={20} />
      </ActionIcon>
      {used && (
        <Suspense fallback={null}>
          <AssistantDrawer opened={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
