import { ActionIcon } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { roleWords } from "@/shared/format/words";
import { IconUser } from "@/shared/icons";
import { HOME, type Session, useLogout } from "@/shared/session/session";
import { tellProblem } from "@/shared/ui/toast";
import classes from "./AccountMenu.module.css";

/** The browser's own popover: closes by Escape and by a press outside, and costs no library. */
export function AccountMenu({ session, low }: { session: Session; low?: boolean }) {
  const logout = useLogout();
  const navigate = useNavigate();
  const menu = useRef<HTMLDivElement>(null);
  const close = () => menu.current?.hidePopover();
  const leave = () => {
    close();
    logout.mutate(undefined, { onSuccess: () => navigate({ to: "/" }), onError: tellProblem });
  };
  return (
    <>
      <ActionIcon aria-label="Account" popoverTarget="account-menu">
        <IconUser size={20} />
      </ActionIcon>
      <div ref={menu} id="account-menu" popover="auto" data-low={low || undefined} className={classes.menu}>
        <p>
          <strong>{session.name}</strong>
          <span>{session.email}</span>
          <span>{roleWords[session.role]}</span>
        </p>
        {session.role === "customer" ? (
          <>
            <Link to="/orders" onClick={close}>
              My tickets
            </Link>
            <Link to="/payments" onClick={close}>
              Payments
            </Link>
            <Link to="/refunds" onClick={close}>
              Refunds
            </Link>
            <Link to="/support" onClick={close}>
              Help
            </Link>
          </>
        ) : (
          <Link to={HOME[session.role]} onClick={close}>
            My workplace
          </Link>
        )}
        <button type="button" onClick={leave}>
          Sign out
        </button>
      </div>
    </>
  );
}
