import { Page } from "@/shared/ui/Page";
import { Chat } from "./Chat";

export function AssistantPage() {
  return (
    <Page title="Assistant" width="text">
      <Chat />
    </Page>
  );
}
