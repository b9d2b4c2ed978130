import { Drawer } from "@mantine/core";
import { Chat } from "@/features/assistant/Chat";

/** The assistant over whatever the person is doing. */
export function AssistantDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Drawer opened={opened} onClose={onClose} position="right" title="Assistant" closeButtonProps={{ "aria-label": "Close" }}>
      <Chat onLeave={onClose} />
    </Drawer>
  );
}
