import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

const GATEWAY = process.env.TICKETING_GATEWAY ?? "http://localhost:8080";

export default defineConfig(async ({ mode }) => ({
  plugins: [
    react(),
    VitePWA({
      registerType: "prompt",
      injectRegister: null,
      manifest: {
        name: "Ticketing door",
        short_name: "Door",
        description: "Scan tickets at the door, with or without a network.",
        start_url: "/door",
        scope: "/",
        display: "standalone",
        orientation: "portrait",
        background_color: "#121014",
        theme_color: "#121014",
        icons: [
          { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
        ],
      },
      workbox: {
        globPatterns: ["index.html", "theme.js", "icon.svg", "assets/*.{js,css,woff2}"],
        globIgnores: ["assets/charts-*.js", "assets/*-ext-*.woff2", "assets/*vietnamese*", "assets/*cyrillic*"],
        navigateFallback: "/index.html",
        navigateFallbackAllowlist: [/^\/door/, /^\/t\//],
        runtimeCaching: [
          {
            urlPattern: /\/assets\/.*\.wasm$/,
            handler: "CacheFirst",
            options: { cacheName: "decoder", expiration: { maxEntries: 2 } },
          },
        ],
      },
    }),
    ...(mode === "mock" ? [(await import("./mock/plugin.ts")).mockPlatform()] : []),
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: { manifest: true, target: "es2022", chunkSizeWarningLimit: 600 },
  server: {
    port: 5173,
    proxy: mode === "mock" ? undefined : { "/api": GATEWAY, "/session": GATEWAY, "/q": GATEWAY },
  },
  test: { environment: "node", include: ["src/**/*.test.{ts,tsx}"], restoreMocks: true },
}));
