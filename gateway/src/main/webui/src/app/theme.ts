import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const aubergine: MantineColorsTuple = [
  "#f8eef4",
  "#efdbe7",
  "#e0b9d0",
  "#d39bbd",
  "#bb75a0",
  "#9c5082",
  "#7c3765",
  "#5b2149",
  "#471839",
  "#330f29",
];

const gray: MantineColorsTuple = [
  "#f7f5f0",
  "#f1eee7",
  "#e2dcd3",
  "#d6cfc5",
  "#a69c98",
  "#8a8085",
  "#655b60",
  "#4a4246",
  "#2f282b",
  "#1f1a1d",
];

const dark: MantineColorsTuple = [
  "#ede8ea",
  "#cfc7cc",
  "#b0a6ad",
  "#8a8087",
  "#3f3941",
  "#2d282f",
  "#1e1b21",
  "#17151a",
  "#121014",
  "#0c0b0e",
];

const HEADING = { fontFamily: "var(--mantine-font-family-headings)", fontSize: 20, fontWeight: 650, letterSpacing: "-0.015em" };

export const theme = createTheme({
  colors: { aubergine, gray, dark },
  primaryColor: "aubergine",
  primaryShade: { light: 7, dark: 5 },
  black: "#1f1a1d",
  white: "#ffffff",
  defaultRadius: 6,
  fontFamily: '"Instrument Sans Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"IBM Plex Mono", ui-monospace, monospace',
  fontSizes: { xs: "13px", sm: "14px", md: "16px", lg: "20px", xl: "25px" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.4", xl: "1.3" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "40px" },
  shadows: { md: "0 8px 28px rgb(31 26 29 / 16%)" },
  headings: {
    fontFamily: '"Bricolage Grotesque Variable", "Instrument Sans Variable", sans-serif',
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "39px", lineHeight: "1.1" },
      h2: { fontSize: "25px", lineHeight: "1.2" },
      h3: { fontSize: "20px", lineHeight: "1.3" },
      h4: { fontSize: "16px", lineHeight: "1.4" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "md" } },
    ActionIcon: { defaultProps: { variant: "subtle", size: 44, color: "gray" } },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    Select: { defaultProps: { size: "md", comboboxProps: { shadow: "md" } } },
    NumberInput: { defaultProps: { size: "md" } },
    Anchor: { defaultProps: { underline: "always" } },
    ModalHeader: { defaultProps: { role: "presentation" } },
    DrawerHeader: { defaultProps: { role: "presentation" } },
    Modal: { styles: { title: HEADING }, defaultProps: { closeButtonProps: { "aria-label": "Close" }, centered: true, shadow: "md", transitionProps: { duration: 150 } } },
    Drawer: { styles: { title: HEADING }, defaultProps: { closeButtonProps: { "aria-label": "Close" }, shadow: "md", transitionProps: { duration: 160 } } },
    Menu: { defaultProps: { shadow: "md" } },
    Skeleton: { defaultProps: { radius: 6 } },
  },
});

/** The few tokens that Mantine derives wrongly for this palette (muted text, borders, links on dark). */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#f7f5f0",
    "--mantine-color-dimmed": "#655b60",
    "--mantine-color-default-border": "#e2dcd3",
    "--mantine-color-placeholder": "#756b70",
    "--mantine-color-error": "#b3261e",
    "--mantine-color-anchor": "#5b2149",
    "--input-bd": "#8a8085",
  },
  dark: {
    "--mantine-color-body": "#121014",
    "--mantine-color-text": "#ede8ea",
    "--mantine-color-dimmed": "#b0a6ad",
    "--mantine-color-default": "#17151a",
    "--mantine-color-default-hover": "#211d24",
    "--mantine-color-default-border": "#332e36",
    "--mantine-color-placeholder": "#968c93",
    "--mantine-color-error": "#ff9d94",
    "--mantine-color-anchor": "#d39bbd",
    "--mantine-color-aubergine-light": "#2c1a27",
    "--mantine-color-aubergine-light-hover": "#382132",
    "--mantine-color-aubergine-light-color": "#e0b9d0",
    "--mantine-color-aubergine-outline": "#d39bbd",
    "--input-bd": "#7d737a",
  },
});
