import { ButtonLink } from "@/shared/ui/links";
import { Button, Group } from "@mantine/core";
import { type ErrorComponentProps, getRouteApi, useRouter } from "@tanstack/react-router";
import { roleWords } from "@/shared/format/words";
import { HOME, type Role, useLogout, useSession } from "@/shared/session/session";
import { ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { TopBar } from "./shells/TopBar";

export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title="This page didn't load" width="text">
      <ErrorPanel error={error} retry={retry} />
    </Page>
  );
}

const forbidden = getRouteApi("/public/forbidden");

/** Says which role the page needs, who is signed in, and the way home. */
export function Forbidden() {
  const { need } = forbidden.useSearch();
  const session = useSession();
  const logout = useLogout();
  const names = need.split(",").map(roleWord).join(" or ");
  return (
    <Page title="This page is for someone else" width="text">
      <p>
        It needs the role <strong>{names}</strong>
        {session && <>; you are signed in as {session.name} ({roleWords[session.role].toLowerCase()})</>}.
      </p>
      <Group>
        <ButtonLink to={session ? HOME[session.role] : "/"}>
          Go to my start page
        </ButtonLink>
        <Button variant="default" loading={logout.isPending} onClick={() => logout.mutate(undefined, { onSuccess: () => location.assign("/login") })}>
          Sign in as someone else
        </Button>
      </Group>
    </Page>
  );
}

function roleWord(role: string): string {
  return role in roleWords ? roleWords[role as Role].toLowerCase() : "another role";
}

export function NotFound() {
  return (
    <>
      <TopBar />
      <main>
        <Page title="There is no such page" width="text" lead="The address may be mistyped, or the page has moved.">
          <ButtonLink to="/">See what's on</ButtonLink>
        </Page>
      </main>
    </>
  );
}
