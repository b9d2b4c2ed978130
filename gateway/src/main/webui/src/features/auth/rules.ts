import { z } from "zod/mini";

/** The platform's own bounds, said before the request is sent. */
export const email = z.email({ error: "Enter an e-mail address, like name@example.org" });
export const newPassword = z
  .string()
  .check(z.minLength(8, "Use at least 8 characters"), z.maxLength(128, "Use at most 128 characters"));
export const name = z.string().check(
  z.trim(),
  z.minLength(2, "Enter your name (2 characters or more)"),
  z.maxLength(100, "Use at most 100 characters"),
);
