import { AnchorLink, ButtonLink } from "@/shared/ui/links";
import { Button, PasswordInput, Radio, Stack, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { z } from "zod/mini";
import { api, type Schemas, unwrap } from "@/shared/api/client";
import { HOME, type Role, useLogin } from "@/shared/session/session";
import { FormProblem } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { AuthPage } from "./AuthPage";
import { safeNext } from "./LoginPage";
import { email, name, newPassword } from "./rules";

const route = getRouteApi("/public/register");
const shape = z.object({ name, email, password: newPassword, role: z.string() });

export function RegisterPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  const login = useLogin();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "", email: "", password: "", role: "customer" as Role },
    validate: schemaResolver(shape, { sync: true }),
  });
  const register = useMutation({
    mutationFn: async (body: Schemas["Registration"]) => {
      const user = await unwrap(api.POST("/api/auth/register", { body }));
      if (user.is_active) await login.mutateAsync({ email: body.email, password: body.password });
      return user;
    },
    onSuccess: (user) => {
      if (user.is_active) router.history.push(safeNext(next) ?? HOME[user.role]);
    },
  });
  if (register.data && !register.data.is_active) return <Waiting email={register.data.email} />;
  return (
    <AuthPage
      title="Create an account"
      onSubmit={form.onSubmit((values) => register.mutate(values))}
      below={
        <AnchorLink to="/login" search={{ next }}>
          I already have an account
        </AnchorLink>
      }
    >
      <FormProblem error={register.error} />
      <TextInput label="Name" autoComplete="name" key={form.key("name")} {...form.getInputProps("name")} />
      <TextInput label="E-mail" type="email" autoComplete="email" key={form.key("email")} {...form.getInputProps("email")} />
      <PasswordInput
        label="Password"
        description="8 characters or more; a short sentence is good"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": "Show the password", tabIndex: 0 }}
        key={form.key("password")}
        {...form.getInputProps("password")}
      />
      <Radio.Group label="What will you do here?" key={form.key("role")} {...form.getInputProps("role")}>
        <Stack gap={8} mt={8}>
          <Radio value="customer" label="Go to events" />
          <Radio value="event_organizer" label="Put on events" />
          <Radio value="platform_admin" label="Run the platform (an administrator has to approve you)" />
        </Stack>
      </Radio.Group>
      <Button type="submit" loading={register.isPending}>
        Create my account
      </Button>
    </AuthPage>
  );
}

function Waiting({ email: address }: { email: string }) {
  return (
    <Page title="Waiting for approval" width="text">
      <p>
        Your account <strong>{address}</strong> exists. An administrator has to approve it before you can sign in.
      </p>
      <ButtonLink to="/" variant="default">
        See what's on meanwhile
      </ButtonLink>
    </Page>
  );
}
