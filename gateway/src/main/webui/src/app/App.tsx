import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { LiveRegion } from "@/shared/a11y/live";
import { queryClient } from "./queryClient";
import { router } from "./router";
import { theme, variables } from "./theme";
import { Toasts } from "./Toasts";

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Toasts />
        <RouterProvider router={router} />
        <LiveRegion />
      </QueryClientProvider>
    </MantineProvider>
  );
}
