import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode, Ref } from "react";

type Native = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode };

/** A route's link that looks like a button. */
export const ButtonLink = createLink((props: Native & Omit<ButtonProps, "href">) => <Button component="a" {...props} />);

/** A route's link in running text. */
export const AnchorLink = createLink((props: Native & Omit<AnchorProps, "href">) => <Anchor {...props} />);
