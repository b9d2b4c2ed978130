import { explain } from "@/shared/api/explain";

interface Toast {
  title?: string;
  message: string;
  color: "aubergine" | "red";
  autoClose?: number;
}

/** The toast library comes with the first toast, not with the first page. */
async function show(toast: Toast) {
  const { notifications } = await import("@mantine/notifications");
  notifications.show({ withBorder: true, ...toast });
}

export function tell(message: string, title?: string) {
  void show({ message, title, color: "aubergine" });
}

const PROBLEM_STAYS_MS = 8000;

/** A refusal of something done in passing, where no form is there to carry it. */
export function tellProblem(error: unknown) {
  const { title, hint } = explain(error);
  void show({ title, message: hint, color: "red", autoClose: PROBLEM_STAYS_MS });
}
