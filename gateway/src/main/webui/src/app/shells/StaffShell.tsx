import { Outlet } from "@tanstack/react-router";
import { TopBar } from "./TopBar";

export function StaffShell() {
  return (
    <>
      <TopBar />
      <main id="main">
        <Outlet />
      </main>
    </>
  );
}
