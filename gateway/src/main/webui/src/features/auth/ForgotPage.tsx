import { AnchorLink } from "@/shared/ui/links";
import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { FormProblem } from "@/shared/ui/Notices";
import { AuthPage } from "./AuthPage";
import { email as emailRule } from "./rules";

export function ForgotPage() {
  const [email, setEmail] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const forgot = useMutation({
    mutationFn: (address: string) => unwrap(api.POST("/api/auth/forgot-password", { body: { email: address } })),
  });
  const submit = () => {
    const checked = emailRule.safeParse(email);
    setWrong(checked.success ? null : (checked.error.issues[0]?.message ?? null));
    if (checked.success) forgot.mutate(email);
  };
  if (forgot.data) return <Sent email={email} token={forgot.data.mode === "simulation" ? forgot.data.reset_token : null} />;
  return (
    <AuthPage title="Forgot your password?" lead="We send you a link that sets a new one. It works for 30 minutes." onSubmit={submit}>
      <FormProblem error={forgot.error} />
      <TextInput label="E-mail" type="email" autoComplete="username" value={email} error={wrong} onChange={(e) => setEmail(e.currentTarget.value)} />
      <Button type="submit" loading={forgot.isPending}>
        Send me the link
      </Button>
    </AuthPage>
  );
}

function Sent({ email, token }: { email: string; token: string | null }) {
  return (
    <AuthPage title="Look into your mail">
      <p>
        If there is an account for <strong>{email}</strong>, a link to set a new password is on its way.
      </p>
      {token && (
        <p>
          No mail server is set up here, so this is the link:{" "}
          <AnchorLink to="/reset" search={{ token }}>
            Set a new password
          </AnchorLink>
        </p>
      )}
    </AuthPage>
  );
}
