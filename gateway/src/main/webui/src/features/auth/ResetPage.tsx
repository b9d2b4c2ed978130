import { AnchorLink, ButtonLink } from "@/shared/ui/links";
import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { FormProblem } from "@/shared/ui/Notices";
import { AuthPage } from "./AuthPage";
import { newPassword } from "./rules";

const route = getRouteApi("/public/reset");

export function ResetPage() {
  const { token } = route.useSearch();
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const reset = useMutation({
    mutationFn: () => unwrap(api.POST("/api/auth/reset-password", { body: { token: token ?? "", new_password: password } })),
  });
  const submit = () => {
    const checked = newPassword.safeParse(password);
    setWrong(checked.success ? null : (checked.error.issues[0]?.message ?? null));
    if (checked.success) reset.mutate();
  };
  if (reset.isSuccess) {
    return (
      <AuthPage title="Your new password is set" lead="You were signed out everywhere else.">
        <ButtonLink to="/login">
          Sign in
        </ButtonLink>
      </AuthPage>
    );
  }
  return (
    <AuthPage
      title="Set a new password"
      onSubmit={submit}
      below={
        <AnchorLink to="/forgot">
          Send me another link
        </AnchorLink>
      }
    >
      {!token && <p>This link is incomplete. Ask for another one below.</p>}
      <FormProblem error={reset.error} />
      <PasswordInput
        label="New password"
        description="8 characters or more"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": "Show the password", tabIndex: 0 }}
        value={password}
        error={wrong}
        onChange={(e) => setPassword(e.currentTarget.value)}
      />
      <Button type="submit" disabled={!token} loading={reset.isPending}>
        Set my password
      </Button>
    </AuthPage>
  );
}
