import { AnchorLink } from "@/shared/ui/links";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { z } from "zod/mini";
import { Problem } from "@/shared/api/problem";
import { HOME, type Session, useLogin } from "@/shared/session/session";
import { FormProblem } from "@/shared/ui/Notices";
import { AuthPage } from "./AuthPage";
import { email } from "./rules";

const route = getRouteApi("/public/login");
const shape = z.object({ email, password: z.string().check(z.minLength(1, "Enter your password")) });

export function LoginPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  const login = useLogin();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: schemaResolver(shape, { sync: true }),
  });
  const arrive = (session: Session) => router.history.push(safeNext(next) ?? HOME[session.role]);
  const submit = form.onSubmit((values) => login.mutate(values, { onSuccess: arrive }));
  return (
    <AuthPage
      title="Sign in"
      onSubmit={submit}
      below={
        <>
          <AnchorLink to="/register" search={{ next }}>
            Create an account
          </AnchorLink>
          <AnchorLink to="/forgot">
            Forgot your password?
          </AnchorLink>
        </>
      }
    >
      <FormProblem error={login.error && signInProblem(login.error)} />
      <TextInput label="E-mail" type="email" autoComplete="username" key={form.key("email")} {...form.getInputProps("email")} />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": "Show the password", tabIndex: 0 }}
        key={form.key("password")}
        {...form.getInputProps("password")}
      />
      <Button type="submit" loading={login.isPending}>
        Sign in
      </Button>
    </AuthPage>
  );
}

/** Only paths of this site: a link must not carry someone elsewhere after signing in. */
export function safeNext(next: string | undefined): string | undefined {
  return next?.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\") ? next : undefined;
}

/** At this form a bare 401 means a wrong pair, not an ended session. */
function signInProblem(error: Error): Error {
  if (!(error instanceof Problem) || error.status !== 401) return error;
  return new Problem(401, { code: "invalid_credentials" });
}
